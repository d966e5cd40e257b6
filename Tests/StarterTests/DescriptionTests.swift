import Kennisbank
import Testing

/// Every description is held against its facts: what no source carries is not in it.
@Suite("The descriptions of the starter kennisbank")
struct DescriptionTests {
  @Test("there are as many as there are facts, each under its own id")
  func ids() {
    #expect(Set(Starter.descriptions.map(\.id)) == Set(Starter.facts.keys))
    #expect(Starter.descriptions.count == 136)
  }

  @Test("all sources are kept, and others come from another description")
  func sources() throws {
    let known = Set(Starter.facts.values.flatMap(\.sources))
    for record in Starter.descriptions {
      let facts = try #require(Starter.facts[record.id])
      let sources = record.document.list("bronnen")
      #expect(Array(sources.prefix(facts.sources.count)) == facts.sources, "\(record.id)")
      #expect(known.isSuperset(of: sources), "\(record.id)")
    }
  }

  @Test("municipalities are those of the facts")
  func municipalities() throws {
    for record in Starter.descriptions {
      let titles = record.document.list("gemeenten").map(Starter.catalogue.title)
      #expect(titles == Starter.facts[record.id]?.municipalities, "\(record.id)")
    }
  }

  @Test("a recognition stands there in the words of its source, and nowhere else is one")
  func recognition() throws {
    for record in Starter.descriptions {
      let words = Set(record.document.maps("erkenning").compactMap { $0["tekst"] })
      #expect(words == Set([Starter.facts[record.id]?.recognition].compactMap(\.self)))
    }
  }

  @Test("every number in a text is in its facts, or in those of a description it links to")
  func numbers() {
    for record in Starter.descriptions {
      let text = record.summary + "\n" + record.document.storyOfSections
      let linked = Self.linkedIds(in: text) + [record.id]
      let known = linked.reduce(into: Set<String>()) {
        $0.formUnion(Starter.facts[$1]?.numbers ?? [])
      }
      #expect(Self.numbers(in: text).subtracting(known) == [], "\(record.id)")
    }
  }

  @Test("nothing is said of what no source says: evidence, costs, contact, assumptions")
  func unsaid() {
    for record in Starter.descriptions {
      let document = record.document
      for key in ["bewijs", "kosten", "contact", "beheerder", "resultaten"] {
        #expect(document.value(key) == .empty, "\(record.id): \(key)")
      }
      for effect in document.maps("effecten") {
        #expect(effect["aanname"] == nil && effect["succes"] == nil, "\(record.id)")
      }
      #expect(document.text("ingedeeld_door") == "wijk", "\(record.id)")
    }
  }

  @Test("each has one to three effects, target groups, a summary of at most 220 characters")
  func classification() {
    for record in Starter.descriptions {
      #expect((1...3).contains(record.document.value("effecten").items.count), "\(record.id)")
      #expect(!record.document.list("doelgroepen").isEmpty, "\(record.id)")
      #expect((40...220).contains(record.summary.count), "\(record.id)")
    }
    #expect(Starter.records(.targetGroup).count <= 25)
  }

  // MARK: Reading texts

  /// Ids between `[[` and `]]` or `|`.
  private static func linkedIds(in text: String) -> [String] {
    text.split(separator: "[[").dropFirst().compactMap { part in
      part.firstRange(of: "]]").map { part[..<$0.lowerBound] }
    }.map { String($0.prefix { $0 != "|" }) }
  }

  /// Numbers as they stand in the text, with points and commas inside; not those of a list, an id or
  /// an address.
  private static func numbers(in text: String) -> Set<String> {
    let lines = text.split(separator: "\n").map { line in
      line.replacing(#/^\s*\d+\. /#, with: "").replacing(#/\[\[[^|\]]*\|?/#, with: "")
        .replacing(#/https?:[^\s)]+/#, with: "")
    }
    let number = #/\d+(?:[.,]\d+)*/#
    return Set(lines.flatMap { $0.matches(of: number).map { String($0.output) } })
  }
}
