/// The values by which a description is found, from its fields.
enum FacetReader {
  static func facets(of document: Document, kind: ObjectKind, place: Place) -> [Facet: [String]] {
    if kind == .step { return facetsOfStep(document) }
    guard kind == .intervention || kind == .archetype else { return [:] }
    var facets: [Facet: [String]] = [
      .theme: document.list("themas"),
      .targetGroup: document.list("doelgroepen"),
      .municipality: document.list("gemeenten"),
      .sort: [kind == .archetype ? ObjectKind.archetype.rawValue : document.text("soort") ?? ""],
      .effect: document.value("effecten").items.compactMap { $0.part("effect") },
      .visibility: [document.text("zichtbaarheid") ?? ""],
      .evidence: [EvidenceLevel(document.text("bewijs")).word],
    ]
    facets[.archetype] = document.text("archetype").map { [$0] } ?? []
    return facets.mapValues { $0.filter { !$0.isEmpty } }.filter { !$0.value.isEmpty }
  }

  /// How far one is with it is of the reader, not of the step.
  private static func facetsOfStep(_ document: Document) -> [Facet: [String]] {
    let facets: [Facet: [String]] = [
      .level: document.text("leerniveau").map { [$0] } ?? [],
      .minutes: WaaierStep.times(fitting: document.text("duur").flatMap(WaaierStep.minutes))
        .map(String.init),
      .workForm: WorkForm.all(in: document.text("werkvorm") ?? "").map(\.rawValue),
      .role: document.list("voor_wie"),
    ]
    return facets.filter { !$0.value.isEmpty }
  }
}
