import CLinux
import Glibc
import SafeFiles
import TerminalUI
import Testing
import WijkApp
import WijkTestKit
import WijkTexts

@testable import WijkRuntime

/// A facilitator's program and windows for the room, on a real socket in a folder of their own.
@Suite("A window for the room")
@MainActor
struct AudienceTests {
  private let desk = Desk()
  private let place = TemporaryFolders.make()

  private var variables: [String: String] { ["XDG_RUNTIME_DIR": place.display] }
  private var folder: AudienceFolder { AudienceFolder(environment: variables) }

  private func begun(_ language: Language = .dutch) -> Session {
    desk.open(language, variables: variables).press("2").choose("Aanleiding").press("p", .enter)
  }

  /// A window, and what is on it.
  @MainActor
  private struct Window {
    let terminal: MemoryTerminal
    let loop: AudienceLoop
    let clock: ManualClock

    init(_ folder: AudienceFolder, _ world: World, columns: Int, rows: Int) {
      let clock = ManualClock()
      var world = world
      world.clock = clock
      self.clock = clock
      terminal = MemoryTerminal(columns: columns, rows: rows)
      loop = AudienceLoop(
        device: terminal, place: folder, world: world, texts: Texts(.dutch))
    }

    var screen: String { terminal.frame.lines.joined(separator: "\n") }

    /// Half a second later: so long it waits before it looks again.
    @discardableResult
    func look() -> String {
      clock.pass(500)
      loop.turn(waiting: 0)
      return screen
    }

    func press(_ key: KeyPress) {
      terminal.type([.key(key)])
      loop.turn(waiting: 0)
    }
  }

  private func window(_ session: Session, columns: Int = 80, rows: Int = 24) -> Window {
    let window = Window(folder, session.world, columns: columns, rows: rows)
    window.look()
    session.settle()
    window.look()
    return window
  }

  private func isBlank(_ screen: String) -> Bool { screen.allSatisfy(\.isWhitespace) }

  @Test("it shows the step, follows to the next one and back, and is black with the other")
  func follows() {
    let session = begun()
    let window = window(session)
    #expect(window.screen.contains("KIES EEN BEGIN"))
    #expect(window.screen.contains("Wat is het kleinste begin?"))
    #expect(window.screen.contains("1. Wat kan morgen al?"))
    #expect(window.screen.contains("stap 1 van 2"))
    session.press(.pageDown)
    #expect(window.look().contains("WIE MERKT HET?"))
    #expect(window.screen.contains("stap 2 van 2"))
    session.press(".")
    #expect(isBlank(window.look()))
    session.press(.pageDown)
    #expect(window.look().contains("WIE MERKT HET?"))
    session.press(.init(.pageUp))
    #expect(window.look().contains("KIES EEN BEGIN"))
  }

  @Test("it has no clock and no harvest, and nothing of what is done beside the meetup")
  func onlyTheStep() {
    let session = begun().press("i").type("een inzicht").press(.enter)
    let window = window(session)
    let before = window.screen
    #expect(!before.contains("nog "))
    #expect(!before.contains("inzicht"))
    session.press("/").type("buurt").press(.enter)
    #expect(session.shows("buurt"))
    #expect(window.look() == before)
    session.press("p", "o")
    #expect(window.look() == before)
  }

  @Test("no word that is noted is ever sent: not while typed, kept, changed, asked or ended")
  func notes() throws {
    let session = begun()
    var sent: [String] = []
    func look() { sent.append(String(decoding: bytes(of: session), as: UTF8.self)) }
    for (kind, text) in zip("iwnvba", 1...) {
      session.press(.character(kind)).type("geheim\(text)")
      look()
      session.press(.enter)
      look()
      if kind == "a" { session.type("geheime ploeg").press(.enter).type("morgen").press(.enter) }
      look()
    }
    session.press(.init(.up)).type("geheim").press(.enter)
    look()
    session.press("s").type("geheim? geheime een, geheime twee")
    look()
    session.press(.escape, .pageDown)
    look()
    #expect(sent.count > 15)
    #expect(sent.allSatisfy { $0.contains("KIES") || $0.contains("Kies") || $0.contains("merkt") })
    #expect(!sent.contains { $0.contains("geheim") })
  }

  /// What a window that connects now would get.
  private func bytes(of session: Session) -> [UInt8] {
    AudienceWire.bytes(.init(view: session.state.audienceView))
  }

  @Test("what earlier meetups left open is for the facilitator: a part without a step is its title")
  func carried() throws {
    desk.put(
      """
      ---
      id: eerder
      titel: Eerder
      reeks: rondje
      datum: 2026-11-01
      ---

      ## Acties

      - [ ] sleutel regelen (wie: Jansen; voor: 2026-11-30)

      """, at: "meetups/eerder.md")
    desk.put(
      """
      ---
      id: nu
      titel: Nu
      reeks: rondje
      datum: 2026-11-22
      ---

      ## Agenda

      - 10 min | Welkom
      - 20 min | [[kies-een-begin]]

      """, at: "meetups/nu.md")
    let session = desk.open(variables: variables).press("3").choose("Nu").press("p", .enter)
    #expect(session.shows("sleutel regelen"))
    let window = window(session)
    #expect(window.screen.contains("WELKOM"))
    #expect(!String(decoding: bytes(of: session), as: UTF8.self).contains("sleutel"))
  }

  @Test("what is counted is seen while it is counted")
  func counting() {
    let session = begun()
    let window = window(session)
    session.press("s").type("Wat eerst? poster, brief").press(.enter)
    #expect(window.look().contains("Wat eerst?"))
    session.press("a", "a", "b")
    #expect(window.look().contains("██ 2"))
    #expect(window.screen.contains("brief"))
    session.press(.enter)
    #expect(window.look().contains("KIES EEN BEGIN"))
    #expect(!window.screen.contains("poster"))
  }

  @Test("the words around it are those of the facilitator")
  func language() {
    let window = window(begun(.english))
    #expect(window.screen.contains("step 1 of 2"))
  }

  @Test("a long step is seen from the page on that the facilitator is at, however wide either is")
  func longStep() {
    let items = (1...60).map { "1. Vraag nummer \($0) van deze lange lijst, waar veel in staat." }
    let path = "waaier/01-aanleiding/01-kies-een-begin.md"
    let text = desk.text(path)?.split(separator: "## Vragen").first.map(String.init) ?? ""
    desk.put(text + "## Vragen\n\n" + items.joined(separator: "\n") + "\n", at: path)
    let session = begun()
    let (small, wide) = (window(session), window(session, columns: 120, rows: 35))
    var seen = 0
    for _ in 1...12 where session.shows("KIES EEN BEGIN") {
      let first = session.lines.first { $0.contains("Vraag nummer") }?.firstNumber ?? 0
      for window in [small, wide] {
        let numbers = window.look().split(separator: "\n").filter { $0.contains("Vraag nummer") }
          .compactMap { String($0).firstNumber }
        #expect(numbers.contains(first), "\(first) in \(window.screen)")
        if first > 1 { #expect(numbers.first == first) }
      }
      seen += 1
      session.press(.pageDown)
    }
    #expect(seen > 2)
  }

  @Test("in every size nothing traps, and the title is seen where it can be")
  func sizes() {
    let session = begun()
    for (columns, rows) in [(1, 1), (2, 3), (10, 4), (40, 10), (60, 20), (200, 50)] {
      let window = window(session, columns: columns, rows: rows)
      if columns >= 40 { #expect(window.screen.contains("KIES EEN BEGIN")) }
    }
  }

  // MARK: Coming and going

  @Test("it waits for a meetup, follows the next program after a kill, and says so meanwhile")
  func serverRestart() {
    let waiting = Window(folder, desk.open().world, columns: 80, rows: 24)
    #expect(waiting.look().contains("Wacht op een meetup…"))
    var session: Session? = begun()
    waiting.look()
    session?.settle()
    #expect(waiting.look().contains("KIES EEN BEGIN"))
    session = nil
    #expect(waiting.look().contains("verbinding weg, ik wacht"))
    #expect(waiting.screen.contains("KIES EEN BEGIN"))
    let next = desk.open(variables: variables).pick("Verder met de meetup").press(.pageDown)
    waiting.look()
    next.settle()
    #expect(waiting.look().contains("WIE MERKT HET?"))
    #expect(!waiting.screen.contains("verbinding"))
  }

  @Test("at the end of the meetup it waits for the next, and nothing is left in the folder")
  func end() {
    let session = begun()
    let window = window(session)
    session.press("q").pick("Afronden").settle()
    #expect(window.look().contains("Wacht op een meetup…"))
    #expect(!window.screen.contains("KIES"))
    #expect(isGone)
  }

  private var isGone: Bool {
    access(place.appending("wijk/meetup.sock").display, F_OK) != 0 && errno == ENOENT
  }

  @Test("a window that is closed and opened again shows what is to be seen now")
  func clientRestart() {
    let session = begun()
    do { _ = window(session) }
    session.press(.pageDown)
    #expect(window(session).screen.contains("WIE MERKT HET?"))
  }

  @Test("windows more than one show the same; one too many is let in when another goes")
  func many() {
    let session = begun()
    var windows = (1...8).map { _ in window(session) }
    #expect(windows.allSatisfy { $0.screen.contains("KIES EEN BEGIN") })
    let ninth = window(session)
    #expect(!ninth.screen.contains("KIES"))
    windows.removeLast()
    session.settle()
    ninth.look()
    session.settle()
    #expect(ninth.look().contains("KIES EEN BEGIN"))
  }

  @Test("a program of its own that holds a meetup too says so, and takes over when the first ends")
  func twoMeetups() {
    let first = begun()
    let window = window(first)
    let second = Desk().open(variables: variables).press("2").choose("Aanleiding")
      .press("p", .enter)
    #expect(second.said.contains("Een ander venster houdt al een meetup"))
    second.press(.pageDown)
    #expect(!second.said.contains("Een ander venster"))
    #expect(window.look().contains("KIES EEN BEGIN"))
    first.press("q").pick("Afronden").settle()
    second.press(.init(.pageUp))
    for _ in 1...3 {
      window.look()
      second.settle()
    }
    #expect(window.look().contains("KIES EEN BEGIN"))
  }

  @Test("a window closes with q, and is told what else it could do by nobody")
  func keys() {
    let window = window(begun())
    for key: KeyPress in [.pageDown, .enter, .escape, "j", .control("l")] { window.press(key) }
    #expect(!window.loop.hasEnded)
    window.press("q")
    #expect(window.loop.hasEnded)
  }

  // MARK: What may be in the way

  @Test("a socket that was left behind is replaced")
  func stale() throws {
    let opened = try folder.open()
    try withExtendedLifetime(opened) {
      _ = try #require(OpenSocket(wijk_listen(opened.number, "meetup.sock")))
    }
    #expect(!isGone)
    #expect(window(begun()).screen.contains("KIES EEN BEGIN"))
  }

  @Test("a window that never reads holds up nobody, and has the newest picture when it does")
  func stuck() throws {
    // More in one picture than a socket holds.
    let path = "waaier/01-aanleiding/02-wie-merkt-het.md"
    let long = (1...1000).map { "Zin nummer \($0) van een heel lange stap." }
    desk.put(
      (desk.text(path) ?? "") + "\n## Instructie\n\n" + long.joined(separator: "\n\n"), at: path)
    let session = begun()
    let stuck = try #require(try AudienceClient(folder))
    let other = window(session)
    for _ in 1...12 { session.press(.pageDown) }
    for _ in 1...20 where !session.shows("KIES EEN BEGIN") { session.press(.init(.pageUp)) }
    #expect(session.shows("KIES EEN BEGIN"))
    for _ in 1...5 {
      other.look()
      session.settle()
    }
    #expect(other.screen.contains("KIES EEN BEGIN"))
    var newest: AudienceView?
    for _ in 1...100 {
      if case .view(let view) = stuck.read() { newest = view }
      session.settle()
    }
    #expect(newest == session.state.audienceView?.bounded)
  }

  @Test("one that speaks is no window, and is shown out")
  func intruder() throws {
    let session = begun()
    let folder = try folder.open()
    let intruder = try #require(OpenSocket(wijk_connect(folder.number, "meetup.sock")))
    session.settle()
    #expect(send(intruder.number, "x", 1, Int32(MSG_NOSIGNAL)) == 1)
    session.settle()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var count = 1
    while count > 0 {
      count = recv(intruder.number, &buffer, buffer.count, Int32(MSG_DONTWAIT))
    }
    #expect(count == 0 || errno == ECONNRESET)
    #expect(window(session).screen.contains("KIES EEN BEGIN"))
  }

  @Test("in a folder that others can enter nothing is shown; the meetup goes on, both say why")
  func openFolder() throws {
    try LocalFileSystem().makeFolder(place.appending("wijk"))
    chmod(place.appending("wijk").display, 0o755)
    let session = begun()
    #expect(session.said.contains("Doe: chmod 700"))
    #expect(session.press(.pageDown).shows("WIE MERKT HET?"))
    let window = window(session, columns: 120)
    #expect(window.screen.contains("anderen kunnen in"))
    chmod(place.appending("wijk").display, 0o700)
    session.press(.init(.pageUp))
    window.look()
    session.settle()
    #expect(window.look().contains("KIES EEN BEGIN"))
    #expect(!window.screen.contains("anderen"))
  }

  @Test("a link instead of the folder leads nowhere")
  func link() throws {
    let elsewhere = TemporaryFolders.make()
    symlink(elsewhere.display, place.appending("wijk").display)
    let session = begun()
    #expect(session.said.contains("geen bruikbare map"))
    #expect(try LocalFileSystem().list(elsewhere).isEmpty)
  }

  @Test("a folder of somebody else is not used", .enabled(if: geteuid() == 0, "only root can give"))
  func othersFolder() throws {
    try LocalFileSystem().makeFolder(place.appending("wijk"))
    chmod(place.appending("wijk").display, 0o700)
    chown(place.appending("wijk").display, 1234, 1234)
    #expect(begun().said.contains("is van iemand anders"))
  }
}

extension String {
  /// "12. Vraag" has 12.
  fileprivate var firstNumber: Int? {
    Int(drop { !$0.isNumber }.prefix { $0.isNumber })
  }
}
