import KennisbankSearch
import PlainText
import TextEditing
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

/// What can be done when nothing is found.
package enum WayOut: Sendable, Hashable {
  case meant(String)
  case without(Relaxation)
  case none

  /// Looks through all texts. Nil where something is found, and where there is nothing to find.
  /// - Parameter goesOn: asked now and then; what there is when it does not is of no use.
  package init?(
    of request: SearchRequest, found: SearchResult, in index: SearchIndex,
    while goesOn: () -> Bool = { true }
  ) {
    guard found.numbers.isEmpty, found.total > 0, goesOn() else { return nil }
    // A word that stands nowhere is a slip sooner than one too many.
    if let words = index.suggestion(for: request.query, while: goesOn) {
      self = .meant(words)
    } else if let best = Self.relaxation(of: request, in: index, while: goesOn) {
      self = .without(best)
    } else {
      self = .none
    }
  }

  /// The one thing to leave out that gives most; leaving out the only word is no advice, but what a
  /// field must be can be asked too strictly.
  private static func relaxation(
    of request: SearchRequest, in index: SearchIndex, while goesOn: () -> Bool
  ) -> Relaxation? {
    guard request.query.parts.count > 1 || !request.selection.isEmpty || !request.query.hasWords
    else { return nil }
    return index.withoutEach(
      request.query, selection: request.selection, kinds: request.scope.kinds,
      today: request.today, while: goesOn
    )
    .first { $0.count > 0 }
  }
}

extension Relaxation.Removed {
  /// Columns: what can be done about it stands behind it.
  private static let widest = 30

  package func name(_ texts: Texts) -> SafeText {
    switch self {
    case .part(let part): "“" + SafeText(part.text).truncated(to: Self.widest) + "”"
    case .facet(let facet): texts.facet(facet.rawValue)
    }
  }
}

extension AppState {
  var remedy: Remedy? { topList?.remedy }

  /// What is known at once of an answer: why a place is empty. All else is found on a lane.
  func remedyOfPlace(_ result: SearchResult) -> Remedy? {
    guard let list = topList, list.rows.isEmpty, result.total == 0, !isLoading else { return nil }
    return Remedy(text: emptyPlace(list.scope), change: nil)
  }

  mutating func advised(_ way: WayOut, for request: SearchRequest) {
    guard let list = topList, list.lastSearch == request.generation, list.rows.isEmpty, !isLoading
    else { return }
    let remedy = remedy(way)
    changeList { $0.remedy = remedy }
  }

  private func remedy(_ way: WayOut) -> Remedy {
    switch way {
    case .meant(let words): Remedy(text: texts.didYouMean(words), change: .searchFor(words))
    case .without(let best):
      Remedy(
        text: texts.nothingFoundWithout(best.removed.name(texts), best.count),
        change: .leaveOut(best.removed))
    case .none: Remedy(text: texts.nothingFoundAtAll, change: nil)
    }
  }

  private func emptyPlace(_ scope: ListScope) -> SafeText {
    switch scope {
    case .place(let place): texts.emptyPlace(place.rawValue)
    case .collection: texts.emptyCollection
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
    changeTyped { $0 = LineBuffer(words) }
  }
}
