import SafeFiles
import TerminalUI
import Testing
import WijkApp
import WijkTestKit

/// Clocks that jump, stand still or pass midnight while a meetup runs: the clock of the meetup goes
/// on, and the minutes say what was.
@Suite("The clock of a meetup")
@MainActor
struct MeetupClockTests {
  private static let hour = 3_600_000
  private static let minute = 60_000

  private let desk = Desk()
  private let clock = ManualClock()

  private func wall(at time: Int = 14 * 60 + 2) -> ManualWall {
    ManualWall(clock, days: ["2026-11-22", "2026-11-23"], time: time)
  }

  /// The first blade of the sample, with a step of twenty minutes and one of fifteen, has begun.
  private func begun(_ wall: ManualWall, fileSystem: any FileSystem = LocalFileSystem()) -> Session
  {
    desk.open(fileSystem: fileSystem, clock: clock, wall: wall)
      .press("2").choose("Aanleiding").press("p", .enter)
  }

  /// Twelve minutes with a note on both sides of what happens to the clocks in the middle.
  private func held(_ wall: ManualWall, _ happening: () -> Void) -> Session {
    let session = begun(wall).pass(minutes: 5).press("w").paste("ervoor").press(.enter)
    happening()
    return session.settle().press("i").paste("erna").press(.enter).pass(minutes: 7)
  }

  private func end(_ session: Session) -> String {
    session.press("q").pick("Afronden")
    return desk.files(below: "meetups").first { $0.contains("2026-11-22") }.flatMap(desk.text) ?? ""
  }

  private func expectBothNotes(_ text: String) {
    #expect(text.count(of: "- [werkt] ervoor ([[kies-een-begin]])\n") == 1, "\(text)")
    #expect(text.count(of: "- [inzicht] erna ([[kies-een-begin]])\n") == 1, "\(text)")
  }

  @Test("summer time that begins or ends changes the time of the end on the screen, and no minutes")
  func summerTime() {
    for (jump, end) in [(Self.hour, "15:37"), (-Self.hour, "13:37")] {
      let other = MeetupClockTests()
      let wall = other.wall()
      let session = other.held(wall) { wall.changeZone(by: jump) }
      #expect(session.header.hasSuffix("nog 08:00"), "\(session.header)")
      #expect(session.press("o").header.hasSuffix("klaar om \(end)"), "\(session.header)")
      let text = other.end(session.press("o"))
      other.expectBothNotes(text)
      #expect(text.contains("start: '14:02'\neinde: '14:14'\n"), "\(text)")
      #expect(text.contains("- 20 min | [[kies-een-begin]] | 12 min\n"))
    }
  }

  @Test("one that is held on another day than planned has in its minutes when it was")
  func otherDay() {
    let path = "meetups/later.md"
    desk.put(
      "---\nid: later\ntitel: Later\ndatum: 2026-12-27\nstart: '09:30'\neinde: '10:00'\n---\n\n"
        + "## Agenda\n\n- 30 min | [[kies-een-begin]]\n", at: path)
    let session = desk.open(wall: wall()).press("3").choose("Later").press("p", .enter)
    session.pass(minutes: 12).press("q", .down, .enter)
    let text = desk.text(path) ?? ""
    #expect(text.contains("datum: 2026-11-22\nstart: '14:02'\neinde: '14:14'\n"), "\(text)")
  }

  @Test("a clock on the wall that is set back takes nothing off, and the end is when it was")
  func setBack() {
    let wall = wall()
    let text = end(held(wall) { wall.set(by: -2 * Self.hour) })
    expectBothNotes(text)
    #expect(text.contains("start: '14:02'\neinde: '14:14'\n"), "\(text)")
    #expect(text.contains("- 20 min | [[kies-een-begin]] | 12 min\n"))
  }

  @Test("a meetup past midnight stays of the day on which it began")
  func midnight() {
    let session = begun(wall(at: 23 * 60 + 30)).pass(minutes: 20).press(.right)
    #expect(session.press("o").header.hasSuffix("klaar om 00:05"), "\(session.header)")
    session.press("o").pass(minutes: 11)
    #expect(session.status.contains("Nog 4 minuten tot 00:05."), "\(session.status)")
    session.press("a").paste("bellen").press(.enter).paste("wij").press(.enter).paste("morgen")
      .press(.enter)
    let text = end(session.pass(minutes: 9))
    #expect(text.contains("datum: '2026-11-22'\n"))
    #expect(text.contains("start: '23:30'\neinde: '00:10'\n"), "\(text)")
    #expect(text.contains("- 15 min | [[wie-merkt-het]] | 20 min\n"))
    #expect(text.contains("- [ ] bellen (wie: wij; voor: 2026-11-24) ^a1\n"))
  }

  @Test("an hour with the lid closed is no time of a part, but the end is an hour later")
  func lidClosed() {
    let wall = wall()
    let session = held(wall) { wall.set(by: Self.hour) }
    #expect(session.header.hasSuffix("nog 08:00"), "\(session.header)")
    let text = end(session)
    expectBothNotes(text)
    #expect(text.contains("start: '14:02'\neinde: '15:14'\n"), "\(text)")
    #expect(text.contains("- 20 min | [[kies-een-begin]] | 12 min\n"))
  }

  @Test("on a machine whose steady clock counts what it slept, that hour is spent on the part")
  func slept() {
    let session = held(wall()) { clock.pass(Self.hour) }
    #expect(session.header.contains("52:00 te lang, eind 15:29"), "\(session.header)")
    let text = end(session)
    expectBothNotes(text)
    #expect(text.contains("start: '14:02'\neinde: '15:14'\n"), "\(text)")
    #expect(text.contains("- 20 min | [[kies-een-begin]] | 72 min\n"))
  }

  @Test(
    "killed with the wall clock set back before the next start: all is there, no time is made up")
  func killedAndSetBack() {
    let wall = wall()
    noteAndDie(wall)
    wall.set(by: -Self.hour)
    let session = desk.open(clock: clock, wall: wall).pick("Verder met de meetup")
    #expect(session.header.hasSuffix("nog 15:00"), "\(session.header)")
    let text = end(session.pass(minutes: 3))
    #expect(text.contains("- [werkt] ervoor"))
    #expect(text.contains("start: '14:02'\neinde: '14:10'\n"), "\(text)")
  }

  private func noteAndDie(_ wall: ManualWall) {
    begun(wall).pass(minutes: 5).press("w").paste("ervoor").press(.enter)
  }

  // MARK: Waking

  @Test("the clock that is shown wakes the program once a second, also with notes in between")
  func once() {
    let session = begun(wall())
    #expect(session.wakes(in: 60_000) == 60)
    session.clock.pass(300)
    session.press("w").paste("tussendoor").press(.enter)
    session.clock.pass(450)
    session.press(.right)
    #expect(session.wakes(in: 60_000) == 60)
  }

  @Test("paused nothing wakes it; black, quiet or beside it only what writes the time down")
  func hardly() {
    for keys: [KeyPress] in [["."], ["t"], ["/", .escape]] {
      let other = MeetupClockTests()
      let session = other.begun(other.wall())
      for key in keys { session.press(key) }
      #expect(session.wakes(in: 60_000) == 4, "\(keys)")
    }
    let session = begun(wall()).press("p")
    #expect(session.wakes(in: 60_000) == 0)
    #expect(session.press(".").wakes(in: 60_000) == 0)
  }
}
