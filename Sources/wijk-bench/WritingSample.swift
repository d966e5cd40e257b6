import SafeFiles

/// A kennisbank of one long description, to write in.
struct WritingSample {
  /// Stands once in the text, in the middle of a line in the middle of a paragraph.
  static let mark = "schrijfplek"
  static let id = "om-in-te-schrijven"

  let name: String
  let folder: BytePath
  /// Of the mark, counted from 1.
  let line: Int
  let column: Int
  private let text: String

  /// - Parameter bytes: of the text, about.
  init(name: String, bytes: Int, in folder: BytePath) throws {
    self.name = name
    self.folder = folder
    var writer = Writer(Vocabulary(), Chance(seed: 5, number: bytes))
    let start = Self.heading + Self.paragraphs(bytes / 2, &writer)
    text = start + Self.markedParagraph + Self.paragraphs(bytes / 2, &writer)
    line = start.count { $0 == "\n" } + 2
    column = Self.markedLine.prefix { $0 != "|" }.count + 1
    try LocalFileSystem().makeFolder(folder.appending("interventies"))
    let info = "naam: Om in te schrijven\nformaat: 1\ntaal: nl\n"
    try RawFile.write(Array(info.utf8), to: folder.appending("kennisbank.yaml"))
    try write(to: folder.appending("interventies").appending(Self.id + ".md"))
  }

  /// For an editor that is not to write in the same file.
  func copy(for editor: String) throws -> BytePath {
    let path = folder.appending(editor + ".md")
    try write(to: path)
    return path
  }

  private func write(to path: BytePath) throws {
    try RawFile.write(Array(text.utf8), to: path)
  }

  // MARK: Text

  private static let heading = """
    ---
    id: \(id)
    titel: Om in te schrijven
    soort: praktijk
    samenvatting: Een lange tekst.
    zichtbaarheid: openbaar
    ---

    ## Aanleiding


    """

  private static let markedLine = "De straat loopt van de voordeur |\(mark) naar het plein."

  private static let markedParagraph = """
    Iedereen komt hier langs, op weg naar school of naar de winkel om de hoek.
    \(markedLine.filter { $0 != "|" })
    Wie er woont kent de buren, en wie er werkt kent de weg.


    """

  private static func paragraphs(_ bytes: Int, _ writer: inout Writer) -> String {
    var text = ""
    while text.utf8.count < bytes { text += Writer.filled(writer.sentences(4...6)) + "\n\n" }
    return text
  }
}
