import Kennisbank
import PlainText
import WijkTexts

/// After a crash: what was typed and is not in its file is offered, without standing in the way.
extension AppState {
  mutating func offer(_ found: [UnsavedText]) {
    unsaved = found.filter { !isOpen($0) }
    guard !unsaved.isEmpty, overlay == nil else { return }
    overlay = recoveryMenu()
  }

  /// The editor brings back by itself what was typed in its text.
  private func isOpen(_ text: UnsavedText) -> Bool {
    let infos = catalogue.kennisbanken
    return (text.kennisbank, text.path) == (wantedDraft?.kennisbank ?? "", wantedDraft?.path ?? "")
      || sessions.keys.contains {
        infos[$0.kennisbank].path == text.kennisbank && $0.path == text.path
      }
  }

  func recoveryMenu() -> MenuState {
    let items = unsaved.flatMap { text in
      let title = Document(bytes: text.text).text("titel") ?? text.path
      return [
        MenuState.Item(
          texts.writeOn(title), detail: SafeText(text.path), action: .recover(text)),
        MenuState.Item(
          "   " + texts.showUnsaved, detail: SafeText(text.path), action: .showUnsaved(text)),
      ]
    }
    return MenuState(.recovery, title: texts.recoveryTitle, items: items)
  }

  /// The editor brings together what was typed and what the file holds.
  mutating func recover(_ text: UnsavedText) -> [Effect] {
    guard let number = catalogue.kennisbanken.firstIndex(where: { $0.path == text.kennisbank })
    else {
      notice = Notice(texts.otherKennisbank(text.kennisbank), .problem)
      return []
    }
    unsaved.removeAll { $0 == text }
    return openEditor(FileAddress(kennisbank: number, path: text.path))
  }

  mutating func showUnsaved(_ text: UnsavedText, from menu: MenuState) -> [Effect] {
    let title = SafeText(Document(bytes: text.text).text("titel") ?? text.path)
    let page = DifferencePage(texts: texts).page(
      from: Document(bytes: text.file ?? []), to: Document(bytes: text.text), title: title)
    show(page, title: texts.notInFileYet, from: menu)
    return []
  }
}
