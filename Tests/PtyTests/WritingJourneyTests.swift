import PtyKit
import Testing

/// The two journeys of someone who writes, with the keys counted besides the words typed.
@Suite("Journeys of a writer")
struct WritingJourneyTests {
  private static let far = ["SSH_CONNECTION": "192.0.2.1 50000 192.0.2.2 22", "NO_COLOR": "1"]

  /// Counts the keys; what is typed as words does not count.
  private final class Hands {
    let program: PtyProgram
    private(set) var keys = 0

    init(_ program: PtyProgram) { self.program = program }

    func press(_ key: String) {
      keys += 1
      program.type(key)
    }
  }

  @Test(
    "ten drafts: what is missing, fill it in, next, review, publish: four keys for each at most")
  func finishTenDrafts() throws {
    let home = try tenDrafts()
    let program = try home.startWriting(Self.far)
    let hands = Hands(program)
    program.expect { $0.text.contains("Welkom") }
    hands.press("6")
    program.expect { $0.line(0).hasSuffix("10 van 10") && $0.line(1).hasPrefix("> Tafel 01") }
    hands.press("e")
    for number in 1...9 {
      fill(number, hands)
      hands.press("J")
    }
    fillFromCard(hands)
    review(hands)
    publish(home, hands)
    #expect(hands.keys <= 40, "\(hands.keys)")
    for number in 1...10 {
      let text = try #require(home.text(of: "kb/interventies/tafel-\(number + 100).md"))
      #expect(text.contains("status: gepubliceerd") && text.contains("voorbeeld.invalid/\(number)"))
    }
    program.type("Q")
    try program.expectEnd()
  }

  private func tenDrafts() throws -> Home {
    let home = try Home()
    try home.makeKennisbank(fromStarter: true)
    home.remove("kb/concepten")
    for number in 1...10 {
      let title = "Tafel \(String(100 + number).dropFirst())"
      try home.addText("tafel-\(100 + number)", title: title, missing: ["bron"])
    }
    return home
  }

  /// A draft opens at the first place that publishing needs.
  private func fill(_ number: Int, _ hands: Hands) {
    let program = hands.program
    let title = "Tafel \(String(100 + number).dropFirst())"
    program.expect { $0.line(0).contains(title) && $0.line(0).contains("nodig: 10 van 11") }
    #expect(program.screen.text.contains("> Bronnen *"))
    program.type("https://voorbeeld.invalid/\(number)")
    program.expect { $0.line(0).contains("nodig: 11 van 11") }
    hands.press("\u{1B}")
    program.expect { $0.line(23).hasSuffix("? hulp") && $0.line(0).contains("op schijf ") }
  }

  /// The last one by its publish card, which says what is missing and goes there.
  private func fillFromCard(_ hands: Hands) {
    let program = hands.program
    program.expect { $0.line(0).contains("Tafel 10") }
    hands.press("\u{1B}")
    program.expect { $0.line(23).hasSuffix("? hulp") }
    hands.press("P")
    program.expect { $0.text.contains("✗ een bron") && $0.text.contains("Nog nodig: een bron.") }
    program.type("bron")
    program.expect { $0.text.contains("> ✗ een bron") }
    hands.press("\r")
    fill(10, hands)
    hands.press("q")
    program.expect { $0.line(0).hasSuffix("10 van 10") && $0.line(0).contains("Schrijven") }
  }

  private func review(_ hands: Hands) {
    let program = hands.program
    hands.press("*")
    program.expect { $0.text.contains("10 gemarkeerd") }
    hands.press(":")
    program.type("review")
    program.expect { $0.text.contains("> ter review") }
    hands.press("\r")
    program.expect { $0.line(1).contains("review") && $0.line(10).contains("review") }
  }

  private func publish(_ home: Home, _ hands: Hands) {
    let program = hands.program
    hands.press("*")
    program.expect { $0.text.contains("10 gemarkeerd") }
    hands.press("P")
    program.expect { $0.text.contains("Publiceer de concepten die klaar zijn: 10 van 10") }
    hands.press("\r")
    program.expect { $0.text.contains("10 gepubliceerd. u haalt het terug.") }
  }

  // MARK: Opening

  @Test("twenty closed descriptions: open those that pass, ask for the rest, undo: fourteen keys")
  func openTwenty() throws {
    let home = try twentyClosed()
    let before = home.closedTexts
    let program = try home.startWriting(Self.far)
    let hands = Hands(program)
    program.expect { $0.text.contains("Welkom") }
    hands.press("\r")
    program.expect { $0.line(0).hasSuffix("156 van 156") }
    chooseClosed(hands)
    mark(20, hands)
    hands.press("P")
    program.expect { $0.text.contains("> Open de teksten die klaar zijn: 12 van 20") }
    hands.press("\r")
    program.expect {
      $0.text.contains("12 teksten zijn nu openbaar") && $0.line(0).contains(" 8 van 156")
    }
    #expect(home.closedTexts.count { $0.contains("zichtbaarheid: openbaar") } == 12)
    try askForTheRest(hands)
    hands.press("u")
    program.expect { $0.line(0).contains(" 20 van 156") }
    #expect(home.closedTexts == before)
    #expect(hands.keys <= 14, "\(hands.keys)")
    program.type("Q")
    try program.expectEnd()
  }

  private func twentyClosed() throws -> Home {
    let home = try Home()
    try home.makeKennisbank(fromStarter: true)
    home.remove("kb/concepten")
    for number in 101...120 {
      try home.addText(
        "dicht-\(number)", in: "interventies", title: "Dicht \(number)", status: "gepubliceerd",
        visibility: "organisatie", missing: number > 112 ? ["bron"] : [])
    }
    return home
  }

  private func chooseClosed(_ hands: Hands) {
    let program = hands.program
    hands.press("f")
    program.type("binnen de org")
    program.expect { $0.text.contains("> [ ] zichtbaarheid: binnen de organisatie") }
    hands.press("\r")
    hands.press("\u{1B}")
    program.expect { $0.line(0).contains(" 20 van 156") && $0.line(23).hasSuffix("? hulp") }
  }

  private func mark(_ count: Int, _ hands: Hands) {
    hands.press("*")
    hands.program.expect { $0.text.contains("\(count) gemarkeerd") }
  }

  /// A text for a mail, with what each misses.
  private func askForTheRest(_ hands: Hands) throws {
    let program = hands.program
    mark(8, hands)
    hands.press("P")
    program.expect { $0.text.contains("Vraag de beheerders om wat mist: 8 teksten") }
    hands.press("\u{1B}[B")
    program.expect { $0.text.contains("> Vraag de beheerders") }
    hands.press("\r")
    program.expect { $0.line(22).contains("klembord van je terminal") }
    let mail = try #require(program.clipboard)
    #expect(mail.contains("bijna openbaar") || mail.contains("bijna voor iedereen open"))
    for number in 113...120 { #expect(mail.contains("Dicht \(number)")) }
    #expect(!mail.contains("Dicht 112") && mail.contains("een bron"))
  }
}

extension Home {
  fileprivate var closedTexts: [String] {
    (101...120).map { text(of: "kb/interventies/dicht-\($0).md") ?? "" }
  }
}
