/// Something that came out of a meetup, and where it stands: a decision, an action, or an item of
/// the harvest.
package struct HarvestEntry: Sendable, Hashable {
  package enum Content: Sendable, Hashable {
    case decision(Decision)
    case action(ActionItem)
    case item(HarvestItem)
  }

  /// The id of the meetup.
  package let meetup: String
  /// Its place among the items of its section.
  package let index: Int
  package let content: Content

  package init(meetup: String, index: Int, _ content: Content) {
    self.meetup = meetup
    self.index = index
    self.content = content
  }

  package var kind: NoteKind { content.kind }

  package var action: ActionItem? {
    if case .action(let action) = content { action } else { nil }
  }
}

extension HarvestEntry.Content {
  package var kind: NoteKind {
    switch self {
    case .decision: .decision
    case .action: .action
    case .item(let item): NoteKind(rawValue: item.kind.rawValue) ?? .insight
    }
  }

  package var text: String {
    switch self {
    case .decision(let decision): decision.text
    case .action(let action): action.text
    case .item(let item): item.text
    }
  }

  /// The id of what it is about.
  package var about: String? {
    switch self {
    case .decision(let decision): decision.about
    case .action: nil
    case .item(let item): item.about
    }
  }

  package func with(text: String) -> Self {
    switch self {
    case .decision(let old): .decision(Decision(text, about: old.about))
    case .action(let old):
      .action(
        ActionItem(text, who: old.who, due: old.due, isDone: old.isDone, label: old.label))
    case .item(let old): .item(HarvestItem(old.kind, text, about: old.about))
    }
  }

  /// As another kind. Who does an action, and by when, stay in its text; what something is about
  /// goes with it where an item can say so.
  package func with(kind: NoteKind) -> Self {
    if kind == self.kind { return self }
    let words: String =
      if case .action(let action) = self { action.told } else { text }
    if let harvest = kind.harvest { return .item(HarvestItem(harvest, words, about: about)) }
    if kind == .decision { return .decision(Decision(words, about: about)) }
    let behind = about.map { " ([[\($0)]])" } ?? ""
    return .action(ActionItem(text + behind))
  }
}

extension Meetup {
  /// All that came out of it, in the order of the minutes: decisions, actions, harvest.
  package var entries: [HarvestEntry] {
    entries(decisions) { .decision($0) } + entries(actions) { .action($0) }
      + entries(harvest) { .item($0) }
  }

  private func entries<Item>(
    _ items: [Item], _ content: (Item) -> HarvestEntry.Content
  ) -> [HarvestEntry] {
    items.enumerated().map { HarvestEntry(meetup: id, index: $0.offset, content($0.element)) }
  }
}

// MARK: In the file

extension Document {
  /// The document with something else in the place of an entry. Of another section: at the end of
  /// that one.
  package func replacing(
    _ entry: HarvestEntry, with content: HarvestEntry.Content
  ) throws(EditRefusal) -> Document {
    switch (entry.content, content) {
    case (.decision, .decision(let new)): return try replacing(at: entry.index, with: new)
    case (.action, .action(let new)): return try replacing(at: entry.index, with: new)
    case (.item, .item(let new)): return try replacing(at: entry.index, with: new)
    default: return try adding(content).removing(entry)
    }
  }

  /// The document with one thing more that came out of the meetup.
  package func adding(_ content: HarvestEntry.Content) throws(EditRefusal) -> Document {
    switch content {
    case .decision(let decision): return try adding(decision)
    case .item(let item): return try adding(item)
    case .action(let action):
      let label = action.label ?? ActionItem.labels(1, after: lines())[0]
      return try adding(action.with(label: label))
    }
  }

  package func removing(_ entry: HarvestEntry) throws(EditRefusal) -> Document {
    switch entry.content {
    case .decision: try removing(Decision.self, at: entry.index)
    case .action: try removing(ActionItem.self, at: entry.index)
    case .item: try removing(HarvestItem.self, at: entry.index)
    }
  }

  /// The document with an entry one place further, or back, in its section; nil at its end.
  package func moving(_ entry: HarvestEntry, by step: Int) throws(EditRefusal) -> Document? {
    switch entry.content {
    case .decision: try swapping(Decision.self, entry.index, entry.index + step)
    case .action: try swapping(ActionItem.self, entry.index, entry.index + step)
    case .item: try swapping(HarvestItem.self, entry.index, entry.index + step)
    }
  }

  /// The document with an entry behind the words of the one above it, of the same section; nil when
  /// it is the first.
  package func joining(_ entry: HarvestEntry) throws(EditRefusal) -> Document? {
    let above = Meetup(self, id: entry.meetup).entries.first {
      $0.index == entry.index - 1 && $0.content.isBeside(entry.content)
    }
    guard let above else { return nil }
    let text = Self.joined(above.content.text, entry.content.text)
    return try removing(entry).replacing(above, with: above.content.filled(text, entry.content))
  }

  private static func joined(_ one: String, _ other: String) -> String {
    let isSentence = one.last.map { ".!?…;:".contains($0) } ?? true
    return one + (isSentence ? " " : "; ") + other
  }
}

extension HarvestEntry.Content {
  fileprivate func isBeside(_ other: Self) -> Bool {
    switch (self, other) {
    case (.decision, .decision), (.action, .action), (.item, .item): true
    default: false
    }
  }

  /// With those words, and with what the other says that this one does not.
  fileprivate func filled(_ text: String, _ other: Self) -> Self {
    switch (self, other) {
    case (.action(let one), .action(let other)):
      .action(
        ActionItem(
          text, who: one.who ?? other.who, due: one.due ?? other.due,
          isDone: one.isDone && other.isDone, label: one.label ?? other.label))
    case (.item(let one), .item(let other)):
      .item(HarvestItem(one.kind, text, about: one.about ?? other.about))
    case (.decision(let one), .decision(let other)):
      .decision(Decision(text, about: one.about ?? other.about))
    default: with(text: text)
    }
  }
}
