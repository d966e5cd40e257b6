/// Moving. `selecting` extends the selection from where it began; without it a selection is let go.
extension TextBuffer {
  /// With a layout, up, down and pages go by the rows on the screen and keep their column there;
  /// without, by lines and characters.
  package mutating func move(
    _ motion: TextMotion, selecting: Bool = false, over layout: WrapLayout? = nil
  ) {
    if let rows = motion.rows { return moveRows(rows, selecting: selecting, over: layout) }
    go(to: target(of: motion, selecting: selecting), selecting: selecting)
  }

  package mutating func selectAll() {
    setCaret(content.count, fixed: lines.starts[0])
  }

  package mutating func select(_ range: Range<TextPosition>) {
    setCaret(byte(at: range.upperBound), fixed: byte(at: range.lowerBound))
  }

  mutating func go(to place: Int, selecting: Bool) {
    setCaret(place, fixed: selecting ? fixed ?? caret : nil)
  }

  private func target(of motion: TextMotion, selecting: Bool) -> Int {
    switch motion {
    case .left: (selecting ? nil : selectedBytes?.lowerBound) ?? left(of: caret)
    case .right: (selecting ? nil : selectedBytes?.upperBound) ?? content.after(caret)
    case .wordLeft: wordLeft(of: caret)
    case .wordRight: wordRight(of: caret)
    case .lineStart: lineStart(of: caret)
    case .lineEnd: byteRange(ofLine: lines.line(at: caret)).upperBound
    case .textStart: lines.starts[0]
    case .textEnd: content.count
    case .to(let position): byte(at: position)
    case .up, .down, .pageUp, .pageDown: caret
    }
  }

  /// A byte order mark is not walked over.
  func left(of place: Int) -> Int {
    max(content.before(place), lines.starts[0])
  }

  private func lineStart(of place: Int) -> Int {
    let range = byteRange(ofLine: lines.line(at: place))
    let text = content.string.utf8.span
    var first = range.lowerBound
    while first < range.upperBound, text[first].isBlank { first += 1 }
    first = content.floor(first)
    return place == first ? range.lowerBound : first
  }
}

extension TextMotion {
  /// How far a vertical motion goes, down counted positive.
  fileprivate var rows: Int? {
    switch self {
    case .up: -1
    case .down: 1
    case .pageUp(let rows): -max(1, rows)
    case .pageDown(let rows): max(1, rows)
    default: nil
    }
  }
}

extension UInt8 {
  static let space: UInt8 = 0x20
  static let tab: UInt8 = 0x09

  var isBlank: Bool { self == .space || self == .tab }
  /// Of ASCII.
  var isPrintable: Bool { (0x20..<0x7F).contains(self) }
}
