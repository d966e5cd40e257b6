import Kennisbank
import MarkdownText
import PlainText
import WijkTexts

/// A meetup that is still to come: first when each part begins, then what comes along from earlier.
extension PageBuilder {
  func planned(_ meetup: Meetup, _ record: Record, _ document: Document) -> [Block] {
    let times = meetup.agendaTimes
    let sum: [Block] =
      meetup.agenda.isEmpty
      ? [] : [.paragraph([Inline(texts.agendaSum(times).string, style: .emphasis)])]
    // Sections that wait for the meetup itself.
    let empty = document.sections.filter { $0.body.allSatisfy(\.isWhitespace) }
      .map { $0.title.lowercased() }
    return factList(texts.whatIsKnown, otherFields(document, except: ["interventies"]))
      + preamble(document)
      + list(texts.meetupSection("Agenda"), lines(meetup.agenda, times), below: sum)
      + carried(meetup)
      + linkList(texts.meetupInterventions, meetup.interventions)
      + sections(document, except: Self.told.union(empty))
      + linkList(texts.pointingHere, pointing(to: record).map(\.id))
  }

  private func list(_ title: SafeText, _ items: [ListItem], below: [Block] = []) -> [Block] {
    items.isEmpty ? [] : [heading(title)] + below + [.list(start: nil, items: items)]
  }

  private func lines(_ agenda: [AgendaLine], _ times: AgendaTimes) -> [ListItem] {
    zip(agenda, times.starts).map { line, start in
      let time = start.map { Meetup.time(ofMinute: $0) + "  " } ?? ""
      let minutes = line.minutes.map { " · " + texts.minutes("\($0)").string } ?? ""
      let words: Inline =
        switch line.content {
        case .step(let id): link(id)
        case .pause: Inline(texts.pause.string)
        case .text(let text): Inline(text)
        }
      return item([Inline(time), words, Inline(minutes, style: .emphasis)])
    }
  }

  /// What earlier meetups of the series left open.
  private func carried(_ meetup: Meetup) -> [Block] {
    let open = catalogue.openBefore(meetup)
    let actions = open.actions.map { placed in
      placed.item.text + texts.whoAndWhen(placed.item.who, placed.item.writtenDue)
    }
    return list(texts.openActions, actions.map { ListItem(blocks: markdown($0)) })
      + list(
        texts.parkedQuestions, open.questions.map { ListItem(blocks: markdown($0.item.text)) })
  }

  // MARK: Hand-out

  /// For who comes: when and where, the agenda with its times, and of each step what is asked.
  /// Nothing that is for the facilitator.
  package func handout(_ record: Record) -> Page {
    let meetup = Meetup(record)
    let times = meetup.agendaTimes
    let steps = meetup.agenda.compactMap(\.step).flatMap(asked)
    return Page(
      id: record.id, kind: .meetup, title: SafeText(record.title),
      subtitle: texts.whenAndWhere(meetup),
      blocks: list(texts.meetupSection("Agenda"), lines(meetup.agenda, times)) + steps)
  }

  private func asked(_ id: String) -> [Block] {
    guard let record = catalogue.record(id), record.kind == .step else { return [] }
    let document = record.document
    let question = document.text("kernvraag") ?? ""
    let questions = document.section("Vragen").map { markdown($0.body) } ?? []
    guard !question.isEmpty || !questions.isEmpty else { return [] }
    return [heading(SafeText(record.title))]
      + (question.isEmpty ? [] : [.paragraph([Inline(question, style: .strong)])]) + questions
  }
}
