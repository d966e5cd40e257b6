import Kennisbank
import MarkdownText
import PlainText
import WijkTexts

/// Pages of the waaier: a blade with its steps and how far one is, a step with all that the kennisbank
/// has about it. Progress and meetups are the organisation's own: they are on no page for others.
extension PageBuilder {
  // MARK: A blade

  func blade(_ record: Record, _ document: Document, inFull: Bool) -> [Block] {
    let blade = catalogue.waaier.blade(record.id)
    return question(record) + factList(texts.thisBlade, facts(of: blade, document))
      + (inFull ? preamble(document) : []) + steps(of: record, blade, inFull: inFull)
      + (inFull ? [] : preamble(document)) + sections(document)
  }

  private func facts(of blade: WaaierBlade?, _ document: Document) -> [Fact] {
    let minutes = (blade?.steps ?? []).compactMap(\.minutes).reduce(0, +)
    return [
      facts.text(texts.phase, document.text("fase")),
      facts.text(texts.timeTogether, minutes > 0 ? texts.minutes("\(minutes)").string : nil),
      blade.flatMap(progress),
    ].compactMap(\.self)
  }

  private func progress(of blade: WaaierBlade) -> Fact? {
    guard audience == .own else { return nil }
    let summary = catalogue.waaier.progress(catalogue.progress, of: blade)
    let counts = [
      (StepProgress.State.begun, summary.begun), (StepProgress.State.skipped, summary.skipped),
    ].filter { $0.1 > 0 }.map { state, count in
      "\(count) " + texts.progressWord(state.rawValue).string
    }
    let done = texts.stepsDone(summary.done, of: summary.of).string
    let word = texts.progressWord(StepProgress.State.done.rawValue).string
    let all = ([done + " " + word] + counts).joined(separator: " · ")
    return summary.of > 0 ? facts.text(texts.progressLabel, all) : nil
  }

  private func steps(of record: Record, _ blade: WaaierBlade?, inFull: Bool) -> [Block] {
    let steps = blade?.steps ?? []
    guard !steps.isEmpty else { return [] }
    let items = steps.map { step in
      let state = audience == .own ? catalogue.progress.state(of: step.id) : nil
      let parts = [
        step.minutes.map { texts.shortMinutes($0).string },
        state.map { texts.progressWord($0.rawValue).string },
        inFull && !step.question.isEmpty ? step.question : nil,
      ].compactMap(\.self)
      return item([link(step.id), Inline(parts.map { " · " + $0 }.joined())])
    }
    return [heading(texts.steps), .list(start: 1, items: items)]
  }

  private func question(_ record: Record) -> [Block] {
    guard !record.summary.isEmpty else { return [] }
    return [heading(texts.keyQuestion), paragraph(SafeText(record.summary))]
  }

  // MARK: A step

  func step(_ record: Record, _ document: Document, inFull: Bool) -> [Block] {
    let known = [
      facts.links(
        texts.blade,
        document.list("blad").isEmpty ? Array(record.links.prefix(1)) : document.list("blad")),
      facts.text(texts.aim, document.text("doel")),
      facts.text(texts.duration, document.text("duur").map { texts.minutes($0).string }),
      facts.text(texts.workForm, document.text("werkvorm")),
      facts.texts(texts.needed, document.list("nodig")),
      facts.text(
        texts.learningLevel,
        document.text("leerniveau").map { texts.choiceLabel("leerniveau", $0).string }),
      facts.texts(texts.forWhom, document.list("voor_wie")),
      facts.text(texts.result, document.text("resultaat")),
      progress(of: record),
    ].compactMap(\.self)
    return question(record) + factList(texts.thisStep, known) + preamble(document)
      + sectionsWithText(document) + (inFull ? history(of: record) + belonging(to: record) : [])
  }

  /// A step has many sections, and needs few of them.
  private func sectionsWithText(_ document: Document) -> [Block] {
    let empty = document.sections.filter { $0.body.allSatisfy(\.isWhitespace) }
    return sections(document, except: Set(empty.map { $0.title.lowercased() }))
  }

  /// "gedaan op 8 oktober 2026 · Meetup Havenkwartier · met twee teams"
  private func progress(of record: Record) -> Fact? {
    guard audience == .own, let entry = catalogue.progress.entry(of: record.id) else { return nil }
    let day = entry.on.map { " " + texts.doneOn(texts.date($0.iso)).string } ?? ""
    let meetup = entry.meetup.map { [Inline(" · "), link($0)] } ?? []
    let remark = entry.remark.map { [Inline(" · " + $0)] } ?? []
    return Fact(
      label: texts.progressLabel,
      values: [Inline(texts.progressWord(entry.state.rawValue).string + day)] + meetup + remark)
  }

  // MARK: What the kennisbank has about a step

  /// The meetups in which it was done, and what was noted about it there; the last one first.
  private func history(of record: Record) -> [Block] {
    guard audience == .own else { return [] }
    let meetups = pointing(to: record).filter { $0.kind == .meetup }.map { Meetup($0) }
      .sorted { ($0.day?.iso ?? "", $0.id) > ($1.day?.iso ?? "", $1.id) }
    let done = meetups.compactMap { doneIn($0, record.id) }
    let noted = meetups.flatMap { notes(in: $0, about: record.id) }
    return list(texts.doneIn, done) + list(texts.notedAbout, noted)
  }

  private func list(_ title: SafeText, _ items: [ListItem]) -> [Block] {
    items.isEmpty ? [] : [heading(title), .list(start: nil, items: items)]
  }

  /// Nil where it only stood on the agenda of a meetup that is still to come.
  private func doneIn(_ meetup: Meetup, _ step: String) -> ListItem? {
    let lines = meetup.agenda.filter { $0.step == step }
    let spent = lines.compactMap(\.spent)
    guard !lines.isEmpty, meetup.wasHeld, !spent.isEmpty || lines.allSatisfy({ $0.spent == nil })
    else { return nil }
    let parts = [
      meetup.day.map { texts.date($0.iso) },
      spent.isEmpty ? nil : texts.took(minutes: spent.reduce(0, +)).string,
    ].compactMap(\.self).map { " · " + $0 }
    return item([link(meetup.id), Inline(parts.joined())])
  }

  private func notes(in meetup: Meetup, about step: String) -> [ListItem] {
    let harvest = meetup.harvest.filter { $0.about == step }.map { ($0.kind.rawValue, $0.text) }
    let decisions = meetup.decisions.filter { $0.about == step }.map { ("besluit", $0.text) }
    let actions = meetup.actions.filter { $0.text.contains("[[" + step) }
      .map { ("actie", $0.text) }
    return (harvest + decisions + actions).map { kind, text in
      ListItem(
        blocks: markdown(
          "**\(texts.noteKind(kind))**: \(text) ([[\(meetup.id)|\(texts.date(meetup.day?.iso ?? ""))]])"
        ))
    }
  }

  /// Interventions, elements, archetypes and whatever else it points at, or that points at it.
  private func belonging(to record: Record) -> [Block] {
    let told: Set<ObjectKind> = [.blade, .meetup]
    let to = record.links.compactMap(catalogue.record)
    let from = pointing(to: record)
    var seen: Set<String> = [record.id]
    let all = (to + from).filter {
      !told.contains($0.kind) && (audience == .own || !$0.isClosed) && seen.insert($0.id).inserted
    }
    let items = all.map { other in
      item([link(other.id), Inline(" · " + texts.name(ofKind: other).string)])
    }
    return list(texts.belongsHere, items)
  }
}
