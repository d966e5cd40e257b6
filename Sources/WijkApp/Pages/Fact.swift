import Kennisbank
import MarkdownText
import PlainText
import WijkTexts

/// One thing that is known of an object: a label and its value, with links.
package struct Fact: Sendable, Hashable {
  package let label: SafeText
  package let values: [Inline]

  package var plainValue: SafeText {
    SafeText(values.map(\.text).joined())
  }
}

/// Reads the fields of an object as facts, with the titles of what they point at.
package struct FactReader: Sendable {
  let catalogue: Catalogue
  let texts: Texts
  let audience: Audience

  package init(catalogue: Catalogue, texts: Texts, audience: Audience) {
    self.catalogue = catalogue
    self.texts = texts
    self.audience = audience
  }

  package func facts(of record: Record) -> [Fact] {
    let document = record.document
    let sources = [self.texts(texts.sources, document.list("bronnen"))].compactMap(\.self)
    return intro(record, document) + place(document) + people(document) + proof(document)
      + story(document) + sources
  }

  /// Where, when and by whom.
  func place(_ document: Document) -> [Fact] {
    [
      links(texts.municipalities, document.list("gemeenten")),
      links(texts.neighbourhoods, document.list("wijken")),
      joined(
        links(texts.organisations, document.list("organisaties")),
        document.text("organisaties_toelichting"), label: texts.organisations),
      links(texts.steward, document.list("beheerder")),
      text(texts.period, period(document)),
      text(texts.phase, document.text("fase")),
    ].compactMap(\.self)
  }

  func people(_ document: Document) -> [Fact] {
    [
      links(texts.themes, document.list("themas")),
      targetGroups(document),
      text(texts.notSuitableFor, document.text("niet_geschikt_voor")),
    ].compactMap(\.self)
  }

  func targetGroups(_ document: Document) -> Fact? {
    let note = document.text("doelgroepen_toelichting")
    return joined(
      links(texts.targetGroups, document.list("doelgroepen")), note, label: texts.targetGroups)
  }

  private func intro(_ record: Record, _ document: Document) -> [Fact] {
    [
      text(texts.sort, texts.name(ofKind: record).string),
      text(texts.summary, record.summary.isEmpty ? nil : record.summary),
      links(texts.archetype, document.list("archetype")),
      links(texts.contributesTo, document.maps("effecten").compactMap { $0["effect"] ?? $0[""] }),
      elements(document),
    ].compactMap(\.self)
  }

  private func elements(_ document: Document) -> Fact? {
    let words = document.maps("elementen").compactMap { fields in
      fields["tekst"] ?? fields[""] ?? fields["element"].map(catalogue.title)
    }
    return text(texts.whatMakesItWork, words.isEmpty ? nil : words.joined(separator: "; "))
  }

  private func proof(_ document: Document) -> [Fact] {
    [
      text(texts.evidence, texts.evidence(EvidenceLevel(document.text("bewijs")).rawValue).string),
      text(
        texts.recognition, document.maps("erkenning").first.flatMap { $0["tekst"] ?? $0["niveau"] }),
    ].compactMap(\.self)
  }

  private func story(_ document: Document) -> [Fact] {
    document.sections(for: audience).map { section in
      Fact(label: SafeText(section.title), values: [Inline(plainText(of: section.body))])
    }
  }

  /// The first part of a section without Markdown marks, for a cell of a table.
  private func plainText(of body: String) -> String {
    PlainRenderer.oneLine(Markdown.parse(body).blocks.map { $0.resolvingLinks(in: catalogue) })
  }

  /// Where to ask, when the file names nobody.
  var contactViaSource: Fact {
    Fact(
      label: texts.label(ofField: "contact"), values: [Inline(texts.viaSource.string)])
  }

  // MARK: Values

  func period(_ document: Document) -> String? {
    if let period = document.text("periode") { return period }
    switch (document.text("start"), document.text("einde")) {
    case (let start?, let end?): return start == end ? start : "\(start)-\(end)"
    case (let start?, nil): return texts.since(start).string
    case (nil, let end?): return texts.until(end).string
    case (nil, nil): return nil
    }
  }

  func text(_ label: SafeText, _ value: String?) -> Fact? {
    value.map { Fact(label: label, values: [Inline($0)]) }
  }

  func texts(_ label: SafeText, _ values: [String]) -> Fact? {
    values.isEmpty ? nil : text(label, values.joined(separator: ", "))
  }

  func links(_ label: SafeText, _ ids: [String]) -> Fact? {
    guard !ids.isEmpty else { return nil }
    return Fact(label: label, values: separated(ids.map(link)))
  }

  /// The title of an object as a link to it; of an unknown one the bare id.
  func link(_ id: String) -> Inline {
    guard let record = catalogue.record(id) else { return Inline(id) }
    return Inline(record.title, link: .record(id))
  }

  private func joined(_ fact: Fact?, _ note: String?, label: SafeText) -> Fact? {
    guard let note else { return fact }
    let before = fact.map { $0.values + [Inline(" · ")] } ?? []
    return Fact(label: label, values: before + [Inline(note)])
  }

  private func separated(_ values: [Inline]) -> [Inline] {
    Array(values.map { [$0] }.joined(separator: [Inline(", ")]))
  }
}
