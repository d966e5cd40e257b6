/// A three-way merge of things that each side has once, in an order.
///
/// What one side added is added, what one side removed goes; where both added in the same place,
/// the order does not depend on whose is whose, so that two people merge to the same list.
struct ItemMerge<Identity: Hashable, Content: Equatable> {
  struct Item {
    let identity: Identity
    let content: Content
  }

  /// Both sides changed it, or one changed and the other removed it. Mine is what the result has.
  struct Conflict {
    let identity: Identity
    let base: Content?
    let mine: Content?
    let theirs: Content?
  }

  private let base: Side
  private let mine: Side
  private let theirs: Side
  /// Both changed: what comes of that, or nil for a conflict.
  private let combine: (Identity, Content?, Content, Content) -> Content?
  /// Decides which of two additions in one place comes first.
  private let text: (Content) -> String
  private var conflicts: [Conflict] = []

  init(
    base: [Item], mine: [Item], theirs: [Item], text: @escaping (Content) -> String,
    combine: @escaping (Identity, Content?, Content, Content) -> Content?
  ) {
    self.base = Side(base)
    self.mine = Side(mine)
    self.theirs = Side(theirs)
    self.text = text
    self.combine = combine
  }

  private struct Side {
    let items: [Item]
    let contents: [Identity: Content]

    init(_ items: [Item]) {
      self.items = items
      contents = Dictionary(items.map { ($0.identity, $0.content) }, uniquingKeysWith: { $1 })
    }

    func order(in other: Side) -> [Identity] {
      items.map(\.identity).filter { other.contents[$0] != nil }
    }
  }

  mutating func merge() -> (items: [Item], conflicts: [Conflict]) {
    conflicts = []
    let (ownGroups, otherGroups) = (groups(areMine: true), groups(areMine: false))
    let anchors: [Identity?] = [nil] + order()
    var result: [Item] = []
    for anchor in anchors {
      if let anchor { result += both(anchor) }
      result += ordered(ownGroups[anchor] ?? [], otherGroups[anchor] ?? [])
    }
    return (result, conflicts)
  }

  /// What both sides have, in the order of the side that changed it; mine if both did.
  private func order() -> [Identity] {
    let (own, other) = (mine.order(in: theirs), theirs.order(in: mine))
    guard own != other else { return own }
    let old = base.order(in: mine).filter { theirs.contents[$0] != nil }
    let isOwnOld = own.filter { base.contents[$0] != nil } == old
    let isOtherOld = other.filter { base.contents[$0] != nil } == old
    return isOwnOld && !isOtherOld ? other : own
  }

  private mutating func both(_ identity: Identity) -> [Item] {
    guard let own = mine.contents[identity], let other = theirs.contents[identity] else {
      return []
    }
    let old = base.contents[identity]
    if own == other || other == old { return [Item(identity: identity, content: own)] }
    if own == old { return [Item(identity: identity, content: other)] }
    if let combined = combine(identity, old, own, other) {
      return [Item(identity: identity, content: combined)]
    }
    conflicts.append(Conflict(identity: identity, base: old, mine: own, theirs: other))
    return [Item(identity: identity, content: own)]
  }

  /// What only one side has and stays, behind what stands before it and both have.
  private mutating func groups(areMine isMine: Bool) -> [Identity?: [Item]] {
    let (side, other) = isMine ? (mine, theirs) : (theirs, mine)
    var anchor: Identity?
    var groups: [Identity?: [Item]] = [:]
    for item in side.items {
      if other.contents[item.identity] != nil {
        anchor = item.identity
      } else if stays(item, isMine: isMine) {
        groups[anchor, default: []].append(item)
      }
    }
    return groups
  }

  private mutating func stays(_ item: Item, isMine: Bool) -> Bool {
    guard let old = base.contents[item.identity] else { return true }
    guard item.content != old else { return false }
    conflicts.append(
      Conflict(
        identity: item.identity, base: old, mine: isMine ? item.content : nil,
        theirs: isMine ? nil : item.content))
    return isMine
  }

  private func ordered(_ own: [Item], _ other: [Item]) -> [Item] {
    guard let first = own.first, let second = other.first else { return own + other }
    return text(second.content) < text(first.content) ? other + own : own + other
  }
}
