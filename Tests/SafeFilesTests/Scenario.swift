@testable import SafeFiles

/// A change of one file, and what may be there afterwards.
enum Scenario: String, CaseIterable, Sendable {
  case new, replaced, replacedUnseen, byLink, moved, removed

  static let old = Array("de oude tekst\n".utf8)
  static let next = Array("een nieuwe tekst, die langer is\n".utf8)

  /// The file that it is about.
  var name: String { self == .byLink ? "echt.md" : "a.md" }

  private var hasFile: Bool { self != .new }

  /// What is there when it went well.
  var after: [UInt8]? { self == .moved || self == .removed ? nil : Self.next }
  var before: [UInt8]? { hasFile ? Self.old : nil }

  func prepare(_ folder: TemporaryFolder) throws {
    if hasFile { try folder.write(Self.old, to: folder[name]) }
    if self == .byLink { try folder.link("a.md", to: "echt.md") }
  }

  func run(_ files: LocalFileSystem, in folder: BytePath) throws(FileProblem) {
    let open = try files.openFolder(folder)
    let path = BytePath("a.md")
    switch self {
    case .new: try open.save(Self.next, to: path, expecting: .nothing)
    case .replaced, .byLink: try open.save(Self.next, to: path, expecting: .content(Self.old))
    case .replacedUnseen: try open.save(Self.next, to: path, expecting: .anything)
    case .moved: try open.move(path, to: BytePath("b.md"))
    case .removed: try open.remove(path, expecting: .content(Self.old))
    }
  }

  /// The whole content of the file; nil when it is not there.
  func found(_ folder: TemporaryFolder) throws -> [UInt8]? {
    do throws(FileProblem) {
      return try LocalFileSystem().read(BytePath(name), beneath: folder.path, limit: 1000)
    } catch {
      guard error.kind == .notFound else { throw error }
      return nil
    }
  }
}
