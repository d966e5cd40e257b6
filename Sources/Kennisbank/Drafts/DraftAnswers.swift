/// What someone says of a new object: five questions, each may stay open.
package struct DraftAnswers: Sendable, Hashable {
  package var title: String
  /// Waar: names or ids, separated by commas.
  package var place: String
  /// Wat speelt er.
  package var issue: String
  /// Wat doe je.
  package var action: String
  /// Voor wie: names or ids, separated by commas.
  package var targetGroups: String
  /// The day a meeting is planned for, as 2026-11-22; its id begins with it.
  package var date: String?
  /// Values that are known already, such as the steward; they go before the answers.
  package var fields: [String: Value] = [:]

  package init(
    title: String, place: String = "", issue: String = "", action: String = "",
    targetGroups: String = "", date: String? = nil
  ) {
    self.title = title
    self.place = place
    self.issue = issue
    self.action = action
    self.targetGroups = targetGroups
    self.date = date
  }

  /// What the id of the object is made of.
  package func idWords(_ kind: ObjectKind) -> String {
    kind == .meetup ? [date, title].compactMap { $0 }.joined(separator: " ") : title
  }
}

/// Finds the id of the object that a person means by a name.
package struct NameLookup: Sendable {
  private let find: @Sendable (String, Set<ObjectKind>) -> String?

  package init(_ find: @escaping @Sendable (String, Set<ObjectKind>) -> String?) {
    self.find = find
  }

  package static let nothing = NameLookup { _, _ in nil }

  /// By id or title, upper and lower case aside.
  package init(_ catalogue: Catalogue) {
    self.init { name, kinds in
      let wanted = name.lowercased()
      if let record = catalogue.record(wanted), kinds.contains(record.kind) { return record.id }
      return catalogue.records.first {
        kinds.contains($0.kind) && $0.title.lowercased() == wanted
      }?.id
    }
  }

  package func id(of name: String, among kinds: Set<ObjectKind>) -> String? { find(name, kinds) }
}
