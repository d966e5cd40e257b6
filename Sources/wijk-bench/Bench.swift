import Glibc
import SafeFiles

/// Measures the program against others and against what the machine can do at all.
///
///     wijk-bench genereer N MAP    writes a kennisbank of N descriptions
///     wijk-bench alles             measures everything and prints the table
///     wijk-bench groot             the same of a hundred thousand descriptions: seven minutes
///     wijk-bench schrijven         the same of writing alone: two minutes
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
      case ("alles", 1): try await printTable { try $0.measureReading() + $0.measureWriting() }
      case ("groot", 1):
        try await printTable { try $0.measureLarge(beside: try $0.makeSmall()) }
      case ("schrijven", 1): try await printTable { try $0.measureWriting() }
      default:
        throw BenchProblem("gebruik: wijk-bench genereer N MAP | alles | groot | schrijven")
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

  // MARK: The table

  private static func printTable(_ measure: @Sendable (Bench) throws -> [Measurement]) async throws
  {
    let folder = try temporaryFolder()
    do {
      print(try await report(in: folder, measure).text, terminator: "")
    } catch {
      await remove(folder)
      throw error
    }
    await remove(folder)
  }

  private static func report(
    in folder: BytePath, _ measure: @Sendable (Bench) throws -> [Measurement]
  ) async throws -> Report {
    let load = Machine.load
    let history = try await History.make(in: folder.appending("verleden.git"))
    let measurements = try measure(Bench(folder: folder, history: history))
    return Report(
      measurements: measurements, load: load, fileSystem: Machine.fileSystem(of: folder))
  }

  private func measureReading() throws -> [Measurement] {
    let small = try makeSmall()
    return try measure(small) + [measureAnswers()] + measureLarge(beside: small)
  }

  private func makeSmall() throws -> SampleKennisbank {
    Self.say("maken van duizend beschrijvingen")
    let sample = try SampleKennisbank(count: 1_000, in: folder.appending("duizend"))
    _ = try wijk(finding: KnownAnswers.rarest, in: sample).run()
    return sample
  }

  private func measureWriting() throws -> [Measurement] {
    let texts = [
      try WritingSample(name: "5 kB", bytes: 5_000, in: folder.appending("klein")),
      try WritingSample(name: "1 MB", bytes: 1_000_000, in: folder.appending("groot")),
    ]
    sync()
    return try texts.flatMap(measureTyping) + measureSaving()
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
    // Not /tmp, which may be in memory: what is saved there is on no disk.
    var template = Array("/var/tmp/wijk-bench-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw BenchProblem("er is geen tijdelijke map") }
    return BytePath(bytes: template.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)))
  }

  private static func remove(_ folder: BytePath) async {
    _ = await LocalProcesses().run(BytePath("/bin/rm"), ["-rf", folder.display], input: [])
  }
}
