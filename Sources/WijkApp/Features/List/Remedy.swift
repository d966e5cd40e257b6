import KennisbankSearch
import PlainText
import WijkTexts

/// What to say and do when nothing is found: which part to leave out, and what that would give.
struct Remedy: Sendable {
  enum Change: Sendable {
    case leaveOut(Relaxation.Removed)
    case searchFor(String)
  }

  let text: SafeText
  let change: Change?
}

extension AppState {
  var remedy: Remedy? { topList?.remedy }

  /// Looks through all texts: once for an answer, not for every picture.
  func findRemedy() -> Remedy? {
    guard let list = topList, list.rows.isEmpty, let result = list.result, !isLoading else {
      return nil
    }
    guard result.total > 0 else { return Remedy(text: emptyPlace(list.scope), change: nil) }
    // A word that stands nowhere is a slip sooner than one too many.
    if let word = index.suggestion(for: list.query) {
      return Remedy(text: texts.didYouMean(word), change: .searchFor(word))
    }
    if let best = relaxation(of: list) {
      let text = texts.nothingFoundWithout(name(of: best.removed), best.count)
      return Remedy(text: text, change: .leaveOut(best.removed))
    }
    return Remedy(text: texts.nothingFoundAtAll, change: nil)
  }

  /// The one thing to leave out that gives most; leaving out the only word is no advice.
  private func relaxation(of list: ListState) -> Relaxation? {
    guard list.query.parts.count > 1 || !list.selection.isEmpty else { return nil }
    return index.withoutEach(
      list.query, selection: list.selection, kinds: list.scope.kinds, today: calendarDay
    )
    .first { $0.count > 0 }
  }

  private func emptyPlace(_ scope: ListScope) -> SafeText {
    switch scope {
    case .place(let place): texts.emptyPlace(place.rawValue)
    case .collection: texts.emptyCollection
    }
  }

  private func name(of removed: Relaxation.Removed) -> SafeText {
    switch removed {
    case .part(let part): SafeText("“\(part.text)”")
    case .facet(let facet): name(of: facet)
    }
  }

  /// Enter on an empty list does what its sentence proposes.
  mutating func applyRemedy() -> [Effect] {
    switch remedy?.change {
    case .leaveOut(.facet(let facet)): return changeSelection { $0.clear(facet) }
    case .leaveOut(.part(let part)):
      return topList.map { type($0.query.without(part).text) } ?? []
    case .searchFor(let words): return type(words)
    case nil: return []
    }
  }

  private mutating func type(_ words: String) -> [Effect] {
    changeTyped { line in
      line.clear()
      line.insert(words)
    }
  }
}
