import Kennisbank
import KennisbankStore
import PlainText
import SafeFiles
import Synchronization
import WijkApp
import WijkTexts

/// Keeps what is typed: first in a journal in the state folder, then in the file itself. Only the
/// lane that keeps uses it.
final class Keeper: Sendable {
  /// What is known of a text that is being written.
  private struct Known: Sendable {
    let folder: any OpenFolder
    /// Where the text goes while its kennisbank takes no changes.
    let safekeeping: Safekeeping?
    let subject: TextJournal.Subject
    /// Nil while there is none to write in: the state folder is full, or gone.
    var journal: (any AppendFile)?
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
    let found = journals.open(subject, base: file ?? [])
    let text = found?.text
    guard file != nil || text != nil else { throw FileProblem(.notFound, .read, subject.path) }
    known.withLock {
      $0[address] = Known(
        folder: folder, safekeeping: safekeeping, subject: subject, journal: found?.file,
        onDisk: file)
    }
    return OpenedText(
      base: text?.base ?? file ?? [], events: text?.events ?? [],
      lastSaved: text?.lastSaved ?? file ?? [], file: file,
      conflicts: conflicts(of: subject.path, in: folder))
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
    guard let text = known.withLock({ $0[request.address] }) else {
      return KeepAnswer(
        address: request.address, version: request.version, isNoted: false, file: .untouched)
    }
    let isNoted = note(request, text)
    let file = request.bytes.map { save($0, request.address, text, texts) } ?? .untouched
    return KeepAnswer(
      address: request.address, version: request.version, isNoted: isNoted, file: file)
  }

  /// Adds what was done to the journal; true when it is certain to be on disk.
  private func note(_ request: KeepRequest, _ text: Known) -> Bool {
    guard let journal = text.journal else { return false }
    do throws(FileProblem) {
      for event in request.events { try journal.append(TextJournal.frame(of: event)) }
      try journal.sync()
      return true
    } catch {
      known.withLock { $0[request.address]?.journal = nil }
      return false
    }
  }

  private func save(
    _ bytes: [UInt8], _ address: FileAddress, _ text: Known, _ texts: Texts
  ) -> KeepAnswer.File {
    do throws(FileProblem) {
      let obstacle = try put(bytes, text)
      saved(bytes, address, text)
      return obstacle.map { .failed(texts.notSaved($0, isNoted: true)) }
        ?? .saved(at: world.timeOfDay())
    } catch {
      return failure(error, text, address, texts)
    }
  }

  /// Why the text is kept in the state folder instead; nil when it is in its kennisbank.
  private func put(_ bytes: [UInt8], _ text: Known) throws(FileProblem) -> FileProblem? {
    let expected = text.onDisk.map(Expected.content) ?? .nothing
    let path = text.subject.path
    if let safekeeping = text.safekeeping {
      return try safekeeping.save(bytes, to: path, expecting: expected, in: text.folder)
    }
    try text.folder.save(bytes, to: path, expecting: expected)
    return nil
  }

  /// Without a journal a new one begins here: the file has all there is.
  private func saved(_ bytes: [UInt8], _ address: FileAddress, _ text: Known) {
    var text = known.withLock { $0[address] } ?? text
    text.onDisk = bytes
    do throws(FileProblem) {
      if let journal = text.journal {
        try journal.append(TextJournal.saved)
      } else {
        text.journal = journals.begin(text.subject, base: bytes)
      }
    } catch {
      text.journal = nil
    }
    known.withLock { $0[address] = text }
  }

  private func failure(
    _ problem: FileProblem, _ text: Known, _ address: FileAddress, _ texts: Texts
  ) -> KeepAnswer.File {
    switch problem.kind {
    case .changed, .exists, .notFound:
      let theirs = try? Self.read(text.subject.path, in: text.folder)
      known.withLock { $0[address]?.onDisk = theirs ?? nil }
      return .changed(base: text.onDisk ?? [], theirs: theirs ?? nil)
    default: return .failed(texts.notSaved(problem, isNoted: text.journal != nil))
    }
  }
}

extension Texts {
  func notSaved(_ problem: FileProblem, isNoted: Bool) -> SafeText {
    notSaved(problem.path.display, reason(problem.kind.reason), isNoted: isNoted)
  }
}
