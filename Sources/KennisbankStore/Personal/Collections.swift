import SafeFiles

/// Objects that the reader put together under a name.
package struct Collection: Sendable, Hashable {
  package struct Item: Sendable, Hashable {
    package let id: String
    /// As it was when the object was added.
    package let title: String

    package init(id: String, title: String) {
      self.id = id
      self.title = title
    }
  }

  package let name: String
  package let items: [Item]
}

/// The collections of the reader: a text file each, `# name` above lines of an id and a title.
/// Other lines stay as they are.
package struct Collections: Sendable {
  private let folder: BytePath
  private let fileSystem: any FileSystem

  /// - Parameter folder: the data folder.
  package init(folder: BytePath, fileSystem: any FileSystem) {
    self.folder = folder.appending("verzamelingen")
    self.fileSystem = fileSystem
  }

  /// By name; those that cannot be read are left out.
  package func all() -> [Collection] {
    files().map(\.collection).sorted { $0.name < $1.name }
  }

  /// Makes the collection when there is none of that name. An object is in it once.
  package func add(_ items: [Collection.Item], to name: String) throws(FileProblem) {
    var file = file(named: name) ?? newFile(named: name)
    var known = Set(file.collection.items.map(\.id))
    let new = items.filter { known.insert($0.id).inserted }
    for item in new { file.text.append(CollectionFile.line(item)) }
    try save(file)
  }

  /// A collection that becomes empty stays.
  package func remove(_ ids: Set<String>, from name: String) throws(FileProblem) {
    guard var file = file(named: name) else { return }
    file.text.replaceAll(
      where: { line in CollectionFile.item(line).map { ids.contains($0.id) } ?? false }, with: nil)
    try save(file)
  }

  package func delete(_ name: String) throws(FileProblem) {
    guard let file = file(named: name) else { return }
    try fileSystem.remove(folder.appending(file.fileName))
  }
}

extension Collections {
  private func file(named name: String) -> CollectionFile? {
    let name = CollectionFile.title(name)
    return files().first { $0.collection.name == name }
  }

  private func files() -> [CollectionFile] {
    names().compactMap { name in
      guard BytePath(bytes: name).hasSuffix(".txt"),
        let bytes = try? fileSystem.readPersonal(folder.appending(name))
      else { return nil }
      return CollectionFile(fileName: name, text: LineFile(bytes))
    }
  }

  private func names() -> [[UInt8]] {
    let entries = (try? fileSystem.list(folder)) ?? []
    return entries.map(\.name).sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Never the name of a file that is there, even one that could not be read.
  private func newFile(named name: String) -> CollectionFile {
    let title = CollectionFile.title(name)
    let taken = Set(names())
    let slug = CollectionFile.slug(title)
    let candidates = ([slug] + (2...taken.count + 2).map { "\(slug)-\($0)" })
    let free = candidates.map { Array("\($0).txt".utf8) }.first { !taken.contains($0) }
    return CollectionFile(
      fileName: free ?? Array("\(slug).txt".utf8), text: LineFile(Array("# \(title)\n".utf8)))
  }

  private func save(_ file: CollectionFile) throws(FileProblem) {
    try fileSystem.savePersonal(file.text.bytes, to: folder.appending(file.fileName))
  }
}

private struct CollectionFile {
  let fileName: [UInt8]
  var text: LineFile

  var collection: Collection {
    Collection(name: name, items: text.lines.compactMap(Self.item))
  }

  private var name: String {
    guard let first = text.lines.first, first.hasPrefix("#") else {
      return String(decoding: fileName.dropLast(4), as: UTF8.self)
    }
    return Self.title(String(first.dropFirst()))
  }

  static func line(_ item: Collection.Item) -> String {
    item.id + "  " + LineFile.cleaned(item.title)
  }

  static func item(_ line: String) -> Collection.Item? {
    let id = line.prefix { !$0.isWhitespace }
    guard !id.isEmpty, !id.hasPrefix("#") else { return nil }
    return Collection.Item(
      id: String(id), title: String(line[id.endIndex...]).trimming(" "))
  }

  /// Any name will do, as long as it fits on a line and says something.
  static func title(_ name: String) -> String {
    let cleaned = LineFile.cleaned(name)
    return cleaned.isEmpty ? "verzameling" : cleaned
  }

  /// Letters and digits of ASCII, at most 60: the name itself is in the file.
  static func slug(_ title: String) -> String {
    let words = title.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    let slug = String(words.joined(separator: "-").prefix(60))
    return slug.isEmpty ? "verzameling" : slug
  }
}
