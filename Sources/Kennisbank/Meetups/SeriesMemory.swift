/// An item and the meetup whose file it stands in.
package struct Placed<Item: ListLine>: Sendable, Hashable {
  /// The id of the meetup.
  package let meetup: String
  /// Its place among the items of its section, for `Document.replacing` and `ticking`.
  package let index: Int
  package let item: Item

  package init(meetup: String, index: Int, item: Item) {
    self.meetup = meetup
    self.index = index
    self.item = item
  }
}

extension Meetup {
  package var placedActions: [Placed<ActionItem>] { placed(actions) }
  package var placedHarvest: [Placed<HarvestItem>] { placed(harvest) }

  private func placed<Item>(_ items: [Item]) -> [Placed<Item>] {
    items.enumerated().map { Placed(meetup: id, index: $0.offset, item: $0.element) }
  }

  /// Its day or, when it does not say, the one that its id begins with.
  var plannedDay: Day? { day ?? Day(iso: String(id.prefix(10))) }

  package func isOf(series: String) -> Bool {
    self.series.map(Section.folded) == Section.folded(series.onOneLine)
  }

  /// Two meetups of a series in order; one without a day comes first.
  static func isEarlier(_ one: Meetup, _ other: Meetup) -> Bool {
    let days = [one, other].map { $0.plannedDay?.iso ?? "" }
    return (days[0], one.id) < (days[1], other.id)
  }
}

extension [Meetup] {
  package var inOrder: [Meetup] { sorted(by: Meetup.isEarlier) }
}

extension Catalogue {
  /// All meetups, drafts too; of one that is there twice what its id means.
  package var meetups: [Meetup] {
    records.filter { $0.kind == .meetup && record($0.id)?.origin == $0.origin }.map(Meetup.init)
  }
}

/// What a series of meetups carries on to its next one.
package struct SeriesMemory: Sendable {
  /// From the first to the last.
  package let meetups: [Meetup]

  /// - Parameters:
  ///   - before: leaves out meetups of that day and later.
  ///   - id: the meetup that is looked from; left out.
  package init(
    series: String, meetups: [Meetup], before day: Day? = nil, from id: String? = nil
  ) {
    self.meetups =
      meetups.filter { meetup in
        guard meetup.isOf(series: series), meetup.id != id else { return false }
        guard let day, let planned = meetup.plannedDay else { return true }
        return planned < day
      }.inOrder
  }

  package var last: Meetup? { meetups.last }

  /// From the first meetup to the last.
  package var openActions: [Placed<ActionItem>] {
    meetups.flatMap(\.placedActions).filter { !$0.item.isDone }
  }

  /// Those of the last meetup: what was parked earlier was taken up there, or parked again.
  package var parkedQuestions: [Placed<HarvestItem>] {
    last.map { $0.placedHarvest.filter(\.item.isParked) } ?? []
  }

  package var lastDecisions: [Decision] { last?.decisions ?? [] }

  /// For the next action of the series: a number above all that were given.
  package var nextLabel: String { ActionItem.labels(1, after: meetups.flatMap(\.actions))[0] }
}

extension HarvestItem {
  static let parked = "Geparkeerd"

  /// A question that is kept for a next time begins with that word.
  package var isParked: Bool {
    kind == .question && text.lowercased().hasPrefix(Self.parked.lowercased())
  }
}

extension ActionItem {
  /// New labels: "a4", "a5" after an "a3".
  package static func labels(_ count: Int, after actions: [ActionItem]) -> [String] {
    let numbers = actions.compactMap(\.label).compactMap { label -> Int? in
      guard label.first == "a", label.utf8.count <= 9 else { return nil }
      return Int(label.dropFirst())
    }
    let last = max(0, numbers.max() ?? 0)
    return (0..<max(0, count)).map { "a\(last + 1 + $0)" }
  }
}
