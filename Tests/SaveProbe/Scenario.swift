import SafeFiles

/// A change of the file `a.md`.
package enum Scenario: String, CaseIterable, Sendable {
  case new, replaced, replacedUnseen, byLink, moved, removed

  package static let old = Array("de oude tekst\n".utf8)
  package static let next = Array("een nieuwe tekst, die langer is\n".utf8)

  package func run(_ files: LocalFileSystem, in folder: BytePath) throws(FileProblem) {
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
}
