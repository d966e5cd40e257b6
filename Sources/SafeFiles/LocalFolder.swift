import Glibc
import ParallelWork

/// A folder of this machine. One system call opens a file below it, wherever it lies.
final class LocalFolder: OpenFolder {
  let hooks: LocalFileSystem.Hooks
  private let descriptor: Descriptor
  private let path: BytePath

  init(_ path: BytePath, hooks: LocalFileSystem.Hooks = .init()) throws(FileProblem) {
    let opened = path.withCPath { name in
      retrying { open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    }
    descriptor = Descriptor(number: try opened.orThrow(.list, path))
    self.path = path
    self.hooks = hooks
  }

  var root: PathRoot { .beneath(descriptor.number) }

  func list(_ path: BytePath) throws(FileProblem) -> [FolderEntry] {
    try withEntries(of: path) { entries, _ in entries }
  }

  /// As `list`, of the folders alone: what else there is, is passed over without its name being read.
  func listFolders(_ path: BytePath) throws(FileProblem) -> [FolderEntry] {
    try withEntries(of: path, where: { $0 == .folder }) { entries, _ in entries }
  }

  func listStamped(_ path: BytePath) throws(FileProblem) -> [FolderEntry] {
    try withEntries(of: path) { entries, folder in
      var entries = entries
      let stamps = Processors.map(entries.parts(of: Self.stampsAtOnce)) { part in
        let now = FileStamp.now(hooks)
        return part.map { $0.kind == .file ? Self.stamp(of: $0.name, in: folder, now) : nil }
      }
      for (number, stamp) in stamps.joined().enumerated() { entries[number].stamp = stamp }
      return entries
    }
  }

  private static let stampsAtOnce = 1_024

  /// - Parameter body: gets the descriptor of the folder too, which is closed afterwards.
  private func withEntries<Result>(
    of path: BytePath, where isWanted: (FolderEntry.Kind) -> Bool = { _ in true },
    _ body: ([FolderEntry], Int32) -> Result
  ) throws(FileProblem) -> Result {
    let folder = try openBeneath(path, flags: O_RDONLY | O_DIRECTORY, for: .list)
    guard let stream = fdopendir(folder) else {
      let code = errno
      close(folder)
      throw FileProblem(code: code, .list, whole(path))
    }
    defer { closedir(stream) }
    return body(try entries(of: stream, path, where: isWanted), dirfd(stream))
  }

  func read(_ path: BytePath, limit: Int) throws(FileProblem) -> [UInt8] {
    try readStamped(path, limit: limit).bytes
  }

  func readStamped(
    _ path: BytePath, limit: Int
  ) throws(FileProblem) -> (bytes: [UInt8], stamp: FileStamp?) {
    // Without O_NONBLOCK, opening a pipe would wait for its other end.
    let file = try openBeneath(path, flags: O_RDONLY | O_NONBLOCK | O_NOCTTY, for: .read)
    defer { close(file) }
    // Before: reading may take longer than the time in which a change is not to be told from another.
    let now = FileStamp.now(hooks)
    let status = try plainStatus(of: file, path)
    let size = Int(status.st_size)
    guard size <= limit else { throw FileProblem(.tooLarge(size), .read, whole(path)) }
    let bytes = try content(of: file, path, expecting: size, limit: limit)
    guard bytes.count <= limit else {
      throw FileProblem(.tooLarge(bytes.count), .read, whole(path))
    }
    return (bytes, FileStamp(status, now: now))
  }
}

extension LocalFolder {
  private func openBeneath(
    _ path: BytePath, flags: Int32, for operation: FileProblem.Operation
  ) throws(FileProblem) -> Int32 {
    let name = path.bytes.isEmpty ? BytePath(".") : path
    let opened = name.withCPath { name in retrying { root.open(name, flags) } }
    return try opened.orThrow(operation, whole(path))
  }

  func whole(_ path: BytePath) -> BytePath {
    path.bytes.isEmpty ? self.path : self.path.appending(path.bytes)
  }

  private func plainStatus(of file: Int32, _ path: BytePath) throws(FileProblem) -> stat {
    var status = stat()
    try SystemResult(fstat(file, &status)).orThrow(.read, whole(path))
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FileProblem(.notAFile, .read, whole(path))
    }
    return status
  }

  /// Reads to the end of the file, or one byte past the limit: it may have grown since its size was
  /// asked. Room for one byte more than expected makes that a single call in the common case.
  private func content(
    of file: Int32, _ path: BytePath, expecting size: Int, limit: Int
  ) throws(FileProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    var room = size + 1
    while bytes.count <= limit {
      let part = try chunk(of: file, path, room: room)
      bytes = bytes.isEmpty ? part : bytes + part
      if part.count < room { break }
      room = min(max(bytes.count, 4096), limit + 1 - bytes.count)
    }
    return bytes
  }

  private func chunk(of file: Int32, _ path: BytePath, room: Int) throws(FileProblem) -> [UInt8] {
    var result = SystemResult(0)
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      result = retrying { Glibc.read(file, buffer.baseAddress, room) }
      count = max(0, result.value)
    }
    try result.orThrow(.read, whole(path))
    return bytes
  }
}

extension LocalFolder {
  private func entries(
    of stream: OpaquePointer, _ path: BytePath, where isWanted: (FolderEntry.Kind) -> Bool
  ) throws(FileProblem) -> [FolderEntry] {
    var entries: [FolderEntry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let told = Self.kind(ofType: entry.pointee.d_type)
      if let told, !isWanted(told) { continue }
      let name = Self.name(of: entry)
      if name.count <= 2, name.allSatisfy({ $0 == UInt8(ascii: ".") }) { continue }
      let kind = told ?? kind(of: name, in: stream)
      if isWanted(kind) { entries.append(FolderEntry(name: name, kind: kind)) }
    }
    let code = errno
    guard code == 0 else { throw FileProblem(code: code, .list, whole(path)) }
    return entries
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    let start = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
    return Array(UnsafeRawBufferPointer(start: start, count: strlen(start)))
  }

  private static func stamp(of name: [UInt8], in folder: Int32, _ now: timespec) -> FileStamp? {
    var status = stat()
    let asked = BytePath(bytes: name).withCPath {
      SystemResult(fstatat(folder, $0, &status, AT_SYMLINK_NOFOLLOW))
    }
    return asked.value == 0 ? FileStamp(status, now: now) : nil
  }

  /// Nil where the file system does not tell.
  private static func kind(ofType type: UInt8) -> FolderEntry.Kind? {
    switch Int(type) {
    case Int(DT_REG): .file
    case Int(DT_DIR): .folder
    case Int(DT_LNK): .link
    case Int(DT_UNKNOWN): nil
    default: .other
    }
  }

  private func kind(of name: [UInt8], in stream: OpaquePointer) -> FolderEntry.Kind {
    var status = stat()
    let asked = BytePath(bytes: name).withCPath {
      SystemResult(fstatat(dirfd(stream), $0, &status, AT_SYMLINK_NOFOLLOW))
    }
    guard asked.value == 0 else { return .other }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }
}
