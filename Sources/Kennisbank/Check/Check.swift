/// Everything a person may want to mend in a record or a kennisbank, for `wijk controle` and the
/// checklist while publishing. A check never changes or refuses anything.
package enum Check {
  /// First what is wrong with the file, then with what it says, from top to bottom.
  package static func findings(in record: Record, catalogue: Catalogue) -> [Diagnostic] {
    let earlier = catalogue.records.prefix { !$0.isSameObject(as: record) }
    return findings(
      in: record, earlierNamesakes: earlier.filter { $0.id == record.id }, catalogue)
  }

  /// With the number of the record, in the order of the catalogue.
  package static func findings(in catalogue: Catalogue) -> [(Int32, Diagnostic)] {
    var earlier: [String: [Record]] = [:]
    return catalogue.records.enumerated().flatMap { number, record in
      let namesakes = earlier[record.id, default: []]
      earlier[record.id, default: []].append(record)
      return findings(in: record, earlierNamesakes: namesakes, catalogue)
        .map { (Int32(number), $0) }
    }
  }

  private static func findings(
    in record: Record, earlierNamesakes: [Record], _ catalogue: Catalogue
  ) -> [Diagnostic] {
    guard record.isText else { return record.diagnostics }
    var check = RecordCheck(record, catalogue)
    check.checkId(earlierNamesakes)
    check.checkTitle()
    if !record.kind.isTerm {
      check.checkFields()
      check.checkLinks()
      check.checkNeeds()
    }
    return record.diagnostics + check.findings
  }
}

extension Record {
  /// `order` tells the terms of one file apart.
  fileprivate func isSameObject(as other: Record) -> Bool {
    origin == other.origin && kind == other.kind && order == other.order && id == other.id
  }

  /// False for a file that could not be read, or holds no text: more findings would only hide that.
  fileprivate var isText: Bool {
    !bytes.isEmpty
      && !diagnostics.contains { diagnostic in
        switch diagnostic.code {
        case .binary, .tooLarge: true
        default: false
        }
      }
  }
}
