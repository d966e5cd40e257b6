import Glibc
import PlainText
import SafeFiles
import WijkTestKit
import WijkTexts

/// A kennisbank with everything in it that goes wrong with files. Nothing writes in it.
struct UglyKennisbank {
  /// This file system cannot hold a file of it.
  struct Failure: Error {
    let path: String
  }

  static let shared = Result { try UglyKennisbank() }

  let folder = TemporaryFolders.make()
  /// What must be said of each file that has a fault, by path.
  private(set) var sentences: [String: SafeText] = [:]
  /// Paths of the descriptions: all are in the list, faulty or not. A folder with a fault is not.
  private(set) var texts: [String] = []

  /// A million characters; without optimisation a tenth of them, which takes as long.
  #if DEBUG
    private static let longestLine = 100_000
  #else
    private static let longestLine = 1_000_000
  #endif
  static let hostile = "\u{1B}[2J\u{1B}]52;c;d2Vn\u{07}\u{9B}31m\u{7F}\u{202E}"

  init() throws {
    let texts = Texts(.dutch)
    try write("naam: \(Self.hostile)Lelijk\nformaat: 1\n", to: "kennisbank.yaml")
    try writeBadText(texts)
    try writeMonsters(texts)
    try writeHostileTexts(texts)
    try writeLinks(texts)
    try writeNames()
  }

  // MARK: Files

  private mutating func writeBadText(_ texts: Texts) throws {
    try add("leeg", [], texts.emptyFile)
    try add("half", Array("---\nid: half\ntitel: Ha".utf8), texts.unclosedFrontMatter)
    try add("open", Array("---\nid: open\n\n## Aanpak\nx\n".utf8), texts.unclosedFrontMatter)
    try add("kaal", Array("# Titel\n\nTekst.\n".utf8), texts.noFrontMatter)
    try add("binair", (0...255).map { $0 }, texts.binaryFile)
    try add(
      "latin1", Array("---\ntitel: caf".utf8) + [0xE9] + Array("\n---\n".utf8),
      texts.invalidUTF8)
    try add("dubbel-veld", Self.file("titel: a\ntitel: b"), texts.duplicateKey("titel"))
    try add("haken", Self.file("titel: [a, b"), texts.unreadableValue("titel"))
  }

  private mutating func writeMonsters(_ texts: Texts) throws {
    try add("groot", [], texts.tooLargeFile(100 << 20))
    try call("truncate", "interventies/groot.md") { truncate($0, 100 << 20) }
    let brackets = String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)
    try add("diep", Self.file("titel: diep\nthemas: \(brackets)"), texts.tooComplex("themas"))
    try add("bom", Self.file(Self.aliasBomb), texts.tooComplex("themas"))
    let long = String(repeating: "lang ", count: Self.longestLine / 5)
    try add("lange-titel", Self.file("titel: \(long)"))
    try add("lange-regel", Self.file("titel: lange-regel", body: long))
    let nested = String(repeating: "> ", count: 10_000) + "diep"
    try add("geneste-citaten", Self.file("titel: geneste-citaten", body: nested))
    let wide = String(repeating: "|a", count: 2_000) + "|\n" + String(repeating: "|-", count: 2_000)
    try add("brede-tabel", Self.file("titel: brede-tabel", body: wide + "|\n"))
    let folders = (1...70).map { "m\($0)" }.joined(separator: "/")
    try write(Self.file("titel: te diep"), to: "interventies/\(folders)/x.md")
    let deepest = "interventies/" + (1...64).map { "m\($0)" }.joined(separator: "/")
    sentences[deepest] = texts.foldersTooDeep
  }

  private mutating func writeHostileTexts(_ texts: Texts) throws {
    let hostile = Self.hostile
    try add(
      "kwaad",
      Self.file(
        """
        id: kwaad
        titel: \(hostile)Kwaad
        samenvatting: "\\e[31m\\x9b\\u202e"
        gemeenten: ["\(hostile)"]
        themas: [\(hostile)]
        bronnen: ["https://example.org/\(hostile)"]
        """, body: "## \(hostile)Kop\n\(hostile)\n\n[x](http://a/\(hostile)) [[\(hostile)]]\n"))
    try write(
      "themas:\n  - id: \(hostile)\n    titel: \(hostile)Thema\n", to: "begrippen/themas.yaml")
    try add("een", Self.file("id: zelfde\ntitel: Eerste"))
    try add(
      "twee", Self.file("id: zelfde\ntitel: Tweede"), texts.idTaken("interventies/een.md"))
  }

  private mutating func writeLinks(_ texts: Texts) throws {
    let outside = TemporaryFolders.kennisbank(["geheim.md": "---\ntitel: geheim\n---\n"])
    try link("uit", to: outside.appending("geheim.md").display, texts.outsideFolder)
    try link("rond", to: "rond.md", texts.outsideFolder)
    try link("los", to: "nergens.md", texts.outsideFolder)
    try link("apparaat", to: "/dev/zero", texts.outsideFolder)
    try call("symlink", "archetypen") { symlink(outside.display, $0) }
    try call("symlink", "interventies/kring") { symlink("..", $0) }
    sentences["archetypen"] = texts.outsideFolder
    try call("mkfifo", "interventies/pijp.md") { mkfifo($0, 0o600) }
    note("pijp", texts.notAFile)
  }

  /// Names that a file system takes and nobody would choose. None is a fault.
  private mutating func writeNames() throws {
    let names: [[UInt8]] = [
      Array("nieuwe\nregel".utf8), Array(Self.hostile.replacing("/", with: "").utf8),
      Array("caf\u{E9}".utf8), Array("cafe\u{301}".utf8), Array(repeating: 0x78, count: 252),
      [0xFF, 0xC3, 0x28], Array("-rf".utf8), Array(" ".utf8), Array("'\"$(reboot)`".utf8),
    ]
    for name in names {
      let file = folder.appending("interventies").appending(name + Array(".md".utf8))
      try LocalFileSystem().writeAtomically(Self.file("titel: Naam"), to: file)
      texts.append("interventies/" + String(decoding: name, as: UTF8.self) + ".md")
    }
  }

  // MARK: Making

  private mutating func add(_ name: String, _ bytes: [UInt8], _ sentence: SafeText? = nil) throws {
    try write(bytes, to: "interventies/\(name).md")
    note(name, sentence)
  }

  private mutating func note(_ name: String, _ sentence: SafeText?) {
    let path = "interventies/\(name).md"
    texts.append(path)
    sentences[path] = sentence
  }

  private func write(_ text: String, to path: String) throws {
    try write(Array(text.utf8), to: path)
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    let file = folder.appending(path)
    try LocalFileSystem().makeFolder(file.parent)
    try LocalFileSystem().writeAtomically(bytes, to: file)
  }

  private mutating func link(_ name: String, to target: String, _ sentence: SafeText) throws {
    try call("symlink", "interventies/\(name).md") { symlink(target, $0) }
    note(name, sentence)
  }

  private func call(_ name: String, _ path: String, _ make: (String) -> Int32) throws {
    guard make(folder.appending(path).display) == 0 else {
      throw Failure(path: "\(name) \(path)")
    }
  }

  private static func file(_ fields: String, body: String = "## Aanpak\nTekst.\n") -> [UInt8] {
    Array("---\n\(fields)\n---\n\(body)".utf8)
  }

  private static let aliasBomb: String = {
    let levels = (1...9).map { level in
      "  - &l\(level) [" + Array(repeating: "*l\(level - 1)", count: 9).joined(separator: ", ")
        + "]"
    }
    return (["titel: bom", "themas:", "  - &l0 [lol]"] + levels).joined(separator: "\n")
  }()
}
