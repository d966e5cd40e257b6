/// A file of the kennisbank as it stands on disk: front matter of YAML fields and sections of
/// Markdown, both as ranges of the very bytes.
///
/// Reading never fails: what cannot be understood is in `diagnostics`, and the bytes are kept.
package struct Document: Sendable {
  /// 16 MiB; a larger file is not read.
  package static let largestSize = 16 << 20
  /// Top-level keys of one file.
  package static let mostFields = 4_096
  /// What is kept as text of a file that is too large.
  static let excerptSize = 64 << 10

  package let fields: [Field]
  package let sections: [Section]
  /// In the order of the file.
  package let diagnostics: [Diagnostic]
  let source: Source
  let layout: Layout

  /// A Markdown file with front matter.
  package init(bytes: [UInt8]) {
    self.init(Source(bytes: bytes), layout: Layout.markdown)
  }

  /// A YAML file: all of it is front matter.
  package init(yaml bytes: [UInt8]) {
    self.init(Source(bytes: bytes), layout: Layout.yaml)
  }

  private init(_ source: Source, layout split: (Source) -> Layout) {
    self.source = source
    var diagnostics = source.textDiagnostics()
    layout = source.count > Self.largestSize ? Layout.excerpt(source) : split(source)
    diagnostics += layout.diagnostics(of: source)
    var scanner = FieldScanner(source, range: layout.frontMatter, firstLine: layout.firstLine)
    scanner.scan()
    fields = scanner.fields
    diagnostics += scanner.diagnostics + Self.duplicates(among: fields)
    sections =
      layout.form == .excerpt ? [] : SectionScanner(source, layout.body, layout.bodyLine).sections
    self.diagnostics = diagnostics.sorted { $0.isBefore($1) }
  }

  package var bytes: [UInt8] { source.bytes }

  private static func duplicates(among fields: [Field]) -> [Diagnostic] {
    var seen = KeySet()
    return fields.compactMap { field in
      seen.insert(field.key)
        ? nil : Diagnostic(.duplicateKey(field.key), at: field.position, field: field.key)
    }
  }
}

// MARK: What it says

extension Document {
  /// The field that counts: the last one of that key.
  package func field(_ key: String) -> Field? { fields.last { $0.key == key } }

  /// The empty key asks for a list that is the whole file.
  package func value(_ key: String) -> Value { field(key)?.value ?? .empty }

  /// A scalar; nil when absent, empty or null.
  package func text(_ key: String) -> String? { value(key).text }

  /// The scalars of a list; a single scalar reads as a list of one.
  package func list(_ key: String) -> [String] { value(key).items.compactMap(\.text) }

  /// The maps of a list, lists inside joined with a comma; a scalar stands under the empty key.
  package func maps(_ key: String) -> [[String: String]] { value(key).items.map(\.dictionary) }

  /// The text of a range of bytes, with U+FFFD for what is not UTF-8.
  package func text(in range: Range<Int>) -> String { source.text(range) }

  package func position(of offset: Int) -> Position { source.position(of: offset) }

  /// The first section of that title, upper and lower case and spaces aside.
  package func section(_ title: String) -> Section? {
    let wanted = Section.folded(title)
    return sections.first { Section.folded($0.title) == wanted }
  }

  /// The Markdown before the first section.
  package var preamble: String { source.text(preambleRange) }

  var preambleRange: Range<Int> {
    let end = sections.first?.headingRange.lowerBound ?? layout.body.upperBound
    return source.trimBlankLines(layout.body.lowerBound..<end)
  }
}

extension Diagnostic {
  fileprivate func isBefore(_ other: Diagnostic) -> Bool {
    switch (position, other.position) {
    case (let left?, let right?): left < right
    case (nil, _?): true
    case (_, nil): false
    }
  }
}

extension Document {
  /// Which item of a list stands at a byte, and which part of it or of a map. Nil for no place
  /// within the field.
  package func item(of key: String, atByte offset: Int) -> (number: Int?, part: String?) {
    guard let node = field(key)?.node else { return (nil, nil) }
    guard case .list(let items, _) = node.content else { return (nil, part(of: node, offset)) }
    let number = items.partitioningIndex { $0.range.lowerBound > offset } - 1
    guard number >= 0, items[number].range.contains(offset) else { return (nil, nil) }
    return (number, part(of: items[number], offset))
  }

  private func part(of node: Node, _ offset: Int) -> String? {
    guard case .map(let entries, _) = node.content, node.range.contains(offset) else { return nil }
    let number = entries.partitioningIndex { $0.key.lowerBound > offset } - 1
    return number < 0 ? nil : source.keyText(entries[number].key)
  }
}
