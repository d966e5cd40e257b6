import Testing

@testable import Kennisbank

@Suite("Eight bytes at once")
struct BytesTests {
  @Test("they say what each of them says alone")
  func sameAsAlone() {
    var random = SeededGenerator(seed: 8)
    var (found, below) = (0, 0)
    for _ in 0..<cases(20_000) {
      let palette: [UInt8] = [0, 9, 10, 13, 14, 32, 91, 127, 128, 218, 219, 255]
      let bytes = (0..<8).map { _ in palette.randomElement(using: &random) ?? 0 }
      let eight = bytes.withUnsafeBufferPointer { $0.eight(at: 0) }
      for byte in palette { #expect(eight.hasByte(byte) == bytes.contains(byte), "\(bytes)") }
      for limit in [1, 14, 128] as [UInt8] {
        #expect(eight.hasByte(below: limit) == bytes.contains { $0 < limit }, "\(bytes) \(limit)")
      }
      if eight.hasByte(91) { found += 1 }
      if eight.hasByte(below: 14) { below += 1 }
    }
    #expect(found > 0 && below > 0)
  }

  @Test("an end of line and a link are found at each place, however far from the last")
  func everyPlace() {
    for length in 0...40 {
      let words = String(repeating: "w", count: length)
      for end in ["\n", "\r", "\r\n"] {
        let document = Document("---\nid: a\n---\n\(words)\u{B}\(end)## Aanpak\(end)\(words)")
        #expect(document.sections.map(\.title) == ["Aanpak"], "\(length)")
      }
      for before in ["", "] [a] ", "é[ "] {
        let document = Document("---\nid: a\n---\n\(words)\(before)[[doel]]\(words)[[b|c")
        #expect(document.textLinks.suffix(2) == ["doel", "b"], "\(length) \(before)")
      }
    }
  }
}
