import Kennisbank
import SafeFiles
import Testing

@testable import KennisbankStore

private let today = "2026-11-22"
private let published = BytePath("interventies/straatcoaches.md")

@Suite("Drafts on disk")
struct DraftsTests {
  private let folder: TemporaryFolder
  private let drafts: Drafts

  init() throws {
    folder = try TemporaryFolder()
    drafts = Drafts(folder: try folder.opened())
  }

  @Test("a new draft stands in concepten, under an id that nobody has")
  func create() throws {
    let first = try drafts.create(.intervention, DraftAnswers(title: "Straatcoaches")) { _ in false
    }
    #expect(first.path == BytePath("concepten/interventies/straatcoaches.md"))
    #expect(try folder.bytes(first.path.display) == first.bytes)
    let second = try drafts.create(.intervention, DraftAnswers(title: "Straatcoaches")) { _ in false
    }
    #expect(second.id == "straatcoaches-2")
    let third = try drafts.create(.intervention, DraftAnswers(title: "Straatcoaches")) {
      $0 == "straatcoaches-3"
    }
    #expect(third.id == "straatcoaches-4" && Document(bytes: third.bytes).text("id") == third.id)
    #expect(try folder.bytes(first.path.display) == first.bytes)
  }

  @Test("an id that was published since the list was read is not taken again")
  func createBesidePublished() throws {
    try folder.write(uglyText, to: published.display)
    let draft = try drafts.create(.intervention, DraftAnswers(title: "Straatcoaches")) { _ in false
    }
    #expect(draft.id == "straatcoaches-2")
  }

  @Test("the id of a meeting begins with its day")
  func meetup() throws {
    let answers = DraftAnswers(title: "Eerste keer", date: "2026-12-01")
    let draft = try drafts.create(.meetup, answers) { _ in false }
    #expect(draft.path == BytePath("concepten/meetups/2026-12-01-eerste-keer.md"))
  }

  @Test("a term has no draft")
  func term() {
    #expect(throws: DraftProblem.noDraft(.effect)) {
      try drafts.create(.effect, DraftAnswers(title: "x")) { _ in false }
    }
  }

  @Test("editing a published text leaves it as it is, and makes a draft that knows its basis")
  func startEditing() throws {
    try folder.write(uglyText, to: published.display)
    let draft = try drafts.startEditing(published)
    #expect(draft.isNew && draft.id == "straatcoaches")
    #expect(try folder.text(published.display) == uglyText)
    #expect(try folder.bytes("concepten/interventies/straatcoaches.md") == draft.bytes)
    #expect(drafts.basis(of: draft.bytes) == Array(uglyText.utf8))
  }

  @Test("the draft that is there is the draft, whatever is published")
  func startAgain() throws {
    try folder.write(uglyText, to: published.display)
    let first = try drafts.startEditing(published)
    try folder.write("eigen werk", to: first.path.display)
    let second = try drafts.startEditing(published)
    #expect(!second.isNew && second.bytes == Array("eigen werk".utf8))
  }

  @Test("a basis that was damaged is lost, not believed and not written over")
  func damagedBasis() throws {
    try folder.write(uglyText, to: published.display)
    let path = ".wijk/basis/" + GitBlob.id(of: Array(uglyText.utf8))
    try folder.write("iets anders", to: path)
    let draft = try drafts.startEditing(published)
    #expect(try folder.text(path) == "iets anders")
    #expect(drafts.basis(of: draft.bytes) == nil)
  }

  @Test("git is asked for the basis first, and not believed either")
  func basisFromGit() throws {
    try folder.write(uglyText, to: published.display)
    let draft = try drafts.startEditing(published)
    let bytes = Array(uglyText.utf8)
    let asked = Drafts(folder: try TemporaryFolder().opened()) { _ in bytes }
    #expect(asked.basis(of: draft.bytes) == bytes)
    let liar = Drafts(folder: try folder.opened()) { _ in [1] }
    #expect(liar.basis(of: draft.bytes) == bytes)
  }

  @Test("a basis that is no blob id is never a path")
  func hostileBasis() throws {
    try folder.write("geheim", to: "geheim.md")
    #expect(drafts.basis(of: Array("---\nbasis: ../../geheim.md\n---\n".utf8)) == nil)
  }

  @Test("a text that cannot be understood is copied as it is")
  func broken() throws {
    let text = "---\ntitel: Wijk: een verkenning\nzonder einde"
    try folder.write(text, to: published.display)
    #expect(try drafts.startEditing(published).bytes == Array(text.utf8))
  }

  @Test("a text of another kennisbank becomes a draft here, with its basis here")
  func adopt() throws {
    let draft = try drafts.adopt(Array(uglyText.utf8), at: published)
    #expect(draft.path == BytePath("concepten/interventies/straatcoaches.md"))
    #expect(drafts.basis(of: draft.bytes) == Array(uglyText.utf8))
    #expect(try !drafts.adopt(Array("x".utf8), at: published).isNew)
  }

  @Test("the status of a text is one changed field, unless the text changed meanwhile")
  func status() throws {
    try folder.write(uglyText, to: published.display)
    let bytes = try drafts.setStatus("archief", of: published, expecting: Array(uglyText.utf8))
    #expect(try folder.bytes(published.display) == bytes)
    #expect(
      try folder.text(published.display)
        == uglyText.replacing("onbekend", with: "status: archief\r\nonbekend"))
    // Of the same status nothing would differ from what stands there.
    #expect(throws: DraftProblem.self) {
      try drafts.setStatus("gepubliceerd", of: published, expecting: Array(uglyText.utf8))
    }
  }

  @Test("stopped at any change, there is no draft without its basis, and starting again works")
  func stopped() throws {
    try folder.write(uglyText, to: published.display)
    for moment in FailingFolder.Moment.allCases {
      for number in 1...6 {
        let folder = try TemporaryFolder()
        try folder.write(uglyText, to: published.display)
        let failing = FailingFolder(try folder.opened(), at: number, moment)
        _ = try? Drafts(folder: failing).startEditing(published)
        #expect(try folder.text(published.display) == uglyText)
        let again = Drafts(folder: try folder.opened())
        let draft = try again.startEditing(published)
        #expect(again.basis(of: draft.bytes) == Array(uglyText.utf8))
        if number == 6 { #expect(failing.changes < 6, "more changes than the test stops at") }
      }
    }
  }
}

@Suite("Publishing a draft")
struct PublishTests {
  private let folder: TemporaryFolder
  private let drafts: Drafts
  private let draft = BytePath("concepten/interventies/straatcoaches.md")

  init() throws {
    folder = try TemporaryFolder()
    drafts = Drafts(folder: try folder.opened())
  }

  private func improve() throws -> [UInt8] {
    try folder.write(uglyText, to: published.display)
    let bytes = try drafts.startEditing(published).bytes
    let better = try Document(bytes: bytes).setting("titel", to: .text("Beter")).bytes
    #expect(try drafts.save(better, to: draft, expecting: .content(bytes)) == nil)
    return better
  }

  @Test("an improved text differs from the old one in what was improved only")
  func improved() throws {
    let result = try drafts.publish(
      draft, expecting: try improve(), replacing: Array(uglyText.utf8), today: today)
    let expected = uglyText.replacing("'Straatcoaches'", with: "'Beter'")
    #expect(try folder.text(published.display) == expected && result.leftover == nil)
    let backup = try #require(result.backup)
    #expect(try folder.text(backup.display) == uglyText)
    #expect(try folder.names("concepten/interventies").isEmpty)
    let binned = try #require(result.binned)
    #expect(Document(bytes: try folder.bytes(binned.display)).text("status") == "concept")
  }

  @Test("a new draft becomes a published text")
  func new() throws {
    let made = try drafts.create(.intervention, DraftAnswers(title: "Straatcoaches")) { _ in false }
    let result = try drafts.publish(
      made.path, expecting: made.bytes, replacing: nil, today: today)
    #expect(result.path == published && result.backup == nil)
    #expect(Document(bytes: try folder.bytes(published.display)).text("status") == "gepubliceerd")
  }

  @Test("a text that was published or changed meanwhile stays, and so does the draft")
  func changedMeanwhile() throws {
    let bytes = try improve()
    try folder.write("van een ander", to: published.display)
    #expect(throws: DraftProblem.publishedChanged(published)) {
      try drafts.publish(draft, expecting: bytes, replacing: Array(uglyText.utf8), today: today)
    }
    #expect(throws: DraftProblem.publishedChanged(published)) {
      try drafts.publish(draft, expecting: bytes, replacing: nil, today: today)
    }
    let theirs = Array("van een ander".utf8)
    #expect(throws: DraftProblem.publishedChanged(published)) {
      try drafts.publish(draft, expecting: bytes, replacing: theirs, today: today)
    }
    #expect(try folder.text(published.display) == "van een ander")
    #expect(try folder.bytes(draft.display) == bytes)
  }

  @Test("a draft that was held against the new text replaces it")
  func based() throws {
    let bytes = try improve()
    let theirs = uglyText.replacing("op straat", with: "buiten")
    try folder.write(theirs, to: published.display)
    let merged = try Draft.based(bytes, on: Array(theirs.utf8), kind: .intervention)
    _ = try drafts.save(merged, to: draft, expecting: .content(bytes))
    let result = try drafts.publish(
      draft, expecting: merged, replacing: Array(theirs.utf8), today: today)
    #expect(try folder.bytes(published.display) == result.bytes)
  }

  @Test("a draft that changed meanwhile is not published")
  func draftChanged() throws {
    let bytes = try improve()
    try folder.write("nieuwer", to: draft.display)
    #expect(throws: DraftProblem.self) {
      try drafts.publish(draft, expecting: bytes, replacing: Array(uglyText.utf8), today: today)
    }
    #expect(try folder.text(published.display) == uglyText)
  }

  @Test("stopped at any change, both texts are whole somewhere, and publishing again completes it")
  func stopped() throws {
    for moment in FailingFolder.Moment.allCases {
      for number in 1...9 {
        let test = try PublishTests()
        let bytes = try test.improve()
        let failing = FailingFolder(try test.folder.opened(), at: number, moment)
        let old = Array(uglyText.utf8)
        _ = try? Drafts(folder: failing)
          .publish(test.draft, expecting: bytes, replacing: old, today: today)
        let expected = uglyText.replacing("'Straatcoaches'", with: "'Beter'")
        let texts = try test.folder.everything().values
        #expect(texts.contains(uglyText))
        #expect(texts.contains(expected) || texts.contains(String(decoding: bytes, as: UTF8.self)))
        try test.complete(bytes)
        #expect(try test.folder.text(published.display) == expected)
        #expect(try test.folder.names("concepten/interventies").isEmpty)
        if number == 9 { #expect(failing.changes < 9, "more changes than the test stops at") }
      }
    }
  }

  /// As the program does after a restart: with what it finds published then, on a later day.
  private func complete(_ bytes: [UInt8]) throws {
    guard try folder.names("concepten/interventies") != [] else { return }
    let result = try drafts.publish(
      draft, expecting: bytes, replacing: try folder.bytes(published.display), today: "2026-11-23")
    #expect(result.leftover == nil)
  }

  @Test("two on one day keep a backup each")
  func backups() throws {
    _ = try drafts.publish(
      draft, expecting: try improve(), replacing: Array(uglyText.utf8), today: today)
    let second = try folder.bytes(published.display)
    let bytes = try drafts.startEditing(published).bytes
    let result = try drafts.publish(draft, expecting: bytes, replacing: second, today: today)
    #expect(result.backup == nil, "nothing was replaced")
    let third = try Document(bytes: try drafts.startEditing(published).bytes)
      .setting("titel", to: .text("Nog beter")).bytes
    try folder.write(String(decoding: third, as: UTF8.self), to: draft.display)
    let last = try drafts.publish(draft, expecting: third, replacing: second, today: today)
    let path = try #require(last.backup)
    #expect(path == BytePath(".wijk/backup/2026-11-22-2/interventies/straatcoaches.md"))
    #expect(try folder.bytes(path.display) == second)
    #expect(
      try folder.text(".wijk/backup/2026-11-22/interventies/straatcoaches.md") == uglyText)
  }

  @Test("a path that is no draft is refused")
  func notADraft() throws {
    try folder.write(uglyText, to: published.display)
    #expect(throws: DraftProblem.notADraft(published)) {
      try drafts.publish(published, expecting: Array(uglyText.utf8), replacing: nil, today: today)
    }
  }
}

@Suite("Publishing in the fan")
struct PublishFanTests {
  private let folder: TemporaryFolder
  private let drafts: Drafts

  init() throws {
    folder = try TemporaryFolder()
    drafts = Drafts(folder: try folder.opened())
    try folder.write("---\nid: weten\n---\n", to: "waaier/03-weten/blad.md")
    try folder.write("---\nid: kijken\n---\n", to: "waaier/03-weten/07-kijken.md")
  }

  private func published(_ kind: ObjectKind, _ title: String, _ place: String) throws -> BytePath {
    let lookup = NameLookup { name, _ in name == "weten" ? "weten" : nil }
    let made = try drafts.create(
      kind, DraftAnswers(title: title, place: place), lookup: lookup
    ) { _ in false }
    #expect(Place(path: made.path.display).isDraft && Place(path: made.path.display).kind == kind)
    return try drafts.publish(
      made.path, expecting: made.bytes, replacing: nil, today: today
    ).path
  }

  @Test("a new step comes behind the others of its blade")
  func step() throws {
    #expect(try published(.step, "Tellen", "weten") == BytePath("waaier/03-weten/08-tellen.md"))
    #expect(try published(.step, "3 vragen", "weten") == BytePath("waaier/03-weten/09-3-vragen.md"))
    #expect(try published(.step, "Los", "") == BytePath("waaier/los.md"))
  }

  @Test("a new blade comes behind the others")
  func blade() throws {
    #expect(try published(.blade, "Delen", "") == BytePath("waaier/04-delen/blad.md"))
  }

  @Test("a step that is edited goes back to its own place")
  func edited() throws {
    let path = BytePath("waaier/03-weten/07-kijken.md")
    let draft = try drafts.startEditing(path)
    let result = try drafts.publish(
      draft.path, expecting: draft.bytes, replacing: try folder.bytes(path.display), today: today)
    #expect(result.path == path)
  }
}
