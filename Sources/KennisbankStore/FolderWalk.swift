import Kennisbank
import SafeFiles

/// Finds the files of a kennisbank, in the order of the bytes of their paths.
///
/// Links to folders are not walked: what lies inside is found at its own place, what lies outside
/// is a finding.
struct FolderWalk {
  /// Folders below the kennisbank that are looked into; a person needs four.
  static let deepest = 64

  /// Something that will be read, or that is known not to be readable.
  struct Found: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
      case file, link
      case obstacle(Diagnostic.Unreadable)
    }

    let path: BytePath
    let kind: Kind
    var stamp: FileStamp?
  }

  private let folder: any OpenFolder
  private var found: [Found] = []
  private var pending: [(path: BytePath, depth: Int)] = [(BytePath(""), 0)]
  /// In which something was found.
  private var folders = 0

  private let isStamped: Bool

  private init(_ folder: any OpenFolder, isStamped: Bool) {
    self.folder = folder
    self.isStamped = isStamped
  }

  static func files(of folder: any OpenFolder, isStamped: Bool = false) -> [Found] {
    var walk = FolderWalk(folder, isStamped: isStamped)
    while let next = walk.pending.popLast() { walk.visit(next.path, depth: next.depth) }
    // Of each folder in order already, so there is little left to do, and of one folder nothing.
    if walk.folders > 1 { walk.found.sort { $0.path < $1.path } }
    return walk.found
  }

  private mutating func visit(_ path: BytePath, depth: Int) {
    do throws(FileProblem) {
      let entries = try isStamped ? folder.listStamped(path) : folder.list(path)
      found.reserveCapacity(found.count + entries.count)
      let before = found.count
      defer { if found.count > before { folders += 1 } }
      for place in entries.placesByName where !isSkipped(entries[place], depth: depth) {
        note(entries[place], at: path.appending(entries[place].name), depth: depth)
      }
    } catch {
      // Gone since it was seen: then there is nothing to say about it.
      guard error.kind != .notFound else { return }
      found.append(Found(path: path, kind: .obstacle(Diagnostic.Unreadable(error))))
    }
  }

  private mutating func note(_ entry: FolderEntry, at path: BytePath, depth: Int) {
    switch entry.kind {
    case .folder where depth < Self.deepest: pending.append((path, depth + 1))
    case .folder: found.append(Found(path: path, kind: .obstacle(.tooDeep)))
    case .file where Self.isText(path):
      found.append(Found(path: path, kind: .file, stamp: entry.stamp))
    case .link where Self.isText(path): found.append(Found(path: path, kind: .link))
    case .link: noteFolderLink(path)
    case .other where Self.isText(path): found.append(Found(path: path, kind: .obstacle(.notAFile)))
    case .file, .other: break
    }
  }

  private mutating func noteFolderLink(_ path: BytePath) {
    do throws(FileProblem) {
      _ = try folder.list(path)
    } catch {
      guard error.kind == .outside else { return }
      found.append(Found(path: path, kind: .obstacle(.outside)))
    }
  }

  /// Whether a file of this path is one of a kennisbank.
  static func reads(_ path: BytePath) -> Bool {
    guard let first = path.names.first else { return false }
    return isText(path) && (path.names.count == 1 || !unread.contains(Array(first)))
  }

  private static func isText(_ path: BytePath) -> Bool {
    path.hasSuffix(".md") || path.hasSuffix(".yaml") || lists.contains(path)
  }

  private static let lists: Set = [BytePath(OwnWords.path), BytePath(Synonyms.path)]

  private func isSkipped(_ entry: FolderEntry, depth: Int) -> Bool {
    if entry.name.first == UInt8(ascii: ".") { return true }
    return depth == 0 && Self.unread.contains(entry.name)
  }

  /// Read by what uses them, never shown as descriptions.
  private static let unread: Set<[UInt8]> = Set(
    ["prullenbak", "conflicten", "voortgang", "sjablonen"].map { Array($0.utf8) })
}

extension [FolderEntry] {
  /// Most names differ in their first bytes: as one number these are compared many times faster.
  fileprivate var placesByName: [Int] {
    let keys = indices.map { (start: self[$0].start, place: $0) }
    return keys.sorted { one, other in
      one.start == other.start
        ? BytePath(bytes: self[one.place].name) < BytePath(bytes: self[other.place].name)
        : one.start < other.start
    }.map(\.place)
  }
}

extension FolderEntry {
  /// The first bytes of the name, in the order of names: no name holds a zero.
  fileprivate var start: UInt64 {
    let first = name.prefix(8)
    return first.reduce(0) { $0 << 8 | UInt64($1) } << UInt64(8 * (8 - first.count))
  }
}

extension Diagnostic.Unreadable {
  init(_ problem: FileProblem) {
    switch problem.kind {
    case .noPermission: self = .noPermission
    case .outside: self = .outside
    case .notAFile, .notAFolder: self = .notAFile
    default: self = .failed
    }
  }
}
