extension SafeText {
  /// The text in at most `columns` columns; what does not fit ends in "…".
  ///
  /// Looks no further than it must: a title can be a million characters.
  package func truncated(to columns: Int) -> SafeText {
    guard columns > 0 else { return "" }
    // No character is wider than its bytes are many.
    if string.utf8.count <= columns { return self }
    // Of what is ASCII up to the border and just past it every byte is a column.
    if string.utf8.prefix(columns + 1).allSatisfy({ $0 < 0x80 }) {
      return SafeText(trusted: String(string.prefix(columns - 1)) + "…")
    }
    var width = 0
    var end = string.startIndex
    for index in string.indices {
      if width < columns { end = index }
      width += DisplayWidth.of(string[index])
      if width > columns { return SafeText(String(string[..<end]) + "…") }
    }
    return self
  }

  /// The text in exactly `columns` columns, cut or padded with spaces.
  package func padded(to columns: Int) -> SafeText {
    let fitting = truncated(to: columns)
    let missing = max(0, columns - DisplayWidth.of(fitting))
    return SafeText(fitting.string + String(repeating: " ", count: missing))
  }
}
