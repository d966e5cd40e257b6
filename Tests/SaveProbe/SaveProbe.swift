import Glibc
import SafeFiles
import Synchronization

/// A process of its own that saves, to be killed in the middle of it.
///
///     save-probe scenario NAME FOLDER N before|after    dies at the n-th system call
///     save-probe journal FILE N before|after            prints each frame that is on disk
///     save-probe lines FOLDER NAME COUNT                adds as many lines to FOLDER/a.md
///     save-probe terminal PROGRAM …                     prints its status, or "nil"
///     save-probe cut FOLDER MILLISECONDS [carelessly]   changes files until its disk has no power,
///                                                       prints the last told and the last begun
///     save-probe copy FILE TARGET N before|after        writes a disposable file in 150 parts
///     save-probe changed FOLDER TOLD BEGUN              fails when those told are not all there
@main
struct SaveProbe {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let words = Array(arguments.dropFirst())
    switch arguments.first {
    case "scenario": try run(words[0], in: BytePath(words[1]), dying(words[2], words[3]))
    case "journal": try journal(BytePath(words[0]), dying(words[1], words[2]))
    case "copy":
      try copy(BytePath(words[0]), to: BytePath(words[1]), dyingHooks(words[2], words[3]))
    case "lines": try addLines(BytePath(words[0]), words[1], count: Int(words[2]) ?? 0)
    case "terminal":
      let status = LocalProcesses().runInTerminal(BytePath(words[0]), Array(words.dropFirst()))
      say(status.map(String.init) ?? "nil")
    case "cut":
      try PowerCut(of: words[0], isCareful: words.count < 3).run(milliseconds: Int(words[1]) ?? 0)
    case "changed":
      let changes = NumberedChanges(folder: BytePath(words[0]))
      let (told, last) = (Int(words[1]) ?? 0, Int(words[2]) ?? 0)
      guard let missing = try changes.missing(told: told, last: last) else { return }
      say(missing)
      exit(1)
    default: exit(64)
    }
  }

  private static func run(
    _ scenario: String, in folder: BytePath, _ files: LocalFileSystem
  ) throws(FileProblem) {
    try Scenario(rawValue: scenario)?.run(files, in: folder)
  }

  private static func journal(_ path: BytePath, _ files: LocalFileSystem) throws(FileProblem) {
    let journal = try files.openJournal(path)
    for number in UInt8(1)...5 {
      try journal.append(JournalFrames.Frame(type: number, payload: [number, 0, 255]))
      try journal.sync()
      say(String(number))
    }
  }

  private static func copy(
    _ source: BytePath, to target: BytePath, _ hooks: LocalFileSystem.Hooks
  ) throws(FileProblem) {
    let bytes = try LocalFileSystem().read(source, limit: 1 << 30)
    var hooks = hooks
    hooks.writeSize = { min($0, 1 + bytes.count / 150) }
    let file = try DisposableFile(target, hooks: hooks)
    try file.append(bytes)
    try file.finish()
  }

  /// Each line is added to what stands there; when someone was first, once more.
  private static func addLines(_ folder: BytePath, _ name: String, count: Int) throws(FileProblem) {
    let open = try LocalFileSystem().openFolder(folder)
    let path = BytePath("a.md")
    for number in 0..<count {
      while true {
        let found = try open.read(path, limit: 1 << 24)
        do throws(FileProblem) {
          let line = Array("\(name) \(number)\n".utf8)
          try open.save(found + line, to: path, expecting: .content(found))
          break
        } catch {
          guard error.kind == .changed else { throw error }
        }
      }
    }
  }

  /// At once: what is held back is lost with the process.
  static func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    write(1, bytes, bytes.count)
  }

  // MARK: Dying

  /// - Parameter number: of the call, from 1.
  private static func dying(_ number: String, _ moment: String) -> LocalFileSystem {
    LocalFileSystem(hooks: dyingHooks(number, moment))
  }

  private static func dyingHooks(_ number: String, _ moment: String) -> LocalFileSystem.Hooks {
    let counter = Counter(last: Int(number) ?? 0)
    return .init(
      before: { _ in
        if counter.isLast(), moment == "before" { kill(getpid(), SIGKILL) }
        return nil
      },
      after: { _ in
        if counter.isAtLast, moment == "after" { kill(getpid(), SIGKILL) }
      })
  }

  private final class Counter: Sendable {
    private let count = Atomic(0)
    private let last: Int

    init(last: Int) { self.last = last }

    var isAtLast: Bool { count.load(ordering: .relaxed) == last }

    func isLast() -> Bool { count.add(1, ordering: .relaxed).newValue == last }
  }
}
