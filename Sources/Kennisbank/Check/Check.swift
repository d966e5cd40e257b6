/// Everything a person may want to mend in a record or a kennisbank, for `wijk controle` and the
/// checklist while publishing. A check never changes or refuses anything.
package enum Check {
  /// First what is wrong with the file, then with what it says, from top to bottom.
  package static func findings(in record: Record, catalogue: Catalogue) -> [Diagnostic] {
    let namesakes = catalogue.records.filter { $0.id == record.id }
    let earlier = namesakes.prefix { !$0.isSameObject(as: record) }
    return findings(in: record, earlierNamesakes: Array(earlier), catalogue)
  }

  /// Of a text while it is written, as it would be at that place in a kennisbank. Fit to be asked
  /// after every pause: a description of some pages takes a few milliseconds at most.
  package static func findings(
    in bytes: [UInt8], path: String, kennisbank: Int, catalogue: Catalogue
  ) -> [Diagnostic] {
    RecordReader(kennisbank: kennisbank).records(path: path, bytes: bytes).flatMap {
      findings(in: $0, catalogue: catalogue)
    }
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
    let structure = record.withMends + check.findings
    return structure + Advice.findings(in: record, check.document, catalogue)
  }
}

extension Record {
  /// `order` tells the terms of one file apart.
  fileprivate func isSameObject(as other: Record) -> Bool {
    origin == other.origin && kind == other.kind && order == other.order && id == other.id
  }

  /// False for a file that could not be read, or holds no text: more findings would only hide that.
  var isText: Bool {
    !bytes.isEmpty
      && !diagnostics.contains { diagnostic in
        switch diagnostic.code {
        case .binary, .tooLarge: true
        default: false
        }
      }
  }
}
