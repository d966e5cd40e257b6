/// Events as bytes: a line for each, fields apart by tabs.
///
///     1<TAB>1795355400000<TAB>1250<TAB>went<TAB>3
///
/// The fields are the version, when, how long since the event before it, what, and what that
/// needs. A line counts when its line break is there. What a newer program wrote keeps its time
/// and says nothing more; a line that is no event at all is left out.
package enum RunLog {
  package static func bytes(of events: [StampedEvent]) -> [UInt8] {
    events.flatMap { $0.bytes + [.lineFeed] }
  }

  package static func events(in bytes: [UInt8]) -> [StampedEvent] {
    var lines = bytes.split(separator: .lineFeed, omittingEmptySubsequences: false)
    lines.removeLast()
    return lines.compactMap { StampedEvent(bytes: Array($0)) }
  }
}

extension StampedEvent {
  private static let version = "1"

  /// Without line break, and without one inside.
  package var bytes: [UInt8] {
    var fields = EventFields()
    fields.add(Self.version)
    fields.add(at)
    fields.add(running)
    fields.add(event)
    return fields.bytes
  }

  /// Nil when it is no event.
  package init?(bytes: [UInt8]) {
    var fields = EventFields(bytes: bytes)
    guard fields.text() == Self.version, let at = fields.number(),
      let running = fields.maybeNumber()
    else { return nil }
    self.init(at: at, running: running, fields.event() ?? .beat)
  }
}

/// The fields of one line, written or read from the first on.
private struct EventFields {
  private(set) var bytes: [UInt8] = []
  private var rest: ArraySlice<ArraySlice<UInt8>> = []

  init() {}

  init(bytes: [UInt8]) {
    rest = bytes.split(separator: .tab, omittingEmptySubsequences: false)[...]
  }

  var isAtEnd: Bool { rest.isEmpty }

  // MARK: Writing

  mutating func add(_ text: String) {
    if !bytes.isEmpty { bytes.append(.tab) }
    for byte in text.utf8 {
      switch byte {
      case .backslash: bytes += [.backslash, .backslash]
      case .tab: bytes += [.backslash, UInt8(ascii: "t")]
      case .lineFeed: bytes += [.backslash, UInt8(ascii: "n")]
      default: bytes.append(byte)
      }
    }
  }

  mutating func add(_ number: Int?) { add(number.map(String.init) ?? "") }

  /// A text that may be missing has a mark before it.
  mutating func add(maybe text: String?) { add(text.map { "=" + $0 } ?? "") }

  mutating func add(_ content: NoteContent) {
    add(content.text)
    add(maybe: content.who)
    add(maybe: content.due)
  }

  // MARK: Reading

  mutating func text() -> String? {
    guard let field = rest.popFirst() else { return nil }
    var text: [UInt8] = []
    var isEscaped = false
    for byte in field {
      guard byte != .backslash || isEscaped else {
        isEscaped = true
        continue
      }
      text.append(isEscaped ? Self.unescaped(byte) : byte)
      isEscaped = false
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func unescaped(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "t"): .tab
    case UInt8(ascii: "n"): .lineFeed
    default: byte
    }
  }

  mutating func number() -> Int? { text().flatMap { Int($0) } }

  /// Nil inside for an empty field.
  mutating func maybeNumber() -> Int?? {
    guard let text = text() else { return nil }
    return text.isEmpty ? .some(nil) : Int(text).map { .some($0) }
  }

  mutating func maybeText() -> String?? {
    guard let text = text() else { return nil }
    return text.utf8.first == UInt8(ascii: "=")
      ? .some(String(decoding: text.utf8.dropFirst(), as: UTF8.self)) : .some(nil)
  }

  mutating func content() -> NoteContent? {
    guard let text = text(), let who = maybeText(), let due = maybeText() else { return nil }
    return NoteContent(text, who: who, due: due)
  }
}

// MARK: Each event

extension EventFields {
  mutating func add(_ event: RunEvent) {
    add(event.name.rawValue)
    switch event {
    case .began(let plan): add(plan)
    case .noted(let note): add(note)
    case .voted(let vote): add(vote)
    case .went(let number), .tookBack(let number), .putBack(let number): add(number)
    case .changedKind(let note, let kind): addAll(note, kind.rawValue)
    case .edited(let note, let content):
      add(note)
      add(content)
    case .skipped(let item, let isOn), .parked(let item, let isOn): addAll(item, isOn ? "1" : "0")
    case .extended(let item, let minutes): addAll(item, String(minutes))
    case .spread(let minutes): add(minutes)
    case .moved(let item, let other): addAll(item, other.map(String.init) ?? "")
    case .inserted(let item, let line, let other):
      addAll(item, line.line)
      add(other)
    case .chose(let variant, let item):
      add(variant.rawValue)
      add(item)
    case .paused, .resumed, .beat, .ended, .leftForLater, .resumedAfterCrash: break
    }
  }

  private mutating func addAll(_ number: Int, _ text: String) {
    add(number)
    add(text)
  }

  private mutating func add(_ plan: RunPlan) {
    add(plan.title)
    add(plan.start)
    add(plan.end)
    for item in plan.items { addAll(item.number, item.line.line) }
  }

  private mutating func add(_ note: RunNote) {
    addAll(note.number, note.kind.rawValue)
    add(note.content)
    add(note.item)
    add(maybe: note.about)
  }

  private mutating func add(_ vote: Vote) {
    add(vote.item)
    add(vote.question)
    for option in vote.options { addAll(option.count, option.name) }
  }

  mutating func event() -> RunEvent? {
    guard let name = text().flatMap(RunEvent.Name.init) else { return nil }
    switch name {
    case .began: return plan().map(RunEvent.began)
    case .noted: return note().map(RunEvent.noted)
    case .voted: return vote().map(RunEvent.voted)
    case .went: return number().map(RunEvent.went)
    case .tookBack: return number().map(RunEvent.tookBack)
    case .putBack: return number().map(RunEvent.putBack)
    case .spread: return number().map(RunEvent.spread)
    case .changedKind, .edited: return noteChange(name)
    case .skipped, .parked, .extended, .moved, .inserted: return itemChange(name)
    case .chose:
      guard let variant = text().flatMap(StepVariant.init), let item = maybeNumber() else {
        return nil
      }
      return .chose(variant, item: item)
    case .paused: return .paused
    case .resumed: return .resumed
    case .beat: return .beat
    case .ended: return .ended
    case .leftForLater: return .leftForLater
    case .resumedAfterCrash: return .resumedAfterCrash
    }
  }

  private mutating func noteChange(_ name: RunEvent.Name) -> RunEvent? {
    guard let note = number() else { return nil }
    if name == .edited { return content().map { .edited(note: note, $0) } }
    return text().flatMap(NoteKind.init(rawValue:)).map { .changedKind(note: note, $0) }
  }

  private mutating func itemChange(_ name: RunEvent.Name) -> RunEvent? {
    guard let item = number() else { return nil }
    switch name {
    case .skipped: return text().map { .skipped(item: item, $0 == "1") }
    case .parked: return text().map { .parked(item: item, $0 == "1") }
    case .extended: return number().map { .extended(item: item, by: $0) }
    case .moved: return maybeNumber().map { .moved(item: item, before: $0) }
    default:
      guard let line = text(), let other = maybeNumber() else { return nil }
      return .inserted(item: item, AgendaLine(line: line), after: other)
    }
  }

  private mutating func plan() -> RunPlan? {
    guard let title = text(), let start = maybeNumber(), let end = maybeNumber() else { return nil }
    var items: [RunPlan.Item] = []
    while !isAtEnd {
      guard let number = number(), let line = text() else { break }
      items.append(RunPlan.Item(number: number, line: AgendaLine(line: line)))
    }
    return RunPlan(title: title, start: start, end: end, items: items)
  }

  private mutating func note() -> RunNote? {
    guard let number = number(), let kind = text().flatMap(NoteKind.init(rawValue:)),
      let content = content(), let item = maybeNumber(), let about = maybeText()
    else { return nil }
    return RunNote(number: number, kind, content, item: item, about: about)
  }

  private mutating func vote() -> Vote? {
    guard let item = maybeNumber(), let question = text() else { return nil }
    var options: [Vote.Option] = []
    while !isAtEnd {
      guard let count = number(), let name = text() else { break }
      options.append(Vote.Option(name, count))
    }
    return Vote(item: item, question: question, options: options)
  }
}

extension RunEvent {
  /// As it stands in the bytes.
  fileprivate enum Name: String {
    case began, went, paused, resumed, beat, noted, changedKind, edited, tookBack, putBack
    case skipped, parked, extended, spread, moved, inserted, chose, voted, ended, leftForLater
    case resumedAfterCrash
  }

  fileprivate var name: Name {
    switch self {
    case .began: .began
    case .went: .went
    case .paused: .paused
    case .resumed: .resumed
    case .beat: .beat
    case .noted: .noted
    case .changedKind: .changedKind
    case .edited: .edited
    case .tookBack: .tookBack
    case .putBack: .putBack
    case .skipped: .skipped
    case .parked: .parked
    case .extended: .extended
    case .spread: .spread
    case .moved: .moved
    case .inserted: .inserted
    case .chose: .chose
    case .voted: .voted
    case .ended: .ended
    case .leftForLater: .leftForLater
    case .resumedAfterCrash: .resumedAfterCrash
    }
  }
}
