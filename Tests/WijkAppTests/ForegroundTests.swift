import TerminalUI
import Testing
import WijkTestKit

@testable import WijkApp

@Suite("What a key changes first")
struct ForegroundTests {
  private static let files = Dictionary(
    uniqueKeysWithValues: (10..<50).map {
      (
        "interventies/i\($0).md",
        "---\nid: i\($0)\ntitel: Tekst \($0)\n---\n## Aanpak\n\nZo [[i10]].\n"
      )
    })
  private static let moves: [KeyPress] = [
    "j", "k", "j", "G", "g", .pageDown, KeyPress(.pageUp), "n",
  ]
  private static let others: [KeyPress] = [
    " ", "b", "m", "v", "l", "h", .enter, .tab, .escape, .escape, "/", "t", "1", "3", "f", "z", "?",
  ]

  @Test("It is as the whole picture is there", arguments: 1...20 as ClosedRange<UInt64>)
  func isAsTheWholePicture(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let sizes = [
      Size(columns: 80, rows: 24), Size(columns: 120, rows: 35), Size(columns: 45, rows: 12),
    ]
    var driver = Driver(Self.files, size: sizes[Int(seed) % sizes.count])
    var count = 0
    for _ in 0..<300 {
      let before = driver.state
      let isMove = Int.random(in: 0..<4, using: &random) > 0
      driver.press((isMove ? Self.moves : Self.others).randomElement(using: &random) ?? "j")
      let whole = draw(driver.state)
      guard let earlier = before.foreground,
        let first = draw(driver.state, over: draw(before), since: earlier)
      else { continue }
      count += 1
      for pane in earlier.panes {
        for row in pane.row..<pane.row + pane.rows {
          let columns = pane.column..<pane.column + pane.columns
          #expect(part(of: first, row, columns) == part(of: whole, row, columns))
        }
      }
    }
    #expect(count > 3)
  }

  @Test("To go to the next row brings nothing more")
  func isAllOfAStep() throws {
    var driver = Driver(Self.files, size: Size(columns: 120, rows: 35))
    for key in ["j", "j", "k", "j"] as [KeyPress] {
      let before = driver.state
      driver.press(key)
      let first = draw(
        driver.state, over: draw(before), since: try #require(before.foreground))
      #expect(first == draw(driver.state))
    }
  }

  @Test("Where a letter may change all of the picture there is none")
  func isNothingWhileTyping() {
    var driver = Driver(Self.files)
    driver.press("/")
    #expect(driver.state.foreground == nil)
    driver.press("t", .escape, "?")
    #expect(driver.state.foreground == nil)
  }

  private func part(of frame: Frame, _ row: Int, _ columns: Range<Int>) -> [Cell] {
    let cells = Array(frame.row(row))
    return Array(cells[columns.clamped(to: 0..<cells.count)])
  }
}
