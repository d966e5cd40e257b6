import PlainText
import Testing

@Suite("Fitting text in columns")
struct FittingTests {
  @Test(
    "what does not fit ends in an ellipsis",
    arguments: [
      ("wijkteam", 8, "wijkteam"), ("wijkteam", 7, "wijkte…"), ("wijkteam", 1, "…"),
      ("wijkteam", 0, ""), ("wijkteam", -3, ""), ("", 0, ""), ("漢字漢", 5, "漢字…"),
      ("漢字漢", 4, "漢…"), ("漢", 1, "…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
      ("abce\u{301}", 4, "abce\u{301}"), ("abcde\u{301}f", 4, "abc…"),
    ])
  func truncated(text: String, columns: Int, shown: String) {
    #expect(SafeText(text).truncated(to: columns).string == shown)
  }

  @Test(
    "padded text has exactly the columns asked for",
    arguments: ["", "wijk", "漢字", "e\u{301}", "😀"])
  func padded(text: String) {
    for columns in 0...9 {
      #expect(DisplayWidth.of(SafeText(text).padded(to: columns)) == columns)
    }
  }
}
