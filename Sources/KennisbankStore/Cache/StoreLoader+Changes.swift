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

extension StoreLoader {
  /// What was read before, without a file being opened but for those that say what a kennisbank is.
  package func step(knowing table: RecordTable) -> LoadStep {
    openAll().step(table.count, of: table.count, ReadFiles())
  }

  /// Looks at every file from outside, and reads those that are not as they were.
  /// - Parameter goesOn: asked at each file; nil when the answer was no.
  package func changes(
    since known: KnownFiles, while goesOn: () -> Bool = { true }
  ) -> StoreChanges? {
    var files: [FileContent] = []
    var words = WordLists.none
    var total = 0
    for (number, kennisbank) in openAll().open {
      let found = FolderWalk.files(of: kennisbank.folder, isStamped: true)
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
