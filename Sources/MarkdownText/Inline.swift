/// A piece of running text with one look and at most one link.
package struct Inline: Sendable, Hashable {
  /// The text to show. A hard line break is a "\n", a soft one a space. Control characters may
  /// be in it: making it safe to draw is the screen's job.
  package var text: String
  package var style: InlineStyle
  package var link: LinkTarget?

  package init(_ text: String, style: InlineStyle = [], link: LinkTarget? = nil) {
    self.text = text
    self.style = style
    self.link = link
  }
}

/// How a piece of text stands out; styles combine.
package struct InlineStyle: OptionSet, Sendable, Hashable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package static let strong = InlineStyle(rawValue: 1 << 0)
  package static let emphasis = InlineStyle(rawValue: 1 << 1)
  package static let code = InlineStyle(rawValue: 1 << 2)
  package static let strikethrough = InlineStyle(rawValue: 1 << 3)
}

/// Where a piece of text leads.
package enum LinkTarget: Sendable, Hashable {
  /// The id of a record in the kennisbank, written as `[[id]]` or `[[id|tekst]]`.
  case record(String)
  /// A web or mail address: `http:`, `https:` or `mailto:`, never anything else.
  case address(String)

  /// The target for a Markdown link, or nil when its scheme is not one a reader may open.
  init?(url: String) {
    let start = url.prefix(8).lowercased()
    guard ["http://", "https://", "mailto:"].contains(where: start.hasPrefix) else { return nil }
    self = .address(url)
  }
}
