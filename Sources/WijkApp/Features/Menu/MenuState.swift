import Kennisbank
import KennisbankSearch
import PlainText
import TextEditing

/// A list over the screen, narrowed by typing; Enter does what the chosen row says.
package struct MenuState: Sendable {
  package enum Purpose: Sendable, Hashable {
    case help, commands, facets, sort, outline, take, collect, collections, searches, link
    case pick, publish, advice, recovery, bin, conflicts, remarks, leaving, progress
    case template, part, queryHelp, manageSearches, searchName
  }

  package enum Action: Sendable, Hashable {
    case run(Command)
    case toggle(Facet, String)
    case sort(SortOrder)
    case jump(line: Int)
    case openRecord(String)
    case openAddress(String)
    case take(TakeRequest)
    /// Opens the same menu again, with what was held back.
    case takeClosedToo
    case addToCollection(String)
    case takeOutOfCollection(String)
    case openCollection(String)
    case useSearch(PersonalData.Search)
    /// To give one another name or to remove it: first which, then what.
    case manageSearches
    case manageSearch(String), renameSearch(String), removeSearch(String)
    /// Makes a collection, a saved search, an object: what has this new name.
    case makeNew(String, Making)
    case fill(FieldPath, Filling)
    case change(StoreChange)
    /// To a field of the form of a text.
    case goTo(FileAddress, String)
    case show(FileAddress, Diagnostic)
    case mend(FileAddress, Mend)
    /// Adds a word to those of the kennisbank of a text.
    case learn(FileAddress, String)
    case showDifference(FileAddress)
    /// A mail that asks the stewards of these for what is missing.
    case ask([String])
    case recover(UnsavedText)
    case showUnsaved(UnsavedText)
    case conflict(FileAddress, MergeConflict)
    case choose(FileAddress, MergeConflict, MergeConflict.Choice)
    case showConflict(MergeConflict)
    case tick(Remark)
    case endMeetup, leaveMeetup, beginAnother
    case resumeMeetup(UnfinishedRun)
    case finishMeetup(UnfinishedRun)
    /// What a new meetup begins with.
    case planMeetup(MeetupTemplate)
    /// The answers of earlier, with the same beginning.
    case planAgain(UnfinishedAnswers, MeetupTemplate)
    /// Behind the chosen part of an agenda.
    case addPart(AgendaLine)
    /// An intervention to a meetup, or off it.
    case attach(String, FileAddress)
    case searchBeside
    /// Types a part of a query; opens what there is to know about queries.
    case query(String), explainQuery
    /// Puts words in at the cursor.
    case insert(String)
    /// A row that only tells something.
    case nothing
  }

  /// What a choice does with a place of a form.
  package enum Filling: Sendable, Hashable {
    case set(String)
    /// In or out of a list.
    case toggle(String)
    case clear
  }

  /// Makes something of a typed name that no row has.
  package struct NewRow: Sendable, Hashable {
    /// Stands before the name.
    let prefix: SafeText
    let detail: SafeText
    let make: Making

    init(_ prefix: SafeText, detail: SafeText = "", _ make: Making = .name) {
      self.prefix = prefix
      self.detail = detail
      self.make = make
    }
  }

  package enum Making: Sendable, Hashable {
    /// What the menu is for decides.
    case name
    /// Another name for this saved search.
    case search(String)
    /// An object of its own, filled in where the menu was opened.
    case object(ObjectKind)
  }

  package struct Item: Sendable, Hashable {
    package let label: SafeText
    package let detail: SafeText
    /// Key that does the same without the menu.
    package let key: SafeText
    package let action: Action
    /// Why it cannot be done now; nil when it can.
    package let unavailable: SafeText?

    package init(
      _ label: SafeText, detail: SafeText = "", key: SafeText = "", action: Action,
      unavailable: SafeText? = nil
    ) {
      self.label = label
      self.detail = detail
      self.key = key
      self.action = action
      self.unavailable = unavailable
    }
  }

  package let purpose: Purpose
  package private(set) var title: SafeText
  package private(set) var items: [Item]
  package private(set) var typed = LineBuffer()
  /// Rows that have all typed words in name, explanation or key; below them those that make
  /// what is typed, when no row has just that name.
  package private(set) var shown: [Item]
  package var scroll = Scroll()
  package let newRows: [NewRow]
  /// Columns that the longest row takes.
  private(set) var widest: Int

  package init(_ purpose: Purpose, title: SafeText, items: [Item], new newRows: [NewRow] = []) {
    self.purpose = purpose
    self.title = title
    self.items = items
    self.newRows = newRows
    shown = items
    widest = Self.widest(of: items)
    scroll.count = items.count
  }

  /// A few rows of what there is to decide: nothing is looked for there.
  package var isCard: Bool {
    switch purpose {
    case .conflicts, .recovery, .leaving: true
    default: false
    }
  }

  private static func widest(of items: [Item]) -> Int {
    items.map { DisplayWidth.of($0.label) + DisplayWidth.of($0.key) }.max() ?? 0
  }

  private var narrowed: [Item] {
    let found = found
    let name = typed.text.trimmed
    guard !name.isEmpty, !items.contains(where: { $0.label.string == name }) else { return found }
    return found
      + newRows.map {
        Item($0.prefix + SafeText(name), detail: $0.detail, action: .makeNew(name, $0.make))
      }
  }

  /// A number that is typed is the number of a link, not a part of its title.
  private var found: [Item] {
    let words = SearchWords(typed.text).folded
    guard !words.isEmpty else { return items }
    if purpose == .link, typed.text.allSatisfy(\.isNumber) {
      return items.filter { $0.label.string.hasPrefix(typed.text) }
    }
    let name = Folding.folded(typed.text.trimmed)
    var ranked: [[Item]] = Array(repeating: [], count: Match.allCases.count)
    for item in items {
      if let match = match(item, name, words) { ranked[match.rawValue].append(item) }
    }
    let all = ranked.flatMap(\.self)
    // What can be done stands before what cannot now.
    return all.filter { $0.unavailable == nil } + all.filter { $0.unavailable != nil }
  }

  /// What is called so stands before what is only explained so, and whole words before parts.
  private enum Match: Int, CaseIterable { case same, begun, named, explained }

  private func match(_ item: Item, _ name: [UInt8], _ words: [[UInt8]]) -> Match? {
    let label = Folding.folded(item.label.string)
    if label == name { return .same }
    if purpose == .pick || purpose == .link, label.beginsWords(words) { return .begun }
    let rest = words.filter { !label.contains($0) }
    if rest.isEmpty { return .named }
    // Beside a filter stands how much it leaves: no part of what it is called.
    let key = purpose == .facets ? "" : item.key
    let explanation = Folding.folded((item.detail + " " + key).string)
    return rest.allSatisfy { explanation.contains($0) } ? .explained : nil
  }

  package var chosen: Item? {
    shown.indices.contains(scroll.selected) ? shown[scroll.selected] : nil
  }

  mutating func changeTyped(_ change: (inout LineBuffer) -> Void) {
    guard !isCard else { return }
    let before = typed.text
    change(&typed)
    guard typed.text != before else { return }
    shown = narrowed
    scroll.count = shown.count
    scroll.select(0)
  }

  /// New rows, after the chosen one changed something; the same one stays chosen.
  mutating func replaceItems(_ items: [Item], title: SafeText? = nil) {
    let chosen = chosen
    self.items = items
    self.title = title ?? self.title
    widest = Self.widest(of: items)
    shown = narrowed
    scroll.count = shown.count
    let same =
      shown.firstIndex { $0.action == chosen?.action }
      ?? shown.firstIndex { $0.label == chosen?.label }
    scroll.select(same ?? scroll.selected)
  }
}

extension [UInt8] {
  /// Every word begins a word of this folded text.
  fileprivate func beginsWords(_ words: [[UInt8]]) -> Bool {
    let text = [0x20] + self
    return words.allSatisfy { text.contains([0x20] + $0) }
  }
}
