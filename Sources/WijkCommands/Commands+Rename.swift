import Kennisbank
import KennisbankStore
import PlainText
import SafeFiles
import WijkApp
import WijkRuntime
import WijkTexts

extension RenameCommand {
  func run(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    if !isTrial { try context.requireWriting() }
    let catalogue = try context.read()
    let job = try RenameJob(old: old, new: new, catalogue, context)
    let plan = try job.plan()
    let report = RenameReport(plan, context, output)
    let refusals = isTrial ? [] : job.refusals(of: plan)
    guard refusals.isEmpty else {
      for text in refusals { context.say(text) }
      return .conflict
    }
    if !isTrial { try job.perform(plan) }
    report.write(isDone: !isTrial)
    for obstacle in plan.obstacles { context.say(report.sentence(obstacle)) }
    job.tellOfOthers(plan)
    return plan.obstacles.isEmpty ? .ok : .nothing
  }
}

/// One renaming in the kennisbank that it is about.
private struct RenameJob {
  private let context: CommandContext
  private let catalogue: Catalogue
  private let kennisbank: Int
  private let renames: Renames
  private let renaming: Renaming
  private var info: KennisbankInfo { catalogue.kennisbanken[kennisbank] }

  init(
    old: String, new: String, _ catalogue: Catalogue, _ context: CommandContext
  ) throws(CommandFailure) {
    self.context = context
    self.catalogue = catalogue
    if let (number, renames, renaming) = Self.interrupted(old, new, catalogue, context) {
      (kennisbank, self.renames, self.renaming) = (number, renames, renaming)
      return
    }
    let record = catalogue[try context.textToWrite(old, in: catalogue)]
    kennisbank = record.origin.kennisbank
    renaming = try Self.renaming(from: record.id, to: new, context.texts)
    try context.requireWritable(catalogue.kennisbanken[kennisbank])
    do throws(FileProblem) {
      renames = try Self.renames(in: catalogue.kennisbanken[kennisbank], context)
    } catch {
      throw context.failure(error)
    }
  }

  /// The kennisbank in which just this renaming, or the one back, was begun: the old id may be gone.
  private static func interrupted(
    _ old: String, _ new: String, _ catalogue: Catalogue, _ context: CommandContext
  ) -> (Int, Renames, Renaming)? {
    guard let renaming = Renaming(from: old, to: new) else { return nil }
    for (number, info) in catalogue.kennisbanken.enumerated() where !info.isReadOnly {
      guard let renames = try? renames(in: info, context),
        let begun = (try? renames.unfinished()) ?? nil,
        begun == renaming || begun == renaming.reversed
      else { continue }
      return (number, renames, renaming)
    }
    return nil
  }

  private static func renames(
    in info: KennisbankInfo, _ context: CommandContext
  ) throws(FileProblem) -> Renames {
    Renames(folder: try context.setup.world.fileSystem.openFolder(BytePath(info.path)))
  }

  private static func renaming(
    from old: String, to new: String, _ texts: Texts
  ) throws(CommandFailure) -> Renaming {
    if let renaming = Renaming(from: old, to: new) { return renaming }
    let text: SafeText =
      if old == new { texts.sameId(old) } else {
        Renaming(from: "x-" + Slug.make(old) { _ in false }, to: new) == nil
          ? texts.noId(new, Slug.make(new) { _ in false })
          : texts.noId(old, Slug.make(old) { _ in false })
      }
    throw CommandFailure(text: text, status: .usage)
  }

  // MARK: Doing

  func plan() throws(CommandFailure) -> Renames.Plan {
    do throws(DraftProblem) {
      return try renames.plan(renaming)
    } catch {
      throw context.failure(error)
    }
  }

  /// What would be lost sight of under the new name.
  func refusals(of plan: Renames.Plan) -> [SafeText] {
    let texts = context.texts
    let conflicts = plan.obstacles.compactMap { obstacle -> SafeText? in
      guard case .conflict(let path) = obstacle else { return nil }
      return texts.renameObstacle(conflict: path.display, renaming.old)
    }
    let unsaved = plan.changes.compactMap { change -> SafeText? in
      let path = change.from.display
      guard context.unsavedText(of: path, in: info) != nil else { return nil }
      return texts.renameUnsaved(path, Place(path: path).fileName)
    }
    return conflicts + unsaved
  }

  func perform(_ plan: Renames.Plan) throws(CommandFailure) {
    do throws(FileProblem) {
      try renames.perform(plan)
    } catch {
      guard error.kind == .changed || error.kind == .exists || error.kind == .notFound else {
        throw context.failure(error)
      }
      throw CommandFailure(
        text: context.texts.renameStopped(error.path.display, renaming.old, renaming.new),
        status: .conflict)
    }
  }

  /// Only the links of one kennisbank are mended.
  func tellOfOthers(_ plan: Renames.Plan) {
    let others = catalogue.backlinks(to: renaming.old).filter {
      let origin = catalogue[$0].origin
      return origin.kennisbank != kennisbank
        && !catalogue.kennisbanken[origin.kennisbank].isReadOnly
    }
    guard !others.isEmpty else { return }
    context.say(context.texts.linksElsewhere(others.count, renaming.old))
  }
}

private struct RenameReport {
  private let plan: Renames.Plan
  private let context: CommandContext
  private let output: OutputOptions
  private var texts: Texts { context.texts }

  init(_ plan: Renames.Plan, _ context: CommandContext, _ output: OutputOptions) {
    self.plan = plan
    self.context = context
    self.output = output
  }

  func write(isDone: Bool) {
    let (old, new, files) = (plan.renaming.old, plan.renaming.new, plan.changes.count)
    if output.json {
      context.out(
        JSONText.of(RenameData(plan, isDone: isDone, texts: plan.obstacles.map(sentence))))
    } else if output.plain {
      for change in plan.changes { context.out(TextTable.plain(cells(change))) }
    } else {
      context.print(
        isDone
          ? texts.renamed(old, new, places: plan.links, files: files)
          : texts.renameWould(old, new, places: plan.links, files: files))
      if !isDone { for change in plan.changes { context.print("  " + row(change)) } }
    }
    if isDone { context.say(texts.renameBack(old, new)) }
  }

  private func cells(_ change: Renames.Plan.Change) -> [SafeText] {
    [
      SafeText(change.from.display), SafeText(change.to.display), SafeText(String(change.count)),
    ]
  }

  private func row(_ change: Renames.Plan.Change) -> SafeText {
    let cells = cells(change)
    let target: SafeText = change.from == change.to ? "" : " → " + cells[1]
    return cells[0] + target + ": " + cells[2]
  }

  func sentence(_ obstacle: Renames.Plan.Obstacle) -> SafeText {
    switch obstacle {
    case .fields(let keys, let path):
      texts.renameObstacle(fields: keys.joined(separator: ", "), path.display)
    case .unreadable(let problem): texts.renameObstacle(unreadable: problem.path.display)
    case .conflict(let path): texts.renameObstacle(conflict: path.display, plan.renaming.old)
    }
  }
}

private struct RenameData: Encodable {
  struct Change: Encodable {
    let van: String
    let naar: String
    let plekken: Int
  }

  let van: String
  let naar: String
  let gedaan: Bool
  let plekken: Int
  let bestanden: [Change]
  let obstakels: [String]

  init(_ plan: Renames.Plan, isDone: Bool, texts: [SafeText]) {
    van = plan.renaming.old
    naar = plan.renaming.new
    gedaan = isDone
    plekken = plan.links
    bestanden = plan.changes.map {
      Change(van: $0.from.display, naar: $0.to.display, plekken: $0.count)
    }
    obstakels = texts.map(\.string)
  }
}
