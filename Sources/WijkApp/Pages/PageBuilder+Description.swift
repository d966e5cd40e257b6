import Kennisbank
import MarkdownText
import PlainText
import WijkTexts

/// Pages of interventions and archetypes.
extension PageBuilder {
  func description(_ record: Record, _ document: Document) -> [Block] {
    return inShort(record) + contributions(document, isFull: true) + elements(document, most: nil)
      + factList(
        texts.whereAndWho,
        [facts.links(texts.archetype, document.list("archetype"))].compactMap(\.self)
          + facts.place(document) + facts.people(document)
          + [field("contact", of: document) ?? facts.contactViaSource])
      + practiceList(record) + chain(document)
      + factList(texts.whatIsKnown, otherFields(document, except: Self.toldInParts))
      + results(document) + proof(document)
      + preamble(document) + sections(document, except: ["resultaten", "in het kort"])
  }

  /// Fields that the parts of the page tell, each in its own way.
  private static let toldInParts: Set<String> = [
    "soort", "archetype", "effecten", "elementen", "werkzame_elementen", "gemeenten", "wijken",
    "organisaties", "organisaties_toelichting", "beheerder", "periode", "start", "einde", "fase",
    "themas", "doelgroepen", "doelgroepen_toelichting", "niet_geschikt_voor", "contact",
    "resultaten", "direct_resultaat", "metingen", "bewijs", "bewijs_door", "bewijs_op",
    "bewijs_reden", "erkenning",
  ]

  /// What came of it: figures with their source, then the story.
  private func results(_ document: Document) -> [Block] {
    let figures = ["resultaten", "direct_resultaat", "metingen"].flatMap { key in
      let list = fieldList(key, of: document)
      return list.isEmpty || key == "resultaten" ? list : [label(key)] + list
    }
    let story = section("Resultaten", of: document)
    if figures.isEmpty, story.isEmpty {
      return [heading(texts.results), aid(texts.notYetDescribed)]
    }
    guard !figures.isEmpty else { return story }
    return [heading(texts.results)] + figures + story.dropFirst()
  }

  private func label(_ key: String) -> Block {
    .paragraph([Inline(texts.label(ofField: key).string, style: .strong)])
  }

  func summaryOfDescription(_ record: Record, _ document: Document) -> [Block] {
    let place = [facts.place(document).first, facts.targetGroups(document)].compactMap(\.self)
    return inShort(record) + contributions(document, isFull: false) + shortProof(document)
      + elements(document, most: 3) + factList(texts.whereAndWho, place)
  }

  private func inShort(_ record: Record) -> [Block] {
    let text = record.summary.isEmpty ? texts.notYetDescribed : SafeText(record.summary)
    return [heading(texts.inShort), paragraph(text)]
  }

  /// Effects aimed at; in full with the assumption and the sign of success of each.
  private func contributions(_ document: Document, isFull: Bool) -> [Block] {
    let effects = document.maps("effecten")
    let title = heading(texts.contributesTo, aside: classification(document))
    guard !effects.isEmpty else { return [title, aid(texts.notYetDescribed)] }
    return [title, .list(start: nil, items: effects.map { effect($0, isFull: isFull) })]
  }

  private func effect(_ fields: [String: String], isFull: Bool) -> ListItem {
    var text = [link(fields["effect"] ?? fields[""] ?? "")]
    if fields["rol"] == "ongewenst" { text.append(Inline(" · " + texts.unwanted.string)) }
    if let direction = fields["richting"] { text.append(Inline(" · " + direction)) }
    guard isFull else { return item(text) }
    let details = [
      fields["aanname"].map { (texts.assumption, $0) }, fields["succes"].map { (texts.sign, $0) },
    ].compactMap(\.self)
    return item(text + details.flatMap { [Inline("\n")] + labelled($0.0, $0.1) })
  }

  /// A label that asks something ends in its own mark.
  private func labelled(_ label: SafeText, _ text: String) -> [Inline] {
    let end = label.string.hasSuffix("?") ? " " : ": "
    return [Inline(label.string + end, style: .strong), Inline(text)]
  }

  /// Who put the description in the vocabulary, when it was not its writer.
  private func classification(_ document: Document) -> SafeText? {
    document.text("ingedeeld_door").map {
      $0 == "wijk" ? texts.ourClassification : texts.classified(by: $0)
    }
  }

  private func elements(_ document: Document, most: Int?) -> [Block] {
    let elements = document.maps("elementen") + document.maps("werkzame_elementen")
    guard !elements.isEmpty else { return [] }
    let shown = elements.prefix(most ?? elements.count).map {
      item(element($0, isFull: most == nil))
    }
    return [heading(texts.whatMakesItWork), .list(start: nil, items: Array(shown))]
      + (shown.count < elements.count ? [aid(texts.more(elements.count - shown.count))] : [])
  }

  /// In full with the element of the repertoire that the file's own words belong to.
  private func element(_ fields: [String: String], isFull: Bool) -> [Inline] {
    var text: [Inline] = []
    if let words = fields["tekst"] ?? fields[""] { text.append(Inline(words)) }
    if let id = fields["element"], isFull || text.isEmpty {
      text += text.isEmpty ? [link(id)] : [Inline(" · "), link(id)]
    }
    if let kind = fields["soort"] { text.append(Inline(" · " + kind)) }
    return text
  }

  private func practiceList(_ record: Record) -> [Block] {
    guard record.kind == .archetype else { return [] }
    let practices = practices(of: record)
    guard !practices.isEmpty else {
      return [heading(texts.practicesTitle), aid(texts.noPractices)]
    }
    return linkList(texts.practicesTitle, practices.map(\.id))
  }

  /// How it is meant to work, upright: occasion, approach, result, effect, sign; with the
  /// assumption on its arrow. Only when the file says enough for a chain.
  private func chain(_ document: Document) -> [Block] {
    let effect = document.maps("effecten").first { $0["aanname"] != nil }
    guard let effect, let approach = firstSentence("Aanpak", document) else { return [] }
    let parts: [(SafeText, String?)] = [
      (texts.occasion, firstSentence("Aanleiding", document)), (texts.approach, approach),
      (texts.directResult, document.maps("direct_resultaat").first?["wat"]),
      (texts.effect, effect["effect"].map(catalogue.title)), (texts.signShort, effect["succes"]),
    ]
    var lines: [Inline] = []
    for (label, value) in parts {
      guard let value else { continue }
      if !lines.isEmpty { lines.append(Inline(arrow(before: label, effect["aanname"]))) }
      lines += [Inline(label.string + ": ", style: .strong), Inline(value)]
    }
    return [heading(texts.howItWorks), .paragraph(lines)]
  }

  private func arrow(before label: SafeText, _ assumption: String?) -> String {
    guard label == texts.effect, let assumption else { return "\n ↓\n" }
    return "\n ↓ \(texts.assumption.string): \(assumption)\n"
  }

  private func firstSentence(_ title: String, _ document: Document) -> String? {
    guard let body = document.section(title)?.body else { return nil }
    let text = PlainRenderer.oneLine(
      Markdown.parse(body).blocks.map { $0.resolvingLinks(in: catalogue) })
    guard let end = text.firstRange(of: ". ") else { return text.isEmpty ? nil : text }
    return String(text[..<end.lowerBound]) + "."
  }

  // MARK: Evidence

  /// A recognition comes first: who reads "unknown" above it would think that nothing is known.
  private func proof(_ document: Document) -> [Block] {
    let isRecognised = !document.maps("erkenning").isEmpty
    let (evidence, recognitions) = (
      evidence(document, isRecognised: isRecognised), recognitions(document)
    )
    return [heading(texts.evidenceAndRecognition)]
      + (isRecognised ? recognitions + evidence : evidence + recognitions)
  }

  private func evidence(_ document: Document, isRecognised: Bool) -> [Block] {
    let level = EvidenceLevel(document.text("bewijs"))
    let text = [
      Inline(texts.evidence.string + ": ", style: .strong),
      Inline(texts.evidence(level.rawValue).string),
    ]
    let giver = level == .unknown ? [] : [Inline(" · ")] + evidenceGiver(document)
    let aidText =
      isRecognised && level == .unknown
      ? texts.evidenceBesideRecognition : texts.evidenceAid(level.rawValue)
    let reason = document.text("bewijs_reden").map { [Inline("\n")] + labelled(texts.reason, $0) }
    return [.paragraph(text + giver + (reason ?? [])), aid(aidText)]
  }

  /// An estimate is never without its giver and date, if only to say that they are unknown.
  private func evidenceGiver(_ document: Document) -> [Inline] {
    let giver = document.text("bewijs_door").map(link)
    let day = document.text("bewijs_op").map { Inline(texts.date($0)) }
    guard giver != nil || day != nil else { return [Inline(texts.giverAndDateUnknown.string)] }
    return [
      giver ?? Inline(texts.giverUnknown.string), Inline(", "),
      day ?? Inline(texts.dateUnknown.string),
    ]
  }

  private func recognitions(_ document: Document) -> [Block] {
    let recognitions = document.maps("erkenning")
    guard !recognitions.isEmpty else {
      return [
        .paragraph([
          Inline(texts.recognition.string + ": ", style: .strong),
          Inline(texts.unknown.string),
        ])
      ]
    }
    let texts = recognitions.compactMap { $0["tekst"] }
    return recognitions.map(recognition)
      + Set(texts).sorted().map { .quote([.paragraph([Inline($0)])]) }
      + [aid(self.texts.recognitionAid)]
  }

  private func recognition(_ fields: [String: String]) -> Block {
    let who = [fields["niveau"] ?? texts.recognised.string] + giver(of: fields)
    return .paragraph([
      Inline(texts.recognition.string + ": ", style: .strong),
      Inline(who.joined(separator: ", ")),
    ])
  }

  private func shortProof(_ document: Document) -> [Block] {
    let recognition = document.maps("erkenning").first
    let proof =
      recognition.map { ($0["niveau"] ?? texts.recognised.string) + by($0) }
      ?? shortEvidence(document)
    let label = recognition == nil ? texts.evidence : texts.recognition
    return [
      .paragraph([
        Inline(label.string + ": ", style: .strong),
        Inline(proof + " · " + texts.sourceCount(document.list("bronnen").count).string),
        Inline(" · " + contact(document)),
      ])
    ]
  }

  private func shortEvidence(_ document: Document) -> String {
    let level = EvidenceLevel(document.text("bewijs"))
    let word = texts.evidence(level.rawValue).string
    guard level != .unknown else { return word }
    return word + " (" + evidenceGiver(document).map(\.text).joined() + ")"
  }

  private func by(_ recognition: [String: String]) -> String {
    " (" + giver(of: recognition).joined(separator: ", ") + ")"
  }

  /// Who gave a recognition and when; neither is ever left out.
  private func giver(of recognition: [String: String]) -> [String] {
    guard recognition["door"] != nil || recognition["datum"] != nil else {
      return [texts.giverAndDateUnknown.string]
    }
    return [
      recognition["door"] ?? texts.giverUnknown.string,
      recognition["datum"].map(texts.date) ?? texts.dateUnknown.string,
    ]
  }

  private func contact(_ document: Document) -> String {
    guard case .map(let entries) = document.value("contact") else {
      return texts.contact(texts.viaSource.string).string
    }
    let words = entries.compactMap { entry in
      entry.value.text.map { entry.key == "organisatie" ? catalogue.title(of: $0) : $0 }
    }
    return texts.contact(words.joined(separator: ", ")).string
  }
}
