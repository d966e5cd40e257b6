import Testing

@testable import TextEditing

@Suite("Any text under any keys")
struct TextPropertyTests {
  private static let pieces = [
    "a", "wijk", " ", "  ", "\t", "\n", "\r\n", "\r", "é", "e\u{301}", "\u{301}", "\u{200D}", "👨",
    "👩‍👧", "🇳", "🇱", "🇳🇱", "👍🏽", "🏽", "\u{FE0F}", "❤", "\0", "\u{1B}", "\u{85}", "\u{2028}", "ש",
    "\u{202E}", "中", "ж", "\u{FEFF}", "- ", "> ", "1. ", "_", "'", "ᄀ", "\u{1160}", "क", "्", "ि",
    "z\u{300}\u{301}\u{302}\u{489}", "\u{AD}", "©", "ⓜ", "\u{600}", "", "long enough to grow",
  ]

  @Test("text, cursor and selection are those of the slow reference", arguments: 0..<60)
  func likeReference(seed: Int) throws {
    var run = Run(seed: UInt64(seed), pieces: Self.pieces)
    for step in 0..<120 {
      let before = run.text.bytes
      let splice = run.step()
      #expect(splice.map { $0.applied(to: before) } ?? before == run.text.bytes)
      let isAlike = run.text.bytes == run.slow.bytes && run.text.caret == run.slow.caret
      try #require(isAlike, "seed \(seed), step \(step): \(run.key)")
      try #require(
        (run.text.selectedBytes ?? run.text.caret..<run.text.caret) == run.slow.selection)
      try #require(run.slow.borders.contains(run.text.caret), "seed \(seed), step \(step)")
      let lines = (0..<run.text.lineCount).map(run.text.byteRange(ofLine:))
      try #require(lines == run.slow.lines, "seed \(seed), step \(step): \(run.key)")
    }
  }

  @Test("all can be undone, redone and replayed", arguments: 0..<40)
  func undo(seed: Int) throws {
    var run = Run(seed: UInt64(1000 + seed), pieces: Self.pieces)
    let original = run.text.bytes
    var history = EditHistory()
    var events: [EditHistory.Event] = []
    for time in 0..<150 {
      let kind = run.random.pick([EditHistory.Kind.typing, .erasing, .other])
      if run.random.below(8) == 0 {
        let event =
          run.random.below(2) == 0
          ? history.undo(in: &run.text) : history.redo(in: &run.text)
        if let event { events.append(event) }
        run.restart()
      } else if let splice = run.step() {
        events.append(history.record(splice, as: kind, at: time * run.random.below(900)))
      }
    }
    let final = run.text.bytes
    try expectReplay(events, from: original, to: final, history)
    while history.redo(in: &run.text) != nil {}
    #expect(!history.canRedo)
    let top = run.text.bytes
    while history.undo(in: &run.text) != nil {}
    #expect(!history.canUndo)
    #expect(run.text.bytes == original)
    while history.redo(in: &run.text) != nil {}
    #expect(!history.canRedo)
    #expect(run.text.bytes == top)
  }

  private func expectReplay(
    _ events: [EditHistory.Event], from original: [UInt8], to final: [UInt8], _ history: EditHistory
  ) throws {
    var text = try #require(TextBuffer(bytes: original))
    var replayed = EditHistory()
    for event in events {
      let fits = replayed.replay(event, in: &text)
      try #require(fits)
    }
    #expect(text.bytes == final)
    var (one, other) = (EditHistory(replaying: events), history)
    var (oneText, otherText) = (text, text)
    while other.undo(in: &otherText) != nil {
      _ = one.undo(in: &oneText)
      _ = replayed.undo(in: &text)
      try #require(oneText.bytes == otherText.bytes && text.bytes == otherText.bytes)
    }
    #expect(!one.canUndo && !replayed.canUndo)
  }

  @Test("a whole new text comes in as one fitting change", arguments: 0..<200)
  func replaced(seed: Int) throws {
    var random = Seeded(UInt64(seed))
    func some() -> String { (0..<random.below(8)).map { _ in random.pick(Self.pieces) }.joined() }
    let shared = some()
    let (old, new) = (shared + some() + shared, shared + some() + shared)
    var text = TextBuffer(old)
    text.move(.to(text.position(atByte: random.below(text.byteCount))))
    let splice = try text.replaceAll(with: Array(new.utf8))
    #expect(text.bytes == Array(new.utf8))
    #expect(SlowText(new).borders.contains(text.caret))
    #expect((splice?.applied(to: Array(old.utf8)) ?? Array(old.utf8)) == Array(new.utf8))
  }
}

/// The buffer and the reference under the same keys.
private struct Run {
  var random: Seeded
  var text: TextBuffer
  var slow: SlowText
  /// The last key, for the message of a failure.
  var key = ""
  private let pieces: [String]

  init(seed: UInt64, pieces: [String]) {
    random = Seeded(seed)
    self.pieces = pieces
    var start = random
    let string = (0..<start.below(30)).map { _ in start.pick(pieces) }.joined()
    random = start
    text = TextBuffer(string)
    slow = SlowText(string)
  }

  /// The reference takes over text and cursor, after a change it does not know.
  mutating func restart() {
    slow = SlowText(text.string)
    slow.go(text.caret, selecting: false)
  }

  mutating func step() -> TextSplice? {
    let number = random.below(22)
    key = "key \(number)"
    switch number {
    case 0..<7: return insert(random.pick(pieces))
    case 7: return both({ $0.deleteBackward() }, { $0.delete(to: $0.left) })
    case 8: return both({ $0.deleteForward() }, { $0.delete(to: $0.right) })
    case 9: return both({ $0.deleteWordBackward() }, { $0.delete(to: $0.wordLeft) })
    case 10: return both({ $0.deleteWordForward() }, { $0.delete(to: $0.wordRight) })
    default:
      move(number, selecting: random.below(3) == 0)
      return nil
    }
  }

  private mutating func insert(_ piece: String) -> TextSplice? {
    key = "insert \(piece.unicodeScalars.map { String($0.value, radix: 16) })"
    return both({ $0.insert(piece) }, { $0.insert(piece) })
  }

  private mutating func both(
    _ edit: (inout TextBuffer) -> TextSplice?, _ slowEdit: (inout SlowText) -> Void
  ) -> TextSplice? {
    slowEdit(&slow)
    return edit(&text)
  }

  private mutating func move(_ number: Int, selecting: Bool) {
    let (motion, place): (TextMotion, Int) =
      switch number {
      case 11:
        (.left, !selecting && !slow.selection.isEmpty ? slow.selection.lowerBound : slow.left)
      case 12:
        (.right, !selecting && !slow.selection.isEmpty ? slow.selection.upperBound : slow.right)
      case 13: (.wordLeft, slow.wordLeft)
      case 14: (.wordRight, slow.wordRight)
      case 15: (.lineEnd, slow.lines[slow.line].upperBound)
      case 16: (.textStart, slow.lines[0].lowerBound)
      case 17: (.textEnd, slow.text.utf8.count)
      default: (.up, -1)
      }
    if place >= 0 {
      text.move(motion, selecting: selecting)
      slow.go(place, selecting: selecting)
    } else {
      let rows = number == 18 ? -1 : number == 19 ? 1 : random.below(9) - 4
      let vertical: TextMotion = rows < 0 ? .pageUp(rows: -rows) : .pageDown(rows: max(1, rows))
      text.move(vertical, selecting: selecting)
      slow.goVertically(rows == 0 ? 1 : rows, selecting: selecting)
    }
  }
}
