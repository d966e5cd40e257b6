import Kennisbank
import PlainText

/// A meetup that is held now: what happened so far, and how much of it is on disk.
package struct RunSession: Sendable {
  /// So often the time is written too while nothing else is, in milliseconds.
  static let beat = 15_000

  /// Nil for a rehearsal, which leaves no trace.
  let name: RunName?
  /// The file as it was at the beginning, or as it is to begin with.
  let base: [UInt8]
  package private(set) var run = MeetupRun()
  /// Events so far, and those that are on disk.
  private(set) var count = 0
  private(set) var kept = 0
  /// Why not all of it is on disk.
  private(set) var trouble: SafeText?
  /// The steady clock at the last event; nil before the first of this program.
  private var lastEvent: Int?
  /// Events up to the one that made or changed a note.
  private var noteEvents: [Int: Int] = [:]

  init(name: RunName?, base: [UInt8] = [], events: [StampedEvent] = []) {
    self.name = name
    self.base = base
    run = MeetupRun(events)
    count = events.count
    kept = events.count
  }

  var isAllOnDisk: Bool { isRehearsal || kept == count }

  var isRehearsal: Bool { name == nil }

  /// Milliseconds since the last event.
  package func since(_ now: Int) -> Int { lastEvent.map { max(0, now - $0) } ?? 0 }

  /// What happened, and the order to write it down.
  mutating func record(_ event: RunEvent, now: Int, wall: Int) -> [Effect] {
    let stamped = StampedEvent(at: wall, running: lastEvent.map { now - $0 }, event)
    lastEvent = now
    run.apply(stamped)
    count += 1
    if let number = event.note { noteEvents[number] = count }
    guard let name else { return [] }
    return [
      .keepRun(RunEntries(run: name, base: base, first: count - 1, events: [stamped.bytes]))
    ]
  }

  mutating func take(_ answer: RunAnswer) {
    guard answer.run == name else { return }
    kept = max(kept, answer.kept)
    trouble = answer.trouble
  }

  /// A rehearsal has nothing to keep.
  package func isOnDisk(note number: Int) -> Bool {
    isRehearsal || (noteEvents[number] ?? 0) <= kept
  }

  /// By the steady clock; nil while the time stands still and all is written.
  var beatDue: Int? {
    guard !isRehearsal, run.isClockRunning || kept < count else { return nil }
    return (lastEvent ?? 0) + Self.beat
  }
}

extension RunEvent {
  /// Number of the note that it makes or changes.
  fileprivate var note: Int? {
    switch self {
    case .noted(let note): note.number
    case .changedKind(let number, _), .edited(let number, _), .tookBack(let number),
      .putBack(let number):
      number
    default: nil
    }
  }
}
