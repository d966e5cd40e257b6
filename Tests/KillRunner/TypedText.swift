/// A file with letters typed in it: how it was after each of them.
struct TypedText {
  /// Where is typed.
  enum Place {
    /// At the end of the whole text.
    case end
    /// At the end of the title, in the form; a space behind it is kept when a letter follows.
    case title
  }

  let place: Place
  private var states: [String] = []
  /// The text that is typed in, as the screen shows it.
  private(set) var text: String
  private let before: String
  private let after: String

  init(in file: String, at place: Place) {
    let range =
      switch place {
      case .end: file.startIndex..<file.endIndex
      case .title: Self.title(of: file)
      }
    self.place = place
    text = String(file[range])
    before = String(file[..<range.lowerBound])
    after = String(file[range.upperBound...])
    note()
  }

  private static func title(of file: String) -> Range<String.Index> {
    let start = file.firstRange(of: "\ntitel: ")?.upperBound ?? file.startIndex
    return start..<(file[start...].firstIndex(of: "\n") ?? file.endIndex)
  }

  var last: Int { states.count - 1 }
  /// False when taking back might reach what was not typed.
  var hasLetters: Bool { text.count > 5 }

  /// - Parameter keys: letters; a return begins a line, a delete takes back.
  mutating func add(_ keys: String) {
    for key in keys.unicodeScalars {
      switch key {
      case "\r": text += "\n"
      case "\u{7F}": text.removeLast()
      default: text.unicodeScalars.append(key)
      }
      note()
    }
  }

  private mutating func note() {
    let kept = place == .title ? String(text.reversed().drop { $0 == " " }.reversed()) : text
    states.append(before + kept + after)
  }

  /// The states in which the file was this one, first and last: what is taken back was there before.
  func range(of file: String) -> ClosedRange<Int>? {
    guard let first = states.firstIndex(of: file), let last = states.lastIndex(of: file)
    else { return nil }
    return first...last
  }
}
