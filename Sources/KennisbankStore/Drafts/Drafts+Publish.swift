import Kennisbank
import SafeFiles

extension Drafts {
  package struct Published: Sendable, Hashable {
    package let path: BytePath
    package let bytes: [UInt8]
    /// Where the text that it replaced is kept.
    package let backup: BytePath?
    /// Where the draft went, with its remarks.
    package let binned: BytePath?
    /// Why the draft is still there: it changed meanwhile, or could not be moved.
    package let leftover: FileProblem?
  }

  /// Publishes a draft: first the text as it was goes to `.wijk/backup`, then the new text takes its
  /// place, then the draft goes to the bin.
  /// - Parameters:
  ///   - bytes: what the writer knows the draft to be.
  ///   - published: what the writer knows to be published, nil for nothing. A draft that did not
  ///     start from it, nor was based on it since, is refused with `publishedChanged`.
  ///   - today: as 2026-11-22.
  package func publish(
    _ draft: BytePath, expecting bytes: [UInt8], replacing published: [UInt8]?, today: String
  ) throws(DraftProblem) -> Published {
    try reading { () throws(FileProblem) in try require(bytes, at: draft) }
    guard openConflicts(of: draft) == 0 else { throw .undecided(draft) }
    let target = try publishedPath(of: draft, bytes)
    let current = try reading { () throws(FileProblem) in try folder.readIfThere(target) }
    let done = try current.map { (old) throws(DraftProblem) in
      try text(bytes, replacing: old, draft, today) == old
    }
    if done == true, let current {
      return finish(draft, bytes, Written(path: target, bytes: current, backup: nil), today)
    }
    guard current == published, isBased(bytes, on: published) else {
      throw .publishedChanged(target)
    }
    let new = try text(bytes, replacing: published, draft, today)
    let backup = try reading { () throws(FileProblem) in
      try write(new, to: target, replacing: published, today)
    }
    return finish(draft, bytes, Written(path: target, bytes: new, backup: backup), today)
  }

  /// What publishing a draft would write, without writing it.
  package func preview(
    _ draft: BytePath, today: String
  ) throws(DraftProblem) -> (path: BytePath, old: [UInt8]?, new: [UInt8]) {
    let bytes = try reading { () throws(FileProblem) in
      try folder.read(draft, limit: Document.largestSize)
    }
    let target = try publishedPath(of: draft, bytes)
    let old = try reading { () throws(FileProblem) in try folder.readIfThere(target) }
    guard isBased(bytes, on: old) else { throw .publishedChanged(target) }
    return (target, old, try text(bytes, replacing: old, draft, today))
  }

  /// How many places of a draft wait for a choice between two texts.
  package func openConflicts(of draft: BytePath) -> Int {
    let path = BytePath("conflicten/" + Place(path: draft.display).fileName + ".yaml")
    guard let bytes = try? folder.read(path, limit: Document.largestSize),
      let file = ConflictFile.read(bytes)?.file, file.path == draft.display
    else { return 0 }
    return file.conflicts.count
  }

  private func isBased(_ draft: [UInt8], on published: [UInt8]?) -> Bool {
    published.map { Draft.basis(of: draft) == GitBlob.id(of: $0) } ?? true
  }

  private func text(
    _ bytes: [UInt8], replacing old: [UInt8]?, _ draft: BytePath, _ today: String
  ) throws(DraftProblem) -> [UInt8] {
    let kind = Place(path: draft.display).kind
    return try edited(draft) { () throws(EditRefusal) in
      try Draft.published(bytes, replacing: old, kind: kind, today: today)
    }
  }

  private func write(
    _ new: [UInt8], to target: BytePath, replacing old: [UInt8]?, _ today: String
  ) throws(FileProblem) -> BytePath? {
    let backup = try old.map { (old) throws(FileProblem) in try backUp(old, of: target, today) }
    try folder.put(new, at: target, expecting: old.map(Expected.content) ?? .nothing)
    return backup
  }

  /// Under the day and its own path; a second one of that day gets a number.
  private func backUp(
    _ bytes: [UInt8], of path: BytePath, _ today: String
  ) throws(FileProblem) -> BytePath {
    for number in 1...Bin.mostOfOneDay {
      let target = BytePath(".wijk/backup").appending(Bin.dayFolder(today, number)).appending(path)
      if try folder.putOnce(bytes, at: target) { return target }
    }
    throw FileProblem(.exists, .write, path)
  }
}

// MARK: The end of it

private struct Written {
  let path: BytePath
  let bytes: [UInt8]
  let backup: BytePath?
}

extension Drafts {
  private func finish(
    _ draft: BytePath, _ bytes: [UInt8], _ written: Written, _ today: String
  ) -> Published {
    var (binned, leftover): (BytePath?, FileProblem?)
    do throws(FileProblem) {
      try require(bytes, at: draft)
      binned = try Bin(folder: folder).add(draft, today: today)
    } catch {
      leftover = error
    }
    return Published(
      path: written.path, bytes: written.bytes, backup: written.backup, binned: binned,
      leftover: leftover)
  }

  private func require(_ bytes: [UInt8], at path: BytePath) throws(FileProblem) {
    guard try folder.read(path, limit: Document.largestSize) == bytes else {
      throw FileProblem(.changed, .read, path)
    }
  }
}

// MARK: Where to

extension Drafts {
  /// In the fan a new blade or step comes behind the others, and gets their next number.
  private func publishedPath(
    of draft: BytePath, _ bytes: [UInt8]
  ) throws(DraftProblem) -> BytePath {
    guard let path = DraftPath.published(draft.display), draft == BytePath(draft.display) else {
      throw .notADraft(draft)
    }
    let place = Place(path: path)
    return try reading { () throws(FileProblem) in
      if try folder.readIfThere(BytePath(path)) != nil { return BytePath(path) }
      let blade = Document(bytes: bytes).text("blad") ?? place.parent
      switch place.kind {
      // One that has its number already, as a draft of what stands elsewhere.
      case .blade where place.order > 0: return BytePath(path)
      case .step where place.order > 100 && blade == place.parent: return BytePath(path)
      case .blade: return try bladeFolder(place.fileName, orNew: true).appending("blad.md")
      case .step: return try stepPath(place, blade)
      default: return BytePath(path)
      }
    }
  }

  private func stepPath(_ place: Place, _ blade: String?) throws(FileProblem) -> BytePath {
    let fan = BytePath("waaier")
    guard let blade else { return fan.appending(place.fileName + ".md") }
    let folder = try bladeFolder(blade, orNew: false)
    let own = try self.folder.listIfThere(folder).map { folder.appending($0.name).display }
    if let same = own.first(where: { Place(path: $0).fileName == place.fileName }) {
      return BytePath(same)
    }
    let steps = (own + waaierElsewhere).map { Place(path: $0) }
      .filter { $0.kind == .step && $0.parent == blade }
    let last = steps.map { $0.order % 100 }.max() ?? 0
    return folder.appending(numbered(last + 1, place.fileName) + ".md")
  }

  /// The folder of a blade has the number that it has elsewhere.
  private func bladeFolder(_ blade: String, orNew: Bool) throws(FileProblem) -> BytePath {
    let fan = BytePath("waaier")
    let own = try folder.listIfThere(fan).filter { $0.kind == .folder }
      .map { fan.appending($0.name) }
    let folders = own + waaierElsewhere.map { BytePath($0).parent }
    let places = folders.map { Place(path: $0.appending("blad.md").display) }
    if let match = zip(folders, places).first(where: { $0.1.fileName == blade }) { return match.0 }
    let last = places.map { $0.order / 100 }.max() ?? 0
    return fan.appending(orNew ? numbered(last + 1, blade) : blade)
  }

  private func numbered(_ number: Int, _ name: String) -> String {
    (number < 10 ? "0\(number)" : "\(number)") + "-" + name
  }
}
