import Glibc
import SafeFiles
import TerminalUI
import Testing
import WijkTestKit

/// Screens as they were looked at and found good, in `Tests/Schermen`. With `WIJK_SCHERMEN=opnieuw`
/// they are recorded anew: look at what changed before it is committed.
@Suite("Golden screens")
@MainActor
struct GoldenScreenTests {
  private static let folder = TemporaryFolders.checkout.appending("Tests/Schermen")
  private let files = LocalFileSystem()

  @Test("the screen is as it was recorded", arguments: GoldenScreen.all)
  func screen(_ golden: GoldenScreen) throws {
    let file = Self.folder.appending("\(golden).txt")
    let picture = golden.picture()
    guard getenv("WIJK_SCHERMEN").map({ String(cString: $0) }) != "opnieuw" else {
      let isNew = try? files.read(file, limit: 1 << 20) != Array(picture.utf8)
      try files.writeAtomically(Array(picture.utf8), to: file)
      if isNew != false { Issue.record("recorded anew; look at it, then run the tests again") }
      return
    }
    let recorded = String(decoding: try files.read(file, limit: 1 << 20), as: UTF8.self)
    #expect(Self.differences(recorded, picture) == [])
  }

  @Test("every recorded screen belongs to a test")
  func noneLeftOver() throws {
    let known = Set(GoldenScreen.all.map { Array("\($0).txt".utf8) })
    #expect(known.count == GoldenScreen.all.count)
    #expect(Set(try files.list(Self.folder).map(\.name)) == known)
  }

  @Test("every size and both languages occur")
  func spread() {
    let sizes = Set(GoldenScreen.all.map { Size(columns: $0.columns, rows: $0.rows) })
    #expect(sizes.count == 5)
    for size in sizes {
      let languages = GoldenScreen.all.filter { $0.columns == size.columns }.map(\.language)
      #expect(Set(languages).count == 2, "\(size)")
    }
  }

  /// Lines that differ, with their number.
  private static func differences(_ recorded: String, _ picture: String) -> [String] {
    let (old, new) = (lines(recorded), lines(picture))
    return (0..<max(old.count, new.count)).compactMap { row in
      let (was, now) = (row < old.count ? old[row] : "", row < new.count ? new[row] : "")
      return was == now ? nil : "\(row): “\(was)” is now “\(now)”"
    }
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
