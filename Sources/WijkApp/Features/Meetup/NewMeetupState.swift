import Kennisbank
import TextEditing

/// What is asked before a meetup is planned, each with a default, so that Enter goes on to the end.
package struct NewMeetupState: Sendable {
  enum Field: Int, Sendable, CaseIterable {
    case title, date, start, minutes, place, people, series, rhythm, make

    /// Those with a line to type in.
    static let typed = allCases.filter { $0 != .make }
  }

  let template: MeetupTemplate
  private var lines: [LineBuffer]
  var focus = Field.title

  /// - Parameter defaults: of all fields, in their order.
  init(_ template: MeetupTemplate, defaults: [String]) {
    self.template = template
    lines = Field.typed.map { field in
      LineBuffer(default: field.rawValue < defaults.count ? defaults[field.rawValue] : "")
    }
  }

  /// What somebody typed before.
  init(_ template: MeetupTemplate, typed: [String]) {
    self.template = template
    lines = Field.typed.map { LineBuffer($0.rawValue < typed.count ? typed[$0.rawValue] : "") }
  }

  subscript(_ field: Field) -> LineBuffer {
    get { field == .make ? LineBuffer() : lines[field.rawValue] }
    set { if field != .make { lines[field.rawValue] = newValue } }
  }

  mutating func move(by step: Int) {
    let target = max(0, min(Field.allCases.count - 1, focus.rawValue + step))
    focus = Field(rawValue: target) ?? focus
  }

  private func text(_ field: Field) -> String { self[field].text.trimmed }

  var unfinished: UnfinishedAnswers {
    UnfinishedAnswers(
      kind: .meetup, source: template.key, texts: Field.typed.map { self[$0].text })
  }

  // MARK: What the words mean

  /// Nil when the words are no day; nil inside when there are none.
  func day(today: String?) -> Day?? {
    let words = text(.date)
    guard !words.isEmpty else { return .some(nil) }
    let iso = Day(iso: words)?.iso ?? DateWords.iso(words, today: today ?? "")
    return iso.flatMap(Day.init(iso:)).map { .some($0) }
  }

  /// In minutes of the day.
  var start: Int?? {
    let words = text(.start)
    guard !words.isEmpty else { return .some(nil) }
    return Meetup.minuteOfDay(words).flatMap { $0 < 1440 ? .some($0) : nil }
  }

  /// "90", "90 min", "2 uur".
  var minutes: Int?? {
    let words = text(.minutes)
    guard !words.isEmpty else { return .some(nil) }
    return MinuteWords.minutes(words).map { .some($0) }
  }

  /// What cannot be understood, so that one goes there.
  func faulty(today: String?) -> Field? {
    if text(.title).isEmpty { return .title }
    if day(today: today) == nil { return .date }
    if start == nil { return .start }
    if minutes == nil { return .minutes }
    return text(.rhythm).isEmpty || Rhythm(text(.rhythm)) != nil ? nil : .rhythm
  }

  func meetup(today: String?) -> NewMeetup {
    var new = NewMeetup(template, title: text(.title))
    new.day = day(today: today) ?? nil
    new.start = start ?? nil
    new.minutes = minutes ?? nil
    new.place = text(.place)
    new.people = text(.people)
    new.series = text(.series)
    new.rhythm = text(.rhythm)
    return new
  }
}

/// Minutes as people write them: 90, 90 min, 2 uur, 11 uur, anderhalf uur.
package enum MinuteWords {
  private static let spoken = [
    "kwartier": 15, "een kwartier": 15, "half uur": 30, "een half uur": 30, "uur": 60,
    "een uur": 60, "anderhalf uur": 90, "1,5 uur": 90, "twee uur": 120, "2,5 uur": 150,
    "half an hour": 30, "an hour": 60, "1.5 hours": 90, "two hours": 120,
  ]

  package static func minutes(_ words: String) -> Int? {
    if let minutes = spoken[words.lowercased().onOneLine] { return minutes }
    let digits = words.prefix { $0.isASCII && $0.isNumber }
    guard (1...4).contains(digits.count), let number = Int(digits) else { return nil }
    switch words.dropFirst(digits.count).lowercased().onOneLine {
    case "", "m", "min", "min.", "minuut", "minuten", "minute", "minutes": return number
    case "u", "uur", "hour", "hours", "h":
      return number * 60 <= AgendaLine.longest ? number * 60 : nil
    default: return nil
    }
  }
}

extension MeetupTemplate {
  /// To find it again: two series or templates never share one.
  var key: String { series.map { "reeks:" + $0 } ?? id }
}
