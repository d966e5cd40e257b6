import Kennisbank
import SafeFiles

/// How far the reading is, and what came in since the step before.
package struct LoadStep: Sendable {
  /// Files to be read, of all kennisbanken together.
  package let total: Int
  package let done: Int
  /// New since the last step.
  package let records: [Record]
  /// Of the files read so far.
  package let words: WordLists
  /// The open ones, complete from the first step on; `Origin.kennisbank` counts in this list.
  package let kennisbanken: [KennisbankInfo]
  /// Complete from the first step on.
  package let problems: [StoreProblem]
}

/// Reads kennisbanken into records. What cannot be read is a record that says so.
package struct StoreLoader: Sendable {
  private let fileSystem: any FileSystem
  private let folders: [KennisbankFolder]

  package init(fileSystem: any FileSystem, folders: [KennisbankFolder]) {
    self.fileSystem = fileSystem
    self.folders = folders
  }

  /// Reports once before the first file is read, then after every `batch` files, and at the end
  /// (`done == total`). Stops when `report` answers false.
  package func load(batch: Int, report: (LoadStep) -> Bool) {
    let store = openAll()
    let files = store.open.enumerated().flatMap { number, kennisbank in
      FolderWalk.files(of: kennisbank.folder).map { (number: number, found: $0) }
    }
    var news = RecordReader.Content()
    var goesOn = report(store.step(0, of: files.count, news))
    for (index, file) in files.enumerated() where goesOn {
      let content = store.open[file.number].content(of: file.found, kennisbank: file.number)
      news.records += content.records
      news.words = news.words.adding(content.words)
      let done = index + 1
      guard done.isMultiple(of: max(1, batch)) || done == files.count else { continue }
      goesOn = report(store.step(done, of: files.count, news))
      news.records = []
    }
  }

  private func openAll() -> OpenStore {
    var store = OpenStore()
    for folder in folders {
      do throws(StoreProblem) {
        let kennisbank = try OpenKennisbank(folder, in: fileSystem)
        store.open.append(kennisbank)
        guard kennisbank.info.isNewerThanProgram else { continue }
        store.problems.append(StoreProblem(.newerFormat(kennisbank.info.format), folder))
      } catch {
        store.problems.append(error)
      }
    }
    return store
  }
}

private struct OpenStore {
  var open: [OpenKennisbank] = []
  var problems: [StoreProblem] = []

  func step(_ done: Int, of total: Int, _ news: RecordReader.Content) -> LoadStep {
    LoadStep(
      total: total, done: done, records: news.records, words: news.words,
      kennisbanken: open.map(\.info),
      problems: problems)
  }
}

extension OpenKennisbank {
  fileprivate func content(
    of found: FolderWalk.Found, kennisbank: Int
  ) -> RecordReader.Content {
    let reader = RecordReader(kennisbank: kennisbank)
    let path = found.path.display
    if case .obstacle(let why) = found.kind {
      return .init(records: [reader.unreadable(path: path, code: .unreadableFile(why))])
    }
    do throws(FileProblem) {
      let bytes = try folder.read(found.path, limit: Document.largestSize)
      return reader.content(path: path, bytes: bytes)
    } catch {
      guard let code = Diagnostic.Code(error, reading: found.kind) else { return .init() }
      return .init(records: [reader.unreadable(path: path, code: code)])
    }
  }
}

extension Diagnostic.Code {
  /// Nil for a file that was there when the folder was walked and is not any more.
  fileprivate init?(_ problem: FileProblem, reading kind: FolderWalk.Found.Kind) {
    switch problem.kind {
    case .tooLarge(let size): self = .tooLarge(bytes: size)
    case .notFound where kind == .link: self = .unreadableFile(.outside)
    case .notFound: return nil
    default: self = .unreadableFile(Diagnostic.Unreadable(problem))
    }
  }
}
