import Kennisbank
import SafeFiles
import Testing

@testable import KennisbankStore

@Suite("Texts of a kennisbank that takes no changes")
struct SafekeepingTests {
  private let state: TemporaryFolder
  private let folder: TemporaryFolder
  private let keeping: Safekeeping
  private let path = BytePath("concepten/interventies/a.md")

  init() throws {
    state = try TemporaryFolder()
    folder = try TemporaryFolder()
    keeping = Safekeeping(state: state.path, kennisbank: folder.path, in: LocalFileSystem())
  }

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  private func closed(_ kind: FileProblem.Kind = .readOnly) throws -> FailingFolder {
    FailingFolder(try folder.opened(), at: 1, .before, kind)
  }

  /// As an editor that types on: each save expects the one before.
  private func type(_ texts: [String], from old: Expected, in folder: any OpenFolder) throws {
    var expected = old
    for text in texts {
      _ = try keeping.save(bytes(text), to: path, expecting: expected, in: folder)
      expected = .content(bytes(text))
    }
  }

  @Test(
    "a text is kept in the state folder, and comes back when that is possible",
    arguments: [FileProblem.Kind.readOnly, .noPermission, .full, .other(5)])
  func keepAndBringBack(kind: FileProblem.Kind) throws {
    try type(["een", "twee", "drie"], from: .nothing, in: try closed(kind))
    #expect(keeping.text(of: path) == bytes("drie"))
    #expect(try folder.names().isEmpty)
    #expect(keeping.bringBack(to: try closed(kind)).map(\.outcome).first != .broughtBack)
    #expect(keeping.bringBack(to: try folder.opened()).map(\.outcome) == [.broughtBack])
    #expect(try folder.text(path.display) == "drie" && keeping.all().isEmpty)
  }

  @Test("typing on when the kennisbank can be written again needs no help")
  func typeOn() throws {
    try folder.write("oud", to: path.display)
    try type(["een", "twee"], from: .content(bytes("oud")), in: try closed())
    try type(["drie"], from: .content(bytes("twee")), in: try folder.opened())
    #expect(try folder.text(path.display) == "drie" && keeping.all().isEmpty)
  }

  @Test("where something else stands by now, both stay, with what they have in common")
  func conflict() throws {
    try folder.write("oud", to: path.display)
    try type(["mijn"], from: .content(bytes("oud")), in: try closed())
    try folder.write("hun", to: path.display)
    let result = keeping.bringBack(to: try folder.opened())
    #expect(result.map(\.outcome) == [.conflict(theirs: bytes("hun"))])
    #expect(result.first?.kept.was == bytes("oud") && result.first?.kept.text == bytes("mijn"))
    #expect(try folder.text(path.display) == "hun" && keeping.text(of: path) == bytes("mijn"))
    #expect(throws: FileProblem.self) {
      try keeping.save(
        bytes("mijn 2"), to: path, expecting: .content(bytes("mijn")), in: try folder.opened())
    }
    #expect(try folder.text(path.display) == "hun")
  }

  @Test("what was new and stands there now, from someone else, is a conflict too")
  func bothNew() throws {
    try type(["mijn"], from: .nothing, in: try closed())
    try folder.write("hun", to: path.display)
    #expect(
      keeping.bringBack(to: try folder.opened()).map(\.outcome) == [.conflict(theirs: bytes("hun"))]
    )
  }

  @Test("what was thrown away meanwhile comes back as what was typed")
  func goneMeanwhile() throws {
    try folder.write("oud", to: path.display)
    try type(["mijn"], from: .content(bytes("oud")), in: try closed())
    try LocalFileSystem().remove(folder[path.display])
    #expect(keeping.bringBack(to: try folder.opened()).map(\.outcome) == [.broughtBack])
    #expect(try folder.text(path.display) == "mijn")
  }

  @Test("a second program does not write over what the first one keeps")
  func twoPrograms() throws {
    try type(["een"], from: .nothing, in: try closed())
    #expect(throws: FileProblem.self) { try type(["ander"], from: .nothing, in: try closed()) }
    #expect(keeping.text(of: path) == bytes("een"))
  }

  @Test("a text that is refused for another reason is not kept")
  func refused() throws {
    try folder.write("oud", to: path.display)
    #expect(throws: FileProblem.self) {
      try type(["mijn"], from: .content(bytes("anders")), in: try folder.opened())
    }
    #expect(keeping.all().isEmpty)
  }

  @Test("kennisbanken do not mix, and one finds its folder by name")
  func apart() throws {
    try type(["een"], from: .nothing, in: try closed())
    let other = Safekeeping(state: state.path, kennisbank: state.path, in: LocalFileSystem())
    #expect(other.all().isEmpty)
    let note = try state.names("bewaard").filter { $0.hasSuffix(".map") }
    #expect(try state.text("bewaard/" + note[0]) == folder.path.display + "\n")
  }

  @Test("stopped at any change while bringing back, the text is in one of the two")
  func stopped() throws {
    for moment in FailingFolder.Moment.allCases {
      for number in 1...3 {
        let test = try SafekeepingTests()
        try test.type(["mijn"], from: .nothing, in: try test.closed())
        _ = test.keeping.bringBack(to: FailingFolder(try test.folder.opened(), at: number, moment))
        let there = try test.folder.everything()[path.display]
        #expect(there == "mijn" || test.keeping.text(of: path) == bytes("mijn"))
        _ = test.keeping.bringBack(to: try test.folder.opened())
        #expect(try test.folder.text(path.display) == "mijn" && test.keeping.all().isEmpty)
      }
    }
  }

  @Test("a new draft and an edit of a published text survive a kennisbank that is read-only")
  func drafts() throws {
    try folder.write(uglyText, to: "interventies/straatcoaches.md")
    let drafts = Drafts(folder: try closed(), safekeeping: keeping)
    let made = try drafts.create(.intervention, DraftAnswers(title: "Nieuw")) { _ in false }
    #expect(made.obstacle?.kind == .readOnly)
    let second = try drafts.create(.intervention, DraftAnswers(title: "Nieuw")) { _ in false }
    #expect(second.id == "nieuw-2")
    let draft = try drafts.startEditing(BytePath("interventies/straatcoaches.md"))
    #expect(drafts.basis(of: draft.bytes) == Array(uglyText.utf8))
    #expect(try !drafts.startEditing(BytePath("interventies/straatcoaches.md")).isNew)
    let outcomes = keeping.bringBack(to: try folder.opened()).map(\.outcome)
    #expect(outcomes == [.broughtBack, .broughtBack, .broughtBack, .broughtBack])
    #expect(try folder.bytes(draft.path.display) == draft.bytes)
    #expect(try folder.bytes(made.path.display) == made.bytes)
    #expect(Drafts(folder: try folder.opened()).basis(of: draft.bytes) == Array(uglyText.utf8))
  }
}
