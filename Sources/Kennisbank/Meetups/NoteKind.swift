/// What a note of a meetup is; the word stands in the file and on the screen.
package enum NoteKind: String, Sendable, CaseIterable, Hashable {
  case insight = "inzicht"
  case works = "werkt"
  case doesNotWork = "werkt niet"
  case question = "vraag"
  case decision = "besluit"
  case action = "actie"

  /// Upper and lower case and the number of spaces aside.
  package init?(word: String) { self.init(rawValue: Section.folded(word)) }

  /// Nil for what is no harvest.
  package var harvest: HarvestKind? { HarvestKind(rawValue: rawValue) }
}

/// What a meetup yields besides decisions and actions.
package enum HarvestKind: String, Sendable, CaseIterable, Hashable {
  case insight = "inzicht"
  case works = "werkt"
  case doesNotWork = "werkt niet"
  case question = "vraag"

  package init?(word: String) { self.init(rawValue: Section.folded(word)) }
}
