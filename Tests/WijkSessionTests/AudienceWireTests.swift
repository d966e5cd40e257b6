import Testing
import WijkApp
import WijkTestKit

@testable import WijkRuntime

/// What goes over the line, from whoever is at the other end.
@Suite("Messages for the room")
struct AudienceWireTests {
  private var view: AudienceView {
    var view = AudienceView(language: "nl")
    view.meetup = "Onze meetup"
    view.title = "Kies \u{1B}[31m een begin"
    (view.part, view.parts) = (2, 5)
    view.lines = [
      .init(role: .strong, text: "Wat is het?"), .init(depth: 1, marker: "1. ", text: "Één\u{7}"),
    ]
    view.count = .init(question: "Wat eerst?", options: [.init(name: "bellen", count: 3)])
    return view
  }

  private func read(_ bytes: [UInt8]) throws -> AudienceWire.Message? {
    var reader = AudienceReader()
    return try reader.take(bytes)
  }

  private func framed(_ json: String) -> [UInt8] {
    withUnsafeBytes(of: UInt32(json.utf8.count).bigEndian, Array.init) + Array(json.utf8)
  }

  @Test("what is sent comes in as it was, in pieces of every size")
  func roundTrip() throws {
    let bytes = AudienceWire.bytes(.init(view: view))
    for size in [1, 2, 3, 7, 100, bytes.count] {
      var reader = AudienceReader()
      var got: [AudienceWire.Message] = []
      for start in stride(from: 0, to: bytes.count, by: size) {
        let piece = bytes[start..<min(start + size, bytes.count)]
        if let message = try reader.take(piece) { got.append(message) }
      }
      #expect(got.map(\.view) == [view])
    }
  }

  @Test("of more that came in at once only the last counts; the end of a meetup is a message too")
  func newest() throws {
    let (first, last) = (
      AudienceWire.bytes(.init(view: view)), AudienceWire.bytes(.init(view: nil))
    )
    let read = try read(first + first + last)
    #expect(read == AudienceWire.Message(view: nil))
  }

  @Test("a message that is cut off is no message yet")
  func truncated() throws {
    let bytes = AudienceWire.bytes(.init(view: view))
    for count in [0, 1, 3, 4, 5, bytes.count - 1] {
      #expect(try read(Array(bytes.prefix(count))) == nil)
    }
  }

  @Test("a length that is too long is refused before anything of it is there")
  func tooLong() {
    for length: UInt32 in [.max, 1 << 31, (1 << 20) + 1] {
      let bytes = withUnsafeBytes(of: length.bigEndian, Array.init)
      #expect(throws: AudienceWire.Fault.tooLong) { try read(bytes) }
    }
  }

  @Test(
    "what is no message is refused, whatever it is",
    arguments: [
      "", "x", "[]", "{}", "null", "{\"version\":\"1\"}", "{\"version\":1,\"view\":3}",
      "{\"version\":1,\"view\":{\"title\":\"x\"}}", "{\"version\":1e99}",
      String(repeating: "[", count: 100_000),
    ])
  func nonsense(json: String) {
    #expect(throws: AudienceWire.Fault.notUnderstood) { try read(framed(json)) }
  }

  @Test("bytes that are no text are refused")
  func noText() {
    #expect(throws: AudienceWire.Fault.notUnderstood) {
      try read([0, 0, 0, 4, 0xFF, 0xFE, 0, 0x80])
    }
  }

  @Test("another version is told apart, whatever else it says")
  func version() {
    for json in ["{\"version\":2}", "{\"version\":0,\"view\":7}", "{\"version\":-1}"] {
      #expect(throws: AudienceWire.Fault.otherVersion) { try read(framed(json)) }
    }
  }

  @Test("random damage is refused or read, and never more than that")
  func damage() {
    let bytes = AudienceWire.bytes(.init(view: view))
    var generator = SeededGenerator(seed: 7)
    for _ in 1...2000 {
      var damaged = bytes
      for _ in 0...Int.random(in: 0...4, using: &generator) {
        damaged[Int.random(in: 0..<damaged.count, using: &generator)] =
          UInt8.random(in: .min ... .max, using: &generator)
      }
      _ = try? read(damaged)
    }
  }

  @Test("the largest view there can be fits in a message")
  func largest() throws {
    var view = view
    view.title = String(repeating: "\u{1}", count: 1 << 20)
    view.lines = (0..<5000).map { _ in .init(text: String(repeating: "\u{1}", count: 5000)) }
    view.part = .max
    view.start = .min
    view.count = .init(
      question: view.title, options: (0..<99).map { _ in .init(name: view.title, count: .max) })
    let bytes = AudienceWire.bytes(.init(view: view.bounded))
    #expect(bytes.count < AudienceWire.most)
    #expect(try read(bytes)?.view == view.bounded)
  }
}
