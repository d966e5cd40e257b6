import KennisbankSearch
import TextEditing

/// Earlier queries, while one goes through them.
struct Recalling: Sendable {
  /// The newest first.
  let queries: [String]
  /// What stood in the line before.
  let typed: String
  var place: Int
}

/// What was looked for before comes back in the line.
extension AppState {
  /// ↑ in the line: an earlier query; ↓ a later one, and behind the last what was typed.
  mutating func recall(by step: Int) -> [Effect] {
    guard let list = topList else { return [] }
    let typed = list.words.text
    var recalling =
      list.recalling
      ?? Recalling(
        queries: personal.history.filter { $0 != typed.trimmed }, typed: typed, place: -1)
    let place = recalling.place + step
    guard place < recalling.queries.count else { return [] }
    recalling.place = place
    let text = place < 0 ? recalling.typed : recalling.queries[place]
    let effects = changeTyped { $0 = LineBuffer(text) }
    changeList { $0.recalling = place < 0 ? nil : recalling }
    return effects
  }

  /// A query counts when one went on with it: what was only half typed on the way is nothing to come
  /// back to.
  mutating func rememberQuery(_ text: String) -> [Effect] {
    let query = text.trimmed
    // On a host that is shared with strangers nobody sees what another looked for.
    guard !query.isEmpty, personal.history.first != query, !isRestricted else { return [] }
    personal.history.removeAll { $0 == query }
    personal.history.insert(query, at: 0)
    return [.keep(.asked(query))]
  }
}
