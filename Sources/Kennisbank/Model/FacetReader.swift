/// The values by which a description is found, from its fields.
enum FacetReader {
  static func facets(of document: Document, kind: ObjectKind, place: Place) -> [Facet: [String]] {
    guard kind == .intervention || kind == .archetype else { return [:] }
    var facets: [Facet: [String]] = [
      .theme: document.list("themas"),
      .targetGroup: document.list("doelgroepen"),
      .municipality: document.list("gemeenten"),
      .sort: [kind == .archetype ? ObjectKind.archetype.rawValue : document.text("soort") ?? ""],
      .effect: document.maps("effecten").compactMap { $0["effect"] ?? $0[""] },
      .visibility: [document.text("zichtbaarheid") ?? ""],
      .evidence: [EvidenceLevel(document.text("bewijs")).word],
    ]
    facets[.archetype] = document.text("archetype").map { [$0] } ?? []
    return facets.mapValues { $0.filter { !$0.isEmpty } }.filter { !$0.value.isEmpty }
  }
}
