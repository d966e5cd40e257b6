import SafeFiles
import WijkApp

/// What was said and done in a meetup, event by event, in the state folder: what is noted there is
/// not lost, whatever happens to the program.
///
/// Frames: `M` which meetup, `E` an event. A program has its own, so that two can note in one.
struct MeetupJournal: Sendable {
  let run: RunName
  let events: [[UInt8]]

  /// Nil when the frames make no journal of a meetup: what a crash leaves is untrusted.
  init?(frames: [JournalFrames.Frame]) {
    guard let first = frames.first, first.type == Mark.meetup, let run = RunName(first.payload)
    else { return nil }
    self.run = run
    events = frames.dropFirst().filter { $0.type == Mark.event }.map(\.payload)
  }

  static func opened(_ run: RunName) -> JournalFrames.Frame {
    JournalFrames.Frame(type: Mark.meetup, payload: run.lines)
  }

  static func frame(of event: [UInt8]) -> JournalFrames.Frame {
    JournalFrames.Frame(type: Mark.event, payload: event)
  }

  private enum Mark {
    static let meetup = UInt8(ascii: "M")
    static let event = UInt8(ascii: "E")
  }
}

extension RunName {
  /// A line each, so that the journal can be read without the program.
  fileprivate var lines: [UInt8] {
    Array([kennisbank ?? "", path, "\(began)"].joined(separator: "\n").utf8)
  }

  fileprivate init?(_ payload: [UInt8]) {
    let lines = String(decoding: payload, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count == 3, let began = Int(lines[2]), lines[1].hasPrefix("meetups/")
    else { return nil }
    self.init(kennisbank: lines[0].isEmpty ? nil : lines[0], path: lines[1], began: began)
  }
}
