@testable import Kennisbank

/// One description in a small kennisbank, and what is said about it.
struct Advised {
  static let words = WordLists(
    jargon: [
      .init(word: "integraal", instead: ["samenhangend", "in samenhang"], reason: "Noem ze."),
      .init(word: "signaleren", instead: ["opmerken"]),
      .init(word: "regie voeren", instead: ["leiden"]),
      .init(word: "regie voeren op", instead: ["zorgen voor"]),
      .init(word: "preventief", instead: ["op tijd"]), .init(word: "tool", instead: ["hulpmiddel"]),
      .init(word: "co-creatie", instead: ["samen maken"]),
      .init(word: "creëren", instead: ["maken"]),
    ],
    vague: [
      .init(word: "leefbaarheid", question: "Wat zie je straks?"),
      .init(word: "integraal", question: "Welke terreinen?"),
    ])

  let catalogue: Catalogue
  let record: Record

  init(
    fields: String = "", body: String = "", path: String = "concepten/interventies/x.md",
    isReadOnly: Bool = false
  ) {
    let text = "---\nid: x\ntitel: X\n\(fields)\n---\n\(body)"
    let reader = RecordReader(kennisbank: 0)
    let effects = """
      effecten:
        - id: minder-leegstand
          titel: Minder leegstand
          synoniemen: [lege panden]
      """
    let records =
      reader.records(path: "begrippen/effecten.yaml", bytes: Array(effects.utf8))
      + reader.records(path: path, bytes: Array(text.utf8))
    let info = KennisbankInfo(
      name: "Proef", organisation: nil, format: 1, path: "/proef", isReadOnly: isReadOnly)
    catalogue = Catalogue(kennisbanken: [info], records: records, words: Self.words)
    record = records[records.count - 1]
  }

  var findings: [Diagnostic] { Check.findings(in: record, catalogue: catalogue) }

  var codes: [CheckCode] {
    findings.compactMap { if case .check(let code) = $0.code { code } else { nil } }
  }

  /// What looks private, as it stands in the text.
  var privateTexts: [String] {
    codes.compactMap { if case .privacy(_, let text) = $0 { text } else { nil } }
  }

  /// The bytes each finding is about.
  var foundTexts: [String] {
    findings.compactMap { $0.range.map { record.document.text(in: $0) } }
  }
}
