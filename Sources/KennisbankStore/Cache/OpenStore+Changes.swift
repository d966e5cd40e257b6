import Kennisbank
import ParallelWork
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
  package func step(knowing table: RecordTable) -> LoadStep<ReadFiles> {
    let files = table.fileKennisbanken.count
    return step(files, of: files, [], .none)
  }

  /// Looks at every file from outside, and reads those that are not as they were.
  /// - Parameter goesOn: asked now and then; nil when the answer was no.
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
      let changes = known.changes(to: found, in: number)
      for part in changes.parts(of: Self.changesAtOnce) {
        guard goesOn() else { return nil }
        let read = Processors.map(part.parts(of: Self.filesAtOnce)) { changes in
          changes.compactMap { Self.read($0, of: kennisbank, number) }
        }
        for (file, itsWords) in read.joined() {
          words = words.adding(itsWords)
          if let file { files.append(file) }
        }
      }
    }
    return StoreChanges(files: files, words: words, total: total)
  }

  private static let changesAtOnce = 256
  /// What one processor reads before it looks for more.
  private static let filesAtOnce = 8

  private static func read(
    _ change: KnownFiles.Change, of kennisbank: OpenKennisbank?, _ number: Int
  ) -> (file: FileContent?, words: WordLists)? {
    switch change {
    case .gone(let path): return (FileContent(kennisbank: number, path: path, records: []), .none)
    case .other(let file, let wasKnown):
      guard let (content, _) = kennisbank?.content(of: file, kennisbank: number) else { return nil }
      if content.records.isEmpty, !wasKnown { return (nil, content.words) }
      let read = FileContent(
        kennisbank: number, path: file.path.display, records: content.records)
      return (read, content.words)
    }
  }
}
