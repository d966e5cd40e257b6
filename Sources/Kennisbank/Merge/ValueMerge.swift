/// The value of a field that both sides changed.
enum ValueMerge {
  /// The value to be written, which is mine where there is a conflict.
  struct Outcome {
    let value: Value
    var conflicts: [MergeConflict] = []
  }

  static func merged(_ key: String, base: Value, mine: Value, theirs: Value) -> Outcome {
    let all = [base, mine, theirs]
    if base == .empty || base.isList, mine.isList, theirs.isList {
      return mergedList(key, all.map(\.items))
    }
    if all.allSatisfy(\.isMap), let map = mergedMap(base, mine, theirs) {
      return Outcome(value: map)
    }
    return Outcome(
      value: mine,
      conflicts: [MergeConflict(.field(key), base: base, mine: mine, theirs: theirs)])
  }

  private typealias Items = ItemMerge<ItemIdentity, Value>

  /// - Parameter lists: of the base, mine and theirs.
  private static func mergedList(_ key: String, _ lists: [[Value]]) -> Outcome {
    let identities = ItemIdentity.identities(
      of: lists, name: ItemIdentity.name(of:), whole: { $0 })
    let items = zip(identities, lists).map { identities, values in
      zip(identities, values).map { Items.Item(identity: $0, content: $1) }
    }
    var merge = Items(
      base: items[0], mine: items[1], theirs: items[2], text: \.writtenYaml,
      combine: { _, old, own, other in mergedMap(old ?? .map([]), own, other) })
    let (result, found) = merge.merge()
    return Outcome(
      value: .list(result.map(\.content)),
      conflicts: found.map {
        MergeConflict(
          place(of: $0.identity, in: key), base: $0.base, mine: $0.mine, theirs: $0.theirs)
      })
  }

  private static func place(of identity: ItemIdentity, in key: String) -> MergeConflict.Place {
    switch identity {
    case .named(let part, let id): .item(key, part: part, id: id)
    case .whole: .field(key)
    }
  }

  /// Entry by entry; nil if both sides changed the same entry.
  private static func mergedMap(_ base: Value, _ mine: Value, _ theirs: Value) -> Value? {
    guard case .map(let own) = mine, case .map(let other) = theirs else { return nil }
    var result: [Value.Entry] = []
    let keys = own.map(\.key) + other.map(\.key).filter { mine[$0] == nil }
    for key in keys {
      guard let value = mergedEntry(base[key], mine[key], theirs[key]) else { return nil }
      if let value { result.append(Value.Entry(key, value)) }
    }
    return .map(result)
  }

  /// Nil for a conflict, `.some(nil)` for an entry that goes.
  private static func mergedEntry(_ base: Value?, _ mine: Value?, _ theirs: Value?) -> Value?? {
    if mine == theirs || theirs == base { return .some(mine) }
    if mine == base { return .some(theirs) }
    guard let mine, let theirs, mine.isMap || mine.isList else { return nil }
    let outcome = merged("", base: base ?? .empty, mine: mine, theirs: theirs)
    return outcome.conflicts.isEmpty ? .some(outcome.value) : nil
  }
}

extension Value {
  var isList: Bool {
    if case .list = self { true } else { false }
  }

  fileprivate var isMap: Bool {
    if case .map = self { true } else { false }
  }
}
