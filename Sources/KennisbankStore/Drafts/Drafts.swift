import Kennisbank
import SafeFiles

/// The drafts of one kennisbank, on their way to being published and back.
///
/// Every step writes the new place of a text before it clears the old one, so that at whatever
/// moment the program is stopped the text stands in one of them, whole; doing it again completes it.
package struct Drafts: Sendable {
  /// Finds a text by its git blob id.
  package typealias BlobLookup = @Sendable (String) -> [UInt8]?

  let folder: any OpenFolder
  /// Where texts go while the kennisbank takes no changes.
  let safekeeping: Safekeeping?
  private let findInGit: BlobLookup
  /// Paths of blades and steps in the other kennisbanken that are open: the waaier is one.
  let waaierElsewhere: [String]

  /// - Parameter findInGit: asked for the text a draft started from, before `.wijk/basis`.
  package init(
    folder: any OpenFolder, safekeeping: Safekeeping? = nil, waaierElsewhere: [String] = [],
    findInGit: @escaping BlobLookup = { _ in nil }
  ) {
    self.waaierElsewhere = waaierElsewhere
    self.folder = folder
    self.safekeeping = safekeeping
    self.findInGit = findInGit
  }

  /// A draft as it stands.
  package struct File: Sendable, Hashable {
    package let path: BytePath
    package let id: String
    package let bytes: [UInt8]
    /// Whether it was made just now.
    package let isNew: Bool
    /// Why it is kept in the state folder and not in the kennisbank.
    package let obstacle: FileProblem?
  }
}

// MARK: Making

extension Drafts {
  /// A draft from answers, under an id that is free.
  /// - Parameter taken: whether an object of the kennisbank has this id.
  package func create(
    _ kind: ObjectKind, _ answers: DraftAnswers, lookup: NameLookup = .nothing,
    taken: (String) -> Bool
  ) throws(DraftProblem) -> File {
    try create(
      DraftTemplate(kind, answers, lookup: lookup), kind, idWords: answers.idWords(kind),
      taken: taken)
  }

  /// - Parameter idWords: what the id is made of.
  package func create(
    _ template: DraftTemplate, _ kind: ObjectKind, idWords: String, taken: (String) -> Bool
  ) throws(DraftProblem) -> File {
    var refused: Set<String> = []
    while true {
      let id = Slug.make(idWords) { refused.contains($0) || taken($0) }
      guard let name = DraftPath.new(kind, id: id, parent: template.parent) else {
        throw .noDraft(kind)
      }
      let path = BytePath(name)
      let bytes = try edited(path) { () throws(EditRefusal) in try template.bytes(id: id) }
      do throws(FileProblem) {
        try requireFree(path)
        return File(
          path: path, id: id, bytes: bytes, isNew: true,
          obstacle: try put(bytes, at: path, expecting: .nothing))
      } catch {
        guard error.kind == .exists, refused.insert(id).inserted else { throw .file(error) }
      }
    }
  }

  /// Neither a draft that is kept elsewhere nor a published text may be there already.
  private func requireFree(_ path: BytePath) throws(FileProblem) {
    let isKept = safekeeping?.text(of: path) != nil
    let published = BytePath(DraftPath.published(path.display) ?? path.display)
    guard !isKept, try folder.readIfThere(published) == nil else {
      throw FileProblem(.exists, .write, path)
    }
  }

  /// The draft of a published text: the one that is there, else a new one that remembers what it
  /// started from.
  package func startEditing(_ published: BytePath) throws(DraftProblem) -> File {
    let path = draftPath(of: published)
    if let draft = try existing(path) { return draft }
    let bytes = try reading { () throws(FileProblem) in
      try folder.read(published, limit: Document.largestSize)
    }
    return try adopt(bytes, at: published)
  }

  /// A draft of a text that may stand in another kennisbank.
  /// - Parameter published: its path in its kennisbank, and once published in this one.
  package func adopt(
    _ text: [UInt8], at published: BytePath
  ) throws(DraftProblem) -> File {
    let path = draftPath(of: published)
    if let draft = try existing(path) { return draft }
    do throws(FileProblem) {
      let bytes = try withBasis(text, published)
      let obstacle = try put(bytes, at: path, expecting: .nothing)
      return File(
        path: path, id: id(of: bytes, path), bytes: bytes, isNew: true, obstacle: obstacle)
    } catch {
      guard error.kind == .exists, let draft = try existing(path) else { throw .file(error) }
      return draft
    }
  }

  /// The text it started from is on disk before the draft is. A text that cannot be changed by
  /// field is copied as it is: without a basis nothing of it is ever merged silently.
  private func withBasis(_ text: [UInt8], _ published: BytePath) throws(FileProblem) -> [UInt8] {
    let kind = Place(path: published.display).kind
    guard let bytes = try? Draft.ofPublished(text, kind: kind) else { return text }
    try keepBasis(text)
    return bytes
  }

  private func existing(_ path: BytePath) throws(DraftProblem) -> File? {
    let kept = safekeeping?.text(of: path)
    let stored = try reading { () throws(FileProblem) in try folder.readIfThere(path) }
    return (kept ?? stored).map {
      File(path: path, id: id(of: $0, path), bytes: $0, isNew: false, obstacle: nil)
    }
  }

  private func id(of bytes: [UInt8], _ path: BytePath) -> String {
    RecordReader(kennisbank: 0).records(path: path.display, bytes: bytes).first?.id ?? ""
  }

  private func draftPath(of published: BytePath) -> BytePath {
    BytePath(DraftPath.folder).appending(published)
  }
}

// MARK: What a draft started from

extension Drafts {
  /// The text that a draft started from; nil when it started from nothing, or when that text is
  /// nowhere any more.
  package func basis(of draft: [UInt8]) -> [UInt8]? {
    guard let id = Draft.basis(of: draft) else { return nil }
    return [findInGit(id), safekeeping?.text(of: basisPath(id)), storedBasis(id)]
      .compactMap { $0 }.first { GitBlob.id(of: $0) == id }
  }

  /// Before a draft says that it started from this text. What stands there under the same name and
  /// is something else stays; then the basis counts as lost.
  package func keepBasis(_ text: [UInt8]) throws(FileProblem) {
    let path = basisPath(GitBlob.id(of: text))
    do throws(FileProblem) {
      _ = try folder.putOnce(text, at: path)
    } catch {
      guard error.kind.isUnwritable, let safekeeping else { throw error }
      try safekeeping.keep(text, at: path, expecting: .nothing)
    }
  }

  private func storedBasis(_ id: String) -> [UInt8]? {
    try? folder.read(basisPath(id), limit: Document.largestSize)
  }

  private func basisPath(_ id: String) -> BytePath { BytePath(".wijk/basis/" + id) }
}

// MARK: Saving

extension Drafts {
  /// Saves a draft, in the state folder where the kennisbank takes no changes; then it says why.
  package func save(
    _ bytes: [UInt8], to path: BytePath, expecting: Expected
  ) throws(DraftProblem) -> FileProblem? {
    try reading { () throws(FileProblem) in try put(bytes, at: path, expecting: expecting) }
  }

  /// Sets the status of a text: `concept`, `ter_review`, `gepubliceerd` or `archief`.
  package func setStatus(
    _ status: String, of path: BytePath, expecting bytes: [UInt8]
  ) throws(DraftProblem) -> [UInt8] {
    let kind = Place(path: path.display).kind
    let result = try edited(path) { () throws(EditRefusal) in
      try Document(bytes: bytes)
        .setting("status", to: .text(status), order: FieldOrder.of(kind), asWhole: true).bytes
    }
    _ = try save(result, to: path, expecting: .content(bytes))
    return result
  }

  private func put(
    _ bytes: [UInt8], at path: BytePath, expecting: Expected
  ) throws(FileProblem) -> FileProblem? {
    if let safekeeping {
      return try safekeeping.save(bytes, to: path, expecting: expecting, in: folder)
    }
    try folder.put(bytes, at: path, expecting: expecting)
    return nil
  }

  func reading<Result>(
    _ body: () throws(FileProblem) -> Result
  ) throws(DraftProblem) -> Result {
    do throws(FileProblem) { return try body() } catch { throw .file(error) }
  }

  func edited<Result>(
    _ path: BytePath, _ body: () throws(EditRefusal) -> Result
  ) throws(DraftProblem) -> Result {
    do throws(EditRefusal) { return try body() } catch { throw .refused(error, path) }
  }
}
