import Kennisbank
import ParallelWork
import SafeFiles

/// How far the reading is, and what came in since the step before.
package struct LoadStep<Part: Sendable>: Sendable {
  /// Files to be read, of all kennisbanken together.
  package let total: Int
  package let done: Int
  /// New since the last step.
  package let parts: [Part]
  /// Of the files read so far.
  package let words: WordLists
  /// Those asked for, in that order and complete from the first step on, also those that could not
  /// be opened: `Origin.kennisbank` counts in this list, from the number that the loader was given,
  /// and means the same after a reload.
  package let kennisbanken: [KennisbankInfo]
  /// Of the organisation of each kennisbank, by its number; complete from the first step on.
  package let progress: [Int: StepProgress]
  /// Complete from the first step on.
  package let problems: [StoreProblem]
}

/// Reads kennisbanken into records. What cannot be read is a record that says so.
package struct StoreLoader: Sendable {
  private let fileSystem: any FileSystem
  private let folders: [KennisbankFolder]
  private let firstNumber: Int

  /// - Parameter firstNumber: of the kennisbank in the first folder; 0 unless others are open.
  package init(fileSystem: any FileSystem, folders: [KennisbankFolder], firstNumber: Int = 0) {
    self.fileSystem = fileSystem
    self.folders = folders
    self.firstNumber = firstNumber
  }

  /// As `OpenStore.load`, with what was read itself.
  package func load(batch: Int = .max, report: (LoadStep<ReadFiles>) -> Bool) {
    open().load(next: { _, _ in batch }, making: ReadFiles.init, report: report)
  }

  /// Whether a file of this path is one of a kennisbank.
  package static func reads(_ path: BytePath) -> Bool { FolderWalk.reads(path) }

  /// Whether a file says something of all texts: what the kennisbank is, or its lists of words.
  package static func concernsAll(_ path: BytePath) -> Bool {
    if path == OpenKennisbank.infoFile { return true }
    return switch Place(path: path.display).content {
    case .words, .synonyms: true
    case .object, .terms, .ownWords, .none: false
    }
  }

  package func open() -> OpenStore {
    var store = OpenStore(firstNumber: firstNumber)
    for (number, folder) in zip(firstNumber..., folders) {
      do throws(StoreProblem) {
        let kennisbank = try OpenKennisbank(folder, in: fileSystem)
        store.infos.append(kennisbank.info)
        store.progress[number] = kennisbank.progress
        store.open.append((number, kennisbank))
        guard kennisbank.info.isNewerThanProgram else { continue }
        store.problems.append(StoreProblem(.newerFormat(kennisbank.info.format), folder))
      } catch {
        store.infos.append(folder.infoWhenClosed)
        store.problems.append(error)
      }
    }
    return store
  }
}

extension LoadStep<ReadFiles> {
  package var records: [Record] { parts.flatMap(\.records) }
}

/// What was read of a file, with its stamp when it was; nil where that is not known.
package struct ReadFile {
  package let records: [Record]
  package let stamp: FileStamp?
}

/// What was read of some files that follow each other.
package struct ReadFiles: Sendable {
  package let records: [Record]

  init(_ files: FileReading) { records = files.flatMap(\.records) }
}

/// Reads some files that follow each other, one by one: what is made of one is made while its text is
/// at hand, and then that text is let go. Ends early when nobody waits for it any more.
package final class FileReading: Sequence, IteratorProtocol {
  private let files: FilesToRead
  private var rest: Range<Int>
  private let goesOn: () -> Bool
  /// Of the files read so far.
  private(set) var words = WordLists.none

  /// What is read before it is asked again whether to go on.
  private static let atOnce = 64

  fileprivate init(_ files: FilesToRead, _ numbers: Range<Int>, while goesOn: @escaping () -> Bool)
  {
    self.files = files
    rest = numbers
    self.goesOn = goesOn
  }

  package func next() -> ReadFile? {
    guard let number = rest.popFirst(), number % Self.atOnce != 0 || goesOn() else { return nil }
    let (content, stamp) = files.content(of: number)
    words = words.adding(content.words)
    return ReadFile(records: content.records, stamp: stamp)
  }
}

/// The files of several kennisbanken as one list.
private struct FilesToRead: Sendable {
  private let kennisbanken: [(number: Int, kennisbank: OpenKennisbank)]
  private var found: [FolderWalk.Found] = []
  /// Behind the last file of each kennisbank.
  private var ends: [Int] = []

  init(_ kennisbanken: [(number: Int, kennisbank: OpenKennisbank)]) {
    self.kennisbanken = kennisbanken
    for (_, kennisbank) in kennisbanken {
      let its = FolderWalk.files(of: kennisbank.folder)
      if found.isEmpty { found = its } else { found += its }
      ends.append(found.count)
    }
  }

  var count: Int { found.count }

  func content(of number: Int) -> (content: RecordReader.Content, stamp: FileStamp?) {
    let (kennisbank, open) = kennisbanken[ends.firstIndex { number < $0 } ?? 0]
    return open.content(of: found[number], kennisbank: kennisbank)
  }
}

/// Kennisbanken of which the folders were opened, as far as they could be.
package struct OpenStore: Sendable {
  /// Of the first; the others follow.
  let firstNumber: Int
  var infos: [KennisbankInfo] = []
  var open: [(number: Int, kennisbank: OpenKennisbank)] = []
  var progress: [Int: StepProgress] = [:]
  package internal(set) var problems: [StoreProblem] = []

  /// What one processor reads before it looks for more: much, because a part holds the words of its
  /// texts, and many texts have few different ones.
  private static let mostAtOnce = 16_384
  private static let partsForEach = 4

  /// Reports once before the first file is read, then after as many files as asked for, and at the
  /// end (`done == total`). Stops when `report` answers false.
  /// - Parameters:
  ///   - next: how many files of `total` are read before the next report, after so many.
  ///   - make: what is reported of files that follow each other; made by all processors.
  ///   - goesOn: asked now and then.
  package func load<Part: Sendable>(
    next: (_ done: Int, _ total: Int) -> Int, making make: @Sendable (FileReading) -> Part,
    while goesOn: @escaping @Sendable () -> Bool = { true }, report: (LoadStep<Part>) -> Bool
  ) {
    let files = FilesToRead(open)
    var words = WordLists.none
    var done = 0
    guard report(step(0, of: files.count, [], words)) else { return }
    while done < files.count {
      let batch = (done..<files.count).prefix(max(1, next(done, files.count)))
      let size = min(Self.mostAtOnce, batch.count / (Processors.count * Self.partsForEach) + 1)
      let read = Processors.map(batch.parts(of: size)) { numbers in
        let reading = FileReading(files, numbers, while: goesOn)
        return (part: make(reading), words: reading.words)
      }
      guard goesOn() else { return }
      words = read.reduce(words) { $0.adding($1.words) }
      done = batch.endIndex
      guard report(step(done, of: files.count, read.map(\.part), words)) else { return }
    }
  }

  /// The texts of descriptions as they are in their files now.
  package var texts: StoreTexts {
    StoreTexts(Dictionary(uniqueKeysWithValues: open.map { ($0.number, $0.kennisbank.folder) }))
  }

  func step<Part>(
    _ done: Int, of total: Int, _ parts: [Part], _ words: WordLists
  ) -> LoadStep<Part> {
    LoadStep(
      total: total, done: done, parts: parts, words: words, kennisbanken: infos,
      progress: progress, problems: problems)
  }
}

extension KennisbankFolder {
  /// What is known of it when it cannot be opened.
  fileprivate var infoWhenClosed: KennisbankInfo {
    let info = KennisbankInfo(document: nil, path: path.display)
    return KennisbankInfo(
      name: label ?? info.name, organisation: nil, format: info.format, path: info.path,
      isReadOnly: true)
  }
}

extension OpenKennisbank {
  /// Nil where nothing was kept yet, and where it cannot be read.
  fileprivate var progress: StepProgress? {
    let bytes = try? folder.read(BytePath(info.progressPath), limit: Document.largestSize)
    return bytes.map { StepProgress(Document(yaml: $0)) }
  }

  func content(
    of found: FolderWalk.Found, kennisbank: Int
  ) -> (content: RecordReader.Content, stamp: FileStamp?) {
    let reader = RecordReader(kennisbank: kennisbank)
    let path = found.path.display
    func unreadable(_ code: Diagnostic.Code) -> RecordReader.Content {
      .init(records: [reader.unreadable(path: path, code: code)])
    }
    if case .obstacle(let why) = found.kind { return (unreadable(.unreadableFile(why)), nil) }
    do throws(FileProblem) {
      let file = try folder.readStamped(found.path, limit: Document.largestSize)
      let content = reader.content(path: path, bytes: file.bytes)
      // What is wrong with a text is in no cache, and no path there is of other than text.
      let isPlain = content.records.allSatisfy(\.diagnostics.isEmpty)
      return (content, isPlain && found.isPlain ? file.stamp : nil)
    } catch {
      return (Diagnostic.Code(error, reading: found.kind).map(unreadable) ?? .init(), nil)
    }
  }
}

extension FolderWalk.Found {
  /// A file of which the path is text.
  fileprivate var isPlain: Bool { kind == .file && BytePath(path.display) == path }
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
