import Glibc
import Kennisbank
import KennisbankStore
import SafeFiles
import Testing

@Suite struct SavedPlaceTests {
  let folder: TemporaryFolder
  let files = LocalFileSystem()

  init() throws { folder = try TemporaryFolder() }

  @Test(
    "a place is read back as it was saved",
    arguments: ["overlast", "", "a: b # c", "'\"\\\n\u{1B}é~", "yes", "12:30"])
  func roundTrip(text: String) throws {
    var place = SavedPlace()
    place.place = "interventies"
    place.query = text
    place.filters = [.theme: ["wonen", "zorg"], .effect: ["a=b"]]
    place.sort = "titel"
    place.selected = "klushuizen"
    place.topRow = 12
    place.openPage = text.isEmpty ? nil : text
    place.scroll = 3
    try place.save(to: folder["staat/wijk"], in: files)
    #expect(SavedPlace.load(from: folder["staat/wijk"], in: files) == place)
  }

  @Test("the first time there is no place, afterwards there always is")
  func first() throws {
    #expect(SavedPlace.load(from: folder.path, in: files) == nil)
    try SavedPlace().save(to: folder.path, in: files)
    #expect(SavedPlace.load(from: folder.path, in: files) == SavedPlace())
  }

  @Test(
    "garbage reads as the beginning",
    arguments: [
      "", "\0\u{1}", "[[[", "plek: [", "bovenste_rij: -5\nbovenste_regel: veel",
      "bovenste_rij: 99999999999999999999", "filters: thema", "filters:\n  - kleur=rood\n",
    ])
  func garbage(text: String) throws {
    try folder.write(text, to: "plek.yaml")
    let place = try #require(SavedPlace.load(from: folder.path, in: files))
    #expect(place.topRow == 0)
    #expect(place.scroll == 0)
    #expect(place.filters.isEmpty)
  }

  @Test("a file that cannot be read reads as the beginning")
  func unreadable() {
    let faulty = FaultyFileSystem(faults: [folder["plek.yaml"].display: .other(EIO)])
    #expect(SavedPlace.load(from: folder.path, in: faulty) == SavedPlace())
  }
}

@Suite struct SavedSearchesTests {
  let folder: TemporaryFolder
  let searches: SavedSearches

  init() throws {
    folder = try TemporaryFolder()
    searches = SavedSearches(folder: folder.path, fileSystem: LocalFileSystem())
  }

  private func search(_ name: String, _ query: String = "") -> SavedSearch {
    SavedSearch(name: name, query: query, filters: [:])
  }

  @Test("searches are read back as they were kept, in their order")
  func roundTrip() throws {
    let kept = [
      SavedSearch(name: "Wonen, oud", query: "huur | koop", filters: [.theme: ["wonen", "zorg"]]),
      SavedSearch(name: "é", query: "", filters: [.evidence: ["beschreven en onderbouwd"]]),
    ]
    for search in kept { try searches.add(search) }
    #expect(searches.all() == kept)
  }

  @Test("a search takes the place of the one with its name")
  func replace() throws {
    for name in ["a", "b", "c"] { try searches.add(search(name)) }
    try searches.add(search("b", "nieuw"))
    #expect(searches.all() == [search("a"), search("b", "nieuw"), search("c")])
    try searches.remove("b")
    try searches.remove("onbekend")
    #expect(searches.all() == [search("a"), search("c")])
  }

  @Test("tabs and line ends in a name become spaces")
  func cleaned() throws {
    try searches.add(search(" a\tb\r\nc ", "x\ny"))
    #expect(searches.all() == [search("a b c", "x y")])
    try searches.remove("a\tb\nc")
    #expect(searches.all().isEmpty)
  }

  @Test("lines that a person wrote between them stay")
  func otherLines() throws {
    try folder.write("# van Fatima\n\nwonen\thuur\n  \nlaatste", to: "zoekvragen.txt")
    #expect(searches.all().map(\.name) == ["wonen", "laatste"])
    try searches.add(search("nieuw"))
    try searches.remove("wonen")
    let text = try folder.text("zoekvragen.txt")
    #expect(text == "# van Fatima\n\n  \nlaatste\nnieuw\t\n")
  }

  @Test("a file that cannot be read gives no searches, and is not written over")
  func unreadable() throws {
    try folder.expectKept("zoekvragen.txt") { files throws(FileProblem) in
      let searches = SavedSearches(folder: folder.path, fileSystem: files)
      #expect(searches.all().isEmpty)
      try searches.add(search("a"))
    }
  }
}

@Suite struct CollectionsTests {
  let folder: TemporaryFolder
  let collections: Collections
  private let item = Collection.Item(id: "klushuizen", title: "Klushuizen Wallisblok")

  init() throws {
    folder = try TemporaryFolder()
    collections = Collections(folder: folder.path, fileSystem: LocalFileSystem())
  }

  @Test("an object added to a new collection is in it, in a file that people can read")
  func add() throws {
    try collections.add([item], to: "Voor donderdag")
    let text = try folder.text("verzamelingen/voor-donderdag.txt")
    #expect(text == "# Voor donderdag\nklushuizen  Klushuizen Wallisblok\n")
    #expect(collections.all().map(\.name) == ["Voor donderdag"])
    #expect(collections.all().first?.items == [item])
  }

  @Test("an object is in a collection once")
  func once() throws {
    try collections.add([item], to: "a")
    try collections.add([Collection.Item(id: item.id, title: "Anders")], to: "a")
    #expect(collections.all().first?.items == [item])
  }

  @Test("what is taken out is gone, and an empty collection stays until it is thrown away")
  func remove() throws {
    try collections.add([item], to: "a")
    try collections.remove([item.id], from: "a")
    try collections.remove([item.id], from: "onbekend")
    #expect(collections.all().map(\.items) == [[]])
    try collections.delete("a")
    #expect(collections.all().isEmpty)
  }

  @Test("any name will do, also names that would make the same file")
  func names() throws {
    let names = [
      "a b", "a-b", "A B", "../../x", "/etc/passwd", "???", "!!!", "日本", ".verborgen",
      String(repeating: "lang ", count: 100) + "x", "# hekje", "con", "é",
    ]
    for name in names { try collections.add([item], to: name) }
    #expect(collections.all().map(\.name) == names.sorted())
    #expect(try folder.names("verzamelingen").count == names.count)
    #expect(try folder.names() == ["verzamelingen"])
  }

  @Test("a name is one line, and an empty one gets a name")
  func cleaned() throws {
    try collections.add([item], to: " a\nb ")
    try collections.add([item], to: "a b")
    try collections.add([item], to: "\n")
    #expect(collections.all().map(\.name) == ["a b", "verzameling"])
  }

  @Test("lines that a person wrote stay, and a file without a name has that of the file")
  func byHand() throws {
    try folder.write("opmerking van mij\nx  X\n\n", to: "verzamelingen/mijn.txt")
    try collections.add([item], to: "mijn")
    try collections.remove(["x"], from: "mijn")
    let text = try folder.text("verzamelingen/mijn.txt")
    #expect(text == "opmerking van mij\n\nklushuizen  Klushuizen Wallisblok\n")
  }

  @Test("a collection that cannot be read is left out, and no other takes its file")
  func unreadable() throws {
    try folder.write("# dicht\nx  X\n", to: "verzamelingen/dicht.txt")
    let path = folder["verzamelingen/dicht.txt"]
    let faulty = Collections(
      folder: folder.path, fileSystem: FaultyFileSystem(faults: [path.display: .noPermission]))
    #expect(faulty.all().isEmpty)
    try faulty.add([item], to: "dicht")
    #expect(try folder.text("verzamelingen/dicht.txt") == "# dicht\nx  X\n")
    #expect(try folder.names("verzamelingen") == ["dicht-2.txt", "dicht.txt"])
  }

  @Test("a full disk is told, and the collection stays as it was")
  func full() throws {
    try collections.add([item], to: "a")
    let full = Collections(
      folder: folder.path, fileSystem: LocalFileSystem { $0 == .write ? ENOSPC : nil })
    #expect(throws: FileProblem(.full, .write, folder["verzamelingen/a.txt"])) {
      try full.add([Collection.Item(id: "x", title: "X")], to: "a")
    }
    #expect(collections.all().first?.items == [item])
  }
}
