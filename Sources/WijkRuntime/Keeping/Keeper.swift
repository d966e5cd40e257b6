import Kennisbank
import KennisbankStore
import PlainText
import SafeFiles
import Synchronization
import TextEditing
import WijkApp
import WijkTexts

/// Keeps what is typed: first in a journal in the state folder, then in the file itself. Only the
/// lane that keeps uses it.
final class Keeper: Sendable {
  /// What is known of a text that is being written.
  fileprivate struct Known: Sendable {
    let folder: any OpenFolder
    /// Where the text goes while its kennisbank takes no changes.
    let safekeeping: Safekeeping?
    let subject: TextJournal.Subject
    /// Nil while there is none to write in: the state folder is full, or gone.
    var journal: (any AppendFile)?
    /// Where it is, or was.
    var journalPath: BytePath?
    /// Conflicts that are not on disk yet: the file of the other stays until they are.
    var unkept: [MergeConflict]?
    /// The file as it was read or written last; nil when it is not there.
    var onDisk: [UInt8]?
  }

  private let known = Mutex<[FileAddress: Known]>([:])
  private let world: World
  private let journals: JournalFolder

  init(world: World) {
    self.world = world
    journals = JournalFolder(world: world)
  }

  // MARK: Opening

  func open(_ address: FileAddress, in kennisbank: BytePath) throws(FileProblem) -> OpenedText {
    let folder = try world.fileSystem.openFolder(kennisbank)
    let subject = TextJournal.Subject(kennisbank: kennisbank, path: BytePath(address.path))
    let safekeeping = world.folders.state.map {
      Safekeeping(state: $0, kennisbank: kennisbank, in: world.fileSystem)
    }
    let stored = try Self.read(subject.path, in: folder)
    let file = safekeeping?.text(of: subject.path) ?? stored
    // Opened before and left: its journal is to be found again.
    known.withLock { $0[address] = nil }
    let found = journals.open(subject, base: file ?? [])
    let text = found?.text
    let isWritten = text.map { $0.hasUnsaved && $0.text == file } ?? false
    // A crash came before the note of it. Without, the next one would take it for another's change.
    if isWritten { try? found?.file.append(TextJournal.saved) }
    guard file != nil || text != nil else { throw FileProblem(.notFound, .read, subject.path) }
    known.withLock {
      $0[address] = Known(
        folder: folder, safekeeping: safekeeping, subject: subject, journal: found?.file,
        journalPath: found?.file.path, onDisk: file)
    }
    return OpenedText(
      base: text?.base ?? file ?? [], events: text?.events ?? [],
      lastSaved: (isWritten ? file : text?.lastSaved ?? file) ?? [], file: file,
      conflicts: conflicts(of: subject.path, in: folder))
  }

  /// What saves left beside a text when they were killed.
  func sweep(beside address: FileAddress, in kennisbank: BytePath) {
    _ = try? world.fileSystem.openFolder(kennisbank).sweep(BytePath(address.path).parent)
  }

  // MARK: Conflicts

  private func conflicts(of path: BytePath, in folder: any OpenFolder) -> [MergeConflict] {
    let bytes = try? folder.read(Self.conflictPath(path), limit: Document.largestSize)
    return bytes.flatMap(ConflictFile.read)?.file.conflicts ?? []
  }

  private static func conflictPath(_ path: BytePath) -> BytePath {
    BytePath("conflicten/" + Place(path: path.display).fileName + ".yaml")
  }

  /// Both sides of what nobody chose yet, beside the text; without any the file goes.
  func keep(_ conflicts: [MergeConflict], of address: FileAddress) throws(FileProblem) {
    guard let text = known.withLock({ $0[address] }) else { return }
    known.withLock { $0[address]?.unkept = conflicts }
    try write(conflicts, of: text)
    known.withLock { $0[address]?.unkept = nil }
  }

  private func write(_ conflicts: [MergeConflict], of text: Known) throws(FileProblem) {
    let path = Self.conflictPath(text.subject.path)
    guard !conflicts.isEmpty else {
      do throws(FileProblem) {
        try text.folder.remove(path, expecting: .anything)
      } catch {
        if error.kind != .notFound { throw error }
      }
      return
    }
    let me = ConflictFile.Author(
      who: world.environment["USER"] ?? "", when: world.today())
    let file = ConflictFile(
      id: Place(path: text.subject.path.display).fileName, path: text.subject.path.display,
      mine: me, theirs: ConflictFile.Author(who: "", when: world.today()), conflicts: conflicts)
    try text.folder.makeFolder(path.parent)
    guard let bytes = file.bytes else { throw FileProblem(.tooLarge(0), .write, path) }
    try text.folder.save(bytes, to: path, expecting: .anything)
  }

  /// Nil when it is not there.
  private static func read(
    _ path: BytePath, in folder: any OpenFolder
  ) throws(FileProblem) -> [UInt8]? {
    do throws(FileProblem) {
      return try folder.read(path, limit: Document.largestSize)
    } catch {
      guard error.kind == .notFound else { throw error }
      return nil
    }
  }

  /// Texts that a crash kept out of their file; those that another program has open are its own.
  func unsaved() -> [UnsavedText] {
    journals.unsaved()
  }

  // MARK: Keeping

  func keep(_ request: KeepRequest, _ texts: Texts) -> KeepAnswer {
    var isNoted = note(request)
    var file = KeepAnswer.File.untouched
    let text = known.withLock { $0[request.address] }
    if text == nil {
      let gone = FileProblem(.notFound, .write, BytePath(request.address.path))
      file = .failed(texts.notSaved(gone, isNoted: false))
    }
    if let bytes = request.bytes, let text {
      do throws(FileProblem) {
        let obstacle = try save(bytes, request.address, text)
        file =
          obstacle.map { .failed(texts.notSaved($0, isNoted: true)) }
          ?? .saved(at: world.wallTime().time)
      } catch {
        isNoted = isNoted || noteAll(bytes, request.address)
        file = failure(error, text, request.address, texts, isNoted: isNoted)
      }
    }
    return KeepAnswer(
      address: request.address, version: request.version, isNoted: isNoted, file: file)
  }

  /// Adds what was done to the journal; true when it is certain to be on disk.
  private func note(_ request: KeepRequest) -> Bool {
    guard let journal = known.withLock({ $0[request.address]?.journal }) else { return false }
    do throws(FileProblem) {
      for event in request.events { try journal.append(TextJournal.frame(of: event)) }
      try journal.sync()
      return true
    } catch {
      known.withLock { $0[request.address]?.journal = nil }
      return false
    }
  }

  /// Where the file cannot be written and the journal could not either: a new one, with all of the
  /// text as one change to what stands in the file.
  private func noteAll(_ bytes: [UInt8], _ address: FileAddress) -> Bool {
    guard let text = known.withLock({ $0[address] }), text.journal == nil else { return false }
    let base = text.onDisk.flatMap { TextBuffer(bytes: $0) == nil ? nil : $0 } ?? []
    guard let journal = begin(text, base: base) else { return false }
    let all = TextSplice(offset: 0, removed: base, inserted: bytes)
    do throws(FileProblem) {
      try journal.append(TextJournal.frame(of: .edit(all, joinsPrevious: false)))
      try journal.sync()
    } catch {
      return false
    }
    known.withLock { $0[address]?.use(journal) }
    return true
  }

  private func begin(_ text: Known, base: [UInt8]) -> (any AppendFile)? {
    journals.begin(text.subject, base: base, insteadOf: text.journalPath)
  }

  /// Why the text is kept in the state folder instead; nil when it is in its kennisbank.
  private func save(
    _ bytes: [UInt8], _ address: FileAddress, _ text: Known
  ) throws(FileProblem) -> FileProblem? {
    if let unkept = text.unkept { try keep(unkept, of: address) }
    let path = text.subject.path
    var obstacle: FileProblem?
    if text.onDisk != bytes || text.safekeeping?.text(of: path) != nil {
      let expected = text.onDisk.map(Expected.content) ?? .nothing
      if let safekeeping = text.safekeeping {
        obstacle = try safekeeping.save(bytes, to: path, expecting: expected, in: text.folder)
      } else {
        try text.folder.makeFolder(path.parent)
        try text.folder.save(bytes, to: path, expecting: expected)
      }
    }
    saved(bytes, address)
    return obstacle
  }

  /// Without a journal a new one begins here: the file has all there is.
  private func saved(_ bytes: [UInt8], _ address: FileAddress) {
    known.withLock { $0[address]?.onDisk = bytes }
    guard let text = known.withLock({ $0[address] }) else { return }
    guard let journal = text.journal else {
      if let new = begin(text, base: bytes) { known.withLock { $0[address]?.use(new) } }
      return
    }
    do throws(FileProblem) {
      try journal.append(TextJournal.saved)
    } catch {
      known.withLock { $0[address]?.journal = nil }
    }
  }

  /// Someone else wrote the file, took it away, or nothing can be written there.
  private func failure(
    _ problem: FileProblem, _ text: Known, _ address: FileAddress, _ texts: Texts, isNoted: Bool
  ) -> KeepAnswer.File {
    var problem = problem
    if [.changed, .exists, .notFound].contains(problem.kind) {
      do throws(FileProblem) {
        let theirs = try Self.read(text.subject.path, in: text.folder)
        if let theirs, TextBuffer(bytes: theirs) == nil {
          // No text: it cannot be joined with one, and goes where it can be brought back from.
          _ = try Bin(folder: text.folder).add(text.subject.path, today: world.today())
          known.withLock { $0[address]?.onDisk = nil }
          return .changed(base: text.onDisk ?? [], theirs: nil)
        }
        // What is told twice is no news: the folder itself is gone, or takes nothing.
        if theirs != text.onDisk {
          known.withLock { $0[address]?.onDisk = theirs }
          return .changed(base: text.onDisk ?? [], theirs: theirs)
        }
      } catch {
        problem = error
      }
    }
    return .failed(texts.notSaved(problem, isNoted: isNoted))
  }
}

extension Keeper.Known {
  fileprivate mutating func use(_ journal: any AppendFile) {
    self.journal = journal
    journalPath = journal.path
  }
}

extension Texts {
  func notSaved(_ problem: FileProblem, isNoted: Bool) -> SafeText {
    notSaved(problem.path.display, reason(problem.kind.reason), isNoted: isNoted)
  }
}
