import Kennisbank
import KennisbankStore
import PlainText
import SafeFiles
import WijkApp
import WijkTexts

/// Makes changes of files happen, one file after the other, and tells what became of each, so that
/// all of it can be taken back.
package struct StoreWork {
  let world: World
  let catalogue: Catalogue
  let texts: Texts
  private var edits: [FileEdit] = []
  private var problems: [SafeText] = []
  private var overtaken: [StoreOutcome.Overtaken] = []
  private var done = 0

  init(world: World, catalogue: Catalogue, texts: Texts) {
    self.world = world
    self.catalogue = catalogue
    self.texts = texts
  }

  static func outcome(
    of change: StoreChange, world: World, catalogue: Catalogue, texts: Texts
  ) -> StoreOutcome {
    var work = StoreWork(world: world, catalogue: catalogue, texts: texts)
    for step in change.steps { work.attempt(step) }
    return StoreOutcome(edits: work.edits, news: work.news(of: change), overtaken: work.overtaken)
  }

  /// One draft, without a screen that could take it back.
  package static func publish(
    _ draft: JudgedText, world: World, catalogue: Catalogue, texts: Texts
  ) throws(DraftProblem) -> Drafts.Published {
    var work = StoreWork(world: world, catalogue: catalogue, texts: texts)
    return try work.publish(draft)
  }

  private mutating func attempt(_ step: StoreChange.Step) {
    do throws(DraftProblem) {
      try perform(step)
      done += 1
    } catch {
      problems.append(texts.sentence(error))
    }
  }

  private mutating func perform(_ step: StoreChange.Step) throws(DraftProblem) {
    switch step {
    case .publish(let draft): _ = try publish(draft)
    case .open(let address): try open(address)
    case .setStatus(let status, let address): try setStatus(status, address)
    case .bin(let address): try bin(address)
    case .restore(let address): try restore(address)
    case .learn(let word, let address): try learn(word, address)
    case .setProgress(let entries):
      try changeProgress(of: entries.map(\.step)) { document, steps throws(EditRefusal) in
        for entry in entries where steps.contains(entry.step) {
          document = try document.settingProgress(entry)
        }
      }
    case .forgetProgress(let all): try forgetProgress(of: all)
    case .apply(let edit): try apply(edit)
    }
  }

  // MARK: Each

  private mutating func publish(
    _ draft: JudgedText
  ) throws(DraftProblem) -> Drafts.Published {
    let (address, bytes) = (draft.address, draft.bytes)
    let drafts = try drafts(of: address)
    let path = BytePath(address.path)
    let target = DraftPath.published(address.path).flatMap { publishedNow($0, address) }
    do throws(DraftProblem) {
      let result = try drafts.publish(
        path, expecting: bytes, replacing: target?.bytes, today: world.today())
      note(result.path.display, of: address, before: target?.bytes, after: result.bytes)
      if let binned = result.binned {
        edits.append(FileEdit(address, before: bytes, after: nil))
        note(binned.display, of: address, before: nil, after: bytes)
      }
      if let leftover = result.leftover {
        problems.append(texts.draftStayed(address.path, texts.reason(leftover.kind.reason)))
      }
      return result
    } catch {
      guard case .publishedChanged = error, let target else { throw error }
      overtaken.append(
        .init(draft: address, basis: drafts.basis(of: bytes), published: target.bytes))
      throw error
    }
  }

  /// What is published now under the id of a draft, wherever it stands.
  private func publishedNow(
    _ path: String, _ address: FileAddress
  ) -> (path: String, bytes: [UInt8])? {
    let same = FileAddress(kennisbank: address.kennisbank, path: path)
    if let bytes = try? read(same) { return (path, bytes) }
    let name = Place(path: path).fileName
    guard let record = catalogue.record(name), !record.origin.isDraft,
      record.origin.kennisbank == address.kennisbank,
      // What was read may be gone meanwhile: then nothing is published.
      let bytes = try? read(record.address)
    else { return nil }
    return (record.origin.path, bytes)
  }

  private mutating func open(_ address: FileAddress) throws(DraftProblem) {
    let bytes = try read(address)
    var document = Document(bytes: bytes)
    let order = FieldOrder.of(Place(path: address.path).kind)
    do throws(EditRefusal) {
      document = try document.setting("zichtbaarheid", to: .text("openbaar"), order: order)
      if document.text("openbaar_sinds") == nil {
        document = try document.setting(
          "openbaar_sinds", to: .text(world.today()), order: order)
      }
      document = try document.removing("nog_niet_openbaar_omdat")
    } catch {
      throw .refused(error, BytePath(address.path))
    }
    try apply(FileEdit(address, before: bytes, after: document.bytes))
  }

  private mutating func setStatus(
    _ status: String, _ address: FileAddress
  ) throws(DraftProblem) {
    let bytes = try read(address)
    let changed = try drafts(of: address)
      .setStatus(status, of: BytePath(address.path), expecting: bytes)
    edits.append(FileEdit(address, before: bytes, after: changed))
  }

  private mutating func bin(_ address: FileAddress) throws(DraftProblem) {
    let bytes = try read(address)
    let folder = try folder(of: address)
    let path = try filing { () throws(FileProblem) in
      try Bin(folder: folder).add(BytePath(address.path), today: world.today())
    }
    edits.append(FileEdit(address, before: bytes, after: nil))
    note(path.display, of: address, before: nil, after: bytes)
  }

  private mutating func restore(_ address: FileAddress) throws(DraftProblem) {
    let folder = try folder(of: address)
    let items = try filing { () throws(FileProblem) in try Bin(folder: folder).items() }
    guard let item = items.first(where: { $0.path.display == address.path }) else { return }
    let bytes = try read(address)
    let path = try filing { () throws(FileProblem) in try Bin(folder: folder).restore(item) }
    edits.append(FileEdit(address, before: bytes, after: nil))
    note(path.display, of: address, before: nil, after: bytes)
  }

  private mutating func learn(_ word: String, _ address: FileAddress) throws(DraftProblem) {
    let before = try readIfThere(address)
    guard let after = OwnWords.adding(word, to: before) else { return }
    try apply(FileEdit(address, before: before, after: after))
  }

  // MARK: Progress

  /// Somebody else may write in the file meanwhile, but not for ever.
  private static let attempts = 5

  private typealias ProgressEdit = (inout Document, Set<String>) throws(EditRefusal) -> Void

  private mutating func forgetProgress(of all: [String]) throws(DraftProblem) {
    let before = edits.count
    try changeProgress(of: all) { document, steps throws(EditRefusal) in
      for step in steps { document = try document.removingProgress(of: step) }
    }
    // Only a kennisbank that cannot be written in knows of them.
    guard edits.count == before else { return }
    throw .file(FileProblem(.readOnly, .write, BytePath("voortgang")))
  }

  private mutating func changeProgress(
    of steps: [String], _ edit: ProgressEdit
  ) throws(DraftProblem) {
    let files = Dictionary(grouping: steps) { catalogue.kennisbank(keepingProgressOf: $0) }
    for (number, steps) in files.sorted(by: { $0.key ?? -1 < $1.key ?? -1 }) {
      guard let number else {
        throw .file(FileProblem(.readOnly, .write, BytePath(StepProgress.path(of: "eigen"))))
      }
      let path = catalogue.kennisbanken[number].progressPath
      let address = FileAddress(kennisbank: number, path: path)
      try changeProgress(at: address, Set(steps), edit, attempts: Self.attempts)
    }
  }

  private mutating func changeProgress(
    at address: FileAddress, _ steps: Set<String>, _ edit: ProgressEdit, attempts: Int
  ) throws(DraftProblem) {
    let before = try readIfThere(address)
    var document = Document(yaml: before ?? [])
    do throws(EditRefusal) {
      try edit(&document, steps)
    } catch {
      throw .refused(error, BytePath(address.path))
    }
    let isEmpty = document.bytes.allSatisfy { $0 <= 0x20 }
    let after = isEmpty ? nil : document.bytes
    guard after != before else { return }
    do throws(DraftProblem) {
      try apply(FileEdit(address, before: before, after: after))
    } catch {
      guard case .file(let problem) = error, [.changed, .exists].contains(problem.kind),
        attempts > 1
      else { throw error }
      try changeProgress(at: address, steps, edit, attempts: attempts - 1)
    }
  }

  /// Puts a file as it is to be, when it is as it was.
  private mutating func apply(_ edit: FileEdit) throws(DraftProblem) {
    let folder = try folder(of: edit.address)
    let path = BytePath(edit.address.path)
    let expected = edit.before.map(Expected.content) ?? .nothing
    try filing { () throws(FileProblem) in
      if let after = edit.after {
        try folder.makeFolder(path.parent)
        try folder.save(after, to: path, expecting: expected)
      } else {
        try folder.remove(path, expecting: expected)
      }
    }
    edits.append(edit)
  }

  // MARK: Files

  private mutating func note(
    _ path: String, of address: FileAddress, before: [UInt8]?, after: [UInt8]?
  ) {
    let place = FileAddress(kennisbank: address.kennisbank, path: path)
    edits.append(FileEdit(place, before: before, after: after))
  }

  private func root(of address: FileAddress) throws(DraftProblem) -> BytePath {
    guard let root = catalogue.folder(of: address) else {
      throw .file(FileProblem(.notFound, .list, BytePath(address.path)))
    }
    return root
  }

  private func drafts(of address: FileAddress) throws(DraftProblem) -> Drafts {
    let root = try root(of: address)
    return try Drafting(world: world, catalogue: catalogue, texts: texts).drafts(at: root)
  }

  private func folder(of address: FileAddress) throws(DraftProblem) -> any OpenFolder {
    let root = try root(of: address)
    return try filing { () throws(FileProblem) in try world.fileSystem.openFolder(root) }
  }

  private func read(_ address: FileAddress) throws(DraftProblem) -> [UInt8] {
    let folder = try folder(of: address)
    return try filing { () throws(FileProblem) in
      try folder.read(BytePath(address.path), limit: Document.largestSize)
    }
  }

  private func readIfThere(_ address: FileAddress) throws(DraftProblem) -> [UInt8]? {
    do throws(DraftProblem) {
      return try read(address)
    } catch {
      guard case .file(let problem) = error, problem.kind == .notFound else { throw error }
      return nil
    }
  }

  private func filing<Result>(
    _ body: () throws(FileProblem) -> Result
  ) throws(DraftProblem) -> Result {
    do throws(FileProblem) { return try body() } catch { throw .file(error) }
  }

  // MARK: News

  /// Nil for several files.
  private func title(of edits: [FileEdit]) -> String? {
    guard edits.count == 1, done == 1 else { return nil }
    let bytes = edits[0].after ?? edits[0].before ?? []
    return Document(bytes: bytes).text("titel") ?? Place(path: edits[0].address.path).fileName
  }

  private func news(of change: StoreChange) -> Notice {
    let text =
      change.progress.map { texts.progressKept($0.count, state: $0.state) }
      ?? change.takenBack.flatMap { texts.takenBack(title(of: $0), isRedo: $1) }
      ?? texts.storeChanged(change.name, done)
    guard let first = problems.first else { return Notice(text) }
    let rest = problems.count > 1 ? " " + texts.moreProblems(problems.count - 1) : ""
    return Notice((done > 0 ? text + " " : "") + first + rest, .problem)
  }
}

extension StoreChange {
  /// What is done with one file.
  fileprivate enum Step {
    case publish(JudgedText), open(FileAddress), setStatus(String, FileAddress)
    case bin(FileAddress), restore(FileAddress)
    case learn(String, FileAddress)
    case setProgress([StepProgress.Entry]), forgetProgress([String])
    case apply(FileEdit)
  }

  fileprivate var steps: [Step] {
    switch self {
    case .publish(let all): all.map(Step.publish)
    case .open(let all): all.map(Step.open)
    case .setStatus(let status, let all): all.map { Step.setStatus(status, $0) }
    case .bin(let all): all.map(Step.bin)
    case .restore(let all): all.map(Step.restore)
    case .learn(let word, let kennisbank):
      [.learn(word, FileAddress(kennisbank: kennisbank, path: OwnWords.path))]
    case .setProgress(let entries): [.setProgress(entries)]
    case .forgetProgress(let steps): [.forgetProgress(steps)]
    case .make(let edit), .attach(let edit): [.apply(edit)]
    case .edit(let edits): edits.map(Step.apply)
    case .undo(let edits), .redo(let edits): edits.reversed().map { Step.apply($0.reversed) }
    }
  }

  /// How many steps, and what they are now when that is the same for all.
  fileprivate var progress: (count: Int, state: String?)? {
    switch self {
    case .setProgress(let entries):
      let states = Set(entries.map(\.state))
      return (entries.count, states.count == 1 ? states.first?.rawValue : nil)
    case .forgetProgress(let steps): return (steps.count, StepProgress.word(nil))
    default: return nil
    }
  }

  fileprivate var name: String {
    switch self {
    case .publish: "publish"
    case .open: "open"
    case .setStatus(let status, _): status
    case .bin: "bin"
    case .restore: "restore"
    case .learn: "learn"
    case .setProgress, .forgetProgress: "progress"
    case .make: "make"
    case .edit: "edit"
    case .attach: "attach"
    case .undo: "undo"
    case .redo: "redo"
    }
  }
}

extension StoreChange {
  /// Of undo and redo.
  fileprivate var takenBack: (edits: [FileEdit], isRedo: Bool)? {
    switch self {
    case .undo(let edits): (edits, false)
    case .redo(let edits): (edits, true)
    default: nil
    }
  }

  /// It goes to a kennisbank of the reader's own, which is made when there is none.
  var needsOwnKennisbank: Bool {
    if case .setProgress = self { true } else { false }
  }
}

extension Catalogue {
  /// The one that knows a step already, else the first; of those that can be written in.
  fileprivate func kennisbank(keepingProgressOf step: String) -> Int? {
    let writable = kennisbanken.indices.filter { !kennisbanken[$0].isReadOnly }
    return writable.first { progressFiles[$0]?.state(of: step) != nil } ?? writable.first
  }

  /// Of the kennisbank of a text; nil when nothing was read yet.
  func folder(of address: FileAddress) -> BytePath? {
    guard kennisbanken.indices.contains(address.kennisbank) else { return nil }
    return BytePath(kennisbanken[address.kennisbank].path)
  }
}
