import Kennisbank
import KennisbankStore
import PlainText
import SafeFiles
import WijkApp
import WijkRuntime
import WijkTexts

extension MeetupNewCommand {
  func run(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.requireWriting()
    let catalogue = try context.read()
    let making = MeetupMaking(world: context.setup.world, catalogue: catalogue)
    let new = try meetup(catalogue, making.templates(), context)
    do throws(DraftProblem) {
      write(try making.make(new), in: context)
    } catch {
      throw context.failure(error)
    }
    return .ok
  }

  private func meetup(
    _ catalogue: Catalogue, _ templates: [MeetupTemplate], _ context: CommandContext
  ) throws(CommandFailure) -> NewMeetup {
    let memory = series.map { SeriesMemory(series: $0, meetups: catalogue.meetups) }
    // What was said wrongly is told before what was not said.
    let day = try day(memory, context)
    try checkRhythm(context)
    let begin = try beginning(memory, templates, context)
    var new = NewMeetup(begin, title: title ?? begin.title)
    new.day = day
    new.start = try value(start, or: begin.start, context.texts.noSuchTime) {
      Meetup.minuteOfDay($0).flatMap { $0 < 1440 ? $0 : nil }
    }
    let usual = begin.minutes > 0 ? begin.minutes : nil
    new.minutes = try value(minutes, or: usual, context.texts.noSuchMinutes, MinuteWords.minutes)
    new.place = place ?? begin.place ?? ""
    new.people =
      people ?? begin.participants.map { $0.words { $0 } }.joined(separator: ", ")
    new.series = begin.series ?? series ?? ""
    new.rhythm = rhythm ?? begin.rhythm ?? ""
    return new
  }

  /// The named template, else the series, else an empty agenda.
  private func beginning(
    _ memory: SeriesMemory?, _ templates: [MeetupTemplate], _ context: CommandContext
  ) throws(CommandFailure) -> MeetupTemplate {
    if let name = template {
      if let found = templates.first(where: { $0.id == name }) { return found }
      throw CommandFailure(
        text: context.texts.noSuchTemplate(name, templates.map(\.id)), status: .usage)
    }
    if let last = memory?.template { return last }
    guard let title, title.contains(where: { !$0.isWhitespace }) else {
      throw CommandFailure(text: context.texts.meetupNeedsTitle, status: .usage)
    }
    return MeetupTemplate(emptyTitled: title)
  }

  private func day(
    _ memory: SeriesMemory?, _ context: CommandContext
  ) throws(CommandFailure) -> Day? {
    let today = context.setup.world.today()
    let next = memory?.nextDay(notBefore: Day(iso: today)?.adding(days: 1))
    return try value(date, or: next, context.texts.noSuchDay) { words in
      Day(iso: words) ?? DateWords.iso(words, today: today).flatMap(Day.init(iso:))
    }
  }

  private func checkRhythm(_ context: CommandContext) throws(CommandFailure) {
    guard let rhythm, !rhythm.isEmpty, Rhythm(rhythm) == nil else { return }
    throw CommandFailure(text: context.texts.noSuchRhythm, status: .usage)
  }

  private func value<Value>(
    _ words: String?, or usual: Value?, _ complaint: SafeText, _ read: (String) -> Value?
  ) throws(CommandFailure) -> Value? {
    guard let words else { return usual }
    guard let value = read(words) else { throw CommandFailure(text: complaint, status: .usage) }
    return value
  }

  private func write(_ made: MeetupMaking.Made, in context: CommandContext) {
    if made.isNewKennisbank { context.say(context.texts.personalMade(made.kennisbank.display)) }
    if output.json {
      context.out(
        JSONText.of(
          NewDraftData(id: made.id, pad: made.path, kennisbank: made.kennisbank.display)))
    } else {
      context.print(SafeText(made.kennisbank.appending(made.path).display))
    }
  }
}
