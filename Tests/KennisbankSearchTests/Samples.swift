import Kennisbank

/// A file of a kennisbank as a test writes it.
struct Sample {
  let path: String
  let text: String

  init(_ path: String, fields: String, body: String = "") {
    self.path = path
    text = "---\n\(fields)\n---\n\(body)"
  }

  /// An intervention with a title, extra fields and a body.
  static func practice(
    _ id: String, _ title: String, fields: String = "", body: String = ""
  ) -> Sample {
    Sample(
      "interventies/\(id).md", fields: "id: \(id)\ntitel: \(title)\nsoort: praktijk\n\(fields)",
      body: body)
  }
}

extension Catalogue {
  init(_ samples: [Sample]) {
    let reader = RecordReader(kennisbank: 0)
    self.init(
      kennisbanken: [],
      records: samples.flatMap { reader.records(path: $0.path, bytes: Array($0.text.utf8)) })
  }

  func ids(_ numbers: [Int32]) -> [String] { numbers.map { self[$0].id } }
}

/// The same numbers in every run, on every machine (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
