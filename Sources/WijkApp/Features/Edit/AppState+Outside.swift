import Kennisbank
import PlainText
import TextEditing
import WijkTexts

/// The reader's own editor: it gets the text at the right line, and what it leaves is taken over as
/// one change that can be undone.
extension AppState {
  mutating func editOutside() -> [Effect] {
    guard let session = topSession, let editor = topEditor else {
      // The text is opened here first: what the other editor leaves has to go somewhere.
      let effects = editChosen()
      notice = Notice(texts.openedHereFirst)
      return effects
    }
    let line = editor.face == .text ? session.buffer.cursor.line + 1 : lineOfFocus(session)
    return leaveField() + [
      .editOutside(OutsideRequest(address: editor.address, bytes: session.bytes, line: line))
    ]
  }

  private func lineOfFocus(_ session: EditSession) -> Int {
    guard let path = topEditor?.focus else { return 1 }
    let document = session.document
    if let title = path.sectionTitle { return document.section(title)?.position.line ?? 1 }
    return document.field(path.name)?.position.line ?? 1
  }

  mutating func editedOutside(_ address: FileAddress, _ bytes: [UInt8]) -> [Effect] {
    guard var session = sessions[address] else { return [] }
    guard bytes != session.bytes else {
      notice = Notice(texts.nothingChangedOutside)
      return []
    }
    let now = now
    do throws(NotUTF8) {
      try session.replace(with: bytes, at: now)
    } catch {
      notice = Notice(texts.noTextToWrite, .problem)
      return []
    }
    sessions[address] = session
    notice = Notice(texts.changedOutside)
    changeEditor { $0.field = nil }
    showSession()
    return keepDue(everything: true)
  }
}
