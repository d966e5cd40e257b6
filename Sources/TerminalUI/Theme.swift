/// How each style looks: a colour for the text or none (the terminal's own), and attributes.
///
/// The background is always the terminal's own; colours are accents, and every style differs from
/// plain text without them too, by an attribute or by the words and glyphs it is used with.
package struct Theme: Sendable, Hashable {
  package enum Name: String, Sendable, CaseIterable {
    case light = "licht"
    case dark = "donker"
    case highContrast = "hoog-contrast"
    case mono
  }

  /// A colour of the 256-colour palette, and the nearest of the first eight for poorer terminals.
  package struct Colour: Sendable, Hashable {
    package let index: UInt8
    package let basic: UInt8
  }

  package struct Look: Sendable, Hashable {
    package var colour: Colour?
    package var marks: Style.Marks
  }

  package let name: Name

  package init(_ name: Name) {
    self.name = name
  }

  package func look(of style: Style) -> Look {
    var look = look(of: style.name)
    look.marks.formUnion(style.marks)
    return look
  }

  private func look(of name: StyleName) -> Look {
    Look(colour: colour(of: name), marks: marks(of: name))
  }

  private func marks(of style: StyleName) -> Style.Marks {
    switch style {
    case .title, .heading, .strong, .error: .bold
    case .match: name == .mono ? [.bold, .underline] : .bold
    case .link: .underline
    case .faint, .border: name == .highContrast ? [] : .dim
    case .text, .notice, .warning: []
    }
  }

  private func colour(of style: StyleName) -> Colour? {
    switch name {
    case .mono: nil
    case .light: Self.lightColours[style]
    case .dark: Self.darkColours[style]
    case .highContrast: nil
    }
  }

  private static let lightColours: [StyleName: Colour] = [
    .heading: Colour(index: 24, basic: 4), .link: Colour(index: 25, basic: 4),
    .match: Colour(index: 130, basic: 1), .error: Colour(index: 124, basic: 1),
    .warning: Colour(index: 94, basic: 1),
  ]

  private static let darkColours: [StyleName: Colour] = [
    .heading: Colour(index: 117, basic: 6), .link: Colour(index: 111, basic: 6),
    .match: Colour(index: 222, basic: 3), .error: Colour(index: 210, basic: 1),
    .warning: Colour(index: 222, basic: 3),
  ]
}
