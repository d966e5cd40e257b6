import Glibc
import SafeFiles
import TerminalUI
import Testing
import WijkApp
import WijkTestKit
import WijkTexts

/// Disks that fail and people who work in the same files: no text is lost, and each gets a sentence.
@Suite("Writing on bad disks")
@MainActor
struct WritingDiskTests {
  private let desk = Desk()
  private let files = TroubledFiles()

  @Test(
    "a file that cannot be written keeps its text in the journal, says why, and is tried again",
    arguments: [
      (.full, "de schijf is vol"), (.readOnly, "hier kun je alleen lezen"),
      (.noPermission, "je mag hier niet schrijven"), (.other(5), "de schijf geeft een fout"),
      (.hardLinked, "het bestand heeft nog een naam"),
      (.notDurable, "de schijf zegt niet dat het veilig is"),
    ] as [(FileProblem.Kind, String)])
  func failing(kind: FileProblem.Kind, reason: String) {
    let session = desk.write(fileSystem: files).press(.wholeText)
    files.fail(kind, below: desk.kennisbank)
    session.type("xyzzy").pass(milliseconds: 2_000)
    #expect(session.said.contains(reason))
    #expect(session.said.contains("Je tekst is bewaard"))
    #expect(session.header.contains("niet opgeslagen"))
    #expect(desk.next().written == session.written)
    files.mend()
    session.press(.control("s"))
    #expect(session.header.contains("op schijf 14:02"))
    #expect(desk.draft == session.written)
  }

  @Test("who quits while the disk fails finds the text at the next start")
  func quitting() {
    let text = quitWhileFailing()
    let session = desk.open().press("6", "e")
    #expect(session.written == text)
    #expect(desk.draft == text)
  }

  private func quitWhileFailing() -> String? {
    let session = desk.write(fileSystem: files).press(.wholeText)
    files.fail(.full, below: desk.kennisbank)
    session.type("xyzzy")
    let text = session.written
    session.press(.escape, "Q")
    #expect(session.hasEnded)
    return text
  }

  @Test("a file that is gone is made again, also with its folder")
  func gone() {
    for folderToo in [false, true] {
      let desk = Desk()
      let session = desk.write().press(.wholeText)
      desk.remove(Desk.draft)
      if folderToo { rmdir(desk.kennisbank.appending("concepten/interventies").display) }
      session.type("xyzzy").pass(milliseconds: 2_000)
      #expect(session.said == session.state.texts.fileWasGone.string)
      #expect(desk.draft == session.written)
      #expect(session.header.contains("op schijf"))
    }
  }

  @Test("a kennisbank that is gone is said to be gone, and the text is kept")
  func shareGone() {
    let session = desk.write(fileSystem: files).press(.wholeText)
    let share = desk.kennisbank.display
    files.fail { $0.path.hasPrefix(share) ? .notFound : nil }
    session.type("xyzzy").pass(milliseconds: 2_000)
    #expect(session.header.contains("niet opgeslagen"))
    #expect(session.said.contains("de map bestaat niet"))
    #expect(session.said.contains("Je tekst is bewaard"))
    files.mend()
    session.press(.control("s"))
    #expect(desk.draft == session.written)
  }

  @Test("a file in whose place a folder came is left alone, and the text is kept")
  func folder() {
    let session = desk.write().press(.wholeText)
    let path = desk.kennisbank.appending(Desk.draft).display
    desk.remove(Desk.draft)
    mkdir(path, 0o700)
    session.type("xyzzy").pass(milliseconds: 2_000)
    #expect(session.header.contains("niet opgeslagen"))
    #expect(session.said.contains("er staat een map"))
    rmdir(path)
    session.press(.control("s"))
    #expect(desk.draft == session.written)
  }

  @Test("a file that became something else than text is not written over")
  func binary() throws {
    let session = desk.write().press(.wholeText)
    let bytes: [UInt8] = [0x1F, 0x8B, 0, 0xFF, 0xFE, 0xC0] + Array("zip".utf8)
    desk.put(bytes, at: Desk.draft)
    session.type("xyzzy").pass(milliseconds: 2_000)
    let all = desk.files(below: "conflicten") + [Desk.draft] + desk.files(below: "prullenbak")
    #expect(all.contains { desk.bytes($0)?.starts(with: bytes) == true }, "\(session.said)")
    #expect(desk.draft?.contains("xyzzy") == true)
  }

  // MARK: Others

  /// Lets another editor write at the n-th step of a session that types, until there are no more
  /// steps.
  private func visited(
    _ change: @escaping @Sendable (String) -> String, check: (Desk, Session, Int) -> Void
  ) {
    for number in 0..<60 {
      let desk = Desk()
      let files = TroubledFiles()
      let session = desk.write(fileSystem: files)
      let start = files.steps.count
      let path = desk.kennisbank.appending(Desk.draft)
      files.visit { _ in
        guard files.steps.count == start + number + 1 else { return }
        let real = LocalFileSystem()
        guard let bytes = try? real.read(path, limit: 1 << 20) else { return }
        let text = change(String(decoding: bytes, as: UTF8.self))
        try? real.writeAtomically(Array(text.utf8), to: path)
      }
      session.goTo("titel").type(" en West").pass(milliseconds: 2_500)
      session.type("!").press(.escape)
      session.press(.enter).type("?").press(.escape)
      check(desk, session, number)
      if number > files.steps.count - start { return }
    }
  }

  @Test("another editor that changes another field between any two steps loses nothing")
  func otherField() {
    visited {
      $0.replacing("zichtbaarheid: organisatie", with: "zichtbaarheid: partners")
    } check: { desk, session, number in
      let text = desk.draft ?? ""
      #expect(text.contains("titel: Nachtwacht Oost en West!?"), "step \(number): \(text)")
      let isDone = text.contains("zichtbaarheid: partners")
      let mayBeLate = session.written?.contains("zichtbaarheid: organisatie") == true
      #expect(isDone || mayBeLate, "step \(number)")
    }
  }

  @Test("another editor that changes the same field between any two steps loses nothing")
  func sameField() {
    visited {
      $0.replacing("titel: Nachtwacht Oost", with: "titel: Wacht van hen")
    } check: { desk, _, number in
      let conflicts = desk.files(below: "conflicten").compactMap(desk.text).joined()
      let all = (desk.draft ?? "") + conflicts
      #expect(all.contains("en West!?") || all.contains("van hen"), "step \(number)")
      #expect(all.contains("West"), "step \(number): \(all)")
      #expect(!conflicts.contains("<<<<"), "step \(number)")
    }
  }

  @Test("where the other text cannot be kept beside it, it is not written over")
  func conflictNotKept() throws {
    let before = try #require(desk.draft)
    let session = desk.write(fileSystem: files)
    files.fail { $0.call.changes && $0.path.contains("conflicten") ? .noPermission : nil }
    let theirs = before.replacing("Nachtwacht Oost", with: "Wacht van hen")
    desk.put(theirs, at: Desk.draft)
    session.goTo("titel").type(" en West").press(.escape)
    #expect(desk.draft == theirs)
    #expect(session.header.contains("niet opgeslagen"))
    files.mend()
    session.press(.control("s"))
    let kept = desk.files(below: "conflicten").compactMap(desk.text).joined()
    #expect(kept.contains("Wacht van hen"))
    #expect(desk.draft?.contains("en West") == true)
  }
}
