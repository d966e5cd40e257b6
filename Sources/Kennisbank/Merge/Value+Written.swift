extension Value {
  /// As people see it: a text is itself, a list or map the lines it has in a file, `\n` between.
  var written: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .list, .map: writtenYaml
    }
  }

  /// As YAML that `init(writtenYaml:)` reads back.
  var writtenYaml: String {
    switch self {
    case .empty, .text: return YamlText.flow(self)
    case .list, .map:
      let block = YamlText.block(self, indent: 0)
      return block.lines.isEmpty ? block.inline : block.lines.joined(separator: "\n")
    }
  }

  /// Nil for what is not the YAML of one value.
  init?(writtenYaml text: String) {
    let lines = text.withLineFeeds.split(separator: "\n", omittingEmptySubsequences: false)
    let indented = lines.map { $0.isEmpty ? "" : "  " + $0 }.joined(separator: "\n")
    let isFlow = text.utf8.first == .openBracket || text.utf8.first == .openBrace
    let block = lines.count > 1 || (!isFlow && Self.opensBlock(text))
    let document = Document(yaml: Array(("w:" + (block ? "\n" : "") + indented + "\n").utf8))
    guard document.fields.map(\.key) == ["w"], document.diagnostics.isEmpty else { return nil }
    self = document.value("w")
  }

  private static func opensBlock(_ text: String) -> Bool {
    let line = Source(bytes: Array(text.utf8))
    return line.isDash(at: 0, limit: line.count) || line.key(at: 0, limit: line.count) != nil
  }
}
