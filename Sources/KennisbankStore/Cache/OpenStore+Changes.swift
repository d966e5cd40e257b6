import Kennisbank
import SafeFiles

/// What is different on disk from what is known.
package struct StoreChanges: Sendable {
  package let files: [FileContent]
  /// Of all files of words: these are in no table, so they are always read.
  package let words: WordLists
  /// Files that were looked at.
  package let total: Int
}

extension OpenStore {
  /// What was read before, without a file being opened but for those that say what a kennisbank is.
  package func step(knowing table: RecordTable) -> LoadStep {
    let files = table.fileKennisbanken.count
    return step(files, of: files, ReadFiles())
  }

  /// Looks at every file from outside, and reads those that are not as they were.
  /// - Parameter goesOn: asked at each file; nil when the answer was no.
  package func changes(
    since known: KnownFiles, while goesOn: () -> Bool = { true }
  ) -> StoreChanges? {
    var files: [FileContent] = []
    var words = WordLists.none
    var total = 0
    for number in firstNumber..<(firstNumber + infos.count) {
      // Of one that cannot be opened any more all is gone.
      let kennisbank = open.first { $0.number == number }?.kennisbank
      let found = kennisbank.map { FolderWalk.files(of: $0.folder, isStamped: true) } ?? []
      total += found.count
      var isStopped = false
      known.compare(found, in: number) { change in
        if isStopped || !goesOn() {
          isStopped = true
          return
        }
        switch change {
        case .gone(let path):
          files.append(FileContent(kennisbank: number, path: path, records: []))
        case .other(let file, let wasKnown):
          guard let kennisbank else { return }
          let (content, _) = kennisbank.content(of: file, kennisbank: number)
          words = words.adding(content.words)
          if content.records.isEmpty, !wasKnown { return }
          files.append(
            FileContent(
              kennisbank: number, path: file.path.display, records: content.records))
        }
      }
      if isStopped { return nil }
    }
    return StoreChanges(files: files, words: words, total: total)
  }
}
