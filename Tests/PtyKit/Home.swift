import Glibc

/// A home folder of its own, gone with the last program that was started in it. What one start of
/// the program leaves in it is what the next one finds.
package final class Home {
  package struct Failure: Error {
    package let call: String
    package let code: Int32
  }

  package let path: String

  package init() throws {
    var template = Array("/tmp/wijk-home-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure(call: "mkdtemp", code: errno) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { Self.run("/bin/rm", "-rf", path) }

  private static func run(_ words: String...) {
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    var child: pid_t = 0
    posix_spawn(&child, words[0], nil, nil, &arguments, nil)
    waitpid(child, nil, 0)
    for argument in arguments { free(argument) }
  }

  /// Starts the program itself, on the starter kennisbank of this checkout.
  package func start(
    _ arguments: [String] = [], environment: [String: String] = [:], columns: Int = 80,
    rows: Int = 24
  ) throws -> PtyProgram {
    try PtyProgram(
      Self.program, arguments: arguments, environment: variables.merging(environment) { $1 },
      columns: columns, rows: rows, keeping: self)
  }

  /// Starts a shell; `$wijk` is the program.
  package func shell(_ arguments: [String]) throws -> PtyProgram {
    let environment = variables.merging(["wijk": Self.program, "PS1": "$ "]) { $1 }
    return try PtyProgram("/bin/sh", arguments: arguments, environment: environment, keeping: self)
  }

  /// A kennisbank in it, with a copy of the one that comes with the program when asked.
  package func makeKennisbank(_ name: String = "kb", fromStarter: Bool = false) throws {
    if fromStarter {
      Self.run("/bin/cp", "-r", Self.assets + "/kennisbank", path + "/" + name)
    } else {
      try makeFolder(name)
      try write("naam: Proef\nformaat: 1\ntaal: nl\n", to: name + "/kennisbank.yaml")
    }
  }

  /// A folder in it; one that is there is fine.
  package func makeFolder(_ name: String) throws {
    guard mkdir(path + "/" + name, 0o755) == 0 || errno == EEXIST else {
      throw Failure(call: "mkdir", code: errno)
    }
  }

  /// Whatever is there under that name.
  package func remove(_ name: String) { Self.run("/bin/rm", "-rf", path + "/" + name) }

  package func write(_ text: String, to name: String) throws {
    let file = open(path + "/" + name, O_WRONLY | O_CREAT | O_EXCL, 0o644)
    defer { close(file) }
    let bytes = Array(text.utf8)
    guard Glibc.write(file, bytes, bytes.count) == bytes.count else {
      throw Failure(call: "write", code: errno)
    }
  }

  /// Names of the files in a folder of it, in order.
  package func names(in folder: String) -> [String] {
    guard let list = opendir(path + "/" + folder) else { return [] }
    defer { closedir(list) }
    var names: [String] = []
    while let entry = readdir(list) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The text of a file in it; nil when there is none.
  package func text(of name: String) -> String? {
    PtyProgram.text(ofFile: path + "/" + name)
  }

  private static let program = PtyProgram.built("wijk")

  private var variables: [String: String] {
    ["HOME": path, "XDG_RUNTIME_DIR": path, "WIJK_ASSETS": Self.assets]
  }

  private static var assets: String {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/") + "/Assets"
  }
}
