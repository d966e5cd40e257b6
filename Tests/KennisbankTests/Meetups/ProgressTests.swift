import Kennisbank
import Testing

/// What several kennisbanken know of the steps, and what of it is forgotten.
@Suite("Progress of one's own")
struct OwnProgressTests {
  private static func progress(_ text: String) -> StepProgress {
    StepProgress(Document(yaml: Array(text.utf8)))
  }

  private static func info(_ organisation: String?, isReadOnly: Bool = false) -> KennisbankInfo {
    KennisbankInfo(
      name: "", organisation: organisation, format: 1, path: "", isReadOnly: isReadOnly)
  }

  @Test(
    "a step is forgotten, and every other byte stays",
    arguments: [
      ("- stap: a\n  stand: gedaan\n- stap: b\n", "- stap: b\n"),
      ("# x\n- stap: b\n# y\n- stap: a\n  op: 1\n# z\n", "# x\n- stap: b\n# y\n# z\n"),
      ("- stap: b\r\n- stap: a\r\n  stand: gedaan\r\n", "- stap: b\r\n"),
      ("- {stap: a, stand: gedaan}\n- {stap: b}\n", "- {stap: b}\n"),
      ("- stap: a\n- stap: b\n- stap: a\n", "- stap: b\n"), ("- stap: a", ""),
      ("- stap: b\n", "- stap: b\n"), ("", ""),
    ])
  func forgotten(before: String, after: String) throws {
    let document = try Document(yaml: Array(before.utf8)).removingProgress(of: "a")
    #expect(String(decoding: document.bytes, as: UTF8.self) == after)
  }

  @Test("a file that is no list is left alone")
  func noList() {
    #expect(throws: EditRefusal.self) {
      try Document(yaml: Array("stap: a\n".utf8)).removingProgress(of: "a")
    }
  }

  @Test("of a step that two kennisbanken know the first that can be written in counts")
  func joined() {
    let catalogue = Catalogue(
      kennisbanken: [Self.info("x", isReadOnly: true), Self.info("y"), Self.info("z")],
      records: [],
      progress: [
        0: Self.progress("- {stap: a, stand: gedaan}\n- {stap: c, stand: gedaan}\n"),
        1: Self.progress("- {stap: a, stand: begonnen}\n"),
        2: Self.progress("- {stap: a, stand: overgeslagen}\n- {stap: b, stand: gedaan}\n"),
      ])
    #expect(["a", "b", "c"].map(catalogue.progress.state) == [.begun, .done, .done])
    #expect(catalogue.firstWritable == 1)
    let changed = catalogue.replacingProgress(of: 1, with: .none)
    #expect(changed.progress.state(of: "a") == .skipped)
  }

  @Test(
    "the file is called after the organisation, or says that it is one's own",
    arguments: [
      ("team-zuid", "voortgang/team-zuid.yaml"), (nil, "voortgang/eigen.yaml"),
      ("Gemeente 's-Hertogenbosch", "voortgang/gemeente-s-hertogenbosch.yaml"),
      ("../../weg", "voortgang/weg.yaml"),
    ] as [(String?, String)])
  func path(organisation: String?, path: String) {
    #expect(Self.info(organisation).progressPath == path)
  }

  @Test("a new draft comes behind the steps and blades that have a number")
  func drafts() {
    let texts = [
      ("waaier/01-a/blad.md", "a"), ("waaier/01-a/01-b.md", "b"),
      ("concepten/waaier/a/c.md", "c"), ("concepten/waaier/d/blad.md", "d"),
    ]
    let waaier = Waaier(
      Catalogue(
        kennisbanken: [],
        records: texts.flatMap { path, id in
          RecordReader(kennisbank: 0).records(
            path: path, bytes: Array("---\ntitel: \(id)\n---\n".utf8))
        }))
    #expect(waaier.blades.map(\.id) == ["a", "d"])
    #expect(waaier.blades[0].steps.map(\.id) == ["b", "c"])
    #expect(waaier.progress(.none, of: waaier.blades[0]).of == 1)
  }

  @Test("what can be written goes before what can only be read, a draft before neither")
  func ownFirst() {
    func record(_ path: String, _ kennisbank: Int) -> [Record] {
      RecordReader(kennisbank: kennisbank).records(path: path, bytes: [])
    }
    let catalogue = Catalogue(
      kennisbanken: [Self.info(nil, isReadOnly: true), Self.info(nil), Self.info(nil)],
      records: record("waaier/01-a/01-b.md", 0) + record("concepten/waaier/01-a/01-b.md", 1)
        + record("waaier/01-a/04-b.md", 2))
    #expect(catalogue.number(of: "b") == 2)
  }

  @Test(
    "the words of a way of working say what people do",
    arguments: [
      ("voorvallen vertellen, dan tweetallen", [.pairs]), ("Kaartjes leggen", [.cards]),
      ("raadspel in twee groepen", [.groups, .game]), ("intervisie in vijf rondes", []),
      ("briefjes doorgeven zonder naam", [.silence, .cards]),
      ("stilte en stippen", [.silence, .voting]),
    ] as [(String, [WorkForm])])
  func workForms(text: String, forms: [WorkForm]) {
    #expect(WorkForm.all(in: text) == forms)
  }

  @Test("the time that one has takes all steps that are not longer, or do not say")
  func times() {
    #expect(WaaierStep.times(fitting: 15) == [15, 30, 45])
    #expect(WaaierStep.times(fitting: 31) == [45])
    #expect(WaaierStep.times(fitting: 50) == [])
    #expect(WaaierStep.times(fitting: nil) == [15, 30, 45])
  }
}
