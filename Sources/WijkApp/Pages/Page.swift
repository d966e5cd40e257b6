import Kennisbank
import MarkdownText
import PlainText

/// What is shown, printed or taken along of one object: a title, what it is, and blocks of text.
package struct Page: Sendable, Hashable {
  package let id: String
  package let kind: ObjectKind
  package let title: SafeText
  /// One line below the title: kind, practices, visibility.
  package let subtitle: SafeText
  package var blocks: [Block]

  package init(
    id: String, kind: ObjectKind, title: SafeText, subtitle: SafeText, blocks: [Block]
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.subtitle = subtitle
    self.blocks = blocks
  }
}

/// Who will read: what is marked as internal stays with those of the kennisbank itself.
package enum Audience: Sendable {
  case own, everyone
}

extension Document {
  /// Its sections; for others than its own readers without `## Intern`.
  package func sections(for audience: Audience) -> [Section] {
    audience == .own ? sections : sections.filter { !$0.isInternal }
  }
}
