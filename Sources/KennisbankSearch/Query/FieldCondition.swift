import Kennisbank

/// A field and what it must say: one of the values is enough.
package struct FieldCondition: Sendable, Hashable {
  package let field: QueryField
  /// Never empty, each once.
  package let values: [FieldValue]

  /// Nil without values.
  package init?(_ field: QueryField, _ values: [FieldValue]) {
    var seen: Set<FieldValue> = []
    self.field = field
    self.values = values.filter { seen.insert($0).inserted }
    if values.isEmpty { return nil }
  }

  package init?(_ field: QueryField, names: some Sequence<String>) {
    self.init(field, names.map(FieldValue.name))
  }
}

package enum FieldValue: Sendable, Hashable {
  /// An id, a word of the files, or part of a text.
  case name(String)
  case exactly(QueryPoint)
  case compared(Comparison, QueryPoint)
  /// Both ends included.
  case between(QueryPoint, QueryPoint)

  package enum Comparison: String, Sendable, CaseIterable {
    case below = "<"
    case atMost = "<="
    case above = ">"
    case atLeast = ">="
  }
}

/// A number or a time, as it was written: what is said from today stays so.
package enum QueryPoint: Sendable, Hashable {
  case number(Int)
  case day(Day)
  case month(year: Int, month: Int)
  case year(Int)
  case today
  /// This year, this month, this week.
  case current(Unit)
  case previous(Unit)
  /// So long ago; of what lies ahead, so long from now.
  case away(Int, Unit)

  package enum Unit: String, Sendable, CaseIterable {
    case day = "d"
    case week = "w"
    case month = "m"
    case year = "j"
  }
}
