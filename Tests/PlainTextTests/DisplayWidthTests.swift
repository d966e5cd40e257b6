import PlainText
import Testing

@Suite("Display width")
struct DisplayWidthTests {
  @Test(
    "columns are counted as terminals count them",
    arguments: [
      ("", 0), ("wijk", 4), ("é", 1), ("e\u{301}", 1), ("e\u{301}\u{308}", 1), ("漢字", 4), ("한", 2),
      ("ｗ", 2), ("😀", 2), ("👍🏽", 2), ("❤\u{FE0F}", 1), ("│─┼", 3), ("☐☑", 2), ("€", 1), ("●", 1),
      ("нет", 3), ("\u{5E9}\u{5B8}", 1), ("\u{E01}\u{E34}", 1),
    ])
  func widths(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test("a mark without a letter takes the column that it is drawn in")
  func loneMark() {
    #expect(DisplayWidth.of("\u{301}") == 1)
    #expect(DisplayWidth.of("\u{301}" as Unicode.Scalar) == 0)
  }

  @Test(
    "joining two texts never makes them wider than apart", arguments: ["a", "漢", "😀", "e\u{301}"])
  func joining(text: String) {
    for other in ["x", "\u{301}", "漢"] {
      let together = DisplayWidth.of(text + other)
      #expect(together <= DisplayWidth.of(text) + DisplayWidth.of(other))
    }
  }
}
