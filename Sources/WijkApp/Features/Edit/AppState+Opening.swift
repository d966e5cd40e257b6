import Kennisbank
import TerminalUI
import WijkTexts

/// Started to write in one draft: `wijk bewerk`.
extension AppState {
  private static let mostHeld = 1_000

  /// As soon as all is read.
  mutating func openWanted() -> [Effect] {
    guard let opening = wantedDraft, progress?.isComplete == true, topEditor == nil else {
      return []
    }
    guard let number = catalogue.kennisbanken.firstIndex(where: { $0.path == opening.kennisbank })
    else {
      forgetOpening()
      notice = Notice(texts.noFolder(opening.kennisbank), .problem)
      return []
    }
    return openEditor(FileAddress(kennisbank: number, path: opening.path))
  }

  /// Keys that were pressed before the text was there would do something else to what was there:
  /// they wait. Ctrl-C waits no longer.
  mutating func hold(_ input: InputEvent) -> [Effect] {
    if case .key(let key) = input, Keymap.command(for: key, in: screens.top.context) == .cancel {
      forgetOpening()
      return handle(input)
    }
    if heldInput.count < Self.mostHeld { heldInput.append(input) }
    return []
  }

  /// The text is open, or cannot be: then nothing that was typed is meant for what is there.
  mutating func openingEnded() -> [Effect] {
    guard let opening = wantedDraft else { return [] }
    let held = topSession == nil ? [] : heldInput
    forgetOpening()
    if notice == nil { notice = opening.news }
    return held.flatMap { handle($0) }
  }

  private mutating func forgetOpening() {
    wantedDraft = nil
    heldInput = []
  }
}
