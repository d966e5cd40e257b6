extension SafeText {
  /// The text in at most `columns` columns; what does not fit ends in "…".
  package func truncated(to columns: Int) -> SafeText {
    guard columns > 0 else { return "" }
    if DisplayWidth.of(self) <= columns { return self }
    return SafeText(prefix(of: columns - 1) + "…")
  }

  /// The text in exactly `columns` columns, cut or padded with spaces.
  package func padded(to columns: Int) -> SafeText {
    let fitting = truncated(to: columns)
    let missing = max(0, columns - DisplayWidth.of(fitting))
    return SafeText(fitting.string + String(repeating: " ", count: missing))
  }

  private func prefix(of columns: Int) -> String {
    var taken = ""
    var width = 0
    for character in string {
      width += DisplayWidth.of(character)
      if width > columns { break }
      taken.append(character)
    }
    return taken
  }
}
