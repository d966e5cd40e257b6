/// What a description needs before it is published. All else makes it more complete, and is shown
/// but never demanded.
package enum PublicationNeed: String, Sendable, CaseIterable {
  case titel, soort, samenvatting
  /// A municipality or an organisation, also one in free words; a method belongs to no place.
  case place
  case aanleiding, doelgroepen, effecten, aanpak, bronnen, zichtbaarheid, beheerder

  /// In the order in which a writer meets them.
  package static func missing(in document: Document) -> [PublicationNeed] {
    allCases.filter { !$0.isMet(by: document) }
  }

  package func isMet(by document: Document) -> Bool {
    switch self {
    case .titel, .soort, .samenvatting, .zichtbaarheid, .beheerder:
      document.text(rawValue) != nil
    case .doelgroepen, .effecten, .bronnen:
      !document.value(rawValue).items.isEmpty
    case .place:
      !document.list("gemeenten").isEmpty || !document.list("organisaties").isEmpty
        || document.text("gemeenten_toelichting") != nil
        || document.text("organisaties_toelichting") != nil || document.text("soort") == "methode"
    case .aanleiding, .aanpak:
      document.section(rawValue).map { !$0.bodyRange.isEmpty } ?? false
    }
  }
}
