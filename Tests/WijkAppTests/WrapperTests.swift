import PlainText
import Testing

@testable import WijkApp

@Suite("Lines of a width")
struct WrapperTests {
  @Test(
    "an address longer than a line is broken behind its slashes, and within a name where it must")
  func addresses() {
    #expect(
      SafeText("zie https://voorbeeld.invalid/tafels/en/stoelen").wrapped(to: 22).map(\.string)
        == ["zie", "https://", "voorbeeld.invalid/", "tafels/en/stoelen"])
    #expect(
      SafeText("https://eenheellangenaam.invalid").wrapped(to: 12).map(\.string)
        == ["https://eenh", "eellangenaam", ".invalid"])
  }

  @Test("a word without slashes is broken where the line ends")
  func words() {
    #expect(
      SafeText("Meerjarenuitvoering").wrapped(to: 8).map(\.string)
        == ["Meerjare", "nuitvoer", "ing"])
  }
}
