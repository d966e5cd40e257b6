import Kennisbank
import KennisbankStore
import PlainText
import SafeFiles
import WijkApp
import WijkRuntime
import WijkTexts

extension NewCommand {
  func run(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.requireWriting()
    if opens { try context.requireTerminal(context.texts.editNeedsTerminal) }
    let kind = try objectKind(context.texts)
    let answers = try answers(context.texts)
    let catalogue = try context.read()
    let origin = try source.map { (name) throws(CommandFailure) in
      try beginning(with: name, answers, catalogue, context)
    }
    let maker = DraftMaker(context: context, catalogue: catalogue)
    let made = try maker.make(origin ?? .new(kind, answers))
    write(made, in: context)
    return opens ? maker.open(made) : .ok
  }

  private func answers(_ texts: Texts) throws(CommandFailure) -> DraftAnswers {
    let title = title ?? ""
    guard title.contains(where: { !$0.isWhitespace }) else {
      throw CommandFailure(text: texts.newNeedsTitle, status: .usage)
    }
    return DraftAnswers(
      title: title, place: place ?? "", issue: issue ?? "", action: action ?? "",
      targetGroups: targetGroups ?? "")
  }

  private func objectKind(_ texts: Texts) throws(CommandFailure) -> ObjectKind {
    guard let word = kind else { return .intervention }
    guard let kind = NewDraftState.kinds.first(where: { $0.rawValue == word }) else {
      let known = NewDraftState.kinds.map(\.rawValue)
      throw CommandFailure(text: texts.unknownWord(word, "soort", known), status: .usage)
    }
    guard source == nil || kind == .intervention else {
      throw CommandFailure(text: texts.onlyInterventionsFrom, status: .usage)
    }
    return kind
  }

  private func beginning(
    with name: String, _ answers: DraftAnswers, _ catalogue: Catalogue, _ context: CommandContext
  ) throws(CommandFailure) -> DraftRequest.Origin {
    let record = try context.record(name, in: catalogue)
    guard record.kind == .archetype || record.kind == .intervention else {
      throw CommandFailure(text: context.texts.notToBeginWith(record.id), status: .nothing)
    }
    return .from(record.id, answers)
  }

  private func write(_ made: Drafting.Made, in context: CommandContext) {
    if output.json {
      context.out(
        JSONText.of(
          NewDraftData(id: made.id, pad: made.path, kennisbank: made.kennisbank.display)))
    } else {
      context.print(SafeText(made.kennisbank.appending(made.path).display))
    }
  }
}

struct NewDraftData: Encodable {
  let id: String
  let pad: String
  /// The folder.
  let kennisbank: String
}

extension EditCommand {
  func run(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.requireWriting()
    try context.requireTerminal(context.texts.editNeedsTerminal)
    let catalogue = try context.read()
    let number = try context.textToWrite(id, in: catalogue)
    let record = catalogue[number]
    let maker = DraftMaker(context: context, catalogue: catalogue)
    guard record.origin.isDraft else {
      guard !record.kind.isTerm else {
        throw CommandFailure(text: context.texts.noDraftOfTerms, status: .nothing)
      }
      return maker.open(try maker.make(.published(catalogue.address(of: number))))
    }
    let info = catalogue.kennisbanken[record.origin.kennisbank]
    try context.requireWritable(info)
    let opening = Start.Opening(kennisbank: info.path, path: record.origin.path)
    return context.openScreen(context.setup.opening(opening, isNewKennisbank: false))
  }
}

/// Makes a draft and opens the screen at it.
private struct DraftMaker {
  let context: CommandContext
  let catalogue: Catalogue

  func make(_ origin: DraftRequest.Origin) throws(CommandFailure) -> Drafting.Made {
    let drafting = Drafting(
      world: context.setup.world, catalogue: catalogue, texts: context.texts)
    let made: Drafting.Made
    do throws(DraftProblem) {
      made = try drafting.make(DraftRequest(origin, context.texts.language))
    } catch {
      throw context.failure(error)
    }
    if let problem = made.obstacle { throw kept(made, problem, drafting) }
    if made.isNewKennisbank { context.say(made.news.text) }
    return made
  }

  /// Not where it belongs: nothing can be done with it until the kennisbank takes changes.
  private func kept(
    _ made: Drafting.Made, _ problem: FileProblem, _ drafting: Drafting
  ) -> CommandFailure {
    let path = BytePath(made.path)
    let place = drafting.safekeeping(of: made.kennisbank)?.place(of: path) ?? path
    let reason = context.texts.reason(problem.kind.reason)
    return CommandFailure(
      text: context.texts.keptElsewhere(made.path, reason, place.display), status: .store)
  }

  func open(_ made: Drafting.Made) -> ExitStatus {
    let opening = Start.Opening(
      kennisbank: made.kennisbank.display, path: made.path, news: made.news)
    return context.openScreen(
      context.setup.opening(opening, isNewKennisbank: made.isNewKennisbank))
  }
}
