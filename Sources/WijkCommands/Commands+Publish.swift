import Kennisbank
import KennisbankStore
import PlainText
import SafeFiles
import WijkApp
import WijkRuntime
import WijkTexts

extension PublishCommand {
  func run(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    if !isTrial { try context.requireWriting() }
    let catalogue = try context.read()
    let record = catalogue[try context.textToWrite(id, in: catalogue)]
    guard record.origin.isDraft else {
      throw CommandFailure(
        text: context.texts.alreadyPublished(record.origin.path), status: .nothing)
    }
    let info = catalogue.kennisbanken[record.origin.kennisbank]
    try context.requireWritable(info)
    let publication = try Publication(record, catalogue, context)
    let report = PublicationReport(publication, context, json: output.json)
    guard publication.reasons.isEmpty else {
      report.refuse(isTrial: isTrial)
      return .nothing
    }
    guard !isTrial else {
      report.tellPlan()
      return .ok
    }
    report.tell(try publication.perform())
    return .ok
  }
}

/// A draft on its way to being public: what stands in the way, and what it would change.
private struct Publication {
  struct Reason {
    enum Kind: String { case missing = "ontbreekt", privacy, conflict, unsaved = "niet_opgeslagen" }
    let kind: Kind
    var field: String?
    var section: String?
    let text: SafeText
  }

  let record: Record
  let document: Document
  let reasons: [Reason]
  /// Where it will stand.
  let target: BytePath
  let changes: [DocumentDifference.Change]
  let isFirst: Bool
  private let catalogue: Catalogue
  private let context: CommandContext

  init(
    _ record: Record, _ catalogue: Catalogue, _ context: CommandContext
  ) throws(CommandFailure) {
    self.record = record
    self.catalogue = catalogue
    self.context = context
    document = record.document
    let path = BytePath(record.origin.path)
    let info = catalogue.kennisbanken[record.origin.kennisbank]
    let texts = context.texts
    do throws(DraftProblem) {
      let drafts = try Drafting(world: context.setup.world, catalogue: catalogue, texts: texts)
        .drafts(at: BytePath(info.path))
      let check = PublicationCheck(
        record.document, kind: record.kind,
        findings: Check.findings(in: record, catalogue: catalogue),
        openConflicts: drafts.openConflicts(of: path))
      let isUnsaved = context.unsavedText(of: record.origin.path, in: info) != nil
      reasons = Self.reasons(check, isUnsaved: isUnsaved, texts)
      let preview = try drafts.preview(path, today: context.setup.world.today())
      target = preview.path
      isFirst = preview.old == nil
      changes =
        preview.old.map {
          DocumentDifference(from: Document(bytes: $0), to: Document(bytes: preview.new)).changes
        }?.filter { !$0.isAdministration } ?? []
    } catch {
      throw Self.failure(error, record, context)
    }
  }

  private static func reasons(
    _ check: PublicationCheck, isUnsaved: Bool, _ texts: Texts
  ) -> [Reason] {
    let missing = check.missing.map { need -> Reason in
      let heading = need.fields[0].split(separator: " ").last.map(String.init)
      let isSection = need.fields[0].hasPrefix("## ")
      return Reason(
        kind: .missing, field: isSection ? nil : need.fields[0], section: isSection ? heading : nil,
        text: texts.stillNeededOne(texts.publicationNeed(need.rawValue)))
    }
    let privacy = check.privacy.map {
      Reason(kind: .privacy, field: $0.field, section: $0.section, text: texts.sentence($0))
    }
    let conflicts = check.openConflicts
    return missing + privacy
      + (conflicts == 0
        ? [] : [Reason(kind: .conflict, text: texts.openConflicts(conflicts))])
      + (isUnsaved ? [Reason(kind: .unsaved, text: texts.typedNotInFile)] : [])
  }

  func perform() throws(CommandFailure) -> Drafts.Published {
    do throws(DraftProblem) {
      return try StoreWork.publish(
        JudgedText(record.address, record.bytes), world: context.setup.world, catalogue: catalogue,
        texts: context.texts)
    } catch {
      throw Self.failure(error, record, context)
    }
  }

  /// Of a text that changed meanwhile the screen makes one of both.
  private static func failure(
    _ problem: DraftProblem, _ record: Record, _ context: CommandContext
  ) -> CommandFailure {
    guard case .publishedChanged(let path) = problem else { return context.failure(problem) }
    return CommandFailure(
      text: context.texts.changedSinceDraft(path.display, record.id), status: .conflict)
  }

  /// On this machine.
  func place(_ path: BytePath) -> String {
    BytePath(catalogue.kennisbanken[record.origin.kennisbank].path).appending(path.bytes).display
  }
}

/// Says what came of it, or would.
private struct PublicationReport {
  private let publication: Publication
  private let context: CommandContext
  private let json: Bool
  private var texts: Texts { context.texts }

  init(_ publication: Publication, _ context: CommandContext, json: Bool) {
    self.publication = publication
    self.context = context
    self.json = json
  }

  func refuse(isTrial: Bool) {
    if json { return write(nil) }
    let path = publication.record.origin.path
    context.say(isTrial ? texts.publishWouldNot(path) : texts.notPublished(path))
    for reason in publication.reasons { context.say("  " + reason.text) }
    context.say(texts.openWithEdit(publication.record.id))
    if isTrial { for line in plan { context.print(line) } }
  }

  func tellPlan() {
    if json { return write(nil) }
    context.print(texts.publishWould(publication.target.display))
    for line in plan { context.print(line) }
  }

  func tell(_ published: Drafts.Published) {
    if json {
      write(published)
    } else {
      context.print(SafeText(publication.place(published.path)))
    }
    guard let leftover = published.leftover else { return }
    context.say(
      texts.draftStayed(publication.record.origin.path, texts.reason(leftover.kind.reason)))
  }

  /// Who will be able to read it, and what changes for them.
  private var plan: [SafeText] {
    let document = publication.document
    let readers = document.text("zichtbaarheid").map { texts.readers($0) } ?? texts.readersUnknown
    let changes =
      publication.isFirst
      ? [texts.firstPublication]
      : [texts.changedFields(publication.changes.count)]
        + publication.changes.map {
          "  " + texts.changeWord(String(describing: $0.kind)) + ": " + label($0.place)
        }
    let hasIntern = document.section("Intern")?.body.contains { !$0.isWhitespace } == true
    let open = document.remarks.count { !$0.isDone }
    return [readers] + changes + (hasIntern ? [texts.internStays] : [])
      + (open > 0 ? [texts.remarksGo(open)] : [])
  }

  private func label(_ place: DocumentDifference.Place) -> SafeText {
    switch place {
    case .field(let key): texts.fieldLabel(key)
    case .section(let name): name.title.map { SafeText($0) } ?? texts.textBeforeHeadings
    }
  }

  private func write(_ published: Drafts.Published?) {
    let record = publication.record
    context.out(
      JSONText.of(
        PublicationData(
          id: record.id, concept: record.origin.path,
          pad: (published?.path ?? publication.target).display, gepubliceerd: published != nil,
          zichtbaarheid: publication.document.text("zichtbaarheid"),
          eersteKeer: publication.isFirst,
          redenen: publication.reasons.map {
            .init(soort: $0.kind.rawValue, veld: $0.field, kopje: $0.section, tekst: $0.text.string)
          },
          verandert: publication.changes.map(PublicationData.Change.init))))
  }
}

private struct PublicationData: Encodable {
  struct Reason: Encodable {
    let soort: String
    let veld: String?
    let kopje: String?
    let tekst: String
  }

  struct Change: Encodable {
    let veld: String?
    let kopje: String?
    let soort: String

    init(_ change: DocumentDifference.Change) {
      soort = Texts(.dutch).changeWord(String(describing: change.kind)).string
      switch change.place {
      case .field(let key): (veld, kopje) = (key, nil)
      case .section(let name): (veld, kopje) = (nil, name.title ?? "")
      }
    }
  }

  let id: String
  let concept: String
  let pad: String
  let gepubliceerd: Bool
  let zichtbaarheid: String?
  let eersteKeer: Bool
  let redenen: [Reason]
  let verandert: [Change]
}
