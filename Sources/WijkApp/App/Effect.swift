import Kennisbank
import KennisbankSearch
import PlainText
import TerminalUI
import WijkTexts

/// What the program wants done outside itself. Values: the runtime makes them happen.
package enum Effect: Sendable {
  case load
  case stopLoading
  /// In what the screen knows: the runtime may have read more, and numbers of rows mean nothing in
  /// another catalogue.
  case search(SearchRequest, Catalogue, SearchIndex)
  case stopSearching
  /// How many each saved search has, one answer for each.
  case countSearches(CountRequest, Catalogue, SearchIndex)
  case stopCounting
  case buildPage(PageRequest)
  /// Pages that no picture waits for, one answer for all; newer ones take their place.
  case preparePages([PageRequest])
  case buildComparison(ComparisonRequest)
  case take(TakeRequest)
  case openAddress(String)
  case keep(Keepsake)
  case rememberPlace(RememberedPlace)
  case makeDraft(DraftRequest)
  /// Nil: the answers became a draft.
  case keepAnswers(UnfinishedAnswers?)
  case openText(FileAddress)
  case keepText(KeepRequest)
  /// Reads a file again, so that lists and pages know what it says now.
  case reread([FileAddress])
  case changeStore(StoreChange)
  case findBinned
  case advise(AdviceRequest)
  /// Hands the text to the reader's own editor, at a line.
  case editOutside(OutsideRequest)
  case keepConflicts(FileAddress, [MergeConflict])
  case keepRun(RunEntries)
  /// Asks what a new meetup can begin with.
  case findTemplates
  case makeMeetup(NewMeetup)
  /// Puts the harvest in the file of the meetup.
  case endRun(RunEnding)
  case setTheme(Theme)
  case setMouse(Bool)
  case redraw
  case suspend
  case quit
}

/// A search to run. An answer to an older request than the last is dropped.
package struct SearchRequest: Sendable, Hashable {
  package let generation: Int
  package let scope: ListScope
  package let query: Query
  package let selection: Selection
  package let sort: SortOrder
  package let today: Day?

  package init(
    generation: Int = 0, scope: ListScope, query: Query, selection: Selection, sort: SortOrder,
    today: Day?
  ) {
    self.generation = generation
    self.scope = scope
    self.query = query
    self.selection = selection
    self.sort = sort
    self.today = today
  }
}

/// A page to build, for a place on the screen.
package struct PageRequest: Sendable, Hashable {
  package enum Purpose: Sendable, Hashable {
    case summary, reading
    /// A step, for a room.
    case room(StepVariant)
  }
  package let generation: Int
  package let purpose: Purpose
  package let id: String
  package let language: Language

  /// The same of another object.
  func with(id: String) -> PageRequest {
    PageRequest(generation: generation, purpose: purpose, id: id, language: language)
  }
}

package struct ComparisonRequest: Sendable, Hashable {
  package let generation: Int
  package let ids: [String]
  package let language: Language
}

/// Something to take along, and how.
package struct TakeRequest: Sendable, Hashable {
  package enum Form: String, Sendable, CaseIterable { case mail, markdown, html, print }
  package let form: Form
  package let subject: TakeSubject
  package let language: Language
}

package enum TakeSubject: Sendable, Hashable {
  case records([String])
  case comparison([String])
  /// A question to the stewards of these: what is missing before everyone may read them.
  case asking([String])
  /// Of a meetup that is to come, for those who come.
  case handout(String)
}

/// Something of the reader's own to write down.
package enum Keepsake: Sendable, Hashable {
  case collected([String], in: String)
  case takenOut([String], of: String)
  case search(PersonalData.Search)
  case renamed(String, to: String)
  case removed(String)
  /// What one looked at of a saved search.
  case seen(PersonalData.Seen, of: String)
  /// A query that one went on with.
  case asked(String)
}

extension Keepsake {
  /// What to say when it is kept; nil for what is kept unasked.
  package func done(_ texts: Texts) -> SafeText? {
    switch self {
    case .collected(let ids, let name): texts.collected(ids.count, in: name)
    case .takenOut(let ids, let name): texts.takenOut(ids.count, of: name)
    case .search(let search): texts.searchSaved(search.name)
    case .renamed(let name, let new): texts.searchRenamed(name, new)
    case .removed(let name): texts.searchRemoved(name)
    case .seen, .asked: nil
    }
  }
}

/// What belongs to the reader and not to the kennisbank.
package struct PersonalData: Sendable, Hashable {
  package struct Collection: Sendable, Hashable {
    package var name: String
    package var ids: [String]
    package init(name: String, ids: [String]) {
      self.name = name
      self.ids = ids
    }
  }
  package struct Search: Sendable, Hashable {
    package var name: String
    package var words: String
    package var selection: Selection
    /// The list that it is of; nil for the first one.
    package var place: PlaceName?
    package init(
      name: String, words: String, selection: Selection, place: PlaceName? = nil
    ) {
      self.name = name
      self.words = words
      self.selection = selection
      self.place = place
    }
  }
  package var collections: [Collection]
  package var searches: [Search]
  /// Of saved searches, by name.
  package var seen: [String: Seen]
  /// Earlier queries, the newest first.
  package var history: [String]
  package init(
    collections: [Collection] = [], searches: [Search] = [], seen: [String: Seen] = [:],
    history: [String] = []
  ) {
    self.collections = collections
    self.searches = searches
    self.seen = seen
    self.history = history
  }
}

/// Where the reader was, to be there again at the next start.
package struct RememberedPlace: Sendable, Hashable {
  package var place: PlaceName
  package var words: String
  package var selection: Selection
  package var sort: SortOrder
  package var selectedID: String?
  package var top: Int
  package var readingID: String?
  package var readingTop: Int

  package init(
    place: PlaceName, words: String = "", selection: Selection = Selection(),
    sort: SortOrder = .relevance, selectedID: String? = nil, top: Int = 0,
    readingID: String? = nil, readingTop: Int = 0
  ) {
    self.place = place
    self.words = words
    self.selection = selection
    self.sort = sort
    self.selectedID = selectedID
    self.top = top
    self.readingID = readingID
    self.readingTop = readingTop
  }
}
