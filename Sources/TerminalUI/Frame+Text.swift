extension Frame {
  /// The picture as text, a line a row, without trailing spaces: for tests and golden screens.
  package var lines: [String] {
    (0..<size.rows).map { rowText($0) }
  }

  /// What style each cell has, as a picture of letters beside `lines`: "." plain, else the first
  /// letter of the style; upper case where the row or field is selected.
  package var styleLines: [String] {
    (0..<size.rows).map { index in
      Self.trimmed(String(row(index).map { Self.letter(of: $0.style) }), ".")
    }
  }

  private func rowText(_ index: Int) -> String {
    var text = ""
    for cell in row(index) where cell.kind != .tail {
      for value in [cell.scalar, cell.firstMark, cell.secondMark] where value != 0 {
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
      }
    }
    return Self.trimmed(text, " ")
  }

  private static func letter(of style: Style) -> Character {
    let letter: Character =
      switch style.name {
      case .text: style.marks.contains(.bold) ? "b" : style.marks.contains(.dim) ? "d" : "."
      case .faint: "f"
      case .title: "t"
      case .heading: "h"
      case .link: "l"
      case .match: "m"
      case .notice: "n"
      case .error: "e"
      case .strong: "b"
      case .border: "|"
      case .warning: "w"
      }
    guard style.marks.contains(.selected) else { return letter }
    return letter == "." ? "S" : Character(letter.uppercased())
  }

  private static func trimmed(_ text: String, _ filler: Character) -> String {
    guard let last = text.lastIndex(where: { $0 != filler }) else { return "" }
    return String(text[...last])
  }
}
