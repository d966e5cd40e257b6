import Testing

@testable import WijkApp

/// Sunday 22 November 2026 is today.
@Suite struct DateWordsTests {
  @Test(arguments: [
    ("1 maart 2027", "2027-03-01"), ("1-3-2027", "2027-03-01"), ("2027-03-01", "2027-03-01"),
    ("March 1 2027", nil), ("1-3-27", nil), ("eind mei 27", nil), ("1 March 2027", "2027-03-01"),
    ("31 februari 2027", nil),
    ("vandaag", "2026-11-22"), ("morgen", "2026-11-23"), ("overmorgen", "2026-11-24"),
    ("tomorrow", "2026-11-23"), ("vrijdag", "2026-11-27"), ("vr", "2026-11-27"),
    ("zondag", "2026-11-29"), ("aanstaande vrijdag", "2026-11-27"),
    ("volgende week vrijdag", "2026-11-27"), ("vrijdag volgende week", "2026-11-27"),
    ("volgende week", "2026-11-23"), ("next week friday", "2026-11-27"),
    ("over een week", "2026-11-29"), ("over drie maanden", "2027-02-22"),
    ("over 10 dagen", "2026-12-02"), ("over een jaar", "2027-11-22"),
    ("over een half jaar", "2027-05-22"), ("in two weeks", "2026-12-06"),
    ("volgende maand", "2026-12-22"), ("volgend jaar", "2027-11-22"),
    ("vóór 12 december", "2026-12-12"), ("1 mei", "2027-05-01"), ("22 november", "2026-11-22"),
    ("eind mei", "2027-05-31"), ("begin 2027", nil), ("eind februari 2028", "2028-02-29"),
    ("medio december", "2026-12-15"), ("29 februari", nil), ("straks", nil), ("", nil),
    ("over een eeuw", nil), ("vrijdag de 13e", nil),
  ])
  func wordsAreADay(words: String, day: String?) {
    #expect(DateWords.iso(words, today: "2026-11-22") == day)
  }

  @Test func onAFridayNextWeekIsTheOneBehindIt() {
    #expect(DateWords.iso("volgende week vrijdag", today: "2026-11-27") == "2026-12-04")
    #expect(DateWords.iso("vrijdag", today: "2026-11-27") == "2026-12-04")
    #expect(DateWords.iso("volgende week maandag", today: "2026-11-27") == "2026-11-30")
  }
}
