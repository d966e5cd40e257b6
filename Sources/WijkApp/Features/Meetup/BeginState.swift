import Kennisbank
import TextEditing

/// Before a meetup: what it is called, who are there and how long it takes, each with a default, so
/// that Enter begins at once.
package struct BeginState: Sendable {
  enum Field: Int, Sendable, CaseIterable { case title, people, minutes, begin, rehearse, later }

  /// The record it begins from: a blade, a step or a meetup.
  let source: Record
  /// The file of the meetup, when there is one that can be written.
  let file: FileAddress?
  let lines: [AgendaLine]
  var title: LineBuffer
  var people: LineBuffer
  var minutes: LineBuffer
  var focus = Field.begin

  /// Nil for a button.
  var line: WritableKeyPath<BeginState, LineBuffer>? {
    switch focus {
    case .title: \.title
    case .people: \.people
    case .minutes: \.minutes
    case .begin, .rehearse, .later: nil
    }
  }

  mutating func move(by step: Int) {
    let all = Field.allCases.filter { !isFixed($0) }
    let place = (all.firstIndex(of: focus) ?? 0) + step
    focus = all[max(0, min(all.count - 1, place))]
  }

  /// What is planned already can not be planned again, and who come stands in its file.
  func isFixed(_ field: Field) -> Bool {
    switch field {
    case .people: file != nil
    case .later: source.kind == .meetup
    default: false
    }
  }

  /// What a meetup that cannot be written itself gives to the one that is held in its place.
  var inherited: [String: Value] {
    guard source.kind == .meetup else { return [:] }
    let keys = ["reeks", "soort", "plek", "leerniveau", "begeleider", "casus"]
    let all = keys.map { ($0, source.document.value($0)) }.filter { $0.1 != .empty }
    return Dictionary(uniqueKeysWithValues: all)
  }

  /// What the steps ask for, each thing once, in the order of the agenda.
  func needed(in catalogue: Catalogue) -> [String] {
    var seen: Set<String> = []
    return lines.compactMap(\.step).compactMap(catalogue.record).flatMap { WaaierStep($0).needed }
      .filter { seen.insert($0.lowercased()).inserted }
  }

  /// As planned, and as the agenda has them together.
  var plannedMinutes: Int { lines.compactMap(\.minutes).reduce(0, +) }

  /// Nil for what are no minutes.
  var wantedMinutes: Int? { MinuteWords.minutes(minutes.text.trimmed) }

  /// The agenda, its minutes fitted to those that were asked for.
  var plan: [AgendaLine] {
    guard let wanted = wantedMinutes, wanted > 0, wanted != plannedMinutes else { return lines }
    return lines.spread(over: wanted)
  }
}
