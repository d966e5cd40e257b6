import Kennisbank
import TerminalUI

/// The seven places of the program, on the keys 1 to 7.
package enum PlaceName: String, Sendable, CaseIterable, Hashable {
  case interventions = "interventies"
  case waaier
  case meetups
  case neighbourhoods = "wijken"
  case elements = "elementen"
  case writing = "schrijven"
  case overview = "overzicht"

  /// Kinds of objects that its list shows.
  package var kinds: Set<ObjectKind> {
    switch self {
    case .interventions: [.intervention, .archetype]
    case .waaier: [.blade, .step]
    case .meetups: [.meetup]
    case .neighbourhoods: [.trajectory, .municipality, .neighbourhood]
    case .elements: [.element]
    // Whatever is a draft.
    case .writing: Set(ObjectKind.allCases.filter { !$0.isTerm })
    case .overview: []
    }
  }

  /// Where an object of a kind is found; nil for kinds that only have a page.
  package static func of(_ kind: ObjectKind) -> PlaceName? {
    allCases.first { $0 != .writing && $0.kinds.contains(kind) }
  }

  /// The key it has in lists.
  var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

  var command: Command {
    switch self {
    case .interventions: .goInterventions
    case .waaier: .goWaaier
    case .meetups: .goMeetups
    case .neighbourhoods: .goNeighbourhoods
    case .elements: .goElements
    case .writing: .goWriting
    case .overview: .goOverview
    }
  }

  static func going(by command: Command) -> PlaceName? {
    allCases.first { $0.command == command }
  }
}
