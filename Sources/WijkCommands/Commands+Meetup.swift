import Kennisbank
import KennisbankStore
import PlainText
import SafeFiles
import WijkApp
import WijkTexts

extension MeetupListCommand {
  func run(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    let catalogue = try context.read()
    let meetups = catalogue.meetups(ofSeries: series).reversed()
    let rows = meetups.map { meetup in
      TableRow(data: MeetupData(meetup)) { isForPeople in
        let day = meetup.day?.iso ?? ""
        return [
          SafeText(meetup.id), SafeText(meetup.title),
          SafeText(isForPeople ? context.texts.date(day) : day), SafeText(meetup.series ?? ""),
          context.texts.openActionCount(meetup.actions.count { !$0.isDone }),
        ]
      }
    }
    return context.write(rows, output)
  }
}

extension MeetupActionsCommand {
  func run(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    let catalogue = try context.read()
    let actions = catalogue.meetups(ofSeries: series)
      .flatMap(\.placedActions).filter { !onlyOpen || !$0.item.isDone }
      .sorted { ActionData.order(of: $0) < ActionData.order(of: $1) }
    let rows = actions.map { placed in
      TableRow(data: ActionData(placed)) { isForPeople in
        let (action, texts) = (placed.item, context.texts)
        let due = action.writtenDue ?? ""
        return [
          SafeText(isForPeople ? texts.date(due) : due), SafeText(action.text),
          texts.actionState(isDone: action.isDone), SafeText(action.who ?? ""),
          SafeText(placed.meetup), SafeText(action.label ?? ""),
        ]
      }
    }
    return context.write(rows, output)
  }
}

extension MeetupHarvestCommand {
  func run(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    let kind = try wantedKind(context.texts)
    let level = level.map { $0.lowercased() }
    let catalogue = try context.read()
    let meetups = catalogue.meetups(ofSeries: series).reversed()
      .filter { level == nil || $0.level == level }
    let rows = meetups.flatMap { meetup in
      meetup.entries.filter { $0.kind != .action && (kind == nil || $0.kind == kind) }
        .map { row($0, meetup, catalogue, context.texts) }
    }
    return context.write(rows, output)
  }

  private func wantedKind(_ texts: Texts) throws(CommandFailure) -> NoteKind? {
    guard let word = kind else { return nil }
    guard let kind = NoteKind(word: word), kind != .action else {
      let known = NoteKind.allCases.filter { $0 != .action }.map(\.rawValue)
      throw CommandFailure(text: texts.unknownWord(word, "soort", known), status: .usage)
    }
    return kind
  }

  private func row(
    _ entry: HarvestEntry, _ meetup: Meetup, _ catalogue: Catalogue, _ texts: Texts
  ) -> TableRow<HarvestData> {
    TableRow(data: HarvestData(entry, meetup)) { isForPeople in
      let day = meetup.day?.iso ?? ""
      return [
        isForPeople ? texts.noteKind(entry.kind.rawValue) : SafeText(entry.kind.rawValue),
        isForPeople ? catalogue.words(of: entry.content.text) : SafeText(entry.content.text),
        isForPeople
          ? texts.choiceLabel("leerniveau", meetup.level ?? "") : SafeText(meetup.level ?? ""),
        SafeText(meetup.id),
        SafeText(isForPeople ? texts.date(day) : day), SafeText(entry.content.about ?? ""),
      ]
    }
  }
}

extension MeetupStartCommand {
  func run(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.requireTerminal(context.texts.meetupNeedsTerminal)
    let catalogue = try context.read()
    let record = try beginning(in: catalogue, context)
    let meeting = Start.Meeting(of: record.id, isRehearsal: isRehearsal)
    return context.openScreen(context.setup.meeting(meeting))
  }

  private func beginning(
    in catalogue: Catalogue, _ context: CommandContext
  ) throws(CommandFailure) -> Record {
    let texts = context.texts
    guard let name = blade ?? id else {
      throw CommandFailure(text: texts.meetupNeedsSubject, status: .usage)
    }
    let waaier = catalogue.waaier
    let numbered = blade.flatMap { Int($0) }.flatMap(waaier.blade(number:))
    if blade != nil, numbered == nil, waaier.blade(name) == nil {
      throw CommandFailure(text: texts.noSuchBlade(name, waaier.blades.count), status: .nothing)
    }
    let record = try context.record(numbered?.id ?? name, in: catalogue)
    guard AppState.canMeet(record) else {
      throw CommandFailure(text: texts.chooseToMeet, status: .nothing)
    }
    return record
  }
}

extension MeetupScreenCommand {
  func run(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.requireTerminal(context.texts.meetupNeedsTerminal)
    guard context.setup.world.audience != nil else {
      throw CommandFailure(text: context.texts.audienceRestricted, status: .usage)
    }
    return context.openScreen(context.setup.audience())
  }
}

extension MeetupMinutesCommand {
  func run(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    let catalogue = try context.read()
    guard let name = id ?? catalogue.meetups.inOrder.last(where: \.wasHeld)?.id else {
      throw CommandFailure(text: context.texts.nothingFoundPlain, status: .nothing)
    }
    let record = try context.record(name, in: catalogue)
    if isJSON {
      context.out(JSONText.of(MinutesData(Meetup(record))))
      return .ok
    }
    let export = Export(
      catalogue: catalogue, texts: context.texts, today: context.setup.world.today())
    guard let document = export.document(of: .records([record.id])) else { return .nothing }
    context.out(isPage ? document.html : document.mailText)
    return .ok
  }
}

extension ProgressCommand {
  func run(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    let catalogue = try context.read()
    let waaier = catalogue.waaier
    let files = try progressFiles(of: catalogue, context)
    let rows = files.flatMap { file in
      waaier.blades.map { blade in
        let data = ProgressData(file, blade)
        return TableRow(data: data) { _ in
          [
            SafeText(file.organisation), SafeText(blade.title),
            context.texts.stepsDone(data.gedaan, of: data.van),
            context.texts.stepsBegun(data.begonnen),
          ]
        }
      }
    }
    return context.write(rows, output)
  }

  /// Of all organisations, or of the one that is asked for.
  private func progressFiles(
    of catalogue: Catalogue, _ context: CommandContext
  ) throws(CommandFailure) -> [ProgressFile] {
    var files: [ProgressFile] = []
    for info in catalogue.kennisbanken {
      do throws(FileProblem) {
        let folder = try context.setup.world.fileSystem.openFolder(BytePath(info.path))
        files += try ProgressFile.all(in: folder)
      } catch {
        throw context.failure(error)
      }
    }
    guard let organisation else { return files }
    return files.filter { $0.organisation == organisation }
  }
}

extension Catalogue {
  /// From the first to the last; of one series, when it is named.
  fileprivate func meetups(ofSeries series: String?) -> [Meetup] {
    meetups.filter { meetup in series.map(meetup.isOf) ?? true }.inOrder
  }
}

/// One row in each form in which results are written.
private struct TableRow<Data: Encodable> {
  let data: Data
  let cells: (_ isForPeople: Bool) -> [SafeText]
}

extension CommandContext {
  fileprivate func write<Data>(_ rows: [TableRow<Data>], _ options: OutputOptions) -> ExitStatus {
    if options.json {
      out(JSONText.of(rows.map(\.data)))
    } else if options.plain {
      for row in rows { out(TextTable.plain(row.cells(false))) }
    } else {
      for line in TextTable.lines(rows.map { $0.cells(true) }, columns: columns) { print(line) }
    }
    guard rows.isEmpty else { return .ok }
    say(texts.nothingFoundPlain)
    return .nothing
  }
}

// MARK: As JSON

private struct MeetupData: Encodable {
  let id: String
  let titel: String
  let reeks: String?
  let soort: String
  let datum: String?
  let leerniveau: String?
  let onderdelen: Int
  let oogst: Int
  let besluiten: Int
  let acties: Int
  let actiesOpen: Int

  init(_ meetup: Meetup) {
    id = meetup.id
    titel = meetup.title
    reeks = meetup.series
    soort = meetup.kind
    datum = meetup.day?.iso
    leerniveau = meetup.level
    onderdelen = meetup.agenda.count
    oogst = meetup.harvest.count
    besluiten = meetup.decisions.count
    acties = meetup.actions.count
    actiesOpen = meetup.actions.count { !$0.isDone }
  }
}

private struct MinutesData: Encodable {
  struct Harvest: Encodable {
    let soort: String
    let tekst: String
    let over: String?
  }
  struct Part: Encodable {
    let wat: String
    let gepland: Int?
    let duurde: Int?
  }
  let id: String
  let titel: String
  let datum: String?
  let agenda: [Part]
  let oogst: [Harvest]
  let besluiten: [String]
  let acties: [ActionData]

  init(_ meetup: Meetup) {
    id = meetup.id
    titel = meetup.title
    datum = meetup.day?.iso
    agenda = meetup.agenda.map {
      Part(wat: $0.step ?? $0.content.text, gepland: $0.minutes, duurde: $0.spent)
    }
    oogst = meetup.harvest.map {
      Harvest(soort: $0.kind.rawValue, tekst: $0.text, over: $0.about)
    }
    besluiten = meetup.decisions.map(\.text)
    acties = meetup.placedActions.map(ActionData.init)
  }
}

private struct ActionData: Encodable {
  let meetup: String
  let label: String?
  let wat: String
  let wie: String?
  let voor: String?
  let gedaan: Bool

  init(_ placed: Placed<ActionItem>) {
    meetup = placed.meetup
    label = placed.item.label
    wat = placed.item.text
    wie = placed.item.who
    voor = placed.item.writtenDue
    gedaan = placed.item.isDone
  }

  /// What is open first, then by day; an action without a day comes after those with one.
  static func order(of placed: Placed<ActionItem>) -> (Int, String, String, Int) {
    (placed.item.isDone ? 1 : 0, placed.item.day?.iso ?? "~", placed.meetup, placed.index)
  }
}

private struct HarvestData: Encodable {
  let soort: String
  let tekst: String
  let leerniveau: String?
  let meetup: String
  let over: String?

  init(_ entry: HarvestEntry, _ meetup: Meetup) {
    soort = entry.kind.rawValue
    tekst = entry.content.text
    leerniveau = meetup.level
    self.meetup = meetup.id
    over = entry.content.about
  }
}

private struct ProgressData: Encodable {
  struct Step: Encodable {
    let id: String
    let titel: String
    let stand: String?
    let op: String?
    let meetup: String?
    let opmerking: String?
  }
  let organisatie: String
  let blad: String
  let titel: String
  let gedaan: Int
  let begonnen: Int
  let overgeslagen: Int
  let van: Int
  let stappen: [Step]

  init(_ file: ProgressFile, _ blade: WaaierBlade) {
    organisatie = file.organisation
    blad = blade.id
    titel = blade.title
    let steps = blade.steps.filter { !$0.isDraft }
    let summary = file.progress.summary(of: steps.map(\.id))
    gedaan = summary.done
    begonnen = summary.begun
    overgeslagen = summary.skipped
    van = summary.of
    stappen = steps.map { step in
      let entry = file.progress.entry(of: step.id)
      return Step(
        id: step.id, titel: step.title, stand: entry?.state.rawValue, op: entry?.on?.iso,
        meetup: entry?.meetup, opmerking: entry?.remark)
    }
  }
}
