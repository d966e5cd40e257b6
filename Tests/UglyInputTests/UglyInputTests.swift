import Glibc
import PlainText
import SafeFiles
import TerminalUI
import Testing
import WijkApp
import WijkCommands
import WijkTestKit
import WijkTexts

/// Bad files through the whole program: each is in the list, each fault is told in a sentence, and
/// nothing of them reaches the terminal raw.
@Suite("Ugly input", .serialized)
@MainActor
struct UglyInputTests {
  /// For one command or one key on all of it; more without optimisation.
  #if DEBUG
    private static let limit = Duration.seconds(5)
  #else
    private static let limit = Duration.seconds(1)
  #endif
  private let slowest = Slowest()

  @Test("the check names every faulty file with its sentence, in every form of output")
  func check() throws {
    let ugly = try UglyKennisbank.shared.get()
    let result = run("controle", on: [ugly.folder])
    #expect(result.status == .nothing)
    for (path, sentence) in ugly.sentences {
      let shown = SafeText(path).string
      let isTold = result.out.split(separator: "\n").contains {
        $0.hasPrefix(shown) && $0.contains(sentence.string)
      }
      #expect(isTold, "\(shown) \(sentence)")
    }
    for form in ["--json", "--plain"] { _ = run("controle", form, on: [ugly.folder]) }
  }

  @Test("the check gives advice with its place, its code and what would mend it")
  func advice() throws {
    let folder = TemporaryFolders.make()
    let files = LocalFileSystem()
    try files.makeFolder(folder.appending("elementen"))
    let text = "---\nid: x\ntitel: X\n---\n\n## Uitleg\n\nBel 06-12345678.\n"
    try files.writeAtomically(Array(text.utf8), to: folder.appending("elementen/x.md"))
    let json = run("controle", "--json", on: [folder])
    #expect(json.status == .nothing)
    let told = json.out.replacing(" ", with: "")
    for part in [
      "\"code\":\"privacy\"", "\"kopje\":\"Uitleg\"", "\"regel\":8", "\"teken\":5",
      "\"verbetering\":\"laat“06-12345678”staan\"",
    ] {
      #expect(told.contains(part), "\(part)")
    }
    #expect(run("controle", on: [folder]).out.contains("elementen/x.md: waarschuwing"))
  }

  @Test("the list has a row for every file")
  func list() throws {
    let ugly = try UglyKennisbank.shared.get()
    let rows = run("lijst", "--json", on: [ugly.folder]).out.split(separator: "\n")
    #expect(rows.count { $0.contains("\"pad\"") } == ugly.texts.count)
    for form in [[], ["--plain"]] {
      let table = run(["lijst"] + form, on: [ugly.folder]).out.split(separator: "\n")
      #expect(table.count == ugly.texts.count)
      #expect(table.count { $0.utf8.count > 2_000 } == 1, "one long title makes no other row long")
    }
  }

  @Test("any object can be shown, also the largest and those with impossible names")
  func show() throws {
    let ugly = try UglyKennisbank.shared.get()
    for id in ["groot", "lange-regel", "geneste-citaten", "pijp", "nieuwe\nregel"] {
      #expect(run("toon", id, on: [ugly.folder]).status == .ok, "\(SafeText(id))")
    }
  }

  @Test("a title with escapes is shown as what it is")
  func hostileTitle() throws {
    let ugly = try UglyKennisbank.shared.get()
    let page = run("toon", "kwaad", on: [ugly.folder]).out
    #expect(page.contains("␛[2J␛]52;c;d2Vn␇<U+009B>31m␡<U+202E>Kwaad"))
    let json = run("toon", "kwaad", "--json", on: [ugly.folder]).out
    #expect(json.contains(#"\u001b[2J\u001b]52;c;d2Vn\u0007\u009b31m\u007f\u202eKwaad"#))
  }

  @Test("on the screen every file has its row, and its page tells the fault")
  func screen() throws {
    let ugly = try UglyKennisbank.shared.get()
    let session = Session(kennisbanken: [ugly.folder]).settle().press(.enter)
    let list = try #require(session.topList)
    let records = list.rows.map { session.state.catalogue[$0] }
    #expect(Set(records.map(\.origin.path)) == Set(ugly.texts))
    for record in records {
      timed("opening \(record.origin.path)") { session.press(.enter) }
      expectPicture(of: session, record.origin.path)
      if let sentence = ugly.sentences[record.origin.path], record.id != "zelfde" {
        #expect(
          session.pageText.contains(sentence.string.filter { $0 != " " }),
          "\(record.origin.path) \(record.id): \(sentence)")
      }
      timed("leaving \(record.origin.path)") { session.press("h", .down) }
      expectPicture(of: session, record.origin.path)
    }
  }

  @Test("typing finds its way through all of it", arguments: [(80, 24), (40, 10), (1, 1)])
  func typing(columns: Int, rows: Int) throws {
    let ugly = try UglyKennisbank.shared.get()
    let session = Session(columns: columns, rows: rows, kennisbanken: [ugly.folder]).settle()
    session.press(.enter, "/")
    for letter in "lang kwaad" { timed("typing \(letter)") { session.type(String(letter)) } }
    expectPicture(of: session, "typing")
    session.paste(UglyKennisbank.hostile).press(.enter, "x", .escape, "f", .escape, "?")
    expectPicture(of: session, "menus")
  }

  @Test(
    "any query is answered or told why not, on the screen and on the command line",
    arguments: [
      String(repeating: "overlast \"", count: 10_000), String(repeating: "(", count: 100_000),
      String(repeating: "-(a OF ", count: 20_000),
      (0..<1_000).map { "woord\($0)" }.joined(separator: " OF "),
      "thema:" + String(repeating: "x,", count: 50_000), UglyKennisbank.hostile,
      String(String.UnicodeScalarView((0x1...0x1F).compactMap(Unicode.Scalar.init)))
        + "thema:\u{7}",
      // One scalar of every block of Unicode, more or less.
      String(
        String.UnicodeScalarView(
          stride(from: UInt32(0x20), to: 0x110000, by: 0x80).compactMap(Unicode.Scalar.init))),
    ])
  func query(text: String) throws {
    let ugly = try UglyKennisbank.shared.get()
    let result = run("zoek", text, on: [ugly.folder])
    #expect([.ok, .nothing, .usage].contains(result.status))
    let session = Session(kennisbanken: [ugly.folder]).settle().press(.enter, "/")
    timed("pasting a query") { session.paste(text) }
    expectPicture(of: session, "a query")
    timed("Tab") { session.press(.tab, .tab) }
    session.press(.left, .backspace, .enter, "f", .escape, .escape)
    expectPicture(of: session, "after a query")
  }

  @Test("a folder that is no kennisbank is told as such, beside one that is")
  func folders() throws {
    let texts = Texts(.dutch)
    let good = TemporaryFolders.kennisbank(["interventies/a.md": "---\nid: a\ntitel: A\n---\n"])
    let empty = TemporaryFolders.make()
    let missing = empty.appending("\u{1B}[2Jweg")
    let newer = TemporaryFolders.kennisbank([
      "kennisbank.yaml": "formaat: 99\n", "interventies/b.md": "---\nid: b\ntitel: B\n---\n",
    ])
    let file = good.appending("interventies/a.md")
    let result = run("lijst", on: [good, empty, missing, newer, file])
    #expect(result.status == .ok)
    #expect(result.out.contains("A") && result.out.contains("B"))
    let sentences = [
      texts.notAKennisbank(empty.display), texts.noFolder(missing.display),
      texts.newerFormat(newer.display), texts.noFolder(file.display),
    ]
    for sentence in sentences { #expect(result.err.contains(sentence.string)) }
    #expect(run("lijst", on: [empty]).status == .store)
    for folder in [empty, missing, newer, file] {
      let session = Session(kennisbanken: [folder]).settle()
      expectPicture(of: session, "first picture")
      expectPicture(of: session.press(.enter, .down, .enter), "after Enter")
    }
  }

  @Test("a folder that cannot be read stands in no list, so it is told when all is read")
  func unlistedFolder() {
    let texts = Texts(.dutch)
    let folder = TemporaryFolders.kennisbank(["interventies/a.md": "---\nid: a\n---\n"])
    for name in ["elders", "verweg"] {
      #expect(symlink("/etc", folder.appending("interventies/\(name)").display) == 0)
    }
    let session = Session(kennisbanken: [folder]).settle()
    #expect(session.screen.contains("interventies/elders: "))
    #expect(session.screen.contains(texts.moreProblems(1).string))
    #expect(!session.press(.enter).screen.contains("elders"))
  }

  @Test(
    "a folder and a file without rights are told as such",
    .enabled(if: geteuid() != 0, "root reads everything"))
  func noRights() throws {
    let texts = Texts(.dutch)
    let closed = TemporaryFolders.kennisbank(["interventies/a.md": "---\nid: a\n---\n"])
    let partly = TemporaryFolders.kennisbank([
      "interventies/b.md": "---\nid: b\n---\n", "gemeenten/x/c.md": "---\nid: c\n---\n",
    ])
    for path in [closed, partly.appending("interventies/b.md"), partly.appending("gemeenten/x")] {
      #expect(chmod(path.display, 0) == 0)
    }
    defer {
      for path in [closed, partly.appending("gemeenten/x")] { _ = chmod(path.display, 0o700) }
    }
    let result = run("controle", on: [closed, partly])
    #expect(result.err.contains(texts.folderWithoutPermission(closed.display).string))
    #expect(result.out.contains("interventies/b.md"))
    #expect(result.out.contains("gemeenten/x"))
    #expect(result.out.contains(texts.noPermission.string))
  }

  @Test("a file that vanishes between being seen and being read is not there")
  func vanishing() {
    let folder = TemporaryFolders.kennisbank([
      "interventies/a.md": "---\nid: a\ntitel: Blijft\n---\n",
      "interventies/b.md": "---\nid: b\ntitel: Verdwijnt\n---\n",
    ])
    let session = Session(
      kennisbanken: [folder],
      fileSystem: VanishingFileSystem(victim: folder.appending("interventies/b.md"))
    ).settle().press(.enter)
    #expect(session.state.progress?.isComplete == true)
    #expect(session.shows("Blijft"))
    #expect(!session.shows("Verdwijnt"))
  }

  @Test("a place that makes no sense is read as the beginning")
  func place() throws {
    let home = TemporaryFolders.make()
    let state = home.appending(".local/state/wijk")
    let text = """
      plek: \(UglyKennisbank.hostile)
      zoekvraag: "\\e[2J"
      gekozen: ../../weg
      bovenste_rij: 9223372036854775807
      pagina: over
      bovenste_regel: 9223372036854775807
      """
    try LocalFileSystem().makeFolder(state)
    try LocalFileSystem().writeAtomically(Array(text.utf8), to: state.appending("plek.yaml"))
    let session = Session(home: home).settle()
    expectPicture(of: session, "first picture")
    expectPicture(of: session.press(.down, .escape, .down, .pageDown, .enter), "after keys")
  }

  // MARK: What is looked at

  private struct Result {
    let status: WijkCommands.ExitStatus
    let out: String
    let err: String
  }

  private func run(_ words: String..., on folders: [BytePath]) -> Result {
    run(words, on: folders)
  }

  /// Also expects that nothing raw is written and nobody waits long.
  private func run(_ words: [String], on folders: [BytePath]) -> Result {
    let home = TemporaryFolders.make()
    let options = folders.flatMap { ["--kennisbank", $0.display] }
    var (out, err) = ("", "")
    let program = WijkCommandLine(
      .init(
        environment: ["HOME": home.display], workingFolder: home, program: nil, hasTerminal: false),
      out: { out += $0 }, err: { err += $0 }, openScreen: { _, _ in .ok })
    let status = timed(words.joined(separator: " ")) { program.run(words + options) }
    for line in (out + err).unicodeScalars.split(separator: "\n") {
      let line = String(line).replacing("\t", with: " ")
      #expect(SafeText(line).string == line, "\(words)")
    }
    return Result(status: status, out: out, err: err)
  }

  @discardableResult
  private func timed<Value>(_ name: String, _ work: () -> Value) -> Value {
    let clock = ContinuousClock()
    let start = clock.now
    let value = work()
    let time = clock.now - start
    slowest.note(SafeText(name), time)
    if time > Self.limit { Issue.record("\(time) for \(SafeText(name))") }
    return value
  }

  private func expectPicture(of session: Session, _ place: String) {
    let frame = session.terminal.frame
    #expect(frame.size == session.terminal.size)
    let isText = session.lines.allSatisfy { SafeText($0).string == $0 }
    #expect(isText, "\(SafeText(place))")
    #expect(session.terminal.sent.isEmpty, "\(SafeText(place))")
  }
}

extension Session {
  fileprivate var topList: ListState? {
    if case .list(let list) = state.screens.top { list } else { nil }
  }

  /// The open page without its spaces: lines break anywhere.
  fileprivate var pageText: String {
    guard case .reading(let reading) = state.screens.top, let layout = reading.view?.layout else {
      return ""
    }
    return layout.lines.indices.map { layout.text(ofLine: $0) }.joined().filter { $0 != " " }
  }
}

/// Told when the test is over.
@MainActor
private final class Slowest {
  private var name: SafeText = "nothing"
  private var time = Duration.zero

  func note(_ name: SafeText, _ time: Duration) {
    if time > self.time { (self.name, self.time) = (name, time) }
  }

  deinit {
    print("slowest: \(name), \(time)")
  }
}

/// The real files; one of them goes as soon as its folder was listed.
private struct VanishingFileSystem: FileSystem {
  let real = LocalFileSystem()
  let victim: BytePath

  func openFolder(_ path: BytePath) throws(FileProblem) -> any OpenFolder {
    VanishingFolder(real: try real.openFolder(path), files: self)
  }

  func read(_ path: BytePath, limit: Int) throws(FileProblem) -> [UInt8] {
    try real.read(path, limit: limit)
  }

  func writeAtomically(_ bytes: [UInt8], to path: BytePath) throws(FileProblem) {
    try real.writeAtomically(bytes, to: path)
  }

  func create(_ bytes: [UInt8], at path: BytePath) throws(FileProblem) {
    try real.create(bytes, at: path)
  }

  func openJournal(_ path: BytePath) throws(FileProblem) -> any AppendFile {
    try real.openJournal(path)
  }

  func makeFolder(_ path: BytePath) throws(FileProblem) { try real.makeFolder(path) }
  func remove(_ path: BytePath) throws(FileProblem) { try real.remove(path) }
  func exists(_ path: BytePath) -> Bool { real.exists(path) }
}

private struct VanishingFolder: OpenFolder {
  let real: any OpenFolder
  let files: VanishingFileSystem

  func list(_ path: BytePath) throws(FileProblem) -> [FolderEntry] {
    let entries = try real.list(path)
    if entries.contains(where: { $0.name == files.victim.name }) { try files.remove(files.victim) }
    return entries
  }

  func read(_ path: BytePath, limit: Int) throws(FileProblem) -> [UInt8] {
    try real.read(path, limit: limit)
  }

  func save(
    _ bytes: [UInt8], to path: BytePath, expecting: Expected
  ) throws(FileProblem) {
    try real.save(bytes, to: path, expecting: expecting)
  }

  func makeFolder(_ path: BytePath) throws(FileProblem) { try real.makeFolder(path) }

  func move(_ path: BytePath, to target: BytePath) throws(FileProblem) {
    try real.move(path, to: target)
  }

  func remove(_ path: BytePath, expecting: Expected) throws(FileProblem) {
    try real.remove(path, expecting: expecting)
  }

  func sweep(_ path: BytePath, olderThan age: Int) throws(FileProblem) -> Int {
    try real.sweep(path, olderThan: age)
  }
}
