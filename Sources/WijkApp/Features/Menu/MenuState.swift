import Kennisbank
import KennisbankSearch
import PlainText
import TextEditing

/// A list over the screen, narrowed by typing; Enter does what the chosen row says.
package struct MenuState: Sendable {
  package enum Purpose: Sendable, Hashable {
    case help, commands, facets, sort, outline, take, collect, collections, searches, link
  }

  package enum Action: Sendable, Hashable {
    case run(Command)
    case toggle(Facet, String)
    case sort(SortOrder)
    case jump(line: Int)
    case openRecord(String)
    case openAddress(String)
    case take(TakeRequest.Form)
    case addToCollection(String)
    case takeOutOfCollection(String)
    case openCollection(String)
    case useSearch(PersonalData.Search)
    /// A row that only tells something.
    case nothing
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
  package let title: SafeText
  package private(set) var items: [Item]
  package var typed = LineBuffer()
  package var scroll = Scroll()
  /// What Enter makes of typed text that is the name of no row: a new collection or search.
  package let makesNew: Bool

  package init(_ purpose: Purpose, title: SafeText, items: [Item], makesNew: Bool = false) {
    self.purpose = purpose
    self.title = title
    self.items = items
    self.makesNew = makesNew
    scroll.count = items.count
  }

  /// Rows that have all typed words in name, explanation or key; of links those whose number begins
  /// with the typed one, the shortest first.
  package var shown: [Item] {
    let words = Query(typed.text).words
    guard !words.isEmpty else { return items }
    if purpose == .link, typed.text.allSatisfy(\.isNumber) {
      return items.filter { $0.label.string.hasPrefix(typed.text) }
    }
    return items.filter { item in
      let text = Folding.folded("\(item.label) \(item.detail) \(item.key)")
      return words.allSatisfy { text.contains($0) }
    }
  }

  package var chosen: Item? {
    let shown = shown
    return shown.indices.contains(scroll.selected) ? shown[scroll.selected] : nil
  }

  mutating func changeTyped(_ change: (inout LineBuffer) -> Void) {
    let before = typed.text
    change(&typed)
    scroll.count = shown.count
    if typed.text != before { scroll.select(0) }
  }

  /// New rows, after the chosen one changed something; the choice stays where it is.
  mutating func replaceItems(_ items: [Item]) {
    self.items = items
    scroll.count = shown.count
    scroll.move(by: 0)
  }
}
