import Kennisbank
import MarkdownText
import PlainText
import WijkTexts

/// Pages of areas, of terms, and the plain sheet for everything else.
extension PageBuilder {
  // MARK: Areas

  func area(_ record: Record, _ document: Document) -> [Block] {
    let known = [
      facts.links(
        texts.municipality, record.kind == .neighbourhood ? Array(record.links.prefix(1)) : []),
      facts.text(texts.explanation, document.text("toelichting")),
      facts.texts(texts.cores, document.list("kernen")),
    ].compactMap(\.self)
    let pointing = pointing(to: record)
    return factList(texts.whatIsKnown, known) + preamble(document) + sections(document)
      + trajectories(pointing, of: record.id)
      + linkList(texts.neighbourhoods, ids(pointing, .neighbourhood))
      + interventions(pointing)
  }

  private func interventions(_ pointing: [Record]) -> [Block] {
    let found = pointing.filter { $0.kind == .intervention || $0.kind == .archetype }
    guard !found.isEmpty else {
      return [heading(texts.interventions), aid(texts.noInterventionsHere)]
    }
    return linkList(texts.interventions, found.map(\.id))
  }

  private func trajectories(_ pointing: [Record], of id: String) -> [Block] {
    let found = pointing.filter { $0.kind == .trajectory }
    guard !found.isEmpty else { return [] }
    let items = found.map { trajectory in
      item([link(trajectory.id)] + participation(of: id, in: trajectory.document))
    }
    return [heading(texts.trajectories), .list(start: nil, items: items)]
  }

  private func participation(of id: String, in document: Document) -> [Inline] {
    guard let fields = document.maps("deelnemers").first(where: { $0["gemeente"] == id }) else {
      return []
    }
    let period = texts.period(from: fields["van"], until: fields["tot"])
    return period.isEmpty ? [] : [Inline(" · " + period.string)]
  }

  func trajectory(_ record: Record, _ document: Document) -> [Block] {
    let known = [
      facts.text(texts.period, facts.period(document)),
      facts.links(texts.leader, document.list("trekker")),
    ].compactMap(\.self)
    let items = document.maps("deelnemers").map { fields in
      item([link(fields["gemeente"] ?? fields[""] ?? "")] + period(fields))
    }
    return factList(texts.whatIsKnown, known)
      + (items.isEmpty ? [] : [heading(texts.participants), .list(start: nil, items: items)])
      + preamble(document) + sections(document)
  }

  private func period(_ fields: [String: String]) -> [Inline] {
    let period = texts.period(from: fields["van"], until: fields["tot"])
    return period.isEmpty ? [] : [Inline(" · " + period.string)]
  }

  // MARK: Terms and the rest

  func term(_ record: Record, _ document: Document) -> [Block] {
    let definition = record.summary.isEmpty ? [] : [paragraph(SafeText(record.summary))]
    let pointing = pointing(to: record)
    if record.kind == .category {
      return definition + bullets("kijk_naar", of: document, under: texts.lookAt)
        + linkList(texts.effects, pointing.map(\.id))
    }
    let title = record.kind == .effect ? texts.whoAimsAtThis : texts.interventions
    let found = pointing.filter { $0.kind == .intervention || $0.kind == .archetype }
    return definition + termFacts(document)
      + (found.isEmpty ? [heading(title), aid(texts.nobodyYet)] : linkList(title, found.map(\.id)))
  }

  /// What an effect is and is not, and how one would see that it changes.
  private func termFacts(_ document: Document) -> [Block] {
    let known = [
      facts.links(texts.category, document.list("categorie")),
      facts.text(texts.level, document.text("niveau").map { texts.effectLevel($0).string }),
      facts.text(texts.notToBeConfused, document.text("niet_verwarren_met")),
      facts.texts(texts.alsoCalled, document.list("synoniemen")),
    ].compactMap(\.self)
    return factList(texts.whatIsKnown, known)
      + bullets("indicatoren", of: document, under: texts.howToMeasure)
      + bullets("bronnen_cijfers", of: document, under: texts.whereFiguresAre)
  }

  /// The texts of a field as a list with a heading.
  private func bullets(
    _ key: String, of document: Document, under title: SafeText
  ) -> [Block] {
    let items = document.list(key).map { item([Inline($0)]) }
    return items.isEmpty ? [] : [heading(title), .list(start: nil, items: items)]
  }

  /// What it is, when to use it, and where it was seen.
  func element(_ record: Record, _ document: Document) -> [Block] {
    preamble(document) + sections(document)
      + factList(texts.whatIsKnown, otherFields(document)) + seenIn(pointing(to: record))
  }

  /// What the file says, field by field and section by section.
  func sheet(_ record: Record, _ document: Document) -> [Block] {
    (record.summary.isEmpty ? [] : [paragraph(SafeText(record.summary))])
      + factList(texts.whatIsKnown, otherFields(document)) + preamble(document)
      + sections(document)
      + linkList(texts.pointingHere, pointing(to: record).map(\.id))
  }

  /// Where an element was seen, and for which effect: the repertoire of action.
  private func seenIn(_ records: [Record]) -> [Block] {
    guard !records.isEmpty else { return [] }
    let items = records.map { record in
      let effects = record.facets[.effect, default: []].map(catalogue.title)
      let aims = effects.isEmpty ? "" : " · " + effects.joined(separator: ", ")
      return item([link(record.id), Inline(aims)])
    }
    return [heading(texts.seenIn), .list(start: nil, items: items)]
  }

  private func ids(_ records: [Record], _ kind: ObjectKind) -> [String] {
    records.filter { $0.kind == kind }.map(\.id)
  }
}
