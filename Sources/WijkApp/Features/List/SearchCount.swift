import Kennisbank
import KennisbankSearch

extension PersonalData {
  /// What was seen of a saved search.
  package enum Seen: Sendable, Hashable {
    case ids(Set<String>)
    /// Of a result too large to know each.
    case count(Int)
  }
}

/// How many a saved search has now.
package struct SearchCount: Sendable, Hashable {
  package let count: Int
  /// Of these since it was last looked at; nil when it never was.
  package let new: Int?
  /// Which ones, as far as that is known.
  let newIDs: Set<String>
  /// What is seen by who looks now.
  let seen: PersonalData.Seen

  /// Of more nobody sees which ones are new.
  package static let mostIDs = 2_000

  package init(_ numbers: [Int32], _ catalogue: Catalogue, seen before: PersonalData.Seen?) {
    count = numbers.count
    let ids = numbers.count > Self.mostIDs ? nil : Set(numbers.map { catalogue[$0].id })
    seen = ids.map(PersonalData.Seen.ids) ?? .count(numbers.count)
    switch (before, ids) {
    case (.ids(let old)?, let ids?):
      newIDs = ids.subtracting(old)
      new = newIDs.count
    case (.ids(let old)?, nil):
      newIDs = []
      new = max(0, numbers.count - old.count)
    case (.count(let old)?, _):
      newIDs = []
      new = max(0, numbers.count - old)
    case (nil, _):
      newIDs = []
      new = nil
    }
  }
}

/// Saved searches to count, in the order in which the answers are wanted.
package struct CountRequest: Sendable, Hashable {
  package let generation: Int
  package let searches: [PersonalData.Search]
  package let seen: [String: PersonalData.Seen]
  package let today: Day?
}
