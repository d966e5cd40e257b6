import Glibc
import KennisbankStore
import PlainText
import SafeFiles
import Synchronization
import TerminalUI
import Testing
import WijkApp
import WijkTestKit

/// Hands on the keyboard that know nothing: whatever they press, the screen stays a screen.
///
/// `WIJK_TOETSEN` gives another number of keys: `make fault-tests` presses a million.
@Suite("Random keys")
@MainActor
struct RandomKeysTests {
  private static let total =
    getenv("WIJK_TOETSEN").flatMap { Int(String(cString: $0)) } ?? 20_000
  private static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 40, rows: 10), Size(columns: 1, rows: 1),
    Size(columns: 200, rows: 50),
  ]
  /// Then a new session with the same home: the next start finds what this one left.
  private static let keysPerSession = 1_000
  /// Then a new home, as collections and searches pile up.
  private static let sessionsPerHome = 5
  private static let kennisbank = TemporaryFolders.kennisbank(RandomKennisbank.files)

  @Test("no row of keys crashes, leaves the list, spoils the picture or writes elsewhere")
  func keys() {
    let sessions = max(1, Self.total / Self.keysPerSession)
    var home = TemporaryFolders.make()
    for number in 0..<sessions {
      if number.isMultiple(of: Self.sessionsPerHome) { home = TemporaryFolders.make() }
      let size = Self.sizes[number % Self.sizes.count]
      press(UInt64(number), size: size, home: home)
    }
  }

  private func press(_ seed: UInt64, size: Size, home: BytePath) {
    let files = WatchedFileSystem()
    var session = start(size, home, files)
    var hands = RandomHands(seed: seed)
    var pressed = 0
    while pressed < Self.keysPerSession {
      let mayEnd = session.isMenuWithQuitOpen
      let batch = hands.batch()
      session.send(batch)
      if hands.chance(20) {
        let size = hands.window()
        session.resize(columns: size.columns, rows: size.rows)
      }
      pressed += batch.count
      if session.hasEnded {
        #expect(mayEnd || batch.contains(where: \.opensMenuWithQuit), "seed \(seed): ended")
        session = start(size, home, files)
      }
      expectScreen(of: session, "seed \(seed), key \(pressed): \(batch)")
    }
    #expect(files.changed.allSatisfy { $0.bytes.starts(with: home.bytes) }, "seed \(seed)")
  }

  private func start(_ size: Size, _ home: BytePath, _ files: WatchedFileSystem) -> Session {
    Session(
      columns: size.columns, rows: size.rows, kennisbanken: [Self.kennisbank], home: home,
      fileSystem: files
    ).settle()
  }

  // MARK: What always holds

  private func expectScreen(of session: Session, _ place: @autoclosure () -> String) {
    let frame = session.terminal.frame
    let holds =
      frame.size == session.terminal.size && frame.size == session.state.size
      && frame.cells.count == frame.size.columns * frame.size.rows && isInside(frame.cursor, frame)
      && frame.cells.allSatisfy(isText) && isWhole(frame) && isInsideList(session.state)
    if !holds { Issue.record("\(place())\n\(session.screen)") }
  }

  private func isInside(_ cursor: Frame.Place?, _ frame: Frame) -> Bool {
    guard let cursor else { return true }
    return (0..<frame.size.rows).contains(cursor.row)
      && (0..<frame.size.columns).contains(cursor.column)
  }

  private func isText(_ cell: Cell) -> Bool {
    isText(cell.scalar) && (cell.firstMark == 0 || isText(cell.firstMark))
      && (cell.secondMark == 0 || isText(cell.secondMark))
  }

  private func isText(_ scalar: UInt32) -> Bool {
    (scalar >= 0x20 && scalar < 0x7F) || scalar > 0x9F
  }

  /// Every wide character has its right half, and no half is alone.
  private func isWhole(_ frame: Frame) -> Bool {
    (0..<frame.size.rows).allSatisfy { row in
      let kinds = frame.row(row).map(\.kind)
      let next = kinds.dropFirst() + [.narrow]
      return kinds.first != .tail
        && zip(kinds, next).allSatisfy { ($0 == .wide) == ($1 == .tail) }
    }
  }

  private func isInsideList(_ state: AppState) -> Bool {
    if let menu = state.overlay, !isInside(menu.scroll, menu.shown.count) { return false }
    switch state.screens.top {
    case .list(let list): return isInside(list.scroll, list.rows.count)
    case .reading(let reading):
      return reading.view.map { (0...$0.layout.lines.count).contains($0.top) } ?? true
    case .meetup(let meetup): return meetup.agenda.map { isInside($0, $0.count) } ?? true
    case .harvest(let harvest): return harvest.isChosenThere
    case .plan(let plan): return isInside(plan.scroll, plan.scroll.count)
    case .compare, .start, .editor, .newDraft, .sheet, .begin, .newMeetup: return true
    }
  }

  private func isInside(_ scroll: Scroll, _ count: Int) -> Bool {
    scroll.selected >= 0 && scroll.selected < max(1, count) && scroll.top >= 0
  }
}

// MARK: Hands

/// Keys, pastes, clicks and windows of any size; no key that ends the program.
private struct RandomHands {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  mutating func batch() -> [InputEvent] {
    (0..<Int.random(in: 1...30, using: &random)).map { _ in event() }
  }

  mutating func window() -> Size {
    let columns = pick([0, 1, 2, 5, 39, 40, 59, 60, 79, 80, 120, 160, 250])
    return Size(columns: columns, rows: pick([0, 1, 2, 3, 9, 10, 14, 15, 24, 60]))
  }

  private mutating func event() -> InputEvent {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<50: .key(.character(pick(Self.commands)))
    case 50..<75: .key(KeyPress(pick(Self.named), modifiers(percent: 10)))
    case 75..<85: .key(.character(pick(Self.letters)))
    case 85..<90: .key(KeyPress(.character(pick(Self.commands)), modifiers(percent: 100)))
    case 90..<94: .paste(pick(Self.pastes))
    default: .mouse(click())
    }
  }

  private mutating func modifiers(percent: Int) -> KeyPress.Modifiers {
    chance(percent) ? KeyPress.Modifiers(rawValue: .random(in: 1...7, using: &random)) : []
  }

  private mutating func click() -> MouseEvent {
    let places = [0, 1, 2, 5, 9, 23, 79, 300, .max - 1]
    return MouseEvent(
      pick([.press, .press, .wheelUp, .wheelDown]), row: pick(places), column: pick(places))
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &random)]
  }

  private static let commands = Array("jkgGlhJKozfsFuv*mMxcdnNt/?: []1234567890wp")
  private static let letters = Array("aeinrtWIJKé-.,'\"\\%界👩‍👩‍👧🇳🇱\u{301}\u{202E}\u{200B}")
  private static let named: [KeyPress.Key] = [
    .enter, .enter, .escape, .escape, .tab, .backspace, .delete, .insert, .up, .down, .down, .left,
    .right, .home, .end, .pageUp, .pageDown, .function(1), .function(12),
  ]
  private static let pastes = [
    "", " ", "wijk", "een\ntwee\tdrie", "[[schoon]]", "../../weg", "e\u{301}\u{301}",
    String(repeating: "lang woord ", count: 40), String(repeating: "界", count: 60),
  ]
}

extension InputEvent {
  /// Help and the list of commands have "quit" among their rows.
  fileprivate var opensMenuWithQuit: Bool {
    guard case .key(let key) = self else { return false }
    return [":", "?", .control("p"), KeyPress(.function(1))].contains(key)
  }
}

extension Session {
  fileprivate var isMenuWithQuitOpen: Bool {
    [.help, .commands].contains(state.overlay?.purpose)
  }
}

// MARK: What they work on

private enum RandomKennisbank {
  static let files: [String: String] = {
    var files = ["kennisbank.yaml": "naam: Proef\nformaat: 1\n"]
    for number in 1...40 { files["interventies/i\(number).md"] = description(number) }
    for number in 1...5 {
      files["trajecten/t\(number).md"] = "---\nid: t\(number)\ntitel: Traject \(number)\n---\n"
      files["elementen/e\(number).md"] = "---\nid: e\(number)\ntitel: Element \(number)\n---\n"
    }
    files["over.md"] = "---\nid: over\ntitel: Over\n---\n## Dit\nTekst.\n"
    files["interventies/kapot.md"] = "---\ntitel: [\u{1B}[2J\n"
    return files
  }()

  private static func description(_ number: Int) -> String {
    """
    ---
    id: i\(number)
    titel: \(number.isMultiple(of: 7) ? "界界 e\u{301}" : "Wijk") \(number)
    samenvatting: Kort over nummer \(number).
    gemeenten: [stad-\(number % 3)]
    themas: [thema-\(number % 4)]
    lijkt_op: [i\(number + 1), i\(number * 2)]
    ---
    Voorwoord met [[i\(number + 1)]] en <https://example.org/\(number)>.

    ## Aanleiding
    \(String(repeating: "Een zin over de wijk. ", count: number))

    ## Aanpak
    | een | twee |
    |-----|------|
    | a   | 界   |

    - a [[i1]] [[i2]] [[i3]] [[i4]] [[i5]] [[i6]] [[i7]] [[i8]] [[i9]]
      - b

    > citaat

    """
  }
}

/// The real files, with a note of every path that was changed.
private final class WatchedFileSystem: FileSystem {
  private let real = LocalFileSystem()
  private let paths = Mutex<[BytePath]>([])

  var changed: [BytePath] { paths.withLock { $0 } }

  func openFolder(_ path: BytePath) throws(FileProblem) -> any OpenFolder {
    try real.openFolder(path)
  }

  func read(_ path: BytePath, limit: Int) throws(FileProblem) -> [UInt8] {
    try real.read(path, limit: limit)
  }

  func writeAtomically(_ bytes: [UInt8], to path: BytePath) throws(FileProblem) {
    paths.withLock { $0.append(path) }
    try real.writeAtomically(bytes, to: path)
  }

  func create(_ bytes: [UInt8], at path: BytePath) throws(FileProblem) {
    paths.withLock { $0.append(path) }
    try real.create(bytes, at: path)
  }

  func openJournal(_ path: BytePath) throws(FileProblem) -> any AppendFile {
    paths.withLock { $0.append(path) }
    return try real.openJournal(path)
  }

  func makeFolder(_ path: BytePath) throws(FileProblem) {
    paths.withLock { $0.append(path) }
    try real.makeFolder(path)
  }

  func remove(_ path: BytePath) throws(FileProblem) {
    paths.withLock { $0.append(path) }
    try real.remove(path)
  }

  func exists(_ path: BytePath) -> Bool { real.exists(path) }
}
