/// Makes records of a file: never fails, a file that cannot be understood is a record that says so.
package struct RecordReader: Sendable {
  package let kennisbank: Int

  package init(kennisbank: Int) {
    self.kennisbank = kennisbank
  }

  /// `path` below the kennisbank. A list of terms gives a record for each term.
  package func records(path: String, bytes: [UInt8]) -> [Record] {
    let place = Place(path: path)
    if case .terms(let kind) = place.content { return terms(kind, path: path, bytes: bytes) }
    guard case .object(let kind) = place.content else { return [] }
    return [record(kind, place: place, path: path, bytes: bytes)]
  }

  /// A file that could not be read at all still has its place in the lists.
  package func unreadable(path: String, code: Diagnostic.Code) -> Record {
    let place = Place(path: path)
    return Record(
      id: place.fileName, kind: place.kind, title: place.fileName, summary: "",
      origin: Origin(kennisbank: kennisbank, path: path, isDraft: place.isDraft),
      facets: [:], links: [],
      diagnostics: [Diagnostic(code, at: nil)],
      bytes: [], order: 0)
  }

  private func record(_ kind: ObjectKind, place: Place, path: String, bytes: [UInt8]) -> Record {
    let document = Document(bytes: bytes)
    let id = document.text("id").flatMap { $0.isIdForm ? $0 : nil } ?? place.fileName
    return Record(
      id: id, kind: kind, title: document.text("titel") ?? id,
      summary: document.text("samenvatting") ?? document.text("kernvraag") ?? "",
      origin: Origin(kennisbank: kennisbank, path: path, isDraft: place.isDraft),
      facets: FacetReader.facets(of: document, kind: kind, place: place),
      links: LinkReader.links(of: document, place: place),
      diagnostics: document.diagnostics, bytes: bytes, order: place.order)
  }

  private func terms(_ kind: ObjectKind, path: String, bytes: [UInt8]) -> [Record] {
    let document = Document(yaml: bytes)
    let found = TermList.lists(in: kind).flatMap { list in
      document.value(list.key).items.enumerated().compactMap { order, item in
        TermList.record(
          item, kind: list.kind, order: order, origin: Origin(kennisbank: kennisbank, path: path))
      }
    }
    return found + (document.diagnostics.isEmpty ? [] : [unreadableTerms(document, kind, path)])
  }

  private func unreadableTerms(_ document: Document, _ kind: ObjectKind, _ path: String) -> Record {
    Record(
      id: path, kind: .page, title: path, summary: "",
      origin: Origin(kennisbank: kennisbank, path: path), facets: [:], links: [],
      diagnostics: document.diagnostics, bytes: document.bytes, order: 0)
  }
}
