import SafeFiles
import WijkApp

/// What was said and done in a meetup, event by event, in the state folder: what is noted there is
/// not lost, whatever happens to the program.
///
/// Frames: `M` which meetup, `E` an event. A program has its own, so that two can note in one.
struct MeetupJournal: Sendable {
  let run: RunName
  /// The file to begin with, where there is none yet.
  let base: [UInt8]
  let events: [[UInt8]]

  /// Nil when the frames make no journal of a meetup: what a crash leaves is untrusted.
  init?(frames: [JournalFrames.Frame]) {
    guard let first = frames.first, first.type == Mark.meetup else { return nil }
    var payload = first.payload[...]
    guard let run = RunName(&payload) else { return nil }
    self.run = run
    base = Array(payload)
    events = frames.dropFirst().filter { $0.type == Mark.event }.map(\.payload)
  }

  static func opened(_ run: RunName, base: [UInt8]) -> JournalFrames.Frame {
    JournalFrames.Frame(type: Mark.meetup, payload: run.lines + base)
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
    Array("\(kennisbank ?? "")\n\(path)\n\(began)\n".utf8)
  }

  /// Takes its lines off the beginning.
  fileprivate init?(_ payload: inout ArraySlice<UInt8>) {
    let lines = (0..<3).compactMap { _ in payload.takeLine() }
    guard lines.count == 3, let began = Int(lines[2]), lines[1].hasPrefix("meetups/") else {
      return nil
    }
    self.init(kennisbank: lines[0].isEmpty ? nil : lines[0], path: lines[1], began: began)
  }
}

extension ArraySlice<UInt8> {
  fileprivate mutating func takeLine() -> String? {
    guard let end = firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    defer { self = self[(end + 1)...] }
    return String(decoding: self[..<end], as: UTF8.self)
  }
}
