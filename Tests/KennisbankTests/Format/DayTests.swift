import Kennisbank
import Testing

@Suite struct DayTests {
  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  @Test func aDayIsReadAndWrittenAsInFiles() throws {
    #expect(try day("2026-11-22").iso == "2026-11-22")
    for wrong in ["2026-02-29", "2026-13-01", "2026-00-10", "26-11-22", "2026-11-2", "", "a-b-c"] {
      #expect(Day(iso: wrong) == nil, "\(wrong)")
    }
  }

  @Test func weekdaysAreThoseOfTheCalendar() throws {
    #expect(try day("1970-01-01").weekday == 4)
    #expect(try day("2000-02-29").weekday == 2)
    #expect(try day("2026-11-22").weekday == 7)
  }

  @Test func everyDayOfFourCenturiesFollowsOnTheOneBefore() throws {
    var day = try day("1899-12-31")
    for _ in 0..<146_097 {
      let next = try #require(day.adding(days: 1))
      #expect(next > day && day.days(until: next) == 1 && next.adding(days: -1) == day)
      #expect(next.weekday == day.weekday % 7 + 1)
      day = next
    }
    #expect(day.iso == "2299-12-31")
  }

  @Test func aMonthFurtherIsTheSameDayOrTheLastThereIs() throws {
    #expect(try day("2026-01-31").adding(months: 1)?.iso == "2026-02-28")
    #expect(try day("2026-11-22").adding(months: 2)?.iso == "2027-01-22")
    #expect(try day("2026-01-31").adding(months: -1)?.iso == "2025-12-31")
    #expect(try day("9999-12-31").adding(days: 1) == nil)
  }
}
