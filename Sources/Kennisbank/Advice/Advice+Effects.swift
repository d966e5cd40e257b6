/// The effects of an intervention: why each would follow, how one will see it, and whether the
/// approach has anything to do with them.
extension Advice {
  mutating func adviseOnEffects() {
    guard kind == .intervention, let field = document.field("effecten") else { return }
    for node in field.node.items {
      let effect = document.source.value(of: node).dictionary
      guard effect["rol"] != "ongewenst", let name = node.nameRange else { continue }
      if effect["aanname"].isBlank { report(.assumptionMissing, field: field.key, on: name) }
      if effect["succes"].isBlank { report(.signMissing, field: field.key, on: name) }
    }
    adviseOnApproach()
  }

  /// Only when nothing at all ties the two together: no element chosen, and no word of a main
  /// effect or of the people it is for in a text of some length.
  private mutating func adviseOnApproach() {
    guard document.value("elementen").items.isEmpty, let section = document.section("Aanpak")
    else { return }
    let words = Word.words(of: prose.bytes, in: Prose.read(section.bodyRange))
    guard words.count >= Self.someWords else { return }
    let sought = Set(aimTexts.flatMap(Self.stems))
    let isTied = words.contains { word in
      Self.stems(document.text(in: word.range)).contains(where: sought.contains)
    }
    guard !sought.isEmpty, !isTied else { return }
    let heading = section.headingRange
    let end = document.source.trimEnd(heading)
    report(
      .approachApart, field: nil, section: section.title, on: heading.lowerBound..<end)
  }

  private static let someWords = 30

  private var aimTexts: [String] {
    let effects = document.maps("effecten").filter { $0["rol"] ?? "hoofd" == "hoofd" }
    let ids = effects.compactMap { $0["effect"] ?? $0[""] } + document.list("doelgroepen")
    return effects.compactMap { $0["tekst"] } + ids.flatMap(names)
      + [document.text("doelgroepen_toelichting")].compactMap { $0 }
  }

  /// What an object is called, in all its ways.
  private func names(of id: String) -> [String] {
    guard let record = catalogue.record(id) else { return [id] }
    return [record.title] + record.document.list("synoniemen")
  }

  /// The beginnings of the longer words: "huurders" and "huurder" have the same.
  private static func stems(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.filter { $0.count >= stemLength }
      .map { String($0.prefix(stemLength)) }
  }

  private static let stemLength = 5
}

extension Node {
  /// The part of an item that says which effect it is; the item itself when it is a single value.
  fileprivate var nameRange: Range<Int>? {
    switch content {
    case .map(let entries, _): entries.first.map { $0.key.lowerBound..<$0.value.range.upperBound }
    case .scalar: range
    default: nil
    }
  }
}

extension String? {
  fileprivate var isBlank: Bool { self?.allSatisfy(\.isWhitespace) ?? true }
}
