import Kennisbank
import MarkdownText
import PlainText
import WijkTexts

/// Makes the page of an object: graded, the message first and the detail behind it.
///
/// Nothing is invented: what a file does not say is left out, or said to be unknown where a reader
/// would otherwise wonder (evidence, recognition).
package struct PageBuilder: Sendable {
  let catalogue: Catalogue
  let texts: Texts
  let audience: Audience

  package init(catalogue: Catalogue, texts: Texts, audience: Audience) {
    self.catalogue = catalogue
    self.texts = texts
    self.audience = audience
  }

  var facts: FactReader { FactReader(catalogue: catalogue, texts: texts, audience: audience) }

  /// The whole text.
  package func page(of record: Record) -> Page {
    let document = record.document
    return page(
      record,
      blocks: faults(record) + body(of: record, document, inFull: true) + ending(record, document))
  }

  /// One screen beside the list.
  package func summary(of record: Record) -> Page {
    let document = record.document
    return page(
      record,
      blocks: faults(record) + work(on: record, document) + summaryBody(of: record, document))
  }

  /// Of a draft what is missing and what readers remarked.
  private func work(on record: Record, _ document: Document) -> [Block] {
    guard record.origin.isDraft, audience == .own else { return [] }
    let needs = record.kind == .intervention ? PublicationNeed.missing(in: document) : []
    let missing = needs.map { item([Inline(texts.publicationNeed($0.rawValue).string)]) }
    let remarks = document.remarks.filter { !$0.isDone }.map { remark in
      item([Inline(remark.text), Inline(remark.who.map { " (\($0))" } ?? "", style: .emphasis)])
    }
    guard !(missing + remarks).isEmpty else { return [paragraph(texts.readyToPublish)] }
    return [heading(texts.stillToDo), .list(start: nil, items: missing + remarks)]
  }

  private func page(_ record: Record, blocks: [Block]) -> Page {
    Page(
      id: record.id, kind: record.kind, title: SafeText(record.title),
      subtitle: subtitle(of: record), blocks: blocks)
  }

  private func body(of record: Record, _ document: Document, inFull: Bool) -> [Block] {
    switch record.kind {
    case .intervention, .archetype: description(record, document)
    case .blade: blade(record, document, inFull: inFull)
    case .step: step(record, document, inFull: inFull)
    case .municipality, .neighbourhood: area(record, document)
    case .trajectory: trajectory(record, document)
    case .element: element(record, document)
    case .meetup: meetup(record, document)
    case .effect, .category, .targetGroup, .theme: term(record, document)
    default: sheet(record, document)
    }
  }

  private func summaryBody(of record: Record, _ document: Document) -> [Block] {
    switch record.kind {
    case .intervention, .archetype: summaryOfDescription(record, document)
    default: body(of: record, document, inFull: false)
    }
  }

  // MARK: Parts that every page has

  private func subtitle(of record: Record) -> SafeText {
    var parts = [texts.name(ofKind: record)]
    if record.kind == .archetype {
      parts.append(texts.practices(practices(of: record).count))
    }
    if record.origin.isDraft { parts.append(texts.draft) }
    parts += (record.facets[.visibility] ?? []).map {
      record.origin.isDraft ? texts.visibilityToBe($0) : texts.visibility($0)
    }
    if catalogue.kennisbanken.count > 1 {
      parts.append(SafeText(catalogue.kennisbanken[record.origin.kennisbank].name))
    }
    return parts.joined(separator: " · ")
  }

  /// What is wrong with the file comes first: else its gaps would look like the truth.
  private func faults(_ record: Record) -> [Block] {
    guard !record.diagnostics.isEmpty else { return [] }
    let items = record.diagnostics.map { item([Inline(texts.sentence($0).string)]) }
    let path = audience == .own ? [aid(SafeText(record.origin.path))] : []
    return [heading(texts.fileFaults), .list(start: nil, items: items)] + path
  }

  private func ending(_ record: Record, _ document: Document) -> [Block] {
    related(document) + sources(document) + pointingHere(record)
  }

  private func related(_ document: Document) -> [Block] {
    linkList(texts.related, document.list("gerelateerd"))
  }

  private func sources(_ document: Document) -> [Block] {
    let addresses = document.list("bronnen")
    guard !addresses.isEmpty else { return [] }
    return [heading(texts.sources), .list(start: nil, items: addresses.map(addressItem))]
  }

  private func addressItem(_ address: String) -> ListItem {
    let isAddress = address.hasPrefix("https://") || address.hasPrefix("http://")
    return ListItem(
      blocks: [.paragraph([Inline(address, link: isAddress ? .address(address) : nil)])])
  }

  /// Objects that point here and are not told of elsewhere on the page.
  private func pointingHere(_ record: Record) -> [Block] {
    let shown = Set(record.links)
    let others = pointing(to: record)
      .filter { !shown.contains($0.id) && !isShownOnPage($0, of: record) }
    return linkList(texts.pointingHere, others.map(\.id))
  }

  /// Objects that point at one; for others than the own readers only what they may know of.
  func pointing(to record: Record) -> [Record] {
    let all = catalogue.backlinks(to: record.id).map { catalogue[$0] }
    return audience == .own ? all : all.filter { !$0.isClosed }
  }

  private func isShownOnPage(_ other: Record, of record: Record) -> Bool {
    switch record.kind {
    case .archetype: other.facets[.archetype]?.contains(record.id) ?? false
    case .intervention: false
    case .blade: other.kind == .step
    default: true
    }
  }

  // MARK: Blocks

  func heading(_ text: SafeText, aside: SafeText? = nil) -> Block {
    let title = Inline(text.string)
    guard let aside else { return .heading(level: 2, [title]) }
    return .heading(level: 2, [title, Inline(" · " + aside.string, style: .emphasis)])
  }

  func paragraph(_ text: SafeText) -> Block { .paragraph([Inline(text.string)]) }

  func aid(_ text: SafeText) -> Block { .paragraph([Inline(text.string, style: .emphasis)]) }

  func item(_ text: [Inline]) -> ListItem { ListItem(blocks: [.paragraph(text)]) }

  func link(_ id: String) -> Inline {
    facts.link(id)
  }

  func linkList(_ title: SafeText, _ ids: [String]) -> [Block] {
    guard !ids.isEmpty else { return [] }
    return [heading(title), .list(start: nil, items: ids.map { item([link($0)]) })]
  }

  func factList(_ title: SafeText, _ facts: [Fact]) -> [Block] {
    guard !facts.isEmpty else { return [] }
    let lines = facts.map { [Inline($0.label.string + ": ", style: .strong)] + $0.values }
    return [heading(title), .paragraph(Array(lines.joined(separator: [Inline("\n")])))]
  }

  /// Sections as they stand in the file, except those told of already.
  func sections(_ document: Document, except told: Set<String> = []) -> [Block] {
    document.sections(for: audience).filter { !told.contains($0.title.lowercased()) }
      .flatMap { [heading(SafeText($0.title))] + markdown($0.body) }
  }

  func section(_ title: String, of document: Document) -> [Block] {
    guard let section = document.section(title) else { return [] }
    return [heading(SafeText(section.title))] + markdown(section.body)
  }

  func markdown(_ text: String) -> [Block] {
    let document = Markdown.parse(text)
    let findings = document.findings.map { aid(texts.sentence($0.kind.name)) }
    return findings + document.blocks.map { $0.resolvingLinks(in: catalogue) }
  }

  /// Text above the first section. In a file whose form is broken it may hold fields, internal
  /// ones too: shown raw, and to its own readers only.
  func preamble(_ document: Document) -> [Block] {
    let text = String(document.preamble)
    if text.allSatisfy(\.isWhitespace) { return [] }
    let isBroken = document.diagnostics.contains { $0.level == .error || $0.code == .noFrontMatter }
    guard isBroken else { return markdown(text) }
    return audience == .own ? [.raw(text)] : []
  }

  func practices(of archetype: Record) -> [Record] {
    pointing(to: archetype).filter { $0.facets[.archetype]?.contains(archetype.id) ?? false }
  }
}

extension MarkdownFinding.Kind {
  fileprivate var name: Texts.MarkdownLimit {
    switch self {
    case .tooLarge: .text
    case .tableTooLarge: .table
    case .tooDeep: .depth
    }
  }
}
