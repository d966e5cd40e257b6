import Kennisbank
import SafeFiles

/// Keeps texts in the state folder while their kennisbank takes no changes (read-only, no rights,
/// full, gone), and brings them back when it does.
///
///     bewaard/HASH/PATH        the text
///     bewaard/HASH.was/PATH    what stood there in the kennisbank; none for nothing
///     bewaard/HASH.map         the folder of the kennisbank, for people
package struct Safekeeping: Sendable {
  package struct Kept: Sendable, Hashable {
    /// Below the kennisbank.
    package let path: BytePath
    package let text: [UInt8]
    /// What stood there when the text was kept for the first time; nil for nothing.
    package let was: [UInt8]?
  }

  package enum Outcome: Sendable, Hashable {
    case broughtBack
    /// Something else stands there now. Both stay: `Kept.was` is what they have in common.
    case conflict(theirs: [UInt8])
    /// Still not possible.
    case stillKept(FileProblem)
  }

  private let root: BytePath
  private let kennisbank: BytePath
  private let fileSystem: any FileSystem

  /// - Parameters:
  ///   - state: the state folder of this user.
  ///   - kennisbank: absolute.
  package init(state: BytePath, kennisbank: BytePath, in fileSystem: any FileSystem) {
    root = state.appending("bewaard").appending(GitBlob.id(of: kennisbank.bytes))
    self.kennisbank = kennisbank
    self.fileSystem = fileSystem
  }

  private var before: BytePath { BytePath(bytes: root.bytes + Array(".was".utf8)) }
  private var note: BytePath { BytePath(bytes: root.bytes + Array(".map".utf8)) }
}

// MARK: Keeping

extension Safekeeping {
  /// Saves a text in the kennisbank, or keeps it and says why.
  /// - Parameter expecting: what the writer believes to be the text so far, wherever that is.
  package func save(
    _ bytes: [UInt8], to path: BytePath, expecting: Expected, in folder: any OpenFolder
  ) throws(FileProblem) -> FileProblem? {
    let kept = kept(path)
    if let kept, expecting != .content(kept.text), kept.text != bytes {
      throw FileProblem(.changed, .write, path)
    }
    do throws(FileProblem) {
      try folder.put(bytes, at: path, expecting: kept?.expected ?? expecting)
      if let kept { try forget(kept) }
      return nil
    } catch {
      guard error.kind.isUnwritable else { throw error }
      try keep(bytes, at: path, expecting: expecting)
      return error
    }
  }

  /// Never over a text that another program keeps for the same path (`changed`).
  package func keep(
    _ bytes: [UInt8], at path: BytePath, expecting: Expected
  ) throws(FileProblem) {
    let texts = try open(root)
    if let kept = kept(path) {
      guard expecting == .content(kept.text) || kept.text == bytes else {
        throw FileProblem(.changed, .write, path)
      }
      return try texts.put(bytes, at: path, expecting: .content(kept.text))
    }
    try fileSystem.writeAtomically(kennisbank.bytes + [UInt8(ascii: "\n")], to: note)
    try setBefore(expecting, of: path)
    try texts.put(bytes, at: path, expecting: .nothing)
  }

  private func setBefore(_ expected: Expected, of path: BytePath) throws(FileProblem) {
    let folder = try open(before)
    if case .content(let bytes) = expected {
      return try folder.put(bytes, at: path, expecting: .anything)
    }
    try folder.removeIfThere(path)
  }

  /// Made when it is not there.
  private func open(_ path: BytePath) throws(FileProblem) -> any OpenFolder {
    try fileSystem.makeFolder(path)
    return try fileSystem.openFolder(path)
  }
}

// MARK: What is kept

extension Safekeeping {
  /// Where a text is kept, for people.
  package func place(of path: BytePath) -> BytePath { root.appending(path) }

  package func text(of path: BytePath) -> [UInt8]? { read(path, in: root) }

  /// In the order of their paths.
  package func all() -> [Kept] {
    let paths = try? fileSystem.openFolder(root).files(below: BytePath(""))
    return (paths ?? []).compactMap(kept)
  }

  /// After what was kept found its place. Not when it changed since (`changed`).
  package func forget(_ kept: Kept) throws(FileProblem) {
    try fileSystem.openFolder(root).remove(kept.path, expecting: .content(kept.text))
    try? fileSystem.openFolder(before).removeIfThere(kept.path)
  }

  private func kept(_ path: BytePath) -> Kept? {
    text(of: path).map { Kept(path: path, text: $0, was: read(path, in: before)) }
  }

  private func read(_ path: BytePath, in folder: BytePath) -> [UInt8]? {
    try? fileSystem.openFolder(folder).read(path, limit: Document.largestSize)
  }
}

// MARK: Bringing back

extension Safekeeping {
  /// Tries for each text; what stands in the kennisbank by now is never replaced by surprise.
  package func bringBack(to folder: any OpenFolder) -> [(kept: Kept, outcome: Outcome)] {
    all().map { ($0, bringBack($0, to: folder)) }
  }

  private func bringBack(_ kept: Kept, to folder: any OpenFolder) -> Outcome {
    do throws(FileProblem) {
      let current = try folder.readIfThere(kept.path)
      if let current, current != kept.text {
        guard current == kept.was else { return .conflict(theirs: current) }
        try folder.save(kept.text, to: kept.path, expecting: .content(current))
      } else if current == nil {
        try folder.put(kept.text, at: kept.path, expecting: .nothing)
      }
      try forget(kept)
      return .broughtBack
    } catch {
      return .stillKept(error)
    }
  }
}

extension Safekeeping.Kept {
  fileprivate var expected: Expected { was.map(Expected.content) ?? .nothing }
}

extension OpenFolder {
  fileprivate func removeIfThere(_ path: BytePath) throws(FileProblem) {
    do throws(FileProblem) {
      try remove(path, expecting: .anything)
    } catch {
      if error.kind != .notFound { throw error }
    }
  }
}
