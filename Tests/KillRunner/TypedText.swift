/// A text with letters typed behind it: how it was after each of them, and when that was.
struct TypedText {
  struct State {
    let text: String
    /// When the key had been sent.
    let time: ContinuousClock.Instant
  }

  private(set) var states: [State]

  init(_ text: String) {
    states = [State(text: text, time: .now)]
  }

  /// A state that is not in the past but was found: what follows goes on from there.
  mutating func restart(with text: String) {
    self = TypedText(text)
  }

  var last: Int { states.count - 1 }
  var text: String { states[last].text }

  /// - Parameter keys: letters; a return begins a line, a delete takes back.
  mutating func add(_ keys: String) {
    let now = ContinuousClock.now
    var text = text
    for key in keys.unicodeScalars {
      switch key {
      case "\r": text += "\n"
      case "\u{7F}": text.removeLast()
      default: text.unicodeScalars.append(key)
      }
      states.append(State(text: text, time: now))
    }
  }

  /// The last state in which the text was this one.
  func index(of text: String) -> Int? {
    states.lastIndex { $0.text == text }
  }

  /// The last state that is at least so old.
  func index(before time: ContinuousClock.Instant) -> Int {
    states.lastIndex { $0.time <= time } ?? 0
  }
}
