import KennisbankStore
import SafeFiles

/// A kennisbank of generated descriptions on disk.
struct SampleKennisbank {
  let count: Int
  let folder: BytePath
  /// Of the descriptions together.
  private(set) var bytes = 0

  var interventions: BytePath { folder.appending("interventies") }

  /// Writes `count` descriptions below `folder`.
  init(count: Int, in folder: BytePath) throws {
    self.count = count
    self.folder = folder
    try LocalFileSystem().makeFolder(interventions)
    let info = "naam: Proefkennisbank van \(count)\nformaat: 1\ntaal: nl\n"
    try RawFile.write(Array(info.utf8), to: folder.appending("kennisbank.yaml"))
    let vocabulary = Vocabulary()
    for number in 1...max(1, count) {
      let description = GeneratedDescription(number: number, vocabulary: vocabulary)
      let text = Array(description.text.utf8)
      try RawFile.write(text, to: interventions.appending(description.id + ".md"))
      bytes += text.count
    }
  }

  var asFolder: KennisbankFolder { KennisbankFolder(path: folder) }

  func anyDescription() throws -> BytePath {
    let names = try LocalFileSystem().list(interventions).map(\.name)
    guard let name = names.first else { throw BenchProblem("er is geen beschrijving") }
    return interventions.appending(name)
  }
}
