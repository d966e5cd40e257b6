import Kennisbank
import KennisbankSearch
import PlainText
import WijkTexts

extension ListState {
  /// It shows what is like something, and nothing else was asked since.
  var isLikeList: Bool { likeWords != nil && words.text == likeWords && selection.isEmpty }
}

/// What is like the chosen description, the most alike first.
extension AppState {
  /// Esc goes back to where one asked for it, unless there is something to put down first.
  var leavesLikeList: Bool {
    guard let list = topList, screens.canGoBack else { return false }
    return list.isLikeList && list.marked.isEmpty && !list.isZoomed && list.focus == .list
  }

  /// The description that is chosen or read; nil for what nothing is compared with in this way.
  var likeSubject: String? {
    let record =
      switch screens.top {
      case .list(let list): list.selectedRow.map { catalogue[$0] }
      case .reading(let reading): catalogue.record(reading.id)
      default: Optional<Record>.none
      }
    guard let record, record.kind == .intervention || record.kind == .archetype else { return nil }
    return record.id
  }

  mutating func showMoreLike() -> [Effect] {
    guard let id = likeSubject,
      let condition = FieldCondition(.like, names: [id])
    else { return [] }
    var list = ListState(.place(.interventions))
    list.likeWords = Query.field(condition).text
    list.words.insert(list.likeWords ?? "")
    return show(list)
  }

  /// The title of what the list shows the like of.
  func likeTitle(_ list: ListState) -> String? {
    guard case .field(let condition) = list.query, condition.field == .like,
      case .name(let id) = condition.values.first
    else { return nil }
    return catalogue.title(of: id)
  }

  /// What a row has in common with the description that the query names; nil when it names none.
  func shared(with row: Int32, _ query: Query) -> SafeText? {
    let shared = index.shared(query, record: row)
    guard !shared.isEmpty else { return nil }
    func titles(_ field: QueryField) -> [SafeText] {
      shared.filter { $0.field == field }.map { SafeText(catalogue.title(of: $0.value)) }
    }
    let others = [QueryField.element, .effect, .theme, .targetGroup]
      .map { (field: $0.name, titles: titles($0)) }.filter { !$0.titles.isEmpty }
    return texts.shared(archetypes: titles(.archetype), others)
  }
}
