/// What a file of a kennisbank describes. The domain in one picture:
///
///     Waaier ── Blade ── Step                      Meetup ── Harvest, Decision, ActionItem
///                                                     │
///     Archetype ◁── Intervention ──▷ Effect        Trajectory ── Municipality ── Neighbourhood
///         │              │    └────▷ ActiveElement        (where, in which programme)
///         └─────────────▷│
///                   Organisation
///
/// One object, one file; effects, target groups and themes are terms of a list in one file.
package enum ObjectKind: String, Sendable, CaseIterable, Hashable {
  case intervention = "interventie"
  case archetype
  case element
  case blade = "blad"
  case step = "stap"
  case meetup
  case municipality = "gemeente"
  case neighbourhood = "wijk"
  case trajectory = "traject"
  case organisation = "organisatie"
  case programme = "wijkprogramma"
  case effect
  case category = "effectcategorie"
  case targetGroup = "doelgroep"
  case theme = "thema"
  /// A text that is none of the above: "over", a page of an organisation's own.
  case page = "pagina"

  /// Folder of the published objects of this kind, right below the kennisbank.
  package var folder: String? {
    switch self {
    case .intervention: "interventies"
    case .archetype: "archetypen"
    case .element: "elementen"
    case .blade, .step: "waaier"
    case .meetup: "meetups"
    case .municipality, .neighbourhood: "gemeenten"
    case .trajectory: "trajecten"
    case .organisation: "organisaties"
    case .programme: "wijkprogrammas"
    case .effect, .category, .targetGroup, .theme: "begrippen"
    case .page: nil
    }
  }
}
