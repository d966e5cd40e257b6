import Kennisbank
import WijkApp
import WijkTexts

/// A file is kept byte for byte, every range lies in it, and an edit stays in its place.
enum DocumentPromises {
  static func check(_ bytes: [UInt8]) throws(BrokenPromise) {
    for document in [Document(bytes: bytes), Document(yaml: bytes)] {
      try promise(document.bytes == bytes, "the bytes are not those that were read")
      try checkRanges(document)
      try checkFieldEdit(document, pick: checksum(bytes))
      try checkSectionEdit(document, pick: checksum(bytes))
    }
    try checkRecords(bytes)
  }

  /// Chooses field and value: by the bytes themselves, so that a found input repeats its failure.
  private static func checksum(_ bytes: [UInt8]) -> Int {
    Int(bytes.reduce(17) { ($0 &* 31 &+ UInt32($1)) & 0xFFFF })
  }

  private static func checkRanges(_ document: Document) throws(BrokenPromise) {
    let whole = 0..<document.bytes.count
    for field in document.fields {
      try promise(
        field.blockRange.isIn(whole) && field.keyRange.isIn(field.blockRange)
          && field.valueRange.isIn(field.blockRange), "“\(field.key)” lies outside its block")
      _ = document.maps(field.key)
    }
    for section in document.sections {
      try promise(
        section.headingRange.isIn(whole) && section.bodyRange.isIn(whole),
        "“\(section.title)” lies outside the file")
    }
    let parts = document.fields.map(\.blockRange) + document.sections.map(\.headingRange)
    try promise(
      zip(parts, parts.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound },
      "parts overlap or are out of order")
    let places = document.diagnostics.compactMap(\.position)
    try promise(places.allSatisfy { $0.line > 0 && $0.column > 0 }, "a finding before the file")
  }

  // MARK: Edits

  private static func checkFieldEdit(_ document: Document, pick: Int) throws(BrokenPromise) {
    guard !document.fields.isEmpty else { return }
    let key = document.fields[pick % document.fields.count].key
    guard let block = document.field(key)?.blockRange else { return }
    let value = value(pick, document.bytes)
    let isWhole = pick.isMultiple(of: 3)
    guard let edited = try? document.setting(key, to: value, asWhole: isWhole) else { return }
    try checkSame(document, edited, outside: block)
    try promise(edited.value(key) == value, "“\(key)” reads otherwise than it was set")
    guard let removed = try? document.removing(key, asWhole: isWhole) else { return }
    try promise(removed.field(key) == nil, "“\(key)” is there after it was removed")
  }

  private static func value(_ pick: Int, _ bytes: [UInt8]) -> Value {
    let text = Value.text(String(decoding: bytes.suffix(12), as: UTF8.self))
    return switch pick % 5 {
    case 0: .empty
    case 1: .list([text, .text("a: b")])
    case 2: .map([Value.Entry("sleutel", text), Value.Entry("b", .list([text]))])
    default: text
    }
  }

  private static func checkSectionEdit(_ document: Document, pick: Int) throws(BrokenPromise) {
    guard !document.sections.isEmpty else { return }
    let title = document.sections[pick % document.sections.count].title
    guard let place = document.section(title)?.bodyRange else { return }
    let text = String(decoding: document.bytes.suffix(pick % 40), as: UTF8.self)
    guard let edited = try? document.settingSection(title, to: text) else { return }
    try checkSame(document, edited, outside: place)
  }

  private static func checkSame(
    _ old: Document, _ new: Document, outside range: Range<Int>
  ) throws(BrokenPromise) {
    let before = old.bytes[..<range.lowerBound]
    let after = old.bytes[range.upperBound...]
    try promise(
      new.bytes.starts(with: before) && new.bytes.suffix(after.count).elementsEqual(after)
        && new.bytes.count >= before.count + after.count, "an edit changed bytes outside its place")
  }

  // MARK: As a record

  private static func checkRecords(_ bytes: [UInt8]) throws(BrokenPromise) {
    let reader = RecordReader(kennisbank: 0)
    let paths = ["interventies/x.md", "trajecten/x.md", "begrippen/themas.yaml"]
    let info = KennisbankInfo(document: Document(yaml: bytes), path: "x")
    let catalogue = Catalogue(
      kennisbanken: [info], records: paths.flatMap { reader.records(path: $0, bytes: bytes) })
    _ = Check.findings(in: catalogue)
    let builder = PageBuilder(catalogue: catalogue, texts: Texts(.dutch), audience: .own)
    for record in catalogue.records.prefix(8) {
      try PagePromises.check(builder.page(of: record), widths: [20])
    }
  }
}

extension Range<Int> {
  fileprivate func isIn(_ whole: Range<Int>) -> Bool {
    lowerBound >= whole.lowerBound && upperBound <= whole.upperBound
  }
}
