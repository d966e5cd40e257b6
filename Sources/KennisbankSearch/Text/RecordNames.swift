import Kennisbank

/// What the objects are called that others point at: a record is found by these names too.
struct RecordNames: Sendable {
  let catalogue: Catalogue

  /// Folded title and synonyms, from the first letter to the last; the id where nothing is known of
  /// it.
  func folded(_ id: String) -> [UInt8] {
    guard let record = catalogue.record(id) else { return Folding.folded(id).wordsOnly }
    let synonyms = record.kind.isHeld ? record.document.list("synoniemen") : []
    return Folding.folded(([record.title] + synonyms).joined(separator: "\n\n")).wordsOnly
  }

  func foldedTitle(_ id: String) -> [UInt8] { Folding.folded(catalogue.title(of: id)) }
}

extension [UInt8] {
  /// Without what stands before its first word and behind its last.
  fileprivate var wordsOnly: [UInt8] {
    guard let first = firstIndex(where: \.isWordByte), let last = lastIndex(where: \.isWordByte)
    else { return [] }
    return Array(self[first...last])
  }
}
