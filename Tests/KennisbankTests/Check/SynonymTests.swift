import Testing

@testable import Kennisbank

@Suite("Lists of synonyms")
struct SynonymTests {
  private func content(_ text: String) -> RecordReader.Content {
    content(Array(text.utf8))
  }

  private func content(_ bytes: [UInt8]) -> RecordReader.Content {
    RecordReader(kennisbank: 0).content(path: Synonyms.path, bytes: bytes)
  }

  private func groups(_ text: String) -> [[String]] {
    content(text).words.synonyms.groups.map(\.words)
  }

  @Test("a line is a group, a line with # a remark, an empty one nothing")
  func read() {
    let text =
      "\u{FEFF}# wonen\r\nbuurthuis = huis van de wijk =dorpshuis\r\n\r\n  vve = vereniging \n"
    #expect(
      groups(text) == [["buurthuis", "huis van de wijk", "dorpshuis"], ["vve", "vereniging"]])
    #expect(content(text).records.isEmpty)
  }

  @Test("what is only typed is known of the group below the line that says so")
  func notWritten() {
    let text =
      "# niet schrijven: asowoning, junk\nskaeve huse = asowoning\n# uitleg\nx = asowoning\n"
    let groups = content(text).words.synonyms.groups
    #expect(groups.map(\.onlyTyped) == [["asowoning"], []])
  }

  @Test("groups that share a word stay apart")
  func overlap() {
    #expect(groups("a1 = b1\nb1 = c1\nc1 = a1\n") == [["a1", "b1"], ["b1", "c1"], ["c1", "a1"]])
  }

  @Test("a line that cannot be used is told at its place; the others count")
  func faults() {
    let found = content("los\na = b\nc = = d\ne = e\n = \nf = f = g\n")
    #expect(found.words.synonyms.groups.map(\.words) == [["a", "b"], ["c", "d"], ["f", "g"]])
    let diagnostics = found.records.flatMap(\.diagnostics)
    #expect(
      diagnostics.map(\.code) == [
        .check(.wordListItem(.noSynonym("los"))), .check(.wordListItem(.unusableSynonym("c"))),
        .check(.wordListItem(.noSynonym("e = e"))), .check(.wordListItem(.noSynonym("="))),
        .check(.wordListItem(.unusableSynonym("f"))),
      ])
    #expect(diagnostics.map(\.position?.line) == [1, 3, 4, 5, 6])
  }

  @Test(
    "garbage gives at most findings",
    arguments: ["", "=", "====", "\u{0} = \u{0}", "# niet schrijven:", "a =", "\u{FEFF}", "\r\r\r"])
  func ugly(text: String) {
    #expect(groups(text).isEmpty)
  }

  @Test("bytes that are no text, and a page with an equals sign, are bounded")
  func long() {
    #expect(content([0xFF, 0x3D, 0xFE]).words.synonyms.groups.isEmpty)
    let long = (0..<10_000).map { "w\($0)" }.joined(separator: " = ")
    #expect(groups(long).map(\.count) == [40])
    #expect(groups(String(repeating: "a", count: 5_000) + " = b = c") == [["b", "c"]])
  }

  @Test("the lists of all kennisbanken count")
  func together() {
    let one = content("a = b\n").words
    #expect(one.adding(content("c = d\n").words).synonyms.groups.count == 2)
    #expect(one.adding(.none).synonyms == one.synonyms)
  }
}
