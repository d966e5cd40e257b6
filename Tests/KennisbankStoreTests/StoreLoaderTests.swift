import Glibc
import Kennisbank
import KennisbankStore
import SafeFiles
import Synchronization
import Testing

@Suite struct StoreLoaderTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("naam: Team Zuid\nformaat: 1\n", to: "kennisbank.yaml")
  }

  private func write(_ id: String, to path: String) throws {
    try folder.write("---\nid: \(id)\ntitel: Over \(id)\n---\nTekst.\n", to: path)
  }

  @Test("each object is a record with its place and the number of its kennisbank")
  func records() throws {
    try write("schoon", to: "interventies/schoon.md")
    try write("wonen", to: "concepten/interventies/wonen.md")
    try folder.write("themas:\n  - id: veilig\n    titel: Veilig\n", to: "begrippen/themas.yaml")
    let loaded = load([folder.path])
    #expect(loaded.records.map(\.id) == ["veilig", "wonen", "schoon"])
    #expect(loaded.records.map(\.origin.kennisbank) == [0, 0, 0])
    #expect(loaded.records[1].origin.path == "concepten/interventies/wonen.md")
    #expect(loaded.records[1].origin.isDraft)
    #expect(loaded.kennisbanken.map(\.name) == ["Team Zuid"])
    #expect(loaded.problems.isEmpty)
  }

  @Test("records come in the order of the bytes of their paths")
  func order() throws {
    let names = [
      "zee", "a-b", "a", "a/c", "b", "b0", "a0", "wandelen-b", "wandelen", "wandelen-a", "wandelé",
    ]
    for name in names { try write("x", to: "interventies/\(name).md") }
    let paths = load([folder.path]).records.map { BytePath($0.origin.path) }
    #expect(paths.count == names.count)
    #expect(paths == paths.sorted())
  }

  @Test("the first step tells how much there is to read, the last that all of it is read")
  func steps() throws {
    for number in 1...9 { try write("x\(number)", to: "interventies/x\(number).md") }
    let steps = load([folder.path], batch: 4).steps
    #expect(steps.map(\.done) == [0, 4, 8, 10])
    #expect(steps.map(\.records.count) == [0, 4, 4, 1])
    #expect(steps.allSatisfy { $0.total == 10 && $0.kennisbanken.count == 1 })
  }

  @Test("an empty kennisbank is one step")
  func nothingToRead() throws {
    let empty = try TemporaryFolder()
    try empty.makeFolder("interventies")
    let steps = load([empty.path]).steps
    #expect(steps.map(\.done) == [0])
    #expect(steps.map(\.total) == [0])
    #expect(steps.first?.kennisbanken.count == 1)
  }

  @Test("reading stops when the one who asked has enough", arguments: [1, 2, 3])
  func stops(after: Int) throws {
    for number in 1...9 { try write("x\(number)", to: "interventies/x\(number).md") }
    var seen = 0
    loader([folder.path]).load(batch: 2) { _ in
      seen += 1
      return seen < after
    }
    #expect(seen == after)
  }

  @Test("reading stops within a part when nobody waits for it any more")
  func stopsWithin() throws {
    for number in 1...300 { try write("x\(number)", to: "interventies/x\(number).md") }
    let asked = Mutex(0)
    let read = Mutex(0)
    var reports = 0
    loader([folder.path]).open().load(
      next: { $1 }, making: { files in files.forEach { _ in read.withLock { $0 += 1 } } },
      while: {
        asked.withLock { asked in
          asked += 1
          return asked < 3
        }
      }
    ) { _ in
      reports += 1
      return true
    }
    #expect(reports == 1)
    #expect(1..<300 ~= read.withLock { $0 })
  }

  @Test("hidden names and what is not for the lists are skipped, but only where they belong")
  func skipped() throws {
    for name in [".git", ".wijk", "prullenbak", "conflicten", "voortgang", "interventies/.oud"] {
      try write("weg", to: "\(name)/weg.md")
    }
    try write("weg", to: "interventies/.verborgen.md")
    try folder.write("plaatje", to: "interventies/foto.png")
    try folder.write("geen tekst", to: "interventies/foto.md~")
    try write("blijft", to: "gemeenten/voortgang/blijft.md")
    #expect(load([folder.path]).records.map(\.id) == ["blijft"])
  }

  @Test("the reader's own name for a kennisbank goes before the name it gives itself")
  func label() {
    let folders = [KennisbankFolder(path: folder.path, label: "Van ons")]
    #expect(load(folders).kennisbanken.map(\.name) == ["Van ons"])
  }
}

@Suite struct ManyKennisbankenTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("one that cannot be opened is a problem, and keeps no other from opening")
  func others() throws {
    try folder.write("---\nid: a\n---\n", to: "een/interventies/a.md")
    try folder.makeFolder("leeg")
    try folder.write("brief", to: "documenten/brief.md")
    try folder.write("", to: "bestand")
    try folder.write("---\nid: b\n---\n", to: "twee/elementen/b.md")
    let names = ["weg", "een", "leeg", "documenten", "bestand", "twee"]
    let loaded = load(names.map { folder[$0] })
    #expect(loaded.kennisbanken.map(\.name) == names)
    #expect(loaded.records.map(\.id) == ["a", "b"])
    #expect(loaded.records.map(\.origin.kennisbank) == [1, 5])
    #expect(
      loaded.problems.map(\.kind) == [.noFolder, .notAKennisbank, .notAKennisbank, .noFolder])
    let closed = ["weg", "leeg", "documenten", "bestand"].map { folder[$0] }
    #expect(loaded.problems.map(\.folder.path) == closed)
  }

  @Test("a folder without rights is a problem of its own")
  func noRights() throws {
    try folder.makeFolder("dicht")
    try folder.makeFolder("open/interventies")
    let files = FaultyFileSystem(faults: [folder["dicht"].display: .noPermission])
    let loaded = load([folder["dicht"], folder["open"]], in: files)
    #expect(loaded.problems.map(\.kind) == [.noPermission])
    #expect(loaded.kennisbanken.map(\.isReadOnly) == [true, false])
  }

  @Test("a disk that fails is told with its own problem")
  func failing() throws {
    try folder.makeFolder("stuk")
    let files = FaultyFileSystem(faults: [folder["stuk"].display: .other(EIO)])
    let problem = FileProblem(.other(EIO), .list, folder["stuk"])
    #expect(load([folder["stuk"]], in: files).problems.map(\.kind) == [.unreadable(problem)])
  }

  @Test("a newer format is read, and told")
  func newer() throws {
    try folder.write("formaat: 2\n", to: "kennisbank.yaml")
    try folder.write("---\nid: a\n---\n", to: "interventies/a.md")
    let loaded = load([folder.path])
    #expect(loaded.problems.map(\.kind) == [.newerFormat(2)])
    #expect(loaded.records.map(\.id) == ["a"])
    #expect(loaded.kennisbanken.first?.isNewerThanProgram == true)
  }

  @Test("a link to a kennisbank opens it")
  func link() throws {
    try folder.write("---\nid: a\n---\n", to: "echt/interventies/a.md")
    try folder.link("link", to: "echt")
    #expect(load([folder["link"]]).records.map(\.id) == ["a"])
  }
}

@Suite struct BadInputTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("interventies")
  }

  private func codes(_ loaded: Loaded) -> [String: Set<Diagnostic.Code>] {
    let pairs = loaded.records.map { ($0.origin.path, Set($0.diagnostics.map(\.code))) }
    return Dictionary(pairs) { first, _ in first }
  }

  @Test("a file that is half, empty, binary or not UTF-8 is in the list all the same")
  func badText() throws {
    let texts: [String: [UInt8]] = [
      "half": Array("---\nid: half\ntitel: Ha".utf8), "leeg": [],
      "binair": (0...255).map { $0 }, "latin1": Array("---\nid: latin1\ntitel: caf".utf8) + [0xE9],
    ]
    for (name, bytes) in texts { try folder.write(bytes, to: folder["interventies/\(name).md"]) }
    let records = load([folder.path]).records
    #expect(records.map(\.origin.path).count == texts.count)
    #expect(records.allSatisfy { !$0.diagnostics.isEmpty })
  }

  @Test("a file of 100 MB is not read, and says how large it is")
  func huge() throws {
    try folder.write("", to: "interventies/groot.md")
    #expect(truncate(folder["interventies/groot.md"].display, 100 << 20) == 0)
    let loaded = load([folder.path])
    #expect(codes(loaded) == ["interventies/groot.md": [.tooLarge(bytes: 100 << 20)]])
    #expect(loaded.records.map(\.title) == ["groot"])
  }

  @Test("files and folders without rights, and a failing disk, are findings")
  func unreadable() throws {
    for name in ["dicht", "stuk", "goed"] { try folder.write("", to: "interventies/\(name).md") }
    try folder.makeFolder("gemeenten/delft")
    let files = FaultyFileSystem(faults: [
      "interventies/dicht.md": .noPermission, "interventies/stuk.md": .other(EIO),
      "gemeenten/delft": .noPermission,
    ])
    let loaded = load([folder.path], in: files)
    var codes = codes(loaded)
    #expect(codes.removeValue(forKey: "interventies/goed.md") != nil)
    #expect(
      codes == [
        "interventies/dicht.md": [.unreadableFile(.noPermission)],
        "interventies/stuk.md": [.unreadableFile(.failed)],
        "gemeenten/delft": [.unreadableFile(.noPermission)],
      ])
  }

  @Test("an unreadable kennisbank.yaml is a finding, and the rest is read")
  func unreadableInfo() throws {
    try folder.write("naam: x\n", to: "kennisbank.yaml")
    try folder.write("---\nid: a\n---\n", to: "interventies/a.md")
    let loaded = load(
      [folder.path], in: FaultyFileSystem(faults: ["kennisbank.yaml": .noPermission]))
    #expect(codes(loaded)["kennisbank.yaml"] == [.unreadableFile(.noPermission)])
    #expect(loaded.records.contains { $0.id == "a" })
  }

  @Test("a file that vanishes while loading is no record, and the count still comes out")
  func vanishing() throws {
    for name in ["a", "b", "c"] {
      try folder.write("---\nid: \(name)\n---\n", to: "interventies/\(name).md")
    }
    let files = FaultyFileSystem(faults: ["interventies/b.md": .notFound])
    let loaded = load([folder.path], in: files)
    #expect(loaded.records.map(\.id) == ["a", "c"])
    #expect(loaded.steps.last?.done == 3)
  }

  @Test("a folder that vanishes while it is walked is nothing to speak of")
  func vanishingFolder() throws {
    try folder.makeFolder("gemeenten")
    let loaded = load([folder.path], in: FaultyFileSystem(faults: ["gemeenten": .notFound]))
    #expect(loaded.records.isEmpty)
  }

  @Test("a pipe under the name of a text is a finding, and nobody waits for it")
  func pipe() throws {
    try folder.makePipe("interventies/pijp.md")
    try folder.makePipe("interventies/pijp")
    try folder.link("interventies/naar-pijp.md", to: "pijp")
    #expect(
      codes(load([folder.path])) == [
        "interventies/pijp.md": [.unreadableFile(.notAFile)],
        "interventies/naar-pijp.md": [.unreadableFile(.notAFile)],
      ])
  }

  @Test("links that lead out, round or nowhere are findings; what they hide is not read")
  func links() throws {
    let outside = try TemporaryFolder()
    try outside.write("---\nid: geheim\n---\n", to: "interventies/geheim.md")
    try folder.link("interventies/uit.md", to: outside["interventies/geheim.md"].display)
    try folder.link("interventies/rond.md", to: "rond.md")
    try folder.link("interventies/los.md", to: "nergens.md")
    try folder.link("archetypen", to: outside["interventies"].display)
    try folder.link("elementen", to: "elementen")
    #expect(
      codes(load([folder.path])) == [
        "interventies/uit.md": [.unreadableFile(.outside)],
        "interventies/rond.md": [.unreadableFile(.outside)],
        "interventies/los.md": [.unreadableFile(.outside)],
        "archetypen": [.unreadableFile(.outside)],
        "elementen": [.unreadableFile(.outside)],
      ])
  }

  @Test("a link to a file inside is read, a link to a folder inside is read once, at its own place")
  func linksInside() throws {
    try folder.write("---\nid: a\n---\n", to: "interventies/a.md")
    try folder.link("interventies/b.md", to: "a.md")
    try folder.link("interventies/terug", to: "..")
    try folder.link("archetypen", to: "interventies")
    #expect(
      load([folder.path]).records.map(\.origin.path)
        == ["interventies/a.md", "interventies/b.md"])
  }

  @Test("any name that a file system takes is listed, once each")
  func uglyNames() throws {
    let names: [[UInt8]] = [
      Array("a\nb".utf8), Array("\u{1B}[2J".utf8), Array("é".utf8), Array("e\u{301}".utf8),
      [0xFF, 0xC3], Array("-rf".utf8), [UInt8](repeating: 0x78, count: 252), Array(" ".utf8),
    ]
    for name in names {
      let file = folder["interventies"].appending(name + Array(".md".utf8))
      try folder.write(Array("---\ntitel: x\n---\n".utf8), to: file)
    }
    let records = load([folder.path]).records
    #expect(records.count == names.count)
    #expect(records.allSatisfy { $0.title == "x" })
  }

  @Test("objects are found 64 folders down, and deeper ones are a finding")
  func deep() throws {
    let down = (["interventies"] + (2...64).map { "m\($0)" }).joined(separator: "/")
    try folder.write("---\nid: diep\n---\n", to: down + "/diep.md")
    try folder.write("---\nid: te-diep\n---\n", to: down + "/nog/te-diep.md")
    let loaded = load([folder.path])
    #expect(loaded.records.count == 2)
    #expect(loaded.records.contains { $0.id == "diep" })
    #expect(codes(loaded)[down + "/nog"] == [.unreadableFile(.tooDeep)])
  }

  @Test("folders nested 10,000 deep are looked into no further than that")
  func bottomless() throws {
    try nest(levels: 10_000)
    let records = load([folder.path]).records
    #expect(records.flatMap(\.diagnostics).map(\.code) == [.unreadableFile(.tooDeep)])
  }

  /// Step by step from each folder into the next: the whole path is longer than any call takes.
  private func nest(levels: Int) throws {
    var current = open(folder["interventies"].display, O_RDONLY | O_DIRECTORY)
    defer { close(current) }
    for _ in 0..<levels {
      #expect(mkdirat(current, "d", 0o700) == 0)
      let next = openat(current, "d", O_RDONLY | O_DIRECTORY)
      close(current)
      current = next
    }
  }
}

@Suite("Words of a kennisbank")
struct LoadedWordsTests {
  @Test("lists of words are gathered over the kennisbanken, a faulty one is a page that says so")
  func words() throws {
    let (one, two) = (try TemporaryFolder(), try TemporaryFolder())
    let jargon = "jargon:\n  - woord: pilot\n    liever: proef\n"
    try one.write(jargon, to: "begrippen/jargon.yaml")
    try two.write("vaag:\n  - woord: regie\n    vraag: Wie?\n  - los\n", to: "begrippen/vaag.yaml")
    let loaded = load([one.path, two.path], batch: 1)
    let words = try #require(loaded.steps.last?.words)
    #expect(words.jargon.map(\.word) == ["pilot"])
    #expect(words.vague.map(\.word) == ["regie"])
    #expect(loaded.records.map(\.id) == ["begrippen/vaag.yaml"])
    #expect(loaded.records.flatMap(\.diagnostics).map(\.position?.line) == [4])
  }

  @Test("what belongs to the program is known as such")
  func readOnly() throws {
    let folder = try TemporaryFolder()
    try folder.write("naam: A\n", to: "kennisbank.yaml")
    let loaded = load([KennisbankFolder(path: folder.path, isReadOnly: true)])
    #expect(loaded.kennisbanken.map(\.isReadOnly) == [true])
  }
}

struct Loaded {
  var steps: [LoadStep<ReadFiles>] = []
  var records: [Record] { steps.flatMap(\.records) }
  var kennisbanken: [KennisbankInfo] { steps.last?.kennisbanken ?? [] }
  var problems: [StoreProblem] { steps.last?.problems ?? [] }
}

func loader(_ paths: [BytePath]) -> StoreLoader {
  StoreLoader(fileSystem: LocalFileSystem(), folders: paths.map { KennisbankFolder(path: $0) })
}

func load(
  _ folders: [KennisbankFolder], in files: any FileSystem = LocalFileSystem(), batch: Int = 100
) -> Loaded {
  var loaded = Loaded()
  StoreLoader(fileSystem: files, folders: folders).load(batch: batch) { step in
    loaded.steps.append(step)
    return true
  }
  return loaded
}

func load(
  _ paths: [BytePath], in files: any FileSystem = LocalFileSystem(), batch: Int = 100
) -> Loaded {
  load(paths.map { KennisbankFolder(path: $0) }, in: files, batch: batch)
}
