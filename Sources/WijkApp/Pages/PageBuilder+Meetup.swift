import Kennisbank
import MarkdownText
import PlainText
import WijkTexts

/// The minutes of a meetup: first what was agreed and who does what, then what came out, then how
/// it went.
extension PageBuilder {
  static let told: Set<String> = ["agenda", "oogst", "besluiten", "acties"]

  func meetup(_ record: Record, _ document: Document) -> [Block] {
    let meetup = Meetup(record)
    guard meetup.wasHeld else { return planned(meetup, record, document) }
    return factList(texts.whatIsKnown, otherFields(document)) + preamble(document)
      + list("Besluiten", meetup.decisions.map { ListItem(blocks: onOneLine($0.line)) })
      + list("Acties", meetup.actions.map(item))
      + harvest(meetup.harvest) + agenda(meetup.agenda)
      + sections(document, except: Self.told.union([MeetupTemplate.notesTitle.lowercased()]))
      + linkList(texts.pointingHere, pointing(to: record).map(\.id))
  }

  private func list(_ section: String, _ items: [ListItem]) -> [Block] {
    items.isEmpty ? [] : [heading(texts.meetupSection(section)), .list(start: nil, items: items)]
  }

  private func item(_ action: ActionItem) -> ListItem {
    let behind = texts.whoAndWhen(action.who, action.writtenDue)
    return ListItem(task: action.isDone, blocks: onOneLine(action.text + behind))
  }

  /// By kind, in the order of the kinds.
  private func harvest(_ items: [HarvestItem]) -> [Block] {
    guard !items.isEmpty else { return [] }
    let groups = HarvestKind.allCases.map { kind in (kind, items.filter { $0.kind == kind }) }
    return [heading(texts.meetupSection("Oogst"))]
      + groups.filter { !$0.1.isEmpty }.flatMap { kind, items -> [Block] in
        let title = Inline(texts.notes(ofKind: kind.rawValue).string)
        return [.heading(level: 3, [title])]
          + [.list(start: nil, items: items.map { ListItem(blocks: onOneLine(words(of: $0))) })]
      }
  }

  /// What someone noted is one line, also when it begins like a heading or a list.
  private func onOneLine(_ text: String) -> [Block] {
    let blocks = markdown(text)
    if blocks.count == 1, case .paragraph = blocks[0] { return blocks }
    return [.paragraph([Inline(text)])]
  }

  private func words(of item: HarvestItem) -> String {
    item.text + (item.about.map { " ([[\($0)]])" } ?? "")
  }

  private func agenda(_ lines: [AgendaLine]) -> [Block] {
    list(
      "Agenda",
      lines.map { line in
        let took = line.spent.map { ($0 == 0 ? texts.skipped : texts.took(minutes: $0)).string }
        let minutes = [line.minutes.map { texts.minutes("\($0)").string }, took]
          .compactMap(\.self).joined(separator: ", ")
        let behind = Inline(minutes.isEmpty ? "" : " · " + minutes, style: .emphasis)
        if let step = line.step { return self.item([link(step), behind]) }
        return self.item([Inline(line.content.text), behind])
      })
  }
}
