import SafeFiles

/// A git repository with as many commits as the smaller kennisbank has descriptions.
enum History {
  private static let commits = 1_000
  /// In the row that is shown first.
  static let newestTitle = "Stap \(commits)"

  static func make(in folder: BytePath) async throws -> BytePath {
    let git = try BenchCommand.installed("git")
    let path = folder.display
    let made = await run(git, ["init", "--quiet", "--bare", "--initial-branch=main", path])
    let filled = await run(
      git, ["--git-dir=\(path)", "fast-import", "--quiet"], input: Array(stream.utf8))
    guard made, filled else { throw BenchProblem("git maakt geen geschiedenis") }
    return folder
  }

  private static func run(
    _ git: BytePath, _ arguments: [String], input: [UInt8] = []
  ) async -> Bool {
    await LocalProcesses().run(git, arguments, input: input)
  }

  private static var stream: String {
    let vocabulary = Vocabulary()
    return (1...commits).map { number in
      let text = GeneratedDescription(number: number, vocabulary: vocabulary).text
      return commit(number, "Stap \(number)", text)
    }.joined()
  }

  private static func commit(_ number: Int, _ title: String, _ text: String) -> String {
    """
    commit refs/heads/main
    committer Wijk <wijk@example.org> \(1_700_000_000 + number * 3_600) +0000
    data \(title.utf8.count)
    \(title)
    M 100644 inline blad.md
    data \(text.utf8.count)
    \(text)

    """
  }
}
