import SafeFiles
import TerminalUI
import Testing
import WijkTestKit

@Suite("What the README shows")
@MainActor
struct ReadmeTests {
  @Test("its picture is what one sees after looking for overlast")
  func picture() throws {
    let path = TemporaryFolders.checkout.appending("README.md")
    let readme = String(decoding: try LocalFileSystem().read(path, limit: 1 << 20), as: UTF8.self)
    let lines = readme.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let first = try #require(lines.firstIndex { $0.hasPrefix(" 1 Interventies") })
    let session = Session(today: "2026-11-22").settle().press(.enter, "/").type("overlast")
      .press(.enter)
    #expect(Array(lines[first..<first + 24]) == session.lines)
  }
}
