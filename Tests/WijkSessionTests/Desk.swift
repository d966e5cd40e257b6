import PlainText
import SafeFiles
import TerminalUI
import Testing
import WijkApp
import WijkTestKit
import WijkTexts

/// Where somebody writes: a copy of the sample kennisbank, and a home of their own. A session that
/// is dropped and opened again is the next start.
@MainActor
struct Desk {
  static let draft = "concepten/interventies/nachtwacht-oost.md"
  static let published = "interventies/buurttafel-berkenveld.md"

  let kennisbank: BytePath
  let home = TemporaryFolders.make()
  private let files = LocalFileSystem()

  init() {
    self.init(kennisbank: TemporaryFolders.make())
    TemporaryFolders.copy(Sample.folder, to: kennisbank)
  }

  private init(kennisbank: BytePath) {
    self.kennisbank = kennisbank
  }

  /// The desk of somebody else, with the same kennisbank.
  var colleague: Desk { Desk(kennisbank: kennisbank) }

  // MARK: Sessions

  func open(
    _ language: Language = .dutch, columns: Int = 80, rows: Int = 24,
    fileSystem: any FileSystem = LocalFileSystem(), processes: any ProcessRunner = NoProcesses(),
    variables: [String: String] = [:], writer: String? = nil, theme: Theme = Theme(.mono),
    clock: ManualClock = ManualClock(), wall: ManualWall? = nil
  ) -> Session {
    Session(
      columns: columns, rows: rows, kennisbanken: [kennisbank], home: home,
      start: Start(
        language: language, theme: theme, place: RememberedPlace(place: .interventions),
        writer: writer),
      fileSystem: fileSystem, variables: variables, clock: clock, processes: processes,
      today: "2026-11-22", wall: wall
    ).settle()
  }

  /// With the kennisbank of another desk open too.
  func beside(_ other: Desk) -> Session {
    Session(
      columns: 80, rows: 24, kennisbanken: [kennisbank, other.kennisbank], home: home,
      start: Start(
        language: .dutch, theme: Theme(.mono), place: RememberedPlace(place: .interventions)),
      today: "2026-11-22"
    ).settle()
  }

  /// With the draft of the sample open in the form.
  func write(
    _ language: Language = .dutch, columns: Int = 80, rows: Int = 24,
    fileSystem: any FileSystem = LocalFileSystem(), processes: any ProcessRunner = NoProcesses(),
    variables: [String: String] = [:]
  ) -> Session {
    open(
      language, columns: columns, rows: rows, fileSystem: fileSystem, processes: processes,
      variables: variables
    ).choose("Nachtwacht Oost").press("e")
  }

  /// What the next start finds if all ended now: with a copy of the home, and able to look only, so
  /// that the session that goes on notices nothing. The draft is open.
  func next(_ language: Language = .dutch) -> Session {
    killed(language).press(.escape).choose("Nachtwacht Oost").press("e")
  }

  /// The same, as it opens.
  func killed(_ language: Language = .dutch) -> Session {
    let files = TroubledFiles()
    files.fail(.readOnly, below: kennisbank)
    let copy = Desk(kennisbank: kennisbank)
    TemporaryFolders.copy(home, to: copy.home)
    return copy.open(language, fileSystem: files)
  }

  // MARK: Files

  var draft: String? { text(Self.draft) }

  /// Nil when there is no such file.
  func text(_ path: String) -> String? {
    bytes(path).map { String(decoding: $0, as: UTF8.self) }
  }

  func bytes(_ path: String) -> [UInt8]? {
    try? files.read(kennisbank.appending(path), limit: 64 << 20)
  }

  func put(_ text: String, at path: String) {
    put(Array(text.utf8), at: path)
  }

  func put(_ bytes: [UInt8], at path: String) {
    let file = kennisbank.appending(path)
    try? files.makeFolder(file.parent)
    try? files.writeAtomically(bytes, to: file)
  }

  func remove(_ path: String) {
    try? files.remove(kennisbank.appending(path))
  }

  /// Paths of all files below a folder of the kennisbank.
  func files(below folder: String) -> [String] {
    let entries = (try? files.list(kennisbank.appending(folder))) ?? []
    return entries.flatMap { entry -> [String] in
      let path = folder + "/" + String(decoding: entry.name, as: UTF8.self)
      return entry.kind == .folder ? files(below: path) : [path]
    }.sorted()
  }

  /// All files of the kennisbank but those that are only kept to go back to.
  var contents: [String: String] {
    let kept = ["./prullenbak/", "./.wijk/", "./.gitignore"]
    let paths = files(below: ".").filter { path in !kept.contains { path.hasPrefix($0) } }
    return Dictionary(uniqueKeysWithValues: paths.map { (String($0.dropFirst(2)), text($0) ?? "") })
  }

  // MARK: Journals

  /// Files of the journals of this home, whole paths.
  var journals: [BytePath] {
    let folder = home.appending(".local/state/wijk/schrijven")
    return ((try? files.list(folder)) ?? []).map { folder.appending($0.name) }.sorted()
  }

  /// All that the journals hold, as it stands on the disk.
  var journalText: String {
    journals.compactMap { try? files.read($0, limit: 256 << 20) }
      .map { String(decoding: $0, as: UTF8.self) }.joined()
  }
}

extension KeyPress {
  static let wholeText = KeyPress(.function(6))
}

extension Session {
  /// The whole text that is being written, as it is on the screen.
  var written: String? {
    guard case .editor(let editor) = state.screens.top else { return nil }
    return state.sessions[editor.address].map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// The row of a form that has the focus, as it is on the screen.
  var focusedRow: String? { lines.first { $0.hasPrefix("> ") } }

  /// The sentence in the status row, also where it does not fit.
  var said: String { state.notice?.text.string ?? "" }

  /// Goes to the first row of the form for this field, named as in the file, to type in it.
  @discardableResult
  func goTo(_ field: String) -> Session {
    goTo(row: state.texts.fieldLabel(field).string)
  }

  @discardableResult
  func goTo(row label: String) -> Session {
    if state.screens.top.context == .writing { press(.escape) }
    press("g", .enter)
    for _ in 0..<200 where !isAt(label) { press(.tab) }
    return self
  }

  private static func text(of cells: ArraySlice<Cell>) -> String {
    String(String.UnicodeScalarView(cells.compactMap { Unicode.Scalar($0.scalar) }))
  }

  private func isAt(_ label: String) -> Bool {
    // Asked after every key on the way to a field: of most rows the first cell tells enough.
    let frame = terminal.frame
    return (0..<frame.size.rows).contains { row in
      frame.row(row).first?.scalar == 0x3E
        && Self.text(of: frame.row(row).dropFirst()).drop { $0 == " " }.hasPrefix(label)
    }
  }

  /// Answers the five questions, with Enter behind each.
  @discardableResult
  func answer(_ answers: String...) -> Session {
    for answer in answers { type(answer).press(.enter) }
    return self
  }

  /// Chooses the first row of the open menu that has these words in its label.
  @discardableResult
  func pick(_ words: String) -> Session {
    guard let row = menu.firstIndex(where: { $0.contains(words) }) else {
      Issue.record("no row “\(words)” in \(menu)")
      return self
    }
    let steps = row - (state.overlay?.scroll.selected ?? 0)
    for _ in 0..<abs(steps) { press(steps > 0 ? .down : .up) }
    return press(.enter)
  }

  @discardableResult
  func pick(_ words: SafeText) -> Session { pick(words.string) }

  /// Takes back all that was ever done to the text that is being written.
  @discardableResult
  func undoAll() -> Session {
    if state.screens.top.context == .form { press("e") }
    for _ in 0..<500 where said != state.texts.nothingToUndo.string { press(.control("z")) }
    return self
  }
}
