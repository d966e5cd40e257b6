import Kennisbank
import MarkdownText
import PlainText
import WijkTexts

/// Objects as one text that leaves the program.
package struct Export: Sendable {
  let catalogue: Catalogue
  let texts: Texts
  /// As 2026-11-22: a text that leaves says when.
  let today: String

  package init(catalogue: Catalogue, texts: Texts, today: String) {
    self.catalogue = catalogue
    self.texts = texts
    self.today = today
  }

  /// nil when nothing of the subject is in the kennisbank any more.
  package func document(of subject: TakeSubject) -> ExportDocument? {
    switch subject {
    case .records(let ids):
      let builder = PageBuilder(catalogue: catalogue, texts: texts, audience: .everyone)
      let pages = ids.compactMap { catalogue.record($0) }.map { record in
        var page = builder.page(of: record)
        page.blocks += [.rule, provenance(record.origin.kennisbank)]
        return page
      }
      guard let first = pages.first else { return nil }
      let name = pages.count == 1 ? Self.fileName(first.id) : "wijk-\(pages.count)"
      return ExportDocument(pages: pages, fileName: name, language: texts.language)
    case .comparison(let ids):
      let comparison = Comparison(
        ids: ids, catalogue: catalogue, texts: texts, audience: .everyone)
      guard !comparison.titles.isEmpty else { return nil }
      let sources = Set(comparison.ids.compactMap { catalogue.record($0)?.origin.kennisbank })
      return ExportDocument(
        pages: [page(of: comparison, from: sources.sorted())], fileName: "vergelijking",
        language: texts.language)
    case .asking(let ids):
      let records = ids.compactMap { catalogue.record($0) }
      return records.isEmpty ? nil : asking(records)
    case .handout(let id):
      guard let record = catalogue.record(id), record.kind == .meetup else { return nil }
      let builder = PageBuilder(catalogue: catalogue, texts: texts, audience: .everyone)
      return ExportDocument(
        pages: [builder.handout(record)], fileName: Self.fileName("hand-out-" + record.id),
        language: texts.language)
    }
  }

  /// A question to the stewards: of each text what publishing still needs.
  private func asking(_ records: [Record]) -> ExportDocument {
    let rows = records.map { record in
      let missing = PublicationNeed.missing(in: record.document)
        .map { texts.publicationNeed($0.rawValue).string }.joined(separator: ", ")
      let reason = missing.isEmpty ? texts.looksPrivate.string : missing
      return ListItem(
        blocks: [.paragraph([Inline(record.title, style: .strong), Inline(": " + reason)])])
    }
    let page = Page(
      id: "vraag", kind: .page, title: texts.askSubject, subtitle: "",
      blocks: [.paragraph([Inline(texts.askIntro.string)]), .list(start: nil, items: rows)])
    return ExportDocument(pages: [page], fileName: "vraag", language: texts.language)
  }

  /// An id that a file gave itself is no path: what is not of the form of an id becomes "-".
  private static func fileName(_ id: String) -> String {
    let name = String(decoding: id.lowercased().utf8.map { $0.isIdByte ? $0 : 0x2D }, as: UTF8.self)
    return name.contains { $0 != "-" } ? String(name.prefix(80)) : "wijk"
  }

  private func provenance(_ kennisbank: Int) -> Block {
    let text = texts.takenFrom(catalogue.kennisbanken[kennisbank].name, texts.date(today))
    return .paragraph([Inline(text.string, style: .emphasis)])
  }

  private func page(of comparison: Comparison, from sources: [Int]) -> Page {
    let header = [[Inline("")]] + comparison.titles.map { [Inline($0.string)] }
    let rows = comparison.rows.map { row in
      [[Inline(row.label.string, style: .strong)]]
        + row.values.map { [Inline(($0 ?? texts.missing).string)] }
    }
    return Page(
      id: "vergelijking", kind: .page, title: texts.comparison(comparison.titles.count),
      subtitle: "",
      blocks: [.table(header: header, rows: rows), .rule] + sources.map(provenance))
  }
}

/// Pages in the forms in which they are taken along.
package struct ExportDocument: Sendable {
  package let pages: [Page]
  /// Without ending.
  package let fileName: String
  package let language: Language

  /// Plain lines for a mail; sources with their address in full.
  package var mailText: String {
    pages.map { page in
      var page = page
      page.blocks = page.blocks.map { $0.spellingAddresses() }
      return PlainRenderer.lines(of: page, width: 72).map(\.string).joined(separator: "\n")
    }.joined(separator: "\n\n\n") + "\n"
  }

  package var markdown: String {
    pages.map(MarkdownRenderer.text).joined(separator: "\n")
  }

  package var html: String {
    HTMLRenderer.text(pages, language: language.rawValue)
  }
}
