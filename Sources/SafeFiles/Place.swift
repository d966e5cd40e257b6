import CLinux
import Glibc

/// Where a path begins, and whether it may lead out of there.
enum PathRoot: Sendable {
  /// The machine, or the folder one happens to be in.
  case anywhere
  /// An open folder: not `..`, not an absolute path, not a link leads out of it.
  case beneath(Int32)

  private static let resolve = UInt64(WIJK_RESOLVE_BENEATH | WIJK_RESOLVE_NO_MAGICLINKS)

  func open(_ path: UnsafePointer<CChar>, _ flags: Int32) -> Int32 {
    switch self {
    case .anywhere: Glibc.open(path, flags | O_CLOEXEC)
    case .beneath(let folder): wijk_openat2(folder, path, flags | O_CLOEXEC, 0, Self.resolve)
    }
  }

  func openFolder(_ path: BytePath, _ calls: Calls) throws(FileProblem) -> Descriptor {
    Descriptor(
      number: try calls(.openFolder, path.bytes) { open($0, O_RDONLY | O_DIRECTORY) })
  }
}

/// A name in a folder that is held open: whoever moves the folders above it moves it along.
struct Place: ~Copyable {
  let folder: Descriptor
  let name: [UInt8]

  /// - Parameter followsLink: a link of that name stands for what it points at, which may not exist
  ///   yet.
  init(
    _ path: BytePath, from root: PathRoot, followsLink: Bool, _ calls: Calls
  ) throws(FileProblem) {
    var path = path
    for _ in 0..<Self.mostLinks {
      let name = path.name
      if name.isEmpty || name == Array("..".utf8) { throw calls.problem(.notAFile) }
      let folder = try root.openFolder(path.parent, calls)
      guard followsLink, let link = try Self.link(name, in: folder.number, calls) else {
        self.folder = folder
        self.name = name
        return
      }
      path = link.isAbsolute ? link : path.parent.appending(link.bytes)
    }
    throw calls.problem(.outside)
  }

  /// As many as Linux follows.
  private static let mostLinks = 40

  /// Where the link of that name points; nil when it is none, or nothing at all.
  private static func link(
    _ name: [UInt8], in folder: Int32, _ calls: Calls
  ) throws(FileProblem) -> BytePath? {
    var text = [CChar](repeating: 0, count: Int(PATH_MAX))
    let result = calls.result(.readLink, name) { readlinkat(folder, $0, &text, text.count) }
    if result.value < 0, result.code == EINVAL || result.code == ENOENT { return nil }
    try result.orThrow(calls.operation, calls.path)
    return BytePath(bytes: text.prefix(result.value).map(UInt8.init(bitPattern:)))
  }
}
