import Kennisbank
import Testing
import WijkTestKit

@Suite("The starter kennisbank")
struct StarterKennisbankTests {
  @Test("a check finds no error and no warning in it")
  func check() {
    let findings = Check.findings(in: Starter.catalogue).filter {
      $0.1.level != .tip && Starter.catalogue[$0.0].id != Self.privacyExample
    }
    let told = findings.map { "\(Starter.catalogue[$0.0].origin.path): \($0.1.code)" }
    #expect(told == [])
  }

  @Test("the privacy example has just what it was invented to show")
  func privacyAdvice() throws {
    let record = try #require(Starter.catalogue.record(Self.privacyExample))
    let findings = Check.findings(in: record, catalogue: Starter.catalogue)
    let told = findings.filter { $0.level != .tip }.compactMap { finding in
      finding.range.map { record.document.text(in: $0) }
    }
    #expect(
      told == [
        "Bestaatnietkade 14", "06-00000000", "huisbezoek@voorbeeld.invalid",
        "drie alleenstaande vaders",
      ])
  }

  @Test("to a reader who cannot change it, it is a kennisbank without findings")
  func readOnly() {
    let info = KennisbankInfo(
      name: "", organisation: nil, format: 1, path: "", isReadOnly: true)
    let catalogue = Catalogue(
      kennisbanken: [info], records: Array(Starter.catalogue.records),
      words: Starter.catalogue.words)
    #expect(Check.findings(in: catalogue).filter { $0.1.level != .tip }.isEmpty)
  }

  @Test("every link leads somewhere")
  func links() {
    for record in Starter.catalogue.records {
      let dead = record.links.filter { Starter.catalogue.record($0) == nil }
      #expect(dead == [], "\(record.origin.path)")
    }
  }

  @Test("nobody's telephone or e-mail is in it, but for the invented ones of the privacy example")
  func privacy() {
    for record in Starter.catalogue.records where record.id != Self.privacyExample {
      let text = String(decoding: record.bytes, as: UTF8.self)
      #expect(text.firstMatch(of: /[\w.]+@[\w.]+\.\w+/) == nil, "\(record.id)")
      #expect(text.firstMatch(of: /\b0[1-9]\d?\d?-? ?\d{6,8}\b/) == nil, "\(record.id)")
      #expect(text.firstMatch(of: /\b[1-9]\d{3} ?[A-Z]{2}\b/) == nil, "\(record.id)")
    }
    #expect(Starter.catalogue.record(Self.privacyExample)?.origin.isDraft == true)
  }

  private static let privacyExample = "voorbeeld-huisbezoek-zilverkade"

  @Test("what is invented says so in its title")
  func examples() {
    let examples = Starter.catalogue.records.filter {
      $0.kind == .meetup || $0.kind == .programme || $0.origin.isDraft
        || $0.id.contains("zilverkade") || $0.id.contains("oever")
    }
    #expect(examples.count >= 12)
    for record in examples { #expect(record.title.hasPrefix("Voorbeeld: "), "\(record.id)") }
    let drafts = Starter.catalogue.records.filter(\.origin.isDraft)
    #expect(drafts.count == 4)
  }

  @Test("which neighbourhoods the frontrunners chose is nowhere claimed")
  func frontrunners() throws {
    let trajectory = try #require(Starter.catalogue.record("traject-impact-in-de-wijk"))
    let participants = trajectory.document.maps("deelnemers")
    #expect(!participants.isEmpty)
    for fields in participants { #expect(fields["wijk"] == nil && fields["wijken"] == nil) }
  }
}

/// The list of effects, the active elements and the fan: ours, and said to be.
@Suite("The lists and the fan of the starter kennisbank")
struct OwnContentTests {
  @Test("there are fourteen categories of ten effects")
  func counts() {
    #expect(Starter.records(.category).count == 14)
    for category in Starter.records(.category) {
      let effects = Starter.catalogue.backlinks(to: category.id)
      #expect(effects.count == 10, "\(category.id)")
    }
  }

  @Test("an effect says what it is, what it is not, how to see it and how people call it")
  func effects() {
    for effect in Starter.records(.effect) {
      let document = effect.document
      #expect(!effect.summary.isEmpty, "\(effect.id)")
      #expect(document.text("niet_verwarren_met") != nil, "\(effect.id)")
      #expect((2...3).contains(document.list("indicatoren").count), "\(effect.id)")
      #expect((1...3).contains(document.list("bronnen_cijfers").count), "\(effect.id)")
      #expect((3...7).contains(document.list("synoniemen").count), "\(effect.id)")
    }
  }

  @Test("every element is described, and most occur in several descriptions")
  func elements() {
    let elements = Starter.records(.element)
    #expect((60...100).contains(elements.count))
    for element in elements {
      let document = element.document
      #expect(["inhoud", "proces"].contains(document.text("soort")), "\(element.id)")
      #expect(["ja", "nee"].contains(document.text("algemeen")), "\(element.id)")
      #expect(!document.list("kennisbron").isEmpty, "\(element.id)")
      #expect(document.section("Uitleg") != nil, "\(element.id)")
      #expect(document.section("Wanneer wel en niet") != nil, "\(element.id)")
    }
    let shared = elements.filter { uses(of: $0) > 1 }
    #expect(shared.count * 2 > elements.count)
  }

  @Test("effects and elements without a description are so on purpose")
  func unused() {
    let effects = Starter.records(.effect).filter { uses(of: $0) == 0 }.map(\.id)
    #expect(effects == Self.unused("effecten"))
    let elements = Starter.records(.element).filter { uses(of: $0) == 0 }.map(\.id)
    #expect(elements == Self.unused("elementen"))
  }

  private static func unused(_ key: String) -> [String] {
    let text = Starter.text(of: .init(#filePath).parent.appending("ongebruikt.yaml"))
    return Document(yaml: Array(text.utf8)).list(key)
  }

  private func uses(of record: Record) -> Int {
    Starter.catalogue.backlinks(to: record.id).count {
      let user = Starter.catalogue[$0]
      return (user.kind == .intervention || user.kind == .archetype) && !user.origin.isDraft
    }
  }

  @Test("there are nine blades of five steps")
  func fan() {
    #expect(Starter.records(.blade).count == 9)
    for blade in Starter.records(.blade) {
      let steps = Starter.catalogue.backlinks(to: blade.id).filter {
        Starter.catalogue[$0].kind == .step
      }
      #expect(steps.count == 5, "\(blade.id)")
      #expect(blade.document.section("Inleiding") != nil, "\(blade.id)")
    }
  }

  @Test("a step can be run by who has never seen it")
  func steps() {
    for step in Starter.records(.step) {
      let document = step.document
      for key in ["kernvraag", "doel", "werkvorm", "leerniveau", "resultaat"] {
        #expect(document.text(key) != nil, "\(step.id): \(key)")
      }
      for title in ["Waarom", "Signalen", "Kort", "Online", "Verder lezen"] {
        #expect(document.section(title) != nil, "\(step.id): \(title)")
      }
      #expect((3...6).contains(lines("Vragen", of: document)), "\(step.id)")
    }
  }

  @Test("the minutes of the instruction are together those of the step")
  func minutes() throws {
    for step in Starter.records(.step) {
      let body = try #require(step.document.section("Instructie")?.body)
      let minutes = body.matches(of: /\((\d+) min\)/).compactMap { Int($0.output.1) }
      #expect(String(minutes.reduce(0, +)) == step.document.text("duur"), "\(step.id)")
    }
  }

  private func lines(_ title: String, of document: Document) -> Int {
    document.section(title)?.body.split(separator: "\n").count { $0.hasPrefix("- ") } ?? 0
  }
}
