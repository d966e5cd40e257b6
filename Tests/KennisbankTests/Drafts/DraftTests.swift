import Kennisbank
import Testing

@Suite("A text between draft and published")
struct DraftTests {
  private func published(
    _ text: String, replacing old: String? = nil, today: String = "2026-11-22"
  ) throws -> String {
    let bytes = try Draft.published(
      Array(text.utf8), replacing: old.map { Array($0.utf8) }, kind: .intervention, today: today)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func draft(of text: String) throws -> String {
    String(
      decoding: try Draft.ofPublished(Array(text.utf8), kind: .intervention), as: UTF8.self)
  }

  @Test("a draft of a published text says so, and knows what it started from")
  func ofPublished() throws {
    let text = try draft(of: sample)
    let document = Document(text)
    #expect(document.text("status") == "concept")
    #expect(document.text("basis") == GitBlob.id(of: Array(sample.utf8)))
    #expect(Draft.basis(of: document.bytes) == GitBlob.id(of: Array(sample.utf8)))
    let kept = text.split(separator: "\n").filter {
      !$0.hasPrefix("status:") && !$0.hasPrefix("basis:")
    }
    #expect(kept == sample.split(separator: "\n"))
  }

  @Test(
    "a draft that nobody changed publishes as the very bytes it came from",
    arguments: [
      sample, sample.replacing("\n", with: "\r\n"), "\u{FEFF}" + sample,
      sample.replacing("id:", with: "# bij\nonbekend: [a, 'b'] # c\nid:"),
      sample.replacing("zichtbaarheid: openbaar\n", with: "status: 'gepubliceerd' # nu\n"),
      "---\ntitel: x\n---\n", "---\ntitel: x\n---", "---\ntitel: x\n---\n\n\n## A\n\n\ntekst\n\n\n",
      "---\ntitel: >\n  gevouwen\n  tekst\nx: &a y\n---\n## A\n```\n## Opmerkingen\n```\n",
    ])
  func roundTrip(text: String) throws {
    #expect(try published(try draft(of: text), replacing: text) == text)
  }

  @Test("an archived text that is published again is not archived any more")
  func archived() throws {
    let old = sample.replacing("zichtbaarheid:", with: "status: archief # klaar\nzichtbaarheid:")
    #expect(
      try published(try draft(of: old), replacing: old)
        == old.replacing("archief", with: "gepubliceerd"))
  }

  @Test("the remarks of the reader stay behind, wherever they stand")
  func remarks() throws {
    let end = sample + "\n## Opmerkingen\n- [ ] [aanpak] te vaag (redactie, 2026-11-22)\n"
    #expect(try published(end, replacing: sample) == sample)
    let middle = sample.replacing(
      "## Aanpak", with: "##  OPMERKINGEN ##\n- [ ] a\n\n### meer\n\n## Aanpak")
    #expect(try published(middle, replacing: sample) == sample)
    let hidden = sample + "\n```\n## Opmerkingen\n```\n"
    #expect(try published(hidden, replacing: sample) == hidden)
  }

  @Test("what a reader adds and what publishing takes away leave the file as it was")
  func addedAndGone() throws {
    for text in [sample, sample.replacing("\n", with: "\r\n"), "\u{FEFF}" + sample] {
      let remark = Remark("te vaag", field: "aanpak", who: "redactie", when: "2026-11-22")
      let document = try Document(text).addingRemark(remark).addingRemark(remark)
      #expect(document.remarks == [remark, remark])
      #expect(try published(document.string, replacing: text) == text)
    }
  }

  @Test("the first time a text is open to everyone, the day is kept")
  func openSince() throws {
    let closed = sample.replacing("openbaar\n", with: "organisatie\n")
    let first = try published(sample, replacing: closed)
    #expect(Document(first).text("openbaar_sinds") == "2026-11-22")
    #expect(Document(try published(sample)).text("openbaar_sinds") == "2026-11-22")
    #expect(Document(try published(closed)).field("openbaar_sinds") == nil)
    let later = try published(sample, replacing: first, today: "2027-01-01")
    #expect(Document(later).text("openbaar_sinds") == "2026-11-22")
  }

  @Test("publishing the same draft again, on a later day, changes nothing")
  func idempotent() throws {
    for text in [sample, "---\ntitel: x\nzichtbaarheid: openbaar\nstatus: ter_review\n---\n"] {
      let once = try published(text)
      #expect(try published(text, replacing: once, today: "2027-01-01") == once)
    }
  }

  @Test("a text that was published for the first time says so")
  func first() throws {
    #expect(Document(try published(sample)).text("status") == "gepubliceerd")
  }

  @Test("a file that cannot be changed by field is refused, not damaged")
  func refused() {
    #expect(throws: EditRefusal.unclosedFrontMatter) { try published("---\ntitel: x\n") }
    #expect(throws: EditRefusal.notUTF8) {
      try Draft.ofPublished(Array("---\nid: x\n---\n".utf8) + [0xFF], kind: .intervention)
    }
  }

  @Test("nothing internal goes to a wider ring")
  func widerRing() throws {
    let text = sample.replacing("bronnen:", with: "intern:\n  wie: jan\nbasis: x\nbronnen:")
      .replacing("## Aanpak", with: "## Intern\ngeheim\n\n## Aanpak")
    let open = try Draft.forWiderRing(Array((text + "\n## intern\nook geheim\n").utf8))
    #expect(String(decoding: open, as: UTF8.self) == sample)
  }

  @Test(
    "a heading of what is internal that would stay is a reason to refuse",
    arguments: [
      "```\n## Intern\ngeheim\n", "# Intern\ngeheim\n", "### Intern\ngeheim\n",
      "Intern\n------\ngeheim\n", "> ## Intern\n> geheim\n", "<!--\n## Intern\n",
    ])
  func stillInternal(body: String) {
    #expect(throws: EditRefusal.wouldDamage) {
      try Draft.forWiderRing(Array((sample + body).utf8))
    }
  }

  @Test("whatever the form of the file, what was internal is not in what leaves")
  func internalProperty() {
    var random = SeededGenerator(seed: 11)
    let pieces = [
      "intern:\n  a: GEHEIM\n", "intern: GEHEIM\n", "\"intern\": [GEHEIM]\n", "titel: x\n",
      "intern: &a\n  GEHEIM\n", "# bij\n", "intern: |\n  GEHEIM\n",
    ]
    let sections = [
      "## Intern\nGEHEIM\n", "## A\ntekst\n", "##   intern  ##\n\nGEHEIM\n\n", "## Intern\n",
      "```\n## Intern\nGEHEIM\n", "```\ncode\n```\n",
    ]
    for _ in 0..<300 {
      let head = (0..<3).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let body = (0..<4).map { _ in sections.randomElement(using: &random) ?? "" }.joined()
      let bytes = Array("---\n\(head)---\n\(body)".utf8)
      guard let open = try? Draft.forWiderRing(bytes) else { continue }
      #expect(!open.holds("GEHEIM"), "\(head)\(body)")
    }
  }
}
