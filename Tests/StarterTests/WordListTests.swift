import Kennisbank
import SafeFiles
import Testing
import WijkRuntime
import WijkTestKit

/// Lists of words and agendas: files that the program reads beside the objects.
@Suite("Word lists and agendas of the starter kennisbank")
struct WordListTests {
  private static let lists = TemporaryFolders.starter.appending("begrippen")
  private static let agendas = TemporaryFolders.checkout.appending("Assets/sjablonen/meetups")

  @Test("there are at least two hundred groups of synonyms, each of two words or more")
  func synonyms() {
    let lines = Starter.text(of: Self.lists.appending("synoniemen.txt")).split(separator: "\n")
    let groups = lines.filter { !$0.hasPrefix("#") }.map { $0.split(separator: " = ") }
    #expect(groups.count >= 200)
    #expect(groups.filter { $0.count < 2 || Set($0).count < $0.count } == [])
    #expect(Starter.catalogue.words.synonyms.groups.count == groups.count)
  }

  @Test("no word stands in two groups, but the one that means two things")
  func oneGroup() {
    let lines = Starter.text(of: Self.lists.appending("synoniemen.txt")).split(separator: "\n")
    let words = lines.filter { !$0.hasPrefix("#") }.flatMap { $0.split(separator: " = ") }
    let counts = Dictionary(words.map { ($0, 1) }, uniquingKeysWith: +)
    #expect(counts.filter { $0.value > 1 }.map(\.key) == ["vve"])
  }

  @Test("every word of the trade has a plain one beside it, and every vague word a question")
  func jargon() {
    let jargon = Self.items("jargon", of: "jargon.yaml")
    #expect(jargon.count >= 120)
    for fields in jargon { #expect(fields["woord"] != nil && fields["liever"] != nil) }
    let vague = Self.items("vaag", of: "vaag.yaml")
    #expect(vague.count >= 60)
    for fields in vague { #expect(fields["vraag"]?.hasSuffix("?") == true) }
    #expect(Starter.catalogue.words.jargon.count == jargon.count)
    #expect(Starter.catalogue.words.vague.count == vague.count)
    #expect(Set(vague.compactMap { $0["vraag"] }).count == vague.count)
  }

  @Test(
    "every word is in the dictionary of the machine, or one of its own",
    .enabled(if: speller.dictionary != nil))
  func spelling() {
    let check = SpellingCheck(catalogue: Starter.catalogue)
    for record in Starter.catalogue.records {
      for finding in check.findings(in: record, judge: Self.speller.judge { false }) {
        Issue.record("\(record.origin.path): \(finding.code)")
      }
    }
  }

  private static let speller = Speller(
    environment: [:], folders: Speller.systemFolders, in: LocalFileSystem())

  @Test(
    "the minutes of an agenda are together its length, and its steps exist",
    arguments: ["uren-2", "uur-1", "intervisie", "eerste-bijeenkomst"])
  func agenda(name: String) throws {
    let text = Starter.text(of: Self.agendas.appending("\(name).md"))
    let document = Document(bytes: Array(text.utf8))
    let agenda = try #require(document.section("Agenda")?.body)
    let minutes = agenda.matches(of: #/- (\d+) min \|/#).compactMap { Int($0.output.1) }
    #expect(minutes.count > 3)
    #expect(String(minutes.reduce(0, +)) == document.text("duur"))
    for link in text.matches(of: #/\[\[([^\]|]+)/#) {
      #expect(Starter.catalogue.record(String(link.output.1)) != nil)
    }
  }

  private static func items(_ key: String, of name: String) -> [[String: String]] {
    Document(yaml: Array(Starter.text(of: lists.appending(name)).utf8)).maps(key)
  }
}
