import Kennisbank
import TerminalUI
import Testing
import WijkTexts

@testable import WijkApp

@Suite("What was typed before a crash is offered")
struct RecoveryTests {
  private let found = UnsavedText(
    kennisbank: "/klein", path: "concepten/interventies/proef.md",
    text: Array("---\nid: proef\ntitel: Proef\n---\nMeer.\n".utf8), file: [])

  @Test("to who waits it is a menu")
  func waiting() {
    var driver = Driver()
    driver.take(.unsaved([found]))
    #expect(driver.state.overlay?.purpose == .recovery)
  }

  @Test("to who went on it is a sentence: keys that are on their way do what they were meant for")
  func busy() {
    var driver = Driver()
    driver.press(.character("6"))
    driver.take(.unsaved([found]))
    #expect(driver.state.overlay == nil)
    #expect(driver.state.notice?.text == driver.state.texts.unsavedWaits("Proef"))
    driver.press(.character("1"))
    #expect(driver.state.topList?.scope == .place(.interventions))
  }

  @Test("to who asks to read all again it is a menu again")
  func reload() {
    var driver = Driver()
    driver.press(.character("6"))
    driver.perform(.reload)
    driver.take(.unsaved([found]))
    #expect(driver.state.overlay?.purpose == .recovery)
  }

  @Test("a text that is open in a kennisbank that is gone does not stand in the way")
  func goneKennisbank() {
    var driver = Driver()
    let elsewhere = FileAddress(kennisbank: 1, path: "concepten/interventies/weg.md")
    let bytes = Array("---\nid: weg\ntitel: Weg\n---\n".utf8)
    driver.take(
      .textOpened(
        elsewhere,
        OpenedText(base: bytes, events: [], lastSaved: bytes, file: bytes, conflicts: [])))
    driver.take(.unsaved([found]))
    #expect(driver.state.overlay?.purpose == .recovery)
  }
}
