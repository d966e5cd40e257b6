/// What the file of a meetup says: when it is, who are there, and what is in its lists.
package struct Meetup: Sendable {
  package struct Participant: Sendable, Hashable {
    package let role: String
    /// An id, or whatever stands there.
    package let organisation: String

    package init(role: String, organisation: String) {
      self.role = role
      self.organisation = organisation
    }
  }

  /// What someone brings in to think about together.
  package struct Case: Sendable, Hashable {
    package let bringer: String
    package let question: String

    package init(bringer: String, question: String) {
      self.bringer = bringer
      self.question = question
    }
  }

  package let id: String
  package let document: Document
  package let agenda: [AgendaLine]
  package let harvest: [HarvestItem]
  package let decisions: [Decision]
  package let actions: [ActionItem]

  package init(_ document: Document, id: String? = nil) {
    self.id = id ?? document.text("id") ?? ""
    self.document = document
    agenda = document.lines()
    harvest = document.lines()
    decisions = document.lines()
    actions = document.lines()
  }

  package init(_ record: Record) { self.init(record.document, id: record.id) }

  package var title: String { document.text("titel") ?? id }
  package var series: String? { document.text("reeks").map(\.onOneLine) }
  /// meetup, themabijeenkomst, training, intervisie or congres.
  package var kind: String { document.text("soort") ?? ObjectKind.meetup.rawValue }
  package var day: Day? { document.text("datum").flatMap { Day(iso: $0.onOneLine) } }
  /// In minutes of the day.
  package var start: Int? { document.text("start").flatMap(Self.minuteOfDay) }
  package var end: Int? { document.text("einde").flatMap(Self.minuteOfDay) }
  package var place: String? { document.text("plek") }
  package var level: String? { document.text("leerniveau") }
  package var host: String? { document.text("begeleider") }

  package var participants: [Participant] {
    document.maps("deelnemers").map {
      Participant(role: $0["rol"] ?? $0[""] ?? "", organisation: $0["organisatie"] ?? "")
    }
  }

  package var broughtCase: Case? {
    let parts = document.value("casus").dictionary
    let (bringer, question) = (parts["inbrenger"] ?? "", parts["vraag"] ?? parts[""] ?? "")
    return bringer.isEmpty && question.isEmpty ? nil : Case(bringer: bringer, question: question)
  }

  /// Something came out of it already.
  package var wasHeld: Bool {
    !harvest.isEmpty || !actions.isEmpty || agenda.contains { $0.spent != nil }
  }

  /// Minutes of the agenda together; a part without minutes takes none.
  package var plannedMinutes: Int { agenda.compactMap(\.minutes).reduce(0, +) }

  /// 13:30, 13.30, 9u05, 13 or 24:00 as minutes since midnight.
  package static func minuteOfDay(_ text: String) -> Int? {
    let parts = text.onOneLine.lowercased().split(omittingEmptySubsequences: false) {
      ":.u".contains($0)
    }
    guard (1...2).contains(parts.count), (1...2).contains(parts[0].utf8.count),
      parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }),
      let hour = Int(parts[0]),
      let minute = parts.count == 1 || parts[1].isEmpty ? 0 : Int(parts[1]),
      parts.count == 1 || [0, 2].contains(parts[1].utf8.count),
      minute < 60, hour * 60 + minute <= 24 * 60
    else { return nil }
    return hour * 60 + minute
  }
}
