import Kennisbank
import PlainText
import WijkTexts

/// After a crash: what was typed and is not in its file is offered, without standing in the way.
extension AppState {
  mutating func offer(_ found: [UnsavedText]) {
    unsaved = found.filter { !isOpen($0) }
    guard !unsaved.isEmpty, overlay == nil else { return }
    guard hasActed else { return overlay = recoveryMenu() }
    // The next keys are already on their way, and not meant for a menu. Nothing is lost: opening the
    // text brings back what was typed in it, and the next start offers it again.
    notice = Notice(texts.unsavedWaits(unsaved.map(title).joined(separator: ", ")))
  }

  private func title(of text: UnsavedText) -> String {
    Document(bytes: text.text).text("titel") ?? text.path
  }

  /// The editor brings back by itself what was typed in its text.
  private func isOpen(_ text: UnsavedText) -> Bool {
    let number = catalogue.kennisbanken.firstIndex { $0.path == text.kennisbank }
    let address = number.map { FileAddress(kennisbank: $0, path: text.path) }
    return (text.kennisbank, text.path) == (wantedDraft?.kennisbank ?? "", wantedDraft?.path ?? "")
      || address.map { sessions[$0] != nil } ?? false
  }

  func recoveryMenu() -> MenuState {
    let items = unsaved.flatMap { text in
      [
        MenuState.Item(
          texts.writeOn(title(of: text)), detail: SafeText(text.path), action: .recover(text)),
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
    let title = SafeText(title(of: text))
    let page = DifferencePage(texts: texts).page(
      from: Document(bytes: text.file ?? []), to: Document(bytes: text.text), title: title)
    show(page, title: texts.notInFileYet, from: menu)
    return []
  }
}
