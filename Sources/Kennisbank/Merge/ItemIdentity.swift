/// What makes an item of a list the same one on both sides.
enum ItemIdentity: Hashable {
  /// A part that names it: `effect: meer-ontmoeting`, the `^a3` of an action.
  case named(part: String, id: String)
  /// All it says, and how many equal ones come before it.
  case whole(Value, Int)
}

extension ItemIdentity {
  /// Parts that name an item, the strongest first.
  private static let parts = [
    "id", "effect", "element", "organisatie", "post", "url", "interventie", "stap", "gemeente",
    "indicator", "wat", "naam",
  ]

  /// The name of a map, if it has one; of other values nil.
  static func name(of value: Value) -> ItemIdentity? {
    for part in parts {
      if let id = value[part]?.text { return .named(part: part, id: id) }
    }
    return nil
  }

  /// The identities of the items of several lists. A name that some list has twice names nothing.
  /// - Parameter whole: what an item is when it has no name.
  static func identities<Item>(
    of lists: [[Item]], name: (Item) -> ItemIdentity?, whole: (Item) -> Value
  ) -> [[ItemIdentity]] {
    var ambiguous: Set<ItemIdentity> = []
    for list in lists {
      var seen: Set<ItemIdentity> = []
      for name in list.compactMap(name) where !seen.insert(name).inserted { ambiguous.insert(name) }
    }
    return lists.map { list in
      var counts: [Value: Int] = [:]
      return list.map { item in
        if let name = name(item), !ambiguous.contains(name) { return name }
        let value = whole(item)
        let count = counts[value, default: 0]
        counts[value] = count + 1
        return .whole(value, count)
      }
    }
  }
}
