import Glibc
import SafeFiles

// A hundred thousand descriptions: many times what one organisation has. What is measured here says
// whether the program is built well; a thousand go well anyhow.
extension Bench {
  private static let large = 100_000

  func measureLarge(beside small: SampleKennisbank) throws -> [Measurement] {
    Self.say("maken van honderdduizend beschrijvingen")
    let sample = try SampleKennisbank(count: Self.large, in: folder.appending("honderdduizend"))
    let database = folder.appending("fts5.db")
    let parts: [(String, () throws -> [Measurement])] = [
      ("index maken", { try measureBuilding(sample, beside: database) }),
      ("start", { try measureFirstContent(sample) }),
      ("start naast duizend", { try measureFirstContent(sample, beside: small) }),
      ("start zonder index", { try measureFirstContentOfNothing(sample) }),
      ("toetsen", { try measureKeys(sample) + [measureKeysOfMarked(sample)] }),
      ("maat", { try measureResizing(sample) }),
      ("zoekletters", { try measureTypedQueries(sample) }),
      ("geheugen", { try measureMemoryOfText(sample) + measureKeptIndex(sample) }),
      ("rust", { try measureIdle(sample) }),
      ("zoeken", { try measureSearching(sample, beside: database) }),
      ("veranderingen", { try measureLookingForChanges(sample) + measureTakingUpChanges(sample) }),
    ]
    return try parts.flatMap { name, measure in
      Self.say("\(name), \(sample.count) beschrijvingen")
      // What was written before is not written to disk behind what is measured now.
      sync()
      return try measure()
    }
  }
}
