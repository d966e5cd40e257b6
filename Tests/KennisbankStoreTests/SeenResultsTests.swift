import Kennisbank
import KennisbankStore
import SafeFiles
import Testing

@Suite struct SeenResultsTests {
  let folder: TemporaryFolder
  let seen: SeenResults

  init() throws {
    folder = try TemporaryFolder()
    seen = SeenResults(folder: folder.path, fileSystem: LocalFileSystem())
  }

  @Test("what was seen is read back, a line for each search that people can read")
  func roundTrip() throws {
    try seen.see(.ids(["noot", "aap"]), of: "in de tuin")
    try seen.see(.count(12_000), of: "alles")
    try seen.see(.ids([]), of: "niets")
    let text = try folder.text("zoekvragen-gezien.txt")
    #expect(text == "in de tuin\taap\tnoot\nalles\t#12000\nniets\n")
    #expect(
      seen.all()
        == ["in de tuin": .ids(["aap", "noot"]), "alles": .count(12_000), "niets": .ids([])])
  }

  @Test("what was seen before and is not there now is not forgotten")
  func joined() throws {
    try seen.see(.ids(["aap", "noot"]), of: "a")
    try seen.see(.ids(["aap", "mies"]), of: "a")
    #expect(seen.all() == ["a": .ids(["aap", "mies", "noot"])])
  }

  @Test("of what is gone no more is kept than a list can have")
  func bounded() throws {
    let most = SeenResults.mostIDs
    try seen.see(.ids(Set((0..<most).map { "oud-\($0)" })), of: "a")
    try seen.see(.ids(["nieuw"]), of: "a")
    guard case .ids(let ids)? = seen.all()["a"] else { return #expect(Bool(false)) }
    #expect(ids.count == most)
    #expect(ids.contains("nieuw"))
  }

  @Test("lines that a person wrote stay, and what means nothing is no search")
  func garbage() throws {
    let text = "# van mij\n\n\t\taap\nlos\n\u{FFFD}\t\t\n  \nx\t#veel\n"
    try folder.write(text, to: "zoekvragen-gezien.txt")
    #expect(seen.all()["x"] == .ids(["#veel"]))
    try seen.see(.ids(["aap"]), of: "nieuw")
    try seen.forget("nieuw")
    #expect(try folder.text("zoekvragen-gezien.txt") == text)
  }

  @Test("another name takes along what was seen")
  func rename() throws {
    try seen.see(.ids(["aap"]), of: "a")
    try seen.see(.count(3_000), of: "b")
    try seen.rename("a", to: "c\td")
    try seen.rename("onbekend", to: "e")
    #expect(seen.all() == ["c d": .ids(["aap"]), "b": .count(3_000)])
  }

  @Test("of a name that begins as a remark the same is kept as of the search itself")
  func remark() throws {
    let searches = SavedSearches(folder: folder.path, fileSystem: LocalFileSystem())
    for name in ["# x", " #y", "##", "z\n"] {
      try searches.add(SavedSearch(name: name, query: "", filters: [:]))
      try seen.see(.ids(["aap"]), of: name)
    }
    #expect(searches.all().map(\.name) == ["x", "y", "zoekvraag", "z"])
    #expect(Set(seen.all().keys) == ["x", "y", "zoekvraag", "z"])
    try seen.rename("# x", to: "#\tw")
    try seen.forget("#y")
    #expect(Set(seen.all().keys) == ["w", "zoekvraag", "z"])
  }

  @Test("a file that cannot be read says nothing, and is not written over")
  func unreadable() throws {
    try folder.expectKept("zoekvragen-gezien.txt") { files throws(FileProblem) in
      let seen = SeenResults(folder: folder.path, fileSystem: files)
      #expect(seen.all().isEmpty)
      try seen.see(.count(1), of: "a")
    }
  }
}

@Suite struct SearchHistoryTests {
  let folder: TemporaryFolder
  let history: SearchHistory

  init() throws {
    folder = try TemporaryFolder()
    history = SearchHistory(folder: folder.path, fileSystem: LocalFileSystem())
  }

  @Test("the newest stands first, each once, a line each")
  func order() throws {
    for query in ["a", "b", "a", " c\n", ""] { try history.add(query) }
    #expect(history.all() == ["c", "a", "b"])
    #expect(try folder.text("zoekgeschiedenis.txt") == "c\na\nb\n")
  }

  @Test("no more than two hundred are kept, and no pasted page")
  func bounded() throws {
    for number in 0..<(SearchHistory.most + 5) { try history.add("vraag \(number)") }
    try history.add(String(repeating: "x", count: SearchHistory.longest + 1))
    #expect(history.all().count == SearchHistory.most)
    #expect(history.all().first == "vraag \(SearchHistory.most + 4)")
  }

  @Test("any file can be read")
  func garbage() throws {
    try folder.write("\n\na\n\u{0}\t\na\nb", to: "zoekgeschiedenis.txt")
    #expect(history.all() == ["a", "b"])
  }

  @Test("a file that cannot be read gives none, and is not written over")
  func unreadable() throws {
    try folder.expectKept("zoekgeschiedenis.txt") { files throws(FileProblem) in
      let history = SearchHistory(folder: folder.path, fileSystem: files)
      #expect(history.all().isEmpty)
      try history.add("b")
    }
  }
}

@Suite struct SavedSearchNamesTests {
  @Test("a search keeps its place in the file, its words and all else when it gets another name")
  func rename() throws {
    let folder = try TemporaryFolder()
    let searches = SavedSearches(folder: folder.path, fileSystem: LocalFileSystem())
    try folder.write(
      "a\tx\n# van mij\nb\ty\tthema=wonen\tplek=waaier\tlater=iets\nc\tz\n", to: "zoekvragen.txt")
    try searches.rename("b", to: "#  beter\tzo")
    try searches.rename("onbekend", to: "d")
    let text = "a\tx\n# van mij\nbeter zo\ty\tthema=wonen\tplek=waaier\tlater=iets\nc\tz\n"
    #expect(try folder.text("zoekvragen.txt") == text)
    #expect(searches.all().map(\.place) == [nil, "waaier", nil])
  }

  @Test("the place a search is of is read back")
  func place() throws {
    let folder = try TemporaryFolder()
    let searches = SavedSearches(folder: folder.path, fileSystem: LocalFileSystem())
    let search = SavedSearch(
      name: "kort", query: "", filters: [.minutes: ["30"]], place: "waaier")
    try searches.add(search)
    #expect(searches.all() == [search])
  }
}
