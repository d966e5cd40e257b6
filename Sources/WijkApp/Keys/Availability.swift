import PlainText
import WijkTexts

/// Why a command cannot be now; nil when it can.
extension AppState {
  package func unavailable(_ command: Command) -> SafeText? {
    let context = screens.top.context
    let info = Keymap.info(command)
    // Places and the tour are gone to by name from everywhere, also where they have no key.
    let isAnywhere = PlaceName.going(by: command) != nil || command == .tour
    if !isAnywhere, !info.contexts.contains(context) { return texts.notInThisPlace }
    return missing(command)
  }

  private func missing(_ command: Command) -> SafeText? {
    switch command {
    case _ where topHarvest != nil && Self.toldOfEntries.contains(command): nil
    case .nextColumn, .previousColumn: allColumnsFit ? texts.allColumnsShown : nil
    case .suspend: isRestricted ? texts.notOnThisHost : nil
    case .historyBack: screens.canGoBack ? nil : texts.nothingBefore
    case .historyForward: screens.canGoForward ? nil : texts.nothingAfter
    case .undo where topList != nil:
      clearedWords == nil && doneChanges.isEmpty ? texts.nothingToUndo : nil
    case .undo where topReading != nil: doneChanges.isEmpty ? texts.nothingToUndo : nil
    case .redo where topList != nil || topReading != nil:
      undoneChanges.isEmpty ? texts.nothingToRedo : nil
    case .conflicts: topSession?.conflicts.isEmpty == false ? nil : texts.noConflicts
    case .newDraft, .edit, .startFrom, .editOutside, .publish, .askReview, .archive, .bin,
      .restoreFromBin:
      unwritable(command)
    case .stepIn, .stepOut: topList?.isFan == true ? nil : noFold(command)
    case .setProgress: noProgressHere
    case .facets:
      topList?.hasFacets == false
        ? texts.noFacetsHere : isPlaceEmpty ? texts.nothingChosen : nil
    case .clearFacets: topList?.selection.isEmpty == true ? texts.noFacetsChosen : nil
    case .nextMatch where topEditor != nil, .previousMatch where topEditor != nil: nil
    case .nextMatch, .previousMatch:
      topReading?.find.isEmpty == true ? texts.nothingSearched : nil
    case .nextItem, .previousItem:
      topEditor == nil && topReading?.siblings.position == nil ? texts.noListAround : nil
    // Of what is half read the titles of what it points at are missing, and so are its neighbours.
    case .open where topList != nil && isLoading: texts.stillReading
    case .open, .filter, .sort: isPlaceEmpty ? texts.nothingChosen : nil
    case .moreLike: likeSubject == nil ? texts.nothingIsLikeIt : nil
    case .collect, .takeAlong, .compare: subjects.isEmpty ? texts.nothingChosen : nil
    case .openLink: topReading?.view?.layout.links.isEmpty == true ? texts.noLinks : nil
    case .startMeetup: noMeetupHere
    case .review: noReviewHere
    case .plan: notToPlan
    case .attach: notToAttach
    case .about: missingPage("over")
    case .tour: missingPage("rondleiding")
    default: nil
    }
  }

  /// Why they cannot be done depends on the entry that is chosen.
  private static let toldOfEntries: Set<Command> = [
    .open, .edit, .newDraft, .undo, .redo,
  ]

  /// Elsewhere to the right is into the text, as Enter.
  private func noFold(_ command: Command) -> SafeText? {
    guard command == .stepOut else { return missing(.open) }
    return topList?.focus == .list ? texts.nothingToFold : nil
  }

  private func missingPage(_ id: String) -> SafeText? {
    if catalogue.number(of: id) != nil { return nil }
    return isLoading ? texts.stillReading : texts.notInThisKennisbank
  }

  /// Nothing was read for this list, whatever is typed or chosen.
  private var isPlaceEmpty: Bool {
    !isLoading && topList?.result?.total == 0
  }

  private var allColumnsFit: Bool {
    guard case .compare(let compare) = screens.top else { return true }
    return CompareView(compare: compare, texts: texts).shownColumns(layout.compare.columns)
      >= compare.ids.count
  }
}
