import Glibc
import SafeFiles

/// Folders for one test run.
package enum TemporaryFolders {
  package static var checkout: BytePath {
    BytePath(#filePath).parent.parent.parent
  }

  package static var starter: BytePath { checkout.appending("Assets/kennisbank") }

  package static func make() -> BytePath { make("\(ofThisProcess.display)/") }

  /// Short: a path has to fit in a line of the screen.
  private static func make(_ beginning: String) -> BytePath {
    var template = Array("\(beginning)XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return BytePath("/tmp") }
    return BytePath(bytes: template.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)))
  }

  /// Gone with everything in it when the tests are over; a child that ends earlier leaves it.
  private static let ofThisProcess: BytePath = {
    _ = owner
    atexit { TemporaryFolders.removeAll() }
    return make("/tmp/wijk-")
  }()
  private static let owner = getpid()

  private static func removeAll() {
    guard getpid() == owner, ofThisProcess != BytePath("/tmp") else { return }
    let words: [String] = ["rm", "-rf", ofThisProcess.display]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    var child: pid_t = 0
    posix_spawn(&child, "/bin/rm", nil, nil, &arguments, nil)
    waitpid(child, nil, 0)
  }

  package static func copy(_ source: BytePath, to target: BytePath) {
    let files = LocalFileSystem()
    try? files.makeFolder(target)
    for entry in (try? files.list(source)) ?? [] {
      let (old, new) = (source.appending(entry.name), target.appending(entry.name))
      if entry.kind == .folder {
        copy(old, to: new)
      } else if let bytes = try? files.read(old, limit: 256 << 20) {
        try? files.writeAtomically(bytes, to: new)
      }
    }
  }

  /// A kennisbank of these files, by path.
  package static func kennisbank(_ files: [String: String]) -> BytePath {
    let folder = make()
    let fileSystem = LocalFileSystem()
    for (path, text) in files {
      let file = folder.appending(path)
      try? fileSystem.makeFolder(file.parent)
      try? fileSystem.writeAtomically(Array(text.utf8), to: file)
    }
    return folder
  }
}
