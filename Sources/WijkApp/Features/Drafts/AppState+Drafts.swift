import Kennisbank
import PlainText
import WijkTexts

/// Drafts: begun, opened, gone through one after the other.
extension AppState {
  /// The object the next action is about.
  private var chosenRecord: Record? {
    subjectIDs.first.flatMap { catalogue.record($0) }
  }

  /// A draft is opened as it is; of a published text a draft is made first.
  mutating func editChosen() -> [Effect] {
    guard let record = chosenRecord else { return [] }
    guard record.origin.isDraft else {
      return [.makeDraft(DraftRequest(.published(subjectIDs[0]), texts.language))]
    }
    let address = FileAddress(kennisbank: record.origin.kennisbank, path: record.origin.path)
    return openEditor(address)
  }

  mutating func openSiblingDraft(_ step: Int) -> [Effect] {
    []
  }
}
