/// How sure it is that an approach works, in words. It is an estimate with a giver and a date, and
/// no mark of quality; the recognition of a national body stands beside it, never in its place.
package enum EvidenceLevel: Int, Sendable, CaseIterable, Comparable {
  case unknown, described, reasoned, first, good, strong

  /// From the field `bewijs` (0...5); anything else is unknown.
  package init(_ text: String?) {
    self = text.flatMap(Int.init).flatMap(EvidenceLevel.init(rawValue:)) ?? .unknown
  }

  /// The word as facet value, and key of its text.
  package var word: String {
    switch self {
    case .unknown: "onbekend"
    case .described: "beschreven"
    case .reasoned: "onderbouwd"
    case .first: "eerste aanwijzingen"
    case .good: "goede aanwijzingen"
    case .strong: "sterke aanwijzingen"
    }
  }

  /// Of a description, as it is among its facets.
  package static func of(_ record: Record) -> EvidenceLevel {
    allCases.first { record.facets[.evidence] == [$0.word] } ?? .unknown
  }

  package static func < (left: EvidenceLevel, right: EvidenceLevel) -> Bool {
    left.rawValue < right.rawValue
  }
}
