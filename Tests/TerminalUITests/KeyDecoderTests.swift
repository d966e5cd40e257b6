import TerminalUI
import Testing

@Suite("Key decoder")
struct KeyDecoderTests {
  private func decode(_ text: String) -> [InputEvent] {
    var decoder = KeyDecoder()
    return decoder.decode(scalars(text))
  }

  private func scalars(_ text: String) -> [RawInput] {
    text.unicodeScalars.map { .scalar($0.value) }
  }

  private func keys(_ keys: KeyPress...) -> [InputEvent] { keys.map { .key($0) } }
}

// MARK: - Characters

extension KeyDecoderTests {
  @Test("letters are themselves, in any script", arguments: ["a", "Z", " ", "é", "ß", "漢", "😀"])
  func characters(text: String) {
    #expect(decode(text) == keys(.character(Character(text))))
  }

  @Test(
    "controls are named",
    arguments: [
      (1, .control("a")), (3, .control("c")), (8, KeyPress(.backspace)), (9, KeyPress(.tab)),
      (10, .control("j")), (13, KeyPress(.enter)), (26, .control("z")), (27, KeyPress(.escape)),
      (28, .control("\\")), (29, .control("]")), (30, .control("^")), (31, .control("_")),
      (127, KeyPress(.backspace)),
    ] as [(UInt32, KeyPress)])
  func controls(value: UInt32, key: KeyPress) {
    var decoder = KeyDecoder()
    #expect(decoder.decode([.scalar(value)]) == [.key(key)])
  }

  @Test(
    "what is no key gives nothing",
    arguments: [
      .scalar(0), .scalar(0x80), .scalar(0x9B), .scalar(0xD800), .scalar(0x11_0000),
      .scalar(.max), .invalid, .pasteEnd,
    ] as [RawInput])
  func noKey(input: RawInput) {
    var decoder = KeyDecoder()
    #expect(
      decoder.decode([.scalar(0x61), input, .scalar(0x62)])
        == keys(.character("a"), .character("b")))
  }

  @Test("an empty batch gives nothing")
  func emptyBatch() {
    #expect(decode("").isEmpty)
  }
}

// MARK: - Escape and Alt

extension KeyDecoderTests {
  @Test("ESC with a key in the same batch is Alt, in the next one it is not")
  func alt() {
    #expect(decode("\u{1B}x") == keys(KeyPress(.character("x"), .alt)))
    var decoder = KeyDecoder()
    #expect(decoder.decode(scalars("\u{1B}")) == keys(KeyPress(.escape)))
    #expect(decoder.decode(scalars("x")) == keys(.character("x")))
  }

  @Test("Alt goes with controls and with keys that the device knows")
  func altWithOthers() {
    #expect(decode("\u{1B}\r") == keys(KeyPress(.enter, .alt)))
    #expect(decode("\u{1B}\u{1}") == keys(KeyPress(.character("a"), [.control, .alt])))
    var decoder = KeyDecoder()
    #expect(decoder.decode([.scalar(0x1B), .named(KeyPress(.up))]) == keys(KeyPress(.up, .alt)))
  }

  @Test("every ESC of a row is one")
  func manyEscapes() {
    let escape = KeyPress(.escape)
    #expect(decode("\u{1B}\u{1B}\u{1B}") == keys(escape, escape, escape))
  }

  @Test(
    "the beginning of a sequence that nothing follows was typed with Alt",
    arguments: ["[", "O", "]", "P", "X", "^", "_"])
  func altBracket(introducer: String) {
    var decoder = KeyDecoder()
    let alt = KeyPress(.character(Character(introducer)), .alt)
    #expect(decoder.decode(scalars("\u{1B}" + introducer)) == keys(alt))
    #expect(decoder.decode(scalars("j")) == keys(.character("j")))
  }

  @Test("ESC before something that is no key is a key of its own")
  func escapeBeforeOther() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([.scalar(0x1B), .invalid]) == keys(KeyPress(.escape)))
    let events = decoder.decode([.scalar(0x1B), .pasteStart, .scalar(0x61), .pasteEnd])
    #expect(events == [.key(KeyPress(.escape)), .paste("a")])
  }
}

// MARK: - Sequences

extension KeyDecoderTests {
  @Test(
    "sequences that the device missed are decoded",
    arguments: [
      ("[A", KeyPress(.up)), ("OA", KeyPress(.up)), ("[B", KeyPress(.down)), ("[F", KeyPress(.end)),
      ("OH", KeyPress(.home)), ("[1;5C", KeyPress(.right, .control)),
      ("[1;2A", KeyPress(.up, .shift)), ("[1;3D", KeyPress(.left, .alt)),
      ("[1;8H", KeyPress(.home, [.control, .alt, .shift])), ("[Z", KeyPress(.tab, .shift)),
      ("[2~", KeyPress(.insert)), ("[3;5~", KeyPress(.delete, .control)),
      ("[5~", KeyPress(.pageUp)),
      ("[6;2~", KeyPress(.pageDown, .shift)), ("[7~", KeyPress(.home)), ("[8~", KeyPress(.end)),
      ("[11~", KeyPress(.function(1))), ("[15~", KeyPress(.function(5))),
      ("[17~", KeyPress(.function(6))), ("[21~", KeyPress(.function(10))),
      ("[24;2~", KeyPress(.function(12), .shift)), ("OS", KeyPress(.function(4))),
      ("[1;5P", KeyPress(.function(1), .control)), ("[[A", KeyPress(.function(1))),
      ("[[E", KeyPress(.function(5))), ("OM", KeyPress(.enter)), ("Op", .character("0")),
      ("Oy", .character("9")), ("Ok", .character("+")),
    ])
  func sequences(sequence: String, key: KeyPress) {
    #expect(decode("\u{1B}" + sequence + ".") == keys(key, .character(".")))
  }

  @Test(
    "keys by number are decoded",
    arguments: [
      ("[97u", .character("a")), ("[97;5u", .control("a")), ("[97;2u", .character("A")),
      ("[97:65;2u", .character("A")), ("[97;6u", KeyPress(.character("a"), [.control, .shift])),
      ("[233;3u", KeyPress(.character("é"), .alt)), ("[27u", KeyPress(.escape)),
      ("[13;5u", KeyPress(.enter, .control)), ("[9;2u", KeyPress(.tab, .shift)),
      ("[127;3u", KeyPress(.backspace, .alt)), ("[97;1:1u", .character("a")),
      ("[97;1:2u", .character("a")), ("[97;133u", .control("a")),
      ("[27;5;97~", .control("a")), ("[27;2;13~", KeyPress(.enter, .shift)),
    ] as [(String, KeyPress)])
  func numberedKeys(sequence: String, key: KeyPress) {
    #expect(decode("\u{1B}" + sequence) == keys(key))
  }

  @Test(
    "what is unknown is swallowed to its end",
    arguments: [
      "[?1;2c", "[>0;276;0c", "[I", "[O", "[12;40R", "[99~", "[0n", "[97;1:3u", "[97;9u", "[57358u",
      "[55296u", "[1114112u", "[99999999999999999999u", "[7;5u", "[ q", "[!p", "[=5u",
      "[<35;10;10M",
      "[<0;1;1m", "[<0;0;0M", "[<;M", "[;;;;m", "[:::u", "[[Z", "OZ", "Oé",
      "]11;rgb:ffff/ffff/ffff\u{7}", "]52;c;cQ==\u{1B}\\", "P1+r544e\u{1B}\\", "_Gi=1;OK\u{1B}\\",
      "^x\u{9C}", "Xqqq\u{1B}\\",
    ])
  func unknown(sequence: String) {
    #expect(decode("\u{1B}" + sequence + ".") == keys(.character(".")))
  }

  @Test("a sequence that is cut in the middle goes on in the next batch")
  func splitSequence() {
    var decoder = KeyDecoder()
    #expect(decoder.decode(scalars("\u{1B}[1;")).isEmpty)
    #expect(decoder.decode(scalars("5C.")) == keys(KeyPress(.right, .control), .character(".")))
    #expect(decoder.decode(scalars("\u{1B}]52;c;q")).isEmpty)
    #expect(decoder.decode(scalars("q\u{7}q")) == keys(.character("q")))
  }

  @Test("a control in the middle of a sequence ends it and counts")
  func interrupted() {
    #expect(decode("\u{1B}[1;\rq") == keys(KeyPress(.enter), .character("q")))
    #expect(decode("\u{1B}[1;\u{1B}[A") == keys(KeyPress(.up)))
    #expect(decode("\u{1B}[1éq") == keys(.character("é"), .character("q")))
    #expect(decode("\u{1B}]q\u{3}q") == keys(.control("c"), .character("q")))
    #expect(decode("\u{1B}]qq\u{1B}[A") == keys(KeyPress(.up)))
  }

  @Test("a key that the device knows ends a sequence")
  func interruptedByNamed() {
    var decoder = KeyDecoder()
    let events = decoder.decode(scalars("\u{1B}]qq") + [.named(KeyPress(.up)), .scalar(0x71)])
    #expect(events == keys(KeyPress(.up), .character("q")))
  }

  @Test("a sequence without an end is given up after a while", arguments: ["[", "]"])
  func endless(introducer: String) {
    let events = decode("\u{1B}" + introducer + String(repeating: "1", count: 5_000) + "q")
    #expect(events.last == .key(.character("q")))
    #expect(events.count < 1_000)
  }

  @Test("the mouse counts when pressed or turned")
  func mouse() {
    #expect(decode("\u{1B}[<0;300;120M") == [.mouse(MouseEvent(.press, row: 119, column: 299))])
    #expect(decode("\u{1B}[<64;1;2M") == [.mouse(MouseEvent(.wheelUp, row: 1, column: 0))])
    #expect(decode("\u{1B}[<81;1;1M") == [.mouse(MouseEvent(.wheelDown, row: 0, column: 0))])
    #expect(decode("\u{1B}[<2;1;1M").isEmpty)
  }
}

// MARK: - Paste

extension KeyDecoderTests {
  private func paste(_ text: String) -> [InputEvent] {
    var decoder = KeyDecoder()
    return decoder.decode([.pasteStart] + scalars(text) + [.pasteEnd])
  }

  @Test("a paste is one text, and no key in it is pressed")
  func pasteIsText() {
    #expect(paste("q é\t漢") == [.paste("q é\t漢")])
  }

  @Test("line ends become one kind", arguments: ["a\r\nb", "a\rb", "a\nb"])
  func lineEnds(text: String) {
    #expect(paste(text) == [.paste("a\nb")])
  }

  @Test("empty lines stay")
  func emptyLines() {
    #expect(paste("a\r\r\nb\r\n\r\nc\n\r") == [.paste("a\n\nb\n\nc\n\n")])
  }

  @Test("other controls are dropped")
  func pastedControls() {
    #expect(paste("a\u{0}\u{3}\u{7F}\u{9B}\u{1B}b") == [.paste("ab")])
  }

  @Test("the colours of what was copied from a terminal are no text; a bracket alone is")
  func pastedColours() {
    #expect(paste("\u{1B}[31mrood\u{1B}[0m [31m") == [.paste("rood [31m")])
    #expect(paste("\u{1B}[38;5;1mx\u{1B}[\u{1B}[Ay") == [.paste("xy")])
    #expect(paste("a\u{1B}[3\nb\u{1B}[é") == [.paste("a\nbé")])
  }

  @Test("an empty paste is nothing")
  func emptyPaste() {
    #expect(paste("").isEmpty)
    #expect(paste("\u{7}").isEmpty)
  }

  @Test("a paste goes on over batches, even in the middle of a line end")
  func pasteOverBatches() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([.pasteStart] + scalars("een\r")).isEmpty)
    #expect(decoder.decode(scalars("\nq")).isEmpty)
    #expect(
      decoder.decode([.pasteEnd] + scalars("q")) == [.paste("een\nq"), .key(.character("q"))])
  }

  @Test("markers that came as characters work, wherever they are cut")
  func rawMarkers() {
    let all = scalars("\u{1B}[200~q\u{1B}[201~.")
    for cut in 3..<all.count {
      var decoder = KeyDecoder()
      let events = decoder.decode(Array(all[..<cut])) + decoder.decode(Array(all[cut...]))
      #expect(events == [.paste("q"), .key(.character("."))], "cut at \(cut)")
    }
  }

  @Test("what only looks like the end of a paste does not end it")
  func almostMarker() {
    #expect(paste("a\u{1B}[201mb\u{1B}\u{1B}[201mc\u{1B}[20") == [.paste("abc")])
  }

  @Test("keys and markers in the middle of a paste are not acted upon")
  func oddInputInPaste() {
    var decoder = KeyDecoder()
    let events = decoder.decode([
      .pasteStart, .scalar(0x61), .named(KeyPress(.up)), .pasteStart, .invalid, .scalar(0x62),
      .pasteEnd,
    ])
    #expect(events == [.paste("ab")])
  }

  @Test("a paste of more than 4 MiB arrives in pieces, whole")
  func hugePaste() {
    let text = String(repeating: "😀", count: (4 << 20) / 4 + 5)
    let pieces = paste(text).map { event in
      if case .paste(let piece) = event { piece } else { "" }
    }
    #expect(pieces.map(\.utf8.count) == [4 << 20, 20])
    #expect(pieces.joined() == text)
  }
}

// MARK: - Anything

extension KeyDecoderTests {
  /// A generator that gives the same numbers for the same seed.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
      return value ^ value >> 31
    }
  }

  private static let sequenceCharacters =
    "[]OPXA~;:<0123456789uMm\\^_".unicodeScalars.map(\.value)

  private static func randomInput(_ dice: inout Dice) -> RawInput {
    switch UInt8.random(in: 0..<20, using: &dice) {
    case 0: .pasteStart
    case 1...2: .pasteEnd
    case 3: .invalid
    case 4: .named(KeyPress(.up))
    case 5: .scalar(.random(in: 0...UInt32.max, using: &dice))
    case 6: .scalar(.random(in: 0...0x11_0000, using: &dice))
    case 7...10: .scalar(0x1B)
    case 11...15: .scalar(sequenceCharacters.randomElement(using: &dice) ?? 0)
    default: .scalar(.random(in: 0...0xFF, using: &dice))
    }
  }

  private static func isHarmless(_ event: InputEvent) -> Bool {
    switch event {
    case .key(let key):
      guard case .character(let character) = key.key else { return true }
      return character.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    case .paste(let text):
      return text.unicodeScalars.allSatisfy {
        $0.properties.generalCategory != .control || $0 == "\n" || $0 == "\t"
      }
    case .mouse(let mouse): return mouse.row >= 0 && mouse.column >= 0
    }
  }

  @Test(
    "no input at all crashes it or makes a key of a control", arguments: 0..<50 as Range<UInt64>)
  func randomInput(seed: UInt64) {
    var dice = Dice(state: seed)
    var decoder = KeyDecoder()
    for _ in 0..<200 {
      let batch = (0..<Int.random(in: 0..<40, using: &dice)).map { _ in Self.randomInput(&dice) }
      let strange = decoder.decode(batch).first { !Self.isHarmless($0) }
      #expect(strange == nil, "\(batch)")
    }
    // It always comes back: the end of a paste and Esc lead out of everything.
    _ = decoder.decode([.pasteEnd, .scalar(0x1B)])
    #expect(decoder.decode([.scalar(0x71)]) == keys(.character("q")))
  }
}
