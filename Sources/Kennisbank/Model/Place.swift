/// What a path says about a file: its kind, whether it is a draft, its order among its kind.
package struct Place: Sendable {
  package enum Content: Sendable, Equatable {
    case object(ObjectKind)
    case terms(ObjectKind)
    /// Words to give advice about; shown only when something is wrong with the list.
    case words(WordListKind)
    /// Words that are right though no dictionary knows them.
    case ownWords
    /// Words to search by; shown only when something is wrong with the list.
    case synonyms
    /// Not shown: `kennisbank.yaml`, progress, conflicts.
    case none
  }

  package let content: Content
  package let isDraft: Bool
  /// Name without folder and ending; a step's and a blade's without its number.
  package let fileName: String
  /// Folder that holds the file, when it names another object: the blade of a step, the
  /// municipality of a neighbourhood.
  package let parent: String?
  package let order: Int

  package var kind: ObjectKind {
    switch content {
    case .object(let kind), .terms(let kind): kind
    case .words, .ownWords, .synonyms, .none: .page
    }
  }

  /// A blade or a step.
  var isOfWaaier: Bool { kind == .blade || kind == .step }

  package init(path: String) {
    var parts = path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    isDraft = parts.first == "concepten" && parts.count > 1
    if isDraft { parts.removeFirst() }
    let name = Self.stem(parts.last ?? "")
    let folder = parts.count > 1 ? parts[0] : ""
    content =
      Self.lists[path] ?? Self.content(of: parts, folder: folder, name: name)
    let isFan = folder == "waaier"
    let numbered = isFan ? Self.numbered(name == "blad" ? parts.dropLast().last ?? "" : name) : nil
    parent = Self.parent(of: parts, folder: folder, name: name)
    fileName =
      folder == "gemeenten" && name == "gemeente" && parts.count > 2
      ? parts[parts.count - 2] : numbered?.name ?? name
    let blade = isFan && parts.count > 2 ? Self.numbered(parts[1]).number : 0
    order = isFan ? blade * 100 + (name == "blad" ? 0 : numbered?.number ?? 0) : 0
  }

  private static let lists: [String: Content] = [
    OwnWords.path: .ownWords, Synonyms.path: .synonyms,
  ]

  private static func content(of parts: [String], folder: String, name: String) -> Content {
    guard let file = parts.last else { return .none }
    if file.hasSuffix(".yaml") { return folder == "begrippen" ? terms(name) : .none }
    guard file.hasSuffix(".md") else { return .none }
    switch folder {
    case "waaier": return .object(name == "blad" ? .blade : .step)
    case "gemeenten": return .object(name == "gemeente" ? .municipality : .neighbourhood)
    default: return .object(ObjectKind.allCases.first { $0.folder == folder } ?? .page)
    }
  }

  private static func terms(_ name: String) -> Content {
    switch name {
    case "effecten": .terms(.effect)
    case "doelgroepen": .terms(.targetGroup)
    case "themas": .terms(.theme)
    default: WordListKind(rawValue: name).map(Content.words) ?? .none
    }
  }

  private static func parent(of parts: [String], folder: String, name: String) -> String? {
    guard parts.count > 2 else { return nil }
    switch (folder, name) {
    case ("waaier", "blad"), ("gemeenten", "gemeente"): return nil
    case ("waaier", _): return numbered(parts[parts.count - 2]).name
    case ("gemeenten", _): return parts[parts.count - 2]
    default: return nil
    }
  }

  /// "03-weten" is number 3 and name "weten".
  private static func numbered(_ name: String) -> (number: Int, name: String) {
    let digits = name.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, name.dropFirst(digits.count).first == "-" else { return (0, name) }
    return (Int(digits) ?? 0, String(name.dropFirst(digits.count + 1)))
  }

  private static func stem(_ file: String) -> String {
    guard let dot = file.utf8.lastIndex(of: UInt8(ascii: ".")), dot != file.startIndex
    else { return file }
    return String(file[..<dot])
  }
}
