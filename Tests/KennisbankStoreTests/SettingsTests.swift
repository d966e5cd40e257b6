import Kennisbank
import KennisbankStore
import SafeFiles
import Testing

@Suite struct SettingsTests {
  private func settings(_ text: String) -> Settings {
    Settings(Document(yaml: Array(text.utf8)))
  }

  @Test("every setting is read")
  func all() {
    let settings = settings(
      """
      taal: en
      thema: hoog-contrast
      kleur: nooit
      muis: ja
      kennisbanken:
        - naam: Ons team
          map: ~/team
          ring: eigen
        - map: /deel
          ring: gedeeld
      """)
    #expect(settings.language == .english)
    #expect(settings.theme == .highContrast)
    #expect(settings.colour == .never)
    #expect(settings.mouse)
    #expect(settings.kennisbanken.map(\.name) == ["Ons team", nil])
    #expect(settings.kennisbanken.map(\.folder) == ["~/team", "/deel"])
    #expect(settings.kennisbanken.map(\.ring) == [.own, .shared])
    #expect(settings.findings.isEmpty)
  }

  @Test("an empty file, empty values and the explained default change nothing and are no finding")
  func empty() {
    for text in ["", "\n", "taal:\nmuis: ~\nkennisbanken:\n", Settings.explanation] {
      #expect(settings(text) == Settings())
    }
  }

  @Test("the explained default is right when its settings are uncommented")
  func explanation() {
    let text = Settings.explanation.split(separator: "\n").map {
      $0.hasSuffix(".") ? "" : String($0.dropFirst(2))
    }.joined(separator: "\n")
    let settings = settings(text)
    #expect(settings.findings.isEmpty)
    #expect(settings.language == .dutch)
    #expect(settings.theme == .light)
    #expect(settings.kennisbanken.map(\.name) == ["Ons team"])
  }

  @Test("a wrong value leaves the default and is told with what is allowed and where")
  func wrongValue() {
    let settings = settings("taal: nl\nkleur: soms\nmuis:\n  - ja\n  - nee\n")
    #expect(settings.colour == .auto)
    #expect(!settings.mouse)
    #expect(
      settings.findings.map(\.problem) == [
        .wrongValue(key: "kleur", value: "soms", allowed: ["auto", "nooit", "altijd"]),
        .wrongValue(key: "muis", value: "", allowed: ["ja", "nee"]),
      ])
    #expect(settings.findings.map(\.position?.line) == [2, 3])
  }

  @Test("unknown keys are told, at the top and in a kennisbank")
  func unknownKey() {
    let settings = settings("tall: nl\nkennisbanken:\n  - map: /a\n    kring: eigen\n")
    #expect(settings.findings.map(\.problem) == [.unknownKey("tall"), .unknownKey("kring")])
    #expect(settings.findings.map(\.position?.line) == [1, 2])
    #expect(settings.kennisbanken.map(\.folder) == ["/a"])
  }

  @Test("a kennisbank without a folder is left out and told; a bare path is enough")
  func kennisbanken() {
    let settings = settings("kennisbanken:\n  - naam: x\n  - /a\n  - map: /b\n    ring: mijn\n")
    #expect(settings.kennisbanken.map(\.folder) == ["/a", "/b"])
    #expect(
      settings.findings.map(\.problem) == [
        .noFolder,
        .wrongValue(key: "ring", value: "mijn", allowed: ["eigen", "gedeeld"]),
      ])
  }

  @Test("garbage gives the defaults and findings", arguments: [[0xFF, 0x00, 0x0A], [0x5B, 0x5B]])
  func garbage(bytes: [UInt8]) {
    let settings = Settings(Document(yaml: bytes))
    #expect(settings.kennisbanken.isEmpty)
    #expect(!settings.findings.isEmpty)
  }

  @Test("without a file there are the defaults; a file that cannot be read is a finding")
  func loading() throws {
    let folder = try TemporaryFolder()
    #expect(Settings.load(from: folder["weg"], in: LocalFileSystem()) == Settings())
    let file = Settings.file(in: folder.path)
    try folder.write("taal: en\n", to: "config.yaml")
    #expect(Settings.load(from: folder.path, in: LocalFileSystem()).language == .english)
    let faulty = FaultyFileSystem(faults: [file.display: .noPermission])
    let problem = FileProblem(.noPermission, .read, file)
    #expect(
      Settings.load(from: folder.path, in: faulty).findings.map(\.problem)
        == [.unreadable(problem)])
  }

  @Test("a settings file kept elsewhere is read through its link")
  func link() throws {
    let folder = try TemporaryFolder()
    try folder.write("taal: en\n", to: "dotfiles/wijk.yaml")
    try folder.makeFolder("config")
    try folder.link("config/config.yaml", to: folder["dotfiles/wijk.yaml"].display)
    #expect(Settings.load(from: folder["config"], in: LocalFileSystem()).language == .english)
  }
}
