import Foundation
import Testing

/// The texts themselves cannot miss a language: `pick(nl:en:)` takes both. This looks at what the
/// compiler does not: that both put in the same values and that neither is left empty.
@Suite("The catalogue of texts")
struct TextCatalogueTests {
  @Test("both languages of a text put in the same values")
  func placeholders() throws {
    let pairs = try Checkout.swiftFiles("Sources/WijkTexts").flatMap { file in
      Self.pairs(in: try Checkout.text(file)).map { (file, $0) }
    }
    #expect(pairs.count > 200)
    for (file, pair) in pairs {
      #expect(Self.values(in: pair.nl) == Self.values(in: pair.en), "\(file): \(pair.nl)")
      #expect(!pair.nl.isEmpty && !pair.en.isEmpty, "\(file)")
    }
  }

  @Test("no text for people stands outside the catalogue: no Dutch sentence in other modules")
  func inOnePlace() throws {
    let modules = ["WijkApp", "WijkRuntime", "WijkCommands", "TerminalUI", "KennisbankStore"]
    for file in try modules.flatMap({ try Checkout.swiftFiles("Sources/\($0)") }) {
      for line in try Checkout.text(file).split(separator: "\n") where !line.contains("///") {
        let literals = line.split(separator: "\"", omittingEmptySubsequences: false)
        for (number, literal) in literals.enumerated() where number % 2 == 1 {
          #expect(!Self.looksDutch(String(literal)), "\(file): \(literal)")
        }
      }
    }
  }

  /// The titles of sections are Dutch in files, whatever the language of the screen.
  private static func looksDutch(_ literal: String) -> Bool {
    if literal.hasPrefix("## ") { return false }
    let words = Set(literal.lowercased().split(separator: " ").map(String.init))
    return words.count > 3 && !words.isDisjoint(with: ["de", "het", "een", "niet", "je", "wordt"])
  }

  private static func values(in text: String) -> Set<String> {
    Set(text.matches(of: /\\\(([^)]*)\)/).map { String($0.output.1) })
  }

  private static func pairs(in source: String) -> [(nl: String, en: String)] {
    source.matches(of: /pick\(\s*nl:\s*"((?:[^"\\]|\\.)*)",\s*en:\s*"((?:[^"\\]|\\.)*)"/).map {
      (String($0.output.1), String($0.output.2))
    }
  }
}
