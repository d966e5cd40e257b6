import Kennisbank
import SafeFiles

/// Gives an object another id over the whole kennisbank: what will change first, then doing it.
///
/// Links go first, the object itself last; which renaming is under way stands in a file meanwhile.
/// Stopped at any moment, the same renaming can be planned and done again. Renaming back undoes it.
package struct Renames: Sendable {
  package struct Plan: Sendable, Hashable {
    package struct Change: Sendable, Hashable {
      package let from: BytePath
      package let to: BytePath
      package let before: [UInt8]
      package fileprivate(set) var after: [UInt8]
      /// How many ids change in it.
      package let count: Int
      /// Whether it is the object itself.
      package let isObject: Bool
    }

    /// What a person has to look at.
    package enum Obstacle: Sendable, Hashable {
      /// Fields that name the id in a form that is not changed by machine.
      case fields([String], BytePath)
      case unreadable(FileProblem)
      /// The object has an open conflict, which keeps the old id.
      case conflict(BytePath)
    }

    package let renaming: Renaming
    /// In the order in which they are done.
    package fileprivate(set) var changes: [Change]
    package fileprivate(set) var obstacles: [Obstacle]
    /// Texts that drafts start from after the change.
    fileprivate var bases: [[UInt8]] = []

    /// How many links change.
    package var links: Int { changes.map(\.count).reduce(0, +) }
  }

  private static let underWay = BytePath(".wijk/hernoemen.yaml")
  private let folder: any OpenFolder

  package init(folder: any OpenFolder) {
    self.folder = folder
  }

  /// The renaming that was interrupted, if one was.
  package func unfinished() throws(FileProblem) -> Renaming? {
    guard let bytes = try folder.readIfThere(Self.underWay) else { return nil }
    let document = Document(yaml: bytes)
    guard let old = document.text("van"), let new = document.text("naar") else { return nil }
    return Renaming(from: old, to: new)
  }
}

// MARK: Planning

extension Renames {
  /// Reads the whole kennisbank and changes nothing. After a renaming that was interrupted, only
  /// that one or the one back can be planned.
  package func plan(_ renaming: Renaming) throws(DraftProblem) -> Plan {
    let other = try filing { () throws(FileProblem) in try unfinished() }
    if let other, other != renaming, other.reversed != renaming { throw .unfinished(other) }
    let (files, obstacles) = try filing { () throws(FileProblem) in try readAll() }
    if other == nil { try requireIds(renaming, in: files) }
    var plan = Plan(
      renaming: renaming, changes: files.compactMap { change($0, renaming) },
      obstacles: obstacles + files.compactMap { unmended($0, renaming) } + conflicts(renaming))
    rebaseDrafts(files, &plan)
    plan.changes.sort { $0.comesBefore($1) }
    return plan
  }

  private struct File {
    let path: BytePath
    let bytes: [UInt8]
  }

  private func readAll() throws(FileProblem) -> (files: [File], obstacles: [Plan.Obstacle]) {
    let progress = try folder.files(below: BytePath("voortgang"))
    let walked = FolderWalk.files(of: folder).filter { $0.kind != .link }
    var result: (files: [File], obstacles: [Plan.Obstacle]) = ([], [])
    for path in walked.map(\.path) + progress {
      do throws(FileProblem) {
        guard let bytes = try folder.readIfThere(path) else { continue }
        result.files.append(File(path: path, bytes: bytes))
      } catch {
        result.obstacles.append(.unreadable(error))
      }
    }
    return result
  }

  private func requireIds(_ renaming: Renaming, in files: [File]) throws(DraftProblem) {
    if let holder = files.first(where: { ids(of: $0, maybe: renaming.new).contains(renaming.new) })
    {
      throw .idTaken(renaming.new, holder.path)
    }
    guard files.contains(where: { ids(of: $0, maybe: renaming.old).contains(renaming.old) }) else {
      throw .unknownId(renaming.old)
    }
  }

  /// Only a file that has the id in its text or its path can be of that id: the others, nearly all,
  /// need not be understood.
  private func ids(of file: File, maybe id: String) -> [String] {
    guard file.path.display.contains(id) || file.bytes.holds(id) else { return [] }
    return RecordReader(kennisbank: 0).records(path: file.path.display, bytes: file.bytes)
      .map(\.id)
  }

  private func change(_ file: File, _ renaming: Renaming) -> Plan.Change? {
    let path = file.path.display
    let mended = renaming.mended(file.bytes, path: path)
    let isProgress = path.hasPrefix("voortgang/")
    let isObject = isProgress || describes(file, renaming.old)
    // A name that is not UTF-8 stays: shown with marks in it, it is not the name any more.
    let isName = BytePath(path) == file.path
    let target = isName ? BytePath(renaming.path(of: path, isObject: isObject)) : file.path
    guard mended.bytes != file.bytes || target != file.path else { return nil }
    return Plan.Change(
      from: file.path, to: target, before: file.bytes, after: mended.bytes, count: mended.count,
      isObject: isObject && !isProgress)
  }

  private func describes(_ file: File, _ id: String) -> Bool {
    guard case .object = Place(path: file.path.display).content else { return false }
    return ids(of: file, maybe: id) == [id]
  }

  private func unmended(_ file: File, _ renaming: Renaming) -> Plan.Obstacle? {
    let keys = renaming.mended(file.bytes, path: file.path.display).unmended
    return keys.isEmpty ? nil : .fields(keys, file.path)
  }

  private func conflicts(_ renaming: Renaming) -> [Plan.Obstacle] {
    let path = BytePath("conflicten/\(renaming.old).yaml")
    return ((try? folder.readIfThere(path)) ?? nil) == nil ? [] : [.conflict(path)]
  }

  /// A draft of a text in which links change goes on from the changed text. The two are matched by
  /// where they will stand: of a renaming that was interrupted one may be there already.
  private func rebaseDrafts(_ files: [File], _ plan: inout Plan) {
    let published = Dictionary(plan.changes.map { ($0.to, $0) }, uniquingKeysWith: { $1 })
    for file in files where DraftPath.published(file.path.display) != nil {
      let place = plan.changes.firstIndex { $0.from == file.path }
      let target = place.map { plan.changes[$0].to } ?? file.path
      guard let path = DraftPath.published(target.display), let other = published[BytePath(path)],
        other.before != other.after, Draft.basis(of: file.bytes) == GitBlob.id(of: other.before)
      else { continue }
      rebase(file, place, on: other.after, &plan)
    }
  }

  private func rebase(_ file: File, _ place: Int?, on text: [UInt8], _ plan: inout Plan) {
    let bytes = place.map { plan.changes[$0].after } ?? file.bytes
    let kind = Place(path: file.path.display).kind
    guard let after = try? Draft.based(bytes, on: text, kind: kind) else { return }
    plan.bases.append(text)
    if let place { return plan.changes[place].after = after }
    plan.changes.append(
      Plan.Change(
        from: file.path, to: file.path, before: file.bytes, after: after, count: 0,
        isObject: false))
  }

  private func filing<Value>(
    _ body: () throws(FileProblem) -> Value
  ) throws(DraftProblem) -> Value {
    do throws(FileProblem) { return try body() } catch { throw .file(error) }
  }
}

// MARK: Doing

extension Renames {
  /// Stops at the first file that changed since the plan was made (`changed`); then plan again.
  package func perform(_ plan: Plan) throws(FileProblem) {
    let note = "van: \(plan.renaming.old)\nnaar: \(plan.renaming.new)\n"
    try folder.put(Array(note.utf8), at: Self.underWay, expecting: .anything)
    let drafts = Drafts(folder: folder)
    for basis in plan.bases { try drafts.keepBasis(basis) }
    for change in plan.changes { try perform(change) }
    try folder.remove(Self.underWay, expecting: .anything)
  }

  /// The object moves first: its old id is in it until the end, by which it is found again.
  private func perform(_ change: Plan.Change) throws(FileProblem) {
    let moves = change.from != change.to
    if moves, change.isObject { try folder.carry(change.from, to: change.to) }
    if change.before != change.after {
      let place = change.isObject ? change.to : change.from
      try folder.save(change.after, to: place, expecting: .content(change.before))
    }
    if moves, !change.isObject { try folder.carry(change.from, to: change.to) }
  }
}

extension Renames.Plan.Change {
  /// The object last; a draft before what is published, so that it never starts from a text that
  /// it does not know.
  fileprivate func comesBefore(_ other: Self) -> Bool {
    if isObject != other.isObject { return other.isObject }
    if isDraft != other.isDraft { return isDraft }
    return from < other.from
  }

  private var isDraft: Bool { DraftPath.published(from.display) != nil }
}
