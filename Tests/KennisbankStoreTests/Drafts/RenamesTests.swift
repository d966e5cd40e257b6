import Kennisbank
import SafeFiles
import Testing

@testable import KennisbankStore

@Suite("Renaming over the whole kennisbank")
struct RenamesTests {
  private let folder: TemporaryFolder
  private let renames: Renames
  private static let files = [
    "kennisbank.yaml": "naam: Proef\nformaat: 1\n",
    "interventies/straatcoaches.md": uglyText,
    "interventies/ander.md":
      "---\nid: ander\ngerelateerd:\n  - straatcoaches # zelfde wijk\n---\nZie [[straatcoaches|ze]].\n",
    "interventies/los.md": "---\nid: los\ntitel: straatcoaches\n---\n",
    "elementen/e.md": "---\nid: e\n---\n## Uitleg\r\n[[straatcoaches]]\r\n",
    "wijkprogrammas/w.md": "---\nid: w\nkeuzes:\n  - interventie: straatcoaches\n---\n",
    "waaier/03-weten/blad.md": "---\nid: weten\n---\n",
    "waaier/03-weten/01-kijken.md": "---\nid: kijken\nblad: weten\n---\n[[straatcoaches]]\n",
    "voortgang/stad.yaml": "- stap: kijken\n  stand: gedaan\n",
    "begrippen/themas.yaml": "themas:\n  - id: wonen\n    titel: Wonen\n",
  ]

  init() throws {
    folder = try TemporaryFolder()
    renames = Renames(folder: try folder.opened())
    for (path, text) in Self.files { try folder.write(text, to: path) }
    _ = try Drafts(folder: try folder.opened())
      .startEditing(BytePath("interventies/straatcoaches.md"))
    _ = try Drafts(folder: try folder.opened()).startEditing(BytePath("interventies/ander.md"))
  }

  private func renaming(_ old: String, _ new: String) throws -> Renaming {
    try #require(Renaming(from: old, to: new))
  }

  private func rename(_ old: String, _ new: String) throws {
    try renames.perform(try renames.plan(try renaming(old, new)))
  }

  /// Without what only this program reads.
  private func texts() throws -> [String: String] {
    try folder.everything().filter { !$0.key.hasPrefix(".wijk/") }
  }

  @Test("the plan says what will change, and changes nothing")
  func plan() throws {
    let before = try folder.everything()
    let plan = try renames.plan(try renaming("straatcoaches", "coaches"))
    #expect(
      plan.changes.map(\.from.display) == [
        "concepten/interventies/ander.md", "elementen/e.md", "interventies/ander.md",
        "waaier/03-weten/01-kijken.md", "wijkprogrammas/w.md",
        "concepten/interventies/straatcoaches.md", "interventies/straatcoaches.md",
      ])
    #expect(plan.changes.last?.to == BytePath("interventies/coaches.md"))
    #expect(plan.obstacles.isEmpty && plan.links == 9)
    #expect(try folder.everything() == before)
  }

  @Test("afterwards every link means the new id, and no other byte is different")
  func done() throws {
    let before = try texts()
    try rename("straatcoaches", "coaches")
    var expected: [String: String] = [:]
    for (path, text) in before where path != "interventies/los.md" {
      expected[path.replacing("straatcoaches", with: "coaches")] =
        text
        .replacing("straatcoaches", with: "coaches")
    }
    expected["interventies/los.md"] = before["interventies/los.md"]
    let after = try texts()
    #expect(Set(after.keys) == Set(expected.keys))
    for (path, text) in after where !path.hasPrefix("concepten/") {
      #expect(text == expected[path], "\(path)")
    }
    #expect(try renames.unfinished() == nil)
  }

  @Test("drafts go on from the changed text, and can be published")
  func drafts() throws {
    try rename("straatcoaches", "coaches")
    let drafts = Drafts(folder: try folder.opened())
    for name in ["interventies/coaches.md", "interventies/ander.md"] {
      let bytes = try folder.bytes("concepten/" + name)
      let published = try folder.bytes(name)
      #expect(drafts.basis(of: bytes) == published, "\(name)")
      let result = try drafts.publish(
        BytePath("concepten/" + name), expecting: bytes, replacing: published, today: "2026-11-22")
      #expect(result.bytes == published)
    }
  }

  @Test("renaming back gives the very files")
  func undo() throws {
    for (old, new) in [("straatcoaches", "coaches"), ("weten", "kennen"), ("kijken", "zien")] {
      let before = try texts()
      try rename(old, new)
      #expect(try texts() != before)
      try rename(new, old)
      #expect(try texts() == before, "\(old)")
    }
  }

  @Test("the folder of a blade and the steps in it go along")
  func blade() throws {
    try rename("weten", "kennen")
    #expect(try folder.text("waaier/03-kennen/01-kijken.md").contains("blad: kennen"))
    #expect(try folder.text("waaier/03-kennen/blad.md") == "---\nid: kennen\n---\n")
    #expect(try folder.names("waaier/03-weten").isEmpty)
  }

  @Test("progress and terms are mended")
  func yaml() throws {
    try rename("kijken", "zien")
    #expect(try folder.text("voortgang/stad.yaml") == "- stap: zien\n  stand: gedaan\n")
    try rename("wonen", "huizen")
    #expect(try folder.text("begrippen/themas.yaml").contains("id: huizen"))
  }

  @Test("an id that another object has, or that nobody has, is refused")
  func refused() throws {
    #expect(throws: DraftProblem.idTaken("ander", BytePath("concepten/interventies/ander.md"))) {
      try renames.plan(try renaming("straatcoaches", "ander"))
    }
    #expect(throws: DraftProblem.idTaken("wonen", BytePath("begrippen/themas.yaml"))) {
      try renames.plan(try renaming("straatcoaches", "wonen"))
    }
    #expect(throws: DraftProblem.unknownId("niets")) {
      try renames.plan(try renaming("niets", "iets"))
    }
  }

  @Test("what cannot be mended by machine is said beforehand")
  func obstacles() throws {
    try folder.write(
      "---\nid: v\ngerelateerd: &a\n  - straatcoaches\n---\n", to: "interventies/v.md")
    try folder.write("id: straatcoaches\n", to: "conflicten/straatcoaches.yaml")
    let plan = try renames.plan(try renaming("straatcoaches", "coaches"))
    #expect(
      plan.obstacles == [
        .fields(["gerelateerd"], BytePath("interventies/v.md")),
        .conflict(BytePath("conflicten/straatcoaches.yaml")),
      ])
  }

  @Test("a file that changed since the plan is not written over")
  func changed() throws {
    let plan = try renames.plan(try renaming("straatcoaches", "coaches"))
    try folder.write("nieuwer [[straatcoaches]]\n", to: "elementen/e.md")
    #expect(throws: FileProblem.self) { try renames.perform(plan) }
    #expect(try folder.text("elementen/e.md") == "nieuwer [[straatcoaches]]\n")
    #expect(throws: DraftProblem.self) { try renames.plan(try renaming("los", "vast")) }
    try rename("straatcoaches", "coaches")
    #expect(try folder.text("elementen/e.md") == "nieuwer [[coaches]]\n")
    #expect(try folder.text("interventies/coaches.md").contains("id: coaches"))
  }

  @Test(
    "stopped at any change, no text is gone, and the same renaming again completes it",
    arguments: [("straatcoaches", "coaches"), ("weten", "kennen")])
  func stopped(old: String, new: String) throws {
    let whole = try RenamesTests()
    try whole.rename(old, new)
    let expected = try whole.texts()
    var (number, isStopped) = (1, true)
    while isStopped {
      let test = try RenamesTests()
      let plan = try test.renames.plan(try renaming(old, new))
      let failing = FailingFolder(try test.folder.opened(), at: number)
      isStopped = (try? Renames(folder: failing).perform(plan)) == nil
      #expect(try test.texts().count == expected.count)
      if isStopped {
        #expect(try [nil, plan.renaming].contains(test.renames.unfinished()))
        try test.rename(old, new)
      }
      #expect(try test.texts() == expected, "stopped at \(number)")
      #expect(try test.renames.unfinished() == nil)
      number += 1
    }
    #expect(number > 10)
  }

  @Test("a renaming that was interrupted can be taken back instead")
  func takenBack() throws {
    let before = try texts()
    for number in [4, 8, 12] {
      let plan = try renames.plan(try renaming("straatcoaches", "coaches"))
      let failing = FailingFolder(try folder.opened(), at: number)
      #expect(throws: FileProblem.self) { try Renames(folder: failing).perform(plan) }
      try rename("coaches", "straatcoaches")
      let after = try texts()
      #expect(
        after.filter { !$0.key.hasPrefix("concepten/") }
          == before.filter { !$0.key.hasPrefix("concepten/") })
      #expect(after.count == before.count)
    }
  }
}
