import PlainText
import TerminalUI

/// Breaks styled text into lines at spaces; a word longer than a line is broken where it must be.
struct Wrapper {
  private let width: Int
  /// A broken address is no address: where it is to be copied it stands whole, however long.
  private let keepsAddresses: Bool
  private var lines: [[PageLayout.Run]] = []
  private var line: [PageLayout.Run] = []
  private var used = 0
  /// A word can have pieces in several styles: they stay together.
  private var word: [PageLayout.Run] = []
  private var wordWidth = 0
  private var hasSpace = false

  init(width: Int, keepsAddresses: Bool = false) {
    self.width = width
    self.keepsAddresses = keepsAddresses
  }

  mutating func add(_ piece: Piece) {
    // Most pieces are of one line, and looking for characters in them is what takes the time.
    guard piece.text.utf8.contains(UInt8(ascii: "\n")) else {
      return addWords(SafeText(piece.text).string, piece)
    }
    let paragraphs = piece.text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, part) in paragraphs.enumerated() {
      if index > 0 { breakLine() }
      addWords(SafeText(part).string, piece)
    }
  }

  mutating func finished() -> [[PageLayout.Run]] {
    endWord()
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  private mutating func addWords(_ text: String, _ piece: Piece) {
    var start = text.startIndex
    while start < text.endIndex {
      guard let space = Self.endOfWord(in: text, from: start) else {
        addToWord(String(text[start...]), piece)
        return
      }
      if space > start { addToWord(String(text[start..<space]), piece) }
      endWord()
      if used > 0 { hasSpace = true }
      start = text.index(after: space)
    }
  }

  /// The minutes of a part, as (4 min), stay together.
  private static func endOfWord(in text: String, from start: String.Index) -> String.Index? {
    guard let end = space(in: text, from: start) else { return nil }
    let (word, rest) = (text[start..<end].utf8, text[text.index(after: end)...])
    guard word.first == UInt8(ascii: "("), word.dropFirst().allSatisfy(Self.digits.contains),
      rest.hasPrefix("min")
    else { return end }
    return space(in: text, from: rest.startIndex)
  }

  private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

  /// Looks at bytes, as a text can be a million characters; a space with a mark on it is none.
  private static func space(in text: String, from start: String.Index) -> String.Index? {
    var rest = text.utf8[start...]
    while let space = rest.firstIndex(of: UInt8(ascii: " ")) {
      rest = rest[rest.index(after: space)...]
      if rest.first.map({ $0 < 0x80 }) ?? true || text[space] == " " { return space }
    }
    return nil
  }

  private mutating func addToWord(_ text: String, _ piece: Piece) {
    word.append(PageLayout.Run(text: SafeText(text), style: piece.style, link: piece.link))
    wordWidth += DisplayWidth.of(text)
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    let space = hasSpace ? 1 : 0
    if used > 0, used + space + wordWidth > width { newLine() }
    if hasSpace, used > 0 { append(PageLayout.Run(text: " ", style: spaceStyle), width: 1) }
    for run in word { append(run) }
    word = []
    wordWidth = 0
    hasSpace = false
  }

  /// The space between two words of one link is part of the link.
  private var spaceStyle: Style {
    guard let last = line.last, let next = word.first, last.style == next.style else {
      return .text
    }
    return last.style
  }

  private mutating func append(_ run: PageLayout.Run) {
    let columns = DisplayWidth.of(run.text)
    if used + columns <= width || keepsAddresses && run.text.string.contains("://") {
      append(run, width: columns)
      return
    }
    if columns <= width / 2 {
      newLine()
      append(run, width: columns)
      return
    }
    let parts = run.text.string.splitBehindSlashes
    for part in parts {
      // The parts of an address stay whole where they can.
      let columns = DisplayWidth.of(part)
      if parts.count > 1, used > 0, used + columns > width, columns <= width { newLine() }
      appendLetters(part, of: run)
    }
  }

  private mutating func appendLetters(_ text: String, of run: PageLayout.Run) {
    for character in text {
      let columns = DisplayWidth.of(character)
      if used + columns > width { newLine() }
      append(
        PageLayout.Run(text: SafeText(String(character)), style: run.style, link: run.link),
        width: columns)
    }
  }

  private mutating func append(_ run: PageLayout.Run, width columns: Int) {
    used += columns
    if let last = line.last, last.style == run.style, last.link == run.link {
      line[line.count - 1].text += run.text
    } else {
      line.append(run)
    }
  }

  private mutating func newLine() {
    lines.append(line)
    line = []
    used = 0
    hasSpace = false
  }

  private mutating func breakLine() {
    endWord()
    newLine()
  }
}

extension String {
  fileprivate var splitBehindSlashes: [String] {
    var parts = [""]
    for character in self {
      if parts[parts.count - 1].last == "/", character != "/" { parts.append("") }
      parts[parts.count - 1].append(character)
    }
    return parts
  }
}

extension SafeText {
  /// Plain text in lines of a width.
  func wrapped(to width: Int) -> [SafeText] {
    var wrapper = Wrapper(width: max(1, width))
    wrapper.add(Piece(string, .text))
    return wrapper.finished().map { $0.map(\.text).joined() }
  }
}
