/// What a piece of text *is* on the screen. A theme decides how it looks.
package enum StyleName: UInt8, Sendable, CaseIterable {
  case text, faint, title, heading, link, match, notice, error, strong, border
  case warning
}

/// A name from the theme, with the marks that hold in every theme.
package struct Style: Sendable, Hashable {
  package struct Marks: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let bold = Marks(rawValue: 1)
    package static let italic = Marks(rawValue: 2)
    package static let underline = Marks(rawValue: 4)
    /// The row or field that the keys work on: reverse video in every theme.
    package static let selected = Marks(rawValue: 8)
    package static let dim = Marks(rawValue: 16)
  }

  package var name: StyleName
  package var marks: Marks

  package init(_ name: StyleName, _ marks: Marks = []) {
    self.name = name
    self.marks = marks
  }

  package static let text = Style(.text)
  package static let faint = Style(.faint)
  package static let title = Style(.title)
  package static let border = Style(.border)
}
