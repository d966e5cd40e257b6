/// Makes records of a file: never fails, a file that cannot be understood is a record that says so.
package struct RecordReader: Sendable {
  package let kennisbank: Int

  package init(kennisbank: Int) {
    self.kennisbank = kennisbank
  }

  /// What a file gave.
  package struct Content: Sendable {
    package var records: [Record] = []
    package var words = WordLists.none

    package init(records: [Record] = [], words: WordLists = .none) {
      self.records = records
      self.words = words
    }
  }

  /// `path` below the kennisbank. A list of terms gives a record for each term, a list of words
  /// only for what is wrong with it.
  package func content(path: String, bytes: [UInt8]) -> Content {
    let place = Place(path: path)
    switch place.content {
    case .object(let kind):
      return Content(records: [record(kind, place: place, path: path, bytes: bytes)])
    case .terms(let kind): return Content(records: terms(kind, path: path, bytes: bytes))
    case .words(let kind): return words(kind, path: path, bytes: bytes)
    case .ownWords: return Content(words: WordLists(own: [kennisbank: OwnWords(bytes: bytes)]))
    case .synonyms: return synonyms(path: path, bytes: bytes)
    case .none: return Content()
    }
  }

  package func records(path: String, bytes: [UInt8]) -> [Record] {
    content(path: path, bytes: bytes).records
  }

  /// A file that could not be read at all still has its place in the lists.
  package func unreadable(path: String, code: Diagnostic.Code) -> Record {
    let place = Place(path: path)
    return Record(
      id: place.fileName, kind: place.kind, title: place.fileName, summary: "",
      origin: Origin(kennisbank: kennisbank, path: path, isDraft: place.isDraft),
      facets: [:], links: [],
      diagnostics: [Diagnostic(code, at: nil)],
      document: Document(bytes: []), order: 0)
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
      diagnostics: document.diagnostics, document: document, order: place.order)
  }

  private func terms(_ kind: ObjectKind, path: String, bytes: [UInt8]) -> [Record] {
    let document = Document(yaml: bytes)
    let found = TermList.lists(in: kind).flatMap { list in
      document.value(list.key).items.enumerated().compactMap { order, item in
        TermList.record(
          item, kind: list.kind, order: order, origin: Origin(kennisbank: kennisbank, path: path))
      }
    }
    return found + faulty(document, path, document.diagnostics)
  }

  private func words(_ kind: WordListKind, path: String, bytes: [UInt8]) -> Content {
    let document = Document(yaml: bytes)
    let (words, faults) = WordLists.read(kind, document)
    return Content(records: faulty(document, path, document.diagnostics + faults), words: words)
  }

  private func synonyms(path: String, bytes: [UInt8]) -> Content {
    let (synonyms, faults) = Synonyms.read(bytes)
    let records = faults.isEmpty ? [] : [page(path, faults, Document(bytes: bytes))]
    return Content(records: records, words: WordLists(synonyms: synonyms))
  }

  /// A list that has something wrong with it shows as a page.
  private func faulty(
    _ document: Document, _ path: String, _ diagnostics: [Diagnostic]
  ) -> [Record] {
    diagnostics.isEmpty ? [] : [page(path, diagnostics, Document(bytes: document.bytes))]
  }

  private func page(_ path: String, _ diagnostics: [Diagnostic], _ document: Document) -> Record {
    Record(
      id: path, kind: .page, title: path, summary: "",
      origin: Origin(kennisbank: kennisbank, path: path), facets: [:], links: [],
      diagnostics: diagnostics, document: document, order: 0)
  }
}
