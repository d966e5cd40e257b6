import Kennisbank

/// Advice on a text in the middle of being written: each finding lies in it, each mend can be made.
enum AdvicePromises {
  static func check(_ bytes: [UInt8]) throws(BrokenPromise) {
    let info = KennisbankInfo(document: Document(yaml: Array("naam: x\n".utf8)), path: "x")
    let catalogue = Catalogue(kennisbanken: [info], records: [])
    for path in ["concepten/interventies/x.md", "elementen/x.md"] {
      let findings = Check.findings(in: bytes, path: path, kennisbank: 0, catalogue: catalogue)
      let document = Document(bytes: bytes)
      for finding in findings {
        if let range = finding.range {
          try promise(
            range.lowerBound >= 0 && range.upperBound <= bytes.count, "a finding outside the text")
        }
        _ = finding.mend?.applied(to: document)
      }
    }
  }
}
