/// The name of a saved search: one line of a file that people read too.
package enum SearchName {
  /// What a typed name is kept, shown and compared as. "#" begins a remark in the file, so no name
  /// begins with it.
  package static func cleaned(_ text: String) -> String {
    let rest = text.onLineBetweenTabs.drop { $0 == "#" || $0 == " " }
    return rest.isEmpty ? "zoekvraag" : String(rest)
  }
}

extension String {
  /// Text that can stand in a line, and between tabs of it.
  package var onLineBetweenTabs: String {
    let text = split { $0.isNewline || $0 == "\t" || $0 == "\0" }.joined(separator: " ")
    return text.trimming(" ")
  }
}

extension StringProtocol {
  package func trimming(_ character: Character) -> String {
    let start = drop { $0 == character }
    return String(start.reversed().drop { $0 == character }.reversed())
  }
}
