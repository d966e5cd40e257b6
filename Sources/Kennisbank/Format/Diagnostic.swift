/// Something a reader of a file should know. It carries no text: texts are made from `code`.
package struct Diagnostic: Sendable, Hashable {
  package enum Level: Sendable, Hashable {
    case error, warning, tip
  }

  /// What is wrong with the form of a file. None of these keeps it from being read.
  package enum Code: Sendable, Hashable {
    case emptyFile
    /// Over `Document.largestSize`; only the beginning is kept as text.
    case tooLarge(bytes: Int)
    /// A NUL byte: probably no text at all.
    case binary
    case invalidUTF8
    case noFrontMatter
    case unclosedFrontMatter
    /// More top-level keys than `Document.mostFields`; the rest is not read.
    case tooManyFields
    /// The last one counts.
    case duplicateKey(String)
    case tabIndentation
    /// Lines in the front matter that belong to no field.
    case unreadableLine
    /// A value that is not YAML; its raw text stands in for it.
    case unreadableValue
    /// `titel: Wijk: een verkenning`.
    case unquotedColon
    /// Too long, too deep or with too many anchors to be handed to a YAML reader.
    case tooComplex
    /// `---` or `...` inside a file that should hold one document.
    case documentMarker
    /// Its bytes could not be had at all.
    case unreadableFile(Unreadable)
    /// About what the file says, not its form.
    case check(CheckCode)
  }

  /// Why a file could not be read.
  package enum Unreadable: Sendable, Hashable {
    case noPermission
    /// A link out of the kennisbank, or round in a circle.
    case outside
    /// A pipe, a device, a folder.
    case notAFile
    /// Below more folders than are looked into.
    case tooDeep
    case failed
  }

  package let level: Level
  package let code: Code
  package let position: Position?
  package let field: String?
  /// Title of the section it is about, as written; then there is no field.
  package let section: String?
  /// The bytes of the file it is about; nil for what is missing, and for the form of a file.
  package let range: Range<Int>?
  package let mend: Mend?

  package init(
    _ code: Code, at position: Position?, field: String? = nil, section: String? = nil,
    range: Range<Int>? = nil, mend: Mend? = nil
  ) {
    level = code.level
    self.code = code
    self.position = position
    self.field = field
    self.section = section
    self.range = range
    self.mend = mend
  }
}

extension Diagnostic.Code {
  fileprivate var level: Diagnostic.Level {
    switch self {
    case .emptyFile, .noFrontMatter, .duplicateKey, .tabIndentation, .documentMarker: .warning
    case .check(let code): code.level
    default: .error
    }
  }
}

extension Diagnostic.Code {
  /// Its name in the output for other programs; the same in every language.
  package var name: String {
    if case .check(let code) = self { return Self.name(of: code) }
    return Self.name(of: self)
  }

  private static func name(of code: some Any) -> String {
    String(String(describing: code).prefix { $0 != "(" })
  }
}
