import Kennisbank
import Testing
import Yams

/// Generated cases; each failure names the seed that repeats it.
struct FormatPropertyTests {
  /// For each of the four properties.
  private static let seeds = UInt64(1)...cases(10_000) / 4

  private static func each(_ body: (UInt64) throws -> Void) rethrows {
    for seed in seeds { try body(seed) }
    print("counted: \(seeds.count)")
  }

  @Test("random pieces of YAML and Markdown never crash and are kept byte for byte")
  func randomBytes() {
    Self.each { seed in
      var random = SeededGenerator(seed: seed)
      let bytes = Self.randomFile(&random)
      for document in [Document(bytes: bytes), Document(yaml: bytes)] {
        #expect(document.bytes == bytes, "seed \(seed)")
        for field in document.fields { _ = document.maps(field.key) }
        let ranges = document.fields.map(\.blockRange) + document.sections.map(\.headingRange)
        #expect(
          zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound },
          "seed \(seed)")
      }
    }
  }

  @Test("an edit of a random file changes that field's block only and reads back, or is refused")
  func randomEdits() throws {
    var made = 0
    try Self.each { seed in
      var random = SeededGenerator(seed: seed &+ 1_000_000)
      let around = (Array("voor: oud # w\n".utf8), Array("\nna:\n  - x\n".utf8))
      let bytes = around.0 + Self.randomFile(&random) + around.1
      let fence = Array("\n---\n".utf8)
      let document =
        seed.isMultiple(of: 2)
        ? Document(yaml: bytes) : Document(bytes: fence.dropFirst() + bytes + fence + bytes)
      guard let field = document.fields.randomElement(using: &random) else { return }
      let value = random.value(depth: 0)
      guard let result = try? document.setting(field.key, to: value) else { return }
      made += 1
      let block = try #require(document.field(field.key)).blockRange
      Self.expectSame(document, result, outside: block, "seed \(seed)")
      #expect(result.value(field.key) == value, "seed \(seed)")
    }
    #expect(made > Self.seeds.count / 3)
  }

  @Test("an edit of a file in any good style is never refused")
  func goodEdits() throws {
    try Self.each { seed in
      var random = SeededGenerator(seed: seed &+ 2_000_000)
      let written = random.document()
      let document = Document(yaml: written)
      let field = try #require(document.fields.randomElement(using: &random))
      let value = random.value(depth: 0)
      let result = try document.setting(field.key, to: value, asWhole: true)
      Self.expectSame(document, result, outside: field.blockRange, "seed \(seed)")
      #expect(result.value(field.key) == value, "seed \(seed):\n\(result.string)")
      let oracle = try Yams.compose(yaml: result.string)
      #expect(oracle?.mapping?[Node(field.key)].map(Value.init) == value, "seed \(seed)")
    }
  }

  @Test("our values are those of a full YAML reader, in structure and in text")
  func oracle() throws {
    var ours = 0
    try Self.each { seed in
      var random = SeededGenerator(seed: seed &+ 3_000_000)
      let text = random.document()
      let document = Document(yaml: text)
      let oracle = try #require(try Yams.compose(yaml: text)?.mapping, "seed \(seed)")
      #expect(document.keys == oracle.keys.map { $0.string ?? "" }, "seed \(seed):\n\(text)")
      for (key, node) in oracle {
        let key = key.string ?? ""
        #expect(document.value(key) == Value(node), "seed \(seed):\n\(text)")
      }
      ours += document.fields.count { $0.form == .plain }
      #expect(document.fields.allSatisfy { $0.form != .broken }, "seed \(seed):\n\(text)")
    }
    #expect(ours > Self.seeds.count * 2)
  }

  private static func expectSame(
    _ old: Document, _ new: Document, outside block: Range<Int>, _ comment: Comment
  ) {
    let suffix = old.bytes[block.upperBound...]
    #expect(new.bytes.starts(with: old.bytes[..<block.lowerBound]), comment)
    #expect(new.bytes.suffix(suffix.count).elementsEqual(suffix), comment)
    #expect(new.bytes.count >= block.lowerBound + suffix.count, comment)
  }

  private static func randomFile(_ random: inout SeededGenerator) -> [UInt8] {
    let pieces = [
      "---\n", "a: ", "b: ", "titel: ", "- ", "  - ", "    ", "\n", "\n", "\n", "\r\n", "\r", "\t",
      "x", "tekst", "\"", "'", "[", "]", "{", "}", ", ", ": ", ":", " #", "#", "## A\n", "```\n",
      "~~~", "<!--", "-->", "|\n", ">-\n", "|+\n", "&n ", "*n", "!t ", "? ", "<<: ", "\\", "\\u00",
      "é", "\u{2028}", "\u{85}", "\u{FEFF}", "...\n", "%", "@", "`", "~", "null", "\0",
    ]
    var bytes = Bool.random(using: &random) ? Array("---\n".utf8) : []
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      bytes += pieces.randomElement(using: &random).map { Array($0.utf8) } ?? []
      if Int.random(in: 0..<200, using: &random) == 0 {
        bytes.append(.random(in: 0...255, using: &random))
      }
    }
    return bytes
  }
}

extension Value {
  fileprivate init(_ node: Node) {
    switch node {
    case .scalar(let scalar):
      let isNull = scalar.style == .plain && ["", "~", "null"].contains(scalar.string.lowercased())
      self = isNull ? .empty : .text(scalar.string)
    case .sequence(let sequence): self = .list(sequence.map(Value.init))
    case .mapping(let mapping):
      self = .map(mapping.map { Entry($0.key.string ?? "", Value($0.value)) })
    case .alias: self = .empty
    }
  }
}

/// Random values, and random ways of writing them that are all good YAML.
extension SeededGenerator {
  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &self) < percent
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &self)]
  }

  mutating func text() -> String {
    let texts = [
      "x", "Wijk: een", "twee woorden", "yes", "12:30", "1_000", "2003", "2003-2007", "2026-11-22",
      "~", "null", "", " voor", "na ", "a #b", "a#b", "- x", "-x", "[x]", "{x}", "it's", "\"q\"",
      "a, b", "é ü", "een\ntwee", "een\n\n  twee\n", "\n", "tab\tin", "\ttab",
      "https://x.nl/?a=b:c",
      "a:", ": a", "x\r\ny", "\u{2028}", "\u{1B}[0m", "'\u{301}", "%", "@x", "`x`", "!x",
      "&x", "*x", "| x", "> x", "? x", "=", "<<", "1e3", "0x1F", ".5", "+31 6", "\\", "\"\\n\"",
      "🙂",
    ]
    return pick(texts)
  }

  mutating func value(depth: Int) -> Value {
    switch Int.random(in: 0..<(depth < 3 ? 8 : 5), using: &self) {
    case 0: return .empty
    case 1...4: return .text(text())
    case 5, 6:
      return .list((0..<Int.random(in: 0...4, using: &self)).map { _ in value(depth: depth + 1) })
    default:
      let count = Int.random(in: 0...3, using: &self)
      return .map(
        ["sleutel", "b", "yes", "met spatie"].prefix(count).map {
          Value.Entry($0, value(depth: depth + 1))
        })
    }
  }

  /// A YAML file with a handful of fields, each in a style of its own.
  mutating func document() -> String {
    var text = chance(20) ? "# kop\n" : ""
    for index in 0..<Int.random(in: 1...6, using: &self) {
      text += field("veld\(index)")
      if chance(15) { text += "\n" }
      if chance(15) { text += "# over het volgende\n" }
    }
    return text
  }

  private mutating func field(_ key: String) -> String {
    let key = chance(10) ? "'\(key)'" : key
    switch Int.random(in: 0..<6, using: &self) {
    case 0: return "\(key): \(scalar(inFlow: false))\(comment())\n"
    case 1: return "\(key): \(blockScalar(indent: Int.random(in: 1...4, using: &self)))"
    case 2: return "\(key): \(flow(depth: 0))\(comment())\n"
    case 3: return "\(key):\(comment())\n" + list(indent: pick([0, 2, 4]))
    case 4: return "\(key):\(comment())\n" + map(indent: pick([1, 2, 4]))
    default: return "\(key):\(comment())\n"
    }
  }

  private mutating func comment() -> String {
    chance(15) ? pick([" # w", "\t# w: x", "   #"]) : ""
  }

  private mutating func scalar(inFlow: Bool) -> String {
    let plain = [
      "x", "twee woorden", "12:30", "a#b", "it's", "é ü", "~", "null", "https://x.nl/a", "-x",
    ]
    switch Int.random(in: 0..<10, using: &self) {
    case 0...4: return pick(inFlow ? plain : plain + ["a, b", "x[1]", "p?q", "a\tb"])
    case 5, 6: return pick(["'it''s'", "''", "'a: b # c'", "'[x]'", "'\\n'"])
    case 7, 8: return pick([#""q \"x\"""#, #""\u00e9\t\x41""#, #""""#, #""a: b # c""#, #""\N\_""#])
    default: return inFlow ? "x" : pick(["een\n    twee", "\"een\n\n  twee\"", "&n x", "!t x"])
    }
  }

  private mutating func blockScalar(indent: Int) -> String {
    let pad = String(repeating: " ", count: indent)
    let header = pick(["|", "|-", ">", ">-", "|+", "| # w"])
    let lines = (0..<Int.random(in: 1...4, using: &self)).map { _ in
      pick([
        pad + "tekst", pad + "# geen commentaar", pad + "a: b", "", pad + "  dieper", pad + "'",
      ])
    }
    let body = [pad + "begin"] + lines
    return ([header] + body).map { $0 + "\n" }.joined()
  }

  private mutating func flow(depth: Int) -> String {
    let items = (0..<Int.random(in: 0...3, using: &self)).map { _ in
      depth < 3 && chance(30) ? flow(depth: depth + 1) : scalar(inFlow: true)
    }
    let gap = pick(["", " "])
    guard chance(40) else {
      return "[" + gap + items.joined(separator: "," + pick([" ", "  "])) + gap + "]"
    }
    let entries = items.enumerated().map { "k\($0.offset): \($0.element)" }
    return "{" + gap + entries.joined(separator: ", ") + gap + "}"
  }

  private mutating func list(indent: Int) -> String {
    let pad = String(repeating: " ", count: indent)
    return (0..<Int.random(in: 1...4, using: &self)).map { _ in
      let dash = pad + "-" + String(repeating: " ", count: Int.random(in: 1...3, using: &self))
      switch Int.random(in: 0..<6, using: &self) {
      case 0: return pad + "-\n"
      case 1: return dash + flow(depth: 1) + comment() + "\n"
      case 2: return dash + map(indent: dash.count).dropFirst(dash.count)
      case 3: return pad + "- " + blockScalar(indent: indent + 2)
      default:
        return dash + scalar(inFlow: false).replacing("\n", with: "\n" + pad) + comment() + "\n"
      }
    }.joined(separator: chance(10) ? "\n# tussendoor\n" : "")
  }

  private mutating func map(indent: Int) -> String {
    let pad = String(repeating: " ", count: indent)
    return (0..<Int.random(in: 1...3, using: &self)).map { index in
      let key = "\(pad)s\(index):"
      switch Int.random(in: 0..<5, using: &self) {
      case 0: return key + comment() + "\n"
      case 1: return key + "\n" + list(indent: indent + pick([0, 2]))
      case 2: return key + " " + flow(depth: 1) + "\n"
      default:
        return key + " " + scalar(inFlow: false).replacing("\n", with: "\n" + pad) + comment()
          + "\n"
      }
    }.joined()
  }
}
