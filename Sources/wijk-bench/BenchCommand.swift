import SafeFiles

/// A program as a person would start it, with a home folder of its own.
struct BenchCommand {
  let program: String
  let arguments: [String]
  let environment: [String: String]

  init(
    _ program: BytePath, _ arguments: [String], home: BytePath,
    environment: [String: String] = [:]
  ) {
    self.program = program.display
    self.arguments = arguments
    let fixed = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": Self.path, "HOME": home.display,
    ]
    self.environment = fixed.merging(environment) { $1 }
  }

  /// As a program gets them.
  var variables: [String] { environment.map { "\($0)=\($1)" } }

  /// The lines that it says until it ends by itself.
  func run() throws(BenchProblem) -> [String] { try PipedProgram.lines(of: self) }

  private static let path = "/usr/local/bin:/usr/bin:/bin"

  static func installed(_ name: String) throws(BenchProblem) -> BytePath {
    let search = ExecutableSearch(
      environment: ["PATH": path], isExecutable: { LocalFileSystem().isExecutable($0) })
    guard let found = search.find(name) else {
      throw BenchProblem("\(name) ontbreekt: doe eerst make bench-deps")
    }
    return found
  }
}

/// Why nothing could be measured, as a sentence.
struct BenchProblem: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
