import Kennisbank

/// The part of an object in which a word was found, the most telling one first.
package enum FoundField: UInt8, Sendable, CaseIterable {
  case title, summary
  case theme, targetGroup
  /// Municipality and neighbourhood.
  case place
  case organisation, effect, element, archetype
  /// Sections, and the fields that tell the same as facts.
  case aanleiding, doel, aanpak, resultaten, lessen
  case otherText
}

extension FoundField {
  /// Where the text of a field belongs; nil for what is shown in other ways or says nothing in
  /// words. A `_toelichting` goes with the field that it explains.
  init?(key: String) {
    let suffix = "_toelichting"
    switch key.hasSuffix(suffix) ? String(key.dropLast(suffix.count)) : key {
    case "id", "titel", "samenvatting", "soort", "ingedeeld_door", "basis", "bewijs": return nil
    case "themas": self = .theme
    case "doelgroepen", "niet_geschikt_voor", "leeftijd": self = .targetGroup
    case "gemeenten", "gemeente", "wijken", "wijk": self = .place
    case "organisaties", "partners", "beheerder", "trekker": self = .organisation
    case "effecten", "prioriteiten": self = .effect
    case "elementen": self = .element
    case "archetype": self = .archetype
    case "direct_resultaat", "resultaten", "metingen": self = .resultaten
    default: self = .otherText
    }
  }

  init(sectionTitle: [UInt8]) {
    self = Self.sections[sectionTitle] ?? .otherText
  }

  private static let sections: [[UInt8]: FoundField] = [
    Array("aanleiding".utf8): .aanleiding, Array("doel".utf8): .doel,
    Array("aanpak".utf8): .aanpak, Array("resultaten".utf8): .resultaten,
    Array("lessen".utf8): .lessen,
  ]
}
