/// Where drafts stand, beside the published texts they will become or already are of.
package enum DraftPath {
  package static let folder = "concepten"

  /// Of a new draft, as `Place` reads it back; nil for a term of a list, which has no file.
  /// - Parameter parent: the blade of a step, the municipality of a neighbourhood.
  package static func new(_ kind: ObjectKind, id: String, parent: String? = nil) -> String? {
    guard !kind.isTerm else { return nil }
    let above = parent.map { "/" + named($0, kind) } ?? ""
    let path =
      switch kind {
      case .blade: named(id, kind) + "/blad.md"
      case .municipality: id + "/gemeente.md"
      case .step, .neighbourhood: above.dropFirst() + (above.isEmpty ? "" : "/") + file(id, kind)
      default: file(id, kind)
      }
    return [folder, kind.folder, path].compactMap { $0 }.joined(separator: "/")
  }

  /// Of the draft of a published text.
  package static func ofPublished(_ path: String) -> String { folder + "/" + path }

  /// Where the text stands once it is published; nil when `path` is no draft.
  package static func published(_ path: String) -> String? {
    path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.utf8.count + 1)) : nil
  }

  private static func file(_ id: String, _ kind: ObjectKind) -> String { named(id, kind) + ".md" }

  /// In the fan a number before a name is its order: an id that begins with one gets another.
  private static func named(_ id: String, _ kind: ObjectKind) -> String {
    guard kind == .step || kind == .blade else { return id }
    let digits = id.prefix { $0.isASCII && $0.isNumber }
    let isNumbered = !digits.isEmpty && id.dropFirst(digits.count).first == "-"
    return isNumbered ? "00-" + id : id
  }
}
