/// A meetup that is planned: what was answered, with the agenda of its template.
package struct NewMeetup: Sendable, Hashable {
  package var template: MeetupTemplate
  package var title: String
  package var day: Day?
  /// In minutes of the day.
  package var start: Int?
  package var minutes: Int?
  package var place = ""
  /// As people write it: "adviseur wonen (gemeente Rotterdam), bewoner".
  package var people = ""
  package var series = ""
  package var rhythm = ""

  package init(_ template: MeetupTemplate, title: String) {
    self.template = template
    self.title = title
  }

  /// What its id is made of.
  package var idWords: String { [day?.iso, title].compactMap(\.self).joined(separator: " ") }

  /// The agenda, its minutes fitted to those that were asked for.
  package var agenda: [AgendaLine] {
    guard let minutes, minutes > 0 else { return template.agenda }
    return template.agenda.spread(over: minutes)
  }

  /// The bytes of the file. It is no draft: an agenda counts without a review.
  package func bytes(id: String, lookup: NameLookup) throws(EditRefusal) -> [UInt8] {
    var answers = DraftAnswers(title: title, place: place, date: day?.iso)
    answers.fields = fields(lookup)
    let draft = DraftTemplate(.meetup, answers, lookup: lookup)
    var document = try Document(bytes: draft.bytes(id: id)).removing("status").adding(agenda)
    if !template.notes.isEmpty {
      document = try document.settingSection(MeetupTemplate.notesTitle, to: "\n" + template.notes)
    }
    return document.bytes
  }

  private func fields(_ lookup: NameLookup) -> [String: Value] {
    var fields: [String: Value] = ["soort": .text(template.kind)]
    let texts = [
      "reeks": series.onOneLine, "ritme": rhythm.onOneLine, "leerniveau": template.level ?? "",
      "begeleider": template.host ?? "", "start": start.map(Meetup.time(ofMinute:)) ?? "",
      "einde": end.map(Meetup.time(ofMinute:)) ?? "",
    ]
    for (key, text) in texts where !text.isEmpty { fields[key] = .text(text) }
    let all = Meetup.Participant.all(in: people, lookup: lookup)
    if !all.isEmpty { fields["deelnemers"] = .list(all.map(\.value)) }
    return fields
  }

  private var end: Int? {
    start.flatMap { start in minutes.map { (start + $0) % 1440 } }
  }
}

extension Meetup {
  /// As 13:30.
  package static func time(ofMinute minute: Int) -> String {
    let parts = [minute / 60 % 24, minute % 60]
    return parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}

extension Meetup.Participant {
  /// Roles with their organisation behind them between brackets, apart by commas or line breaks. A
  /// name that is an organisation alone has no role.
  package static func all(in text: String, lookup: NameLookup) -> [Self] {
    names(text).map { name in
      let organisation = lookup.id(of: name, among: kinds)
      if let organisation { return Self(role: "", organisation: organisation) }
      guard name.hasSuffix(")"), let open = name.lastIndex(of: "(") else {
        return Self(role: name, organisation: "")
      }
      let inside = String(name[name.index(after: open)...].dropLast()).onOneLine
      let role = String(name[..<open]).onOneLine
      return Self(role: role, organisation: lookup.id(of: inside, among: kinds) ?? inside)
    }
  }

  private static let kinds: Set<ObjectKind> = [.organisation, .municipality]

  /// Commas between brackets stand in a name.
  private static func names(_ text: String) -> [String] {
    var names = [""]
    var depth = 0
    for character in text {
      if character == "(" { depth += 1 }
      if character == ")" { depth = max(0, depth - 1) }
      let isBreak = character.isNewline || depth == 0 && ",;".contains(character)
      if isBreak {
        names.append("")
        depth = 0
      } else {
        names[names.count - 1].append(character)
      }
    }
    return names.map(\.onOneLine).filter { !$0.isEmpty }
  }

  /// As it is typed; the organisation by its name.
  package func words(_ name: (String) -> String) -> String {
    if organisation.isEmpty { return role }
    return role.isEmpty ? name(organisation) : role + " (" + name(organisation) + ")"
  }

  package var value: Value {
    let parts = [("rol", role), ("organisatie", organisation)].filter { !$0.1.isEmpty }
    return .map(parts.map { .init($0.0, .text($0.1)) })
  }
}
