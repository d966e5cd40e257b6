import Kennisbank
import Testing

@testable import KennisbankSearch

@Suite("Reading a query")
struct QueryTests {
  private func read(_ text: String) -> Query { QueryText(text).query }

  private func field(_ field: QueryField, _ names: String...) -> Query {
    FieldCondition(field, names: names).map(Query.field) ?? .empty
  }

  private func value(_ field: QueryField, _ value: FieldValue) -> Query {
    FieldCondition(field, [value]).map(Query.field) ?? .empty
  }

  // MARK: Words

  @Test("words are split at any white space and kept once, however they are accented")
  func words() {
    #expect(
      read("  Jongeren\tOVERLAST\u{A0}jongérén \n") == .all([.word("Jongeren"), .word("OVERLAST")]))
    #expect(read("Overlast") == .word("Overlast"))
    #expect(read("") == .empty)
  }

  @Test("punctuation within a word stays, around it goes, and alone it is nothing")
  func punctuation() {
    #expect(read("’s-Hertogenbosch 24/7,") == .all([.word("s-Hertogenbosch"), .word("24/7")]))
    #expect(read("- … \u{301} ´ € ,").isEmpty)
    #expect(read("10:30 https://x.nl/a doel: buurt").parts.count == 4)
  }

  @Test("a comma, semicolon or slash between words parts them; in a number or an address it stays")
  func separators() {
    #expect(read("overlast,jeugd") == .all([.word("overlast"), .word("jeugd")]))
    #expect(read("tuin/park;plein") == .all([.word("tuin"), .word("park"), .word("plein")]))
    #expect(read("-tuin/park") == .all([.not(.word("tuin")), .not(.word("park"))]))
    #expect(read("24/7 1,5 x.nl/a") == .all([.word("24/7"), .word("1,5"), .word("x.nl/a")]))
    #expect(QueryText("a/b").parts.map(\.range) == [0..<1, 2..<3])
  }

  @Test("of between words is a word, and that OF is a sign is told")
  func lowerCaseOr() {
    #expect(read("park of plein") == .all([.word("park"), .word("of"), .word("plein")]))
    let text = QueryText("park of plein")
    #expect(text.problems.map(\.kind) == [.lowerCaseOr])
    #expect(text.problems.map(\.range) == [5..<7])
    #expect(text.problems.allSatisfy { $0.isRemark })
    #expect(problems("park of").isEmpty)
    #expect(problems("park OF plein").isEmpty)
    #expect(problems("park \"of\" plein").isEmpty)
  }

  @Test("words and groups beside one another must all hold; OF, OR and | need only one side")
  func groups() {
    #expect(read("a b") == .all([.word("a"), .word("b")]))
    for or in ["OF", "OR", "|"] {
      #expect(read("a b \(or) c") == .any([.all([.word("a"), .word("b")]), .word("c")]))
    }
    #expect(read("a (b OF c)") == .all([.word("a"), .any([.word("b"), .word("c")])]))
    #expect(read("a (b (c d))") == .all([.word("a"), .word("b"), .word("c"), .word("d")]))
    #expect(read("of or") == .all([.word("of"), .word("or")]))
  }

  @Test("a dash before a word, a phrase, a group or a field denies it; twice is not at all")
  func denied() {
    #expect(read("-a") == .not(.word("a")))
    #expect(read("–a") == .not(.word("a")))
    #expect(read("--a") == .word("a"))
    #expect(read("-\"a b\"") == .not(.phrase("a b")))
    #expect(read("-(a b)") == .not(.all([.word("a"), .word("b")])))
    #expect(read("-(-a)") == .word("a"))
    #expect(read("-thema:zorg") == .not(field(.theme, "zorg")))
    #expect(read("- a e-mail") == .all([.word("a"), .word("e-mail")]))
  }

  @Test("a phrase is what stands between quotes of any form, with one space between its words")
  func phrases() {
    for text in [
      "\"sociale  cohesie\"", "“sociale cohesie”", "„sociale cohesie”", "«sociale cohesie»",
    ] {
      #expect(read(text) == .phrase("sociale cohesie"))
    }
    #expect(read("\"\" \"\u{200B}\"").isEmpty)
  }

  @Test("a vowel that a dead quote key made is read as a quote where one closes, and told")
  func deadQuote() {
    let text = QueryText("ëenzame ouderen\" zorg")
    #expect(text.query == .all([.phrase("eenzame ouderen"), .word("zorg")]))
    #expect(text.problems.map(\.kind) == [.deadQuote])
    #expect(text.problems.map(\.suggestion) == ["eenzame ouderen"])
    #expect(text.problems.map(\.range) == [0..<16])
    #expect(read("ëen") == .word("ëen"))
    #expect(read("ëen \"twee drie\"") == .all([.word("ëen"), .phrase("twee drie")]))
  }

  // MARK: Fields

  @Test("a field is known by its Dutch and its English name, in any case")
  func fieldNames() {
    for field in QueryField.allCases {
      #expect(QueryField(named: field.name) == field)
      #expect(QueryField(named: field.englishName) == field)
      #expect(QueryField(named: field.name.uppercased()) == field)
    }
    #expect(Set(QueryField.allCases.map(\.name)).count == QueryField.allCases.count)
  }

  @Test("every facet is a field")
  func facets() {
    for facet in Facet.allCases {
      #expect(QueryField(facet).facet == facet)
      #expect(QueryField(facet).name == facet.rawValue)
    }
  }

  @Test("with commas one of the values is enough; quotes hold white space together")
  func values() {
    #expect(read("thema:veiligheid,jeugd") == field(.theme, "veiligheid", "jeugd"))
    #expect(
      read("gemeente:\"Den Haag\",Culemborg x")
        == .all([field(.municipality, "Den Haag", "Culemborg"), .word("x")]))
    #expect(read("(thema:zorg)") == field(.theme, "zorg"))
    #expect(read("thema:a,") == field(.theme, "a"))
  }

  @Test(
    "evidence is a number, a comparison or a word",
    arguments: [
      ("bewijs:2", FieldValue.name("onderbouwd")), ("bewijs:Onbekend", .name("onbekend")),
      ("bewijs:>=2", .compared(.atLeast, .number(2))),
      ("bewijs:≥2", .compared(.atLeast, .number(2))),
      ("evidence:<3", .compared(.below, .number(3))),
      ("bewijs:1..3", .between(.number(1), .number(3))),
      ("bewijs:4..", .compared(.atLeast, .number(4))),
    ])
  func evidence(text: String, expected: FieldValue) {
    #expect(read(text) == value(.evidence, expected))
  }

  @Test(
    "times are years, months, days, and what is said from today",
    arguments: [
      ("2018..2022", FieldValue.between(.year(2018), .year(2022))), ("2024", .exactly(.year(2024))),
      ("<2024-03", .compared(.below, .month(year: 2024, month: 3))), ("vandaag", .exactly(.today)),
      ("<30d", .compared(.below, .away(30, .day))), ("< 30d", .compared(.below, .away(30, .day))),
      ("dit jaar", .exactly(.current(.year))), ("\"deze maand\"", .exactly(.current(.month))),
      ("last week", .exactly(.previous(.week))),
      (">6 maanden", .compared(.above, .away(6, .month))),
      ("2jaar", .exactly(.away(2, .year))), ("..2020", .compared(.atMost, .year(2020))),
    ])
  func times(text: String, expected: FieldValue) {
    #expect(read("bijgewerkt:\(text)") == value(.updated, expected))
  }

  @Test("what is overdue for review lies before today")
  func overdue() {
    #expect(read("herzien:verlopen") == value(.review, .compared(.below, .today)))
    #expect(read("bijgewerkt:verlopen").isEmpty)
  }

  // MARK: What is wrong

  private func problems(_ text: String) -> [QueryProblem.Kind] {
    QueryText(text).problems.map(\.kind)
  }

  @Test("what is wrong is ignored, told with its place, and what is meant is suggested")
  func wrong() throws {
    let text = QueryText("overlast tema:zorg x")
    #expect(text.query == .all([.word("overlast"), .word("x")]))
    let problem = try #require(text.problems.first)
    #expect(problem.kind == .unknownField("tema"))
    #expect(problem.range == 9..<18)
    #expect(problem.suggestion == "thema")
    #expect(QueryText("gem:x").problems.first?.suggestion == "gemeente")
    #expect(QueryText("kleur:x").problems.first?.suggestion == nil)
    #expect(read("park tema:") == .word("park"))
    #expect(problems("park tema:") == [.unknownField("tema")])
    #expect(read("doel: buurt") == .all([.word("doel"), .word("buurt")]))
  }

  @Test("what is half typed never takes more away than what is typed already")
  func halfTyped() {
    #expect(read("overlast \"sam eten") == .all([.word("overlast"), .word("sam"), .word("eten")]))
    #expect(problems("overlast \"sam") == [.openQuote])
    #expect(read("a -\"b c") == .word("a"))
    #expect(read("a -(b \"c") == .all([.word("a"), .not(.word("b"))]))
    #expect(read("a (b OF") == .all([.word("a"), .word("b")]))
    #expect(problems("a (b OF") == [.openParenthesis, .lonelyOr])
    #expect(problems("OF a") == [.lonelyOr])
    #expect(problems("a OF OF b") == [.lonelyOr])
    #expect(problems("a )") == [.strayParenthesis])
    #expect(read("a thema:") == .word("a"))
    #expect(problems("thema:") == [.missingValue(.theme)])
    #expect(problems("bewijs:>=x") == [.wrongForm(.evidence, ">=x")])
    #expect(problems("bewijs:>=9") == [.wrongForm(.evidence, ">=9")])
    #expect(problems("jaar:20188") == [.wrongForm(.year, "20188")])
    #expect(problems("in:kop") == [.unknownValue(.area, "kop")])
    #expect(problems("bewijs:onbeknd") == [.unknownValue(.evidence, "onbeknd")])
    #expect(QueryText("bewijs:onbeknd").problems.first?.suggestion == "onbekend")
  }

  @Test("a word at the end that may become a field can be left out, with its place")
  func halfField() throws {
    func shorter(_ text: String) -> QueryText? {
      QueryText(text).withoutHalfField(text, names: .any)
    }
    let left = try #require(shorter("park -(them"))
    #expect(left.query == .word("park"))
    #expect(left.problems.map(\.kind) == [.openParenthesis, .halfField(.theme)])
    #expect(left.problems.last?.range == 7..<11)
    #expect(shorter("park ") == nil)
    #expect(shorter("park zz") == nil)
    #expect(shorter("park thema:") == nil)
  }

  @Test("values are those of the catalogue, by id or title; of others the nearest is suggested")
  func names() {
    let index = SearchIndex(
      catalogue: Catalogue([
        Sample("gemeenten/den-haag/gemeente.md", fields: "id: den-haag\ntitel: ’s-Gravenhage"),
        .practice("a", "A", fields: "gemeenten: [den-haag]\nthemas: [veiligheid]"),
      ]))
    func read(_ text: String) -> QueryText { QueryText(text, names: index.names) }
    #expect(read("gemeente:\"'s-gravenhage\"").query == field(.municipality, "den-haag"))
    #expect(read("gemeente:Den-Haag").query == field(.municipality, "den-haag"))
    let wrong = read("gemeente:dan-haag,den-haag")
    #expect(wrong.query == field(.municipality, "den-haag"))
    #expect(wrong.problems.first?.suggestion == "den-haag")
    #expect(wrong.problems.first?.range == 9..<17)
    #expect(read("thema:veil").query.isEmpty)
    #expect(read("thema:veil").problems.first?.suggestion == "veiligheid")
    #expect(
      read("heeft:bewijs mist:lessen").problems.map(\.kind) == [.unknownValue(.lacks, "lessen")])
    #expect(read("thema:\"veil").problems.map(\.kind) == [.openValue(.theme)])
    #expect(read("thema:\"veil").problems.first?.range == 6..<11)
    #expect(read("thema:\"veiligheid").query == field(.theme, "veiligheid"))
    #expect(read("thema:\"veiligheid").problems.isEmpty)
    #expect(read("lijkt-op:a").problems.isEmpty)
    #expect(read("lijkt-op:b").problems.map(\.kind) == [.unknownValue(.like, "b")])
    #expect(index.names.candidates("grav", of: .municipality, most: 9).map(\.value) == ["den-haag"])
  }

  @Test("a value of more words needs no quotes, nor does one that is half typed")
  func valuesOfMoreWords() {
    let index = SearchIndex(
      catalogue: Catalogue([
        Sample("gemeenten/h/gemeente.md", fields: "id: den-haag\ntitel: Den Haag"),
        Sample("gemeenten/a/gemeente.md", fields: "id: a\ntitel: Alphen aan den Rijn"),
        Sample("gemeenten/b/gemeente.md", fields: "id: b\ntitel: Bergen"),
        Sample("gemeenten/z/gemeente.md", fields: "id: z\ntitel: Bergen op Zoom"),
        .practice("p", "Tuin", fields: "gemeenten: [den-haag, a, b, z]\nthemas: [zorg]"),
      ]))
    func read(_ text: String) -> QueryText { QueryText(text, names: index.names) }
    #expect(
      read("gemeente:den haag park").query
        == .all([field(.municipality, "den-haag"), .word("park")]))
    #expect(
      read("gemeente:alphen aan den rijn,den haag").query == field(.municipality, "a", "den-haag"))
    #expect(read("gemeente:bergen op zoom").query == field(.municipality, "z"))
    #expect(read("gemeente:bergen op").query == .all([field(.municipality, "b"), .word("op")]))
    let taken = QueryText("gemeente:elders haag", names: index.names.takingUnknown).query
    #expect(taken == .all([field(.municipality, "elders"), .word("haag")]))
    #expect(read("bewijs:eerste aanwijzingen").problems.isEmpty)
    #expect(read("gemeente:den h").query.isEmpty)
    #expect(read("gemeente:den h").problems.map(\.kind) == [.unknownValue(.municipality, "den h")])
    #expect(read("gemeente:den h").problems.map(\.range) == [9..<14])
    #expect(read("gemeente:den h").problems.map(\.suggestion) == ["den-haag"])
    #expect(read("gemeente:den park").query == .word("park"))
    #expect(read("thema:zorg tuin").query == .all([field(.theme, "zorg"), .word("tuin")]))
  }

  // MARK: Bounds

  @Test("a pasted book, a thousand words and a hundred thousand parentheses are read up to a bound")
  func bounds() {
    let book = (0..<50_000).map { "woord\($0)" }.joined(separator: " ")
    #expect(QueryText(book).query.words.count == QueryText.mostWords)
    #expect(problems(book) == [.tooManyWords, .tooLong])
    let words = (0..<1_000).map { "w\($0)" }.joined(separator: " ")
    #expect(QueryText(words).query.words.count == QueryText.mostWords)
    for open in ["(", "-(", "(a OF "] {
      let deep = QueryText(String(repeating: open, count: 100_000) + "park")
      #expect(deep.problems.contains { $0.kind == .tooDeep })
      #expect(deep.query.text.count < 1_000)
    }
    let closed =
      String(repeating: "(", count: 1_000) + "park" + String(repeating: ")", count: 1_000)
    #expect(QueryText(closed).query == .word("park"))
    #expect(problems(String(repeating: ")", count: 1_000)).count == 1_000)
  }

  // MARK: Writing it again

  @Test("what was read, written and read again is the same")
  func roundTrip() {
    var random = SeededGenerator(seed: 48)
    for _ in 0..<3_000 {
      let query = RandomQuery.make(depth: 4, using: &random)
      let again = QueryText(query.text)
      #expect(again.query == query, "\(query.text)")
      #expect(again.problems.allSatisfy { $0.isRemark }, "\(query.text)")
    }
  }

  @Test("any text gives a query that is the same after writing it")
  func anyText() {
    var random = SeededGenerator(seed: 49)
    for _ in 0..<4_000 {
      let text = RandomQuery.text(using: &random)
      let query = QueryText(text).query
      #expect(QueryText(query.text).query == query, "\(text) → \(query.text)")
    }
  }

  @Test(
    "every prefix of five hundred queries is read, and each of its problems has its place in it")
  func prefixes() {
    var random = SeededGenerator(seed: 50)
    for _ in 0..<500 {
      let text = RandomQuery.make(depth: 3, using: &random).text.unicodeScalars
      for length in 0...text.count {
        let prefix = String(String.UnicodeScalarView(text.prefix(length)))
        let read = QueryText(prefix)
        for range in read.problems.map(\.range) + read.parts.map(\.range) {
          #expect(range.lowerBound >= 0 && range.upperBound <= length, "\(prefix)")
        }
        #expect(QueryText(read.query.text).query == read.query, "\(prefix)")
      }
    }
  }
}
