import Glibc
import SafeFiles

/// Measures the program against others and against what the machine can do at all.
///
///     wijk-bench genereer N MAP    writes a kennisbank of N descriptions
///     wijk-bench alles             measures everything and prints the table
@main
struct Bench {
  /// Of this run; the programs that are measured live in it.
  let folder: BytePath
  let history: BytePath

  static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      switch (arguments.first, arguments.count) {
      case ("genereer", 3): try generate(arguments[1], arguments[2])
      case ("alles", 1): try await measureAll()
      default: throw BenchProblem("gebruik: wijk-bench genereer N MAP | wijk-bench alles")
      }
    } catch {
      say("\(error)")
      exit(1)
    }
  }

  private static func generate(_ count: String, _ folder: String) throws {
    guard let count = Int(count), count > 0 else { throw BenchProblem("N is een getal boven 0") }
    let sample = try SampleKennisbank(count: count, in: BytePath(folder))
    print("\(sample.count) beschrijvingen, \(sample.bytes) bytes")
  }

  /// On standard error: standard output is for the table.
  static func say(_ text: String) {
    write(2, text + "\n", text.utf8.count + 1)
  }

  // MARK: Everything

  private static func measureAll() async throws {
    let folder = try temporaryFolder()
    do {
      print(try await report(in: folder).text, terminator: "")
    } catch {
      await remove(folder)
      throw error
    }
    await remove(folder)
  }

  private static func report(in folder: BytePath) async throws -> Report {
    let load = Machine.load
    say("maken van de proefkennisbanken")
    let small = try SampleKennisbank(count: 1_000, in: folder.appending("duizend"))
    let large = try SampleKennisbank(count: 10_000, in: folder.appending("tienduizend"))
    let history = try await History.make(in: folder.appending("verleden.git"))
    let bench = Bench(folder: folder, history: history)
    try bench.visit(small)
    return Report(measurements: try bench.measure(small) + bench.measure(large), load: load)
  }

  private func measure(_ sample: SampleKennisbank) throws -> [Measurement] {
    let parts: [(String, (SampleKennisbank) throws -> [Measurement])] = [
      ("lezen", measureLoading), ("zoeken", measureSearching), ("beeld", measureFrame),
      ("start", measureFirstContent), ("toetsen", measureKeys), ("geheugen", measureMemory),
    ]
    return try parts.flatMap { name, measure in
      Self.say("\(name), \(sample.count) beschrijvingen")
      return try measure(sample)
    }
  }

  private static func temporaryFolder() throws -> BytePath {
    var template = Array("/tmp/wijk-bench-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw BenchProblem("er is geen tijdelijke map") }
    return BytePath(bytes: template.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)))
  }

  private static func remove(_ folder: BytePath) async {
    _ = await LocalProcesses().run(BytePath("/bin/rm"), ["-rf", folder.display], input: [])
  }
}
