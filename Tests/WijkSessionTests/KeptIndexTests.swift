import Glibc
import Kennisbank
import KennisbankSearch
import KennisbankStore
import SafeFiles
import Testing
import WijkRuntime
import WijkTestKit
import WijkTexts

/// A kennisbank that is read again and again, with what is kept of it.
private struct Reader {
  let folder: BytePath
  let caches: BytePath
  var program = "1"

  init() {
    var files = [
      "kennisbank.yaml": "naam: Proef\nformaat: 1\n",
      "begrippen/effecten.yaml":
        "effecten:\n  - id: e1\n    titel: Minder overlast\n  - id: e2\n    titel: Meer contact\n",
      "begrippen/synoniemen.txt": "moestuin = buurttuin\n",
      "interventies/kapot.md": "---\ntitel: \"open\nthemas: [\n---\n## Aanpak\nKapot hek.\n",
      "elementen/luisteren.md": "---\ntitel: Luisteren\nsynoniemen:\n  - oor\n---\n",
    ]
    for number in 0..<20 { files["interventies/p\(number).md"] = Self.text(number) }
    folder = TemporaryFolders.kennisbank(files)
    caches = TemporaryFolders.make()
  }

  static func text(_ number: Int, _ word: String = "moestuin") -> String {
    """
    ---
    titel: Aanpak \(number) met een \(word)
    themas:
      - t\(number % 3)
    effecten:
      - effect: e\(1 + number % 2)
    elementen:
      - element: luisteren
    ---
    ## Aanpak
    Verhaal \(number) over jongeren\(number % 4 == 0 ? " en hun ouders" : "").

    """
  }

  func write(_ path: String, _ text: String) {
    let file = folder.appending(path)
    try? LocalFileSystem().makeFolder(file.parent)
    try? LocalFileSystem().writeAtomically(Array(text.utf8), to: file)
  }

  func remove(_ path: String) { unlink(folder.appending(path).display) }

  var cacheFile: BytePath? {
    (try? LocalFileSystem().list(caches))?.first.map { caches.appending($0.name) }
  }

  /// Each index that was told, the last one complete.
  func read(keeping: Bool = true) -> [SearchIndex] {
    var told: [SearchIndex] = []
    reader(keeping: keeping).read { news in
      if case .read(_, let index, _) = news { told.append(index) }
    }
    return told
  }

  func reader(keeping: Bool = true) -> KennisbankReader {
    // Later than any of these files can have been written.
    var hooks = LocalFileSystem.Hooks()
    hooks.secondsAhead = 60
    var world = World(
      fileSystem: LocalFileSystem(hooks: hooks), kennisbanken: [KennisbankFolder(path: folder)],
      folders: Folders(environment: [:]), environment: [:], workingFolder: folder,
      processes: NoProcesses())
    if keeping { world.caches = CacheFolder(path: caches, program: program) }
    return KennisbankReader(world: world, texts: Texts(.dutch))
  }
}

@Suite("An index that is kept")
struct KeptIndexTests {
  private static let questions = [
    "", "moestuin", "jongeren ouders", "buurttuin", "effect:e1", "thema:t0 oor", "kapot",
    "-ouders", "overlast OF contact", "aanpak in:titel",
  ]

  private func expectSame(_ one: SearchIndex?, _ other: SearchIndex?, _ why: String = "") {
    guard let one, let other else {
      Issue.record("nothing was read \(why)")
      return
    }
    let records = [one, other].map(\.catalogue.records)
    #expect(records[0].map(\.id) == records[1].map(\.id), "\(why)")
    #expect(records[0].map(\.bytes) == records[1].map(\.bytes), "\(why)")
    #expect(records[0].map(\.diagnostics) == records[1].map(\.diagnostics), "\(why)")
    for question in Self.questions {
      let results = [one, other].map { index in
        SortOrder.allCases.map { sort in
          index.search(
            QueryText(question, names: index.names).query, kinds: [.intervention, .element],
            sort: sort)
        }
      }
      #expect(results[0] == results[1], "\(question) \(why)")
    }
  }

  @Test("after many changes it is worked out anew, after few it is not")
  func anew() {
    let files = Reader()
    #expect(!files.reader().read { _ in })
    files.write("interventies/p1.md", Reader.text(1, "speeltuin"))
    #expect(!files.reader().read { _ in })
    for number in 100..<170 { files.write("interventies/p\(number).md", Reader.text(number)) }
    #expect(files.reader().read { _ in })
    files.reader().keepAnew()
    #expect(!files.reader().read { _ in })
    expectSame(files.read().last, files.read(keeping: false).last)
  }

  @Test("what changes before it is followed is taken up, whether something was kept or not")
  func beforeFollowed() {
    let files = Reader()
    for word in ["speeltuin", "theetuin"] {
      var last: SearchIndex?
      files.reader().read(watch: {
        files.write("interventies/p1.md", Reader.text(1, word))
        files.remove("interventies/p2.md")
      }) { news in
        if case .read(_, let index, _) = news { last = index }
      }
      #expect(last?.search(Query(word), kinds: [.intervention]).numbers.count == 1)
      #expect(last?.catalogue.records.contains { $0.id == "p2" } == false)
      files.write("interventies/p2.md", Reader.text(2))
    }
  }

  @Test("of a kennisbank that went away nothing is shown, and all of it when it is back")
  func goneKennisbank() throws {
    let files = Reader()
    _ = files.read()
    let elsewhere = BytePath(files.folder.display + "-weg")
    #expect(rename(files.folder.display, elsewhere.display) == 0)
    #expect(try #require(files.read().last).catalogue.records.isEmpty)
    #expect(rename(elsewhere.display, files.folder.display) == 0)
    expectSame(files.read().last, files.read(keeping: false).last)
  }

  @Test("the next start begins with it, and answers as one that reads all")
  func nextStart() {
    let reader = Reader()
    let plain = reader.read(keeping: false).last
    let first = reader.read()
    expectSame(first.last, plain, "first")
    #expect(reader.cacheFile != nil)
    let second = reader.read()
    #expect(second.count == 2)
    #expect(second.first?.catalogue.records.count == plain?.catalogue.records.count)
    expectSame(second.last, plain, "second")
  }

  @Test("what changed, came and went behind its back is found at the next start")
  func changedFiles() {
    let reader = Reader()
    _ = reader.read()
    reader.write("interventies/p3.md", Reader.text(3, "dorpsplein"))
    reader.write("interventies/nieuw/p99.md", Reader.text(99, "klusbus"))
    reader.write("elementen/luisteren.md", "---\ntitel: Horen\nsynoniemen:\n  - gehoor\n---\n")
    reader.remove("interventies/p4.md")
    reader.remove("interventies/kapot.md")
    for round in 1...2 {
      let told = reader.read()
      expectSame(told.last, reader.read(keeping: false).last, "round \(round)")
      #expect(told.last?.catalogue.number(of: "p4") == nil)
      #expect(told.last?.catalogue.number(of: "p99") != nil)
    }
  }

  @Test("of another program it is not used, and made anew")
  func otherProgram() throws {
    var reader = Reader()
    var kept: [[UInt8]] = []
    for program in ["1", "2", "2"] {
      reader.program = program
      expectSame(reader.read().last, reader.read(keeping: false).last, program)
      kept.append(try LocalFileSystem().read(#require(reader.cacheFile), limit: 1 << 24))
    }
    #expect(kept[0] != kept[1])
    #expect(kept[1] == kept[2])
  }

  @Test(
    "whatever its bytes say, nothing stops and the answers are right",
    arguments: (1...60).map(UInt64.init))
  func hostile(seed: UInt64) throws {
    let reader = Reader()
    _ = reader.read()
    let file = try #require(reader.cacheFile)
    var bytes = try LocalFileSystem().read(file, limit: 1 << 24)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Int.random(in: 1...40, using: &random) {
      bytes[Int.random(in: 4096..<bytes.count, using: &random)] = .random(
        in: 0 ... .max, using: &random)
    }
    try LocalFileSystem().writeAtomically(bytes, to: file)
    let told = reader.read()
    // The first answers come from what is not checked yet: they may be wrong, and must come.
    for question in Self.questions {
      let index = told[0]
      _ = index.search(
        QueryText(question, names: index.names).query, kinds: Set(ObjectKind.allCases))
      _ = index.suggestion(for: Query("jngeren"))
      _ = index.withoutEach(Query(question), selection: .empty, kinds: [.intervention])
    }
    for record in told[0].catalogue.records {
      _ = (record.id, record.title, record.summary, record.facets, record.links, record.bytes)
      _ = told[0].catalogue.backlinks(to: record.id)
      _ = told[0].catalogue.number(of: record.id)
    }
    expectSame(told.last, reader.read(keeping: false).last)
  }

  @Test("a folder that nothing can be written in costs no answer")
  func readOnly() {
    let reader = Reader()
    let file = reader.caches.appending("geen-map")
    try? LocalFileSystem().writeAtomically([1], to: file)
    var world = World(
      fileSystem: LocalFileSystem(), kennisbanken: [KennisbankFolder(path: reader.folder)],
      folders: Folders(environment: [:]), environment: [:], workingFolder: reader.folder,
      processes: NoProcesses())
    world.caches = CacheFolder(path: file, program: "1")
    var last: SearchIndex?
    KennisbankReader(world: world, texts: Texts(.dutch)).read { news in
      if case .read(_, let index, _) = news { last = index }
    }
    expectSame(last, reader.read(keeping: false).last)
  }
}
