import Kennisbank
import Testing

@testable import KennisbankSearch

@Suite("Words of fixed lists in English")
struct EnglishValueTests {
  private let index = SearchIndex(
    catalogue: Catalogue([
      .practice("a", "A", fields: "fase: loopt\nzichtbaarheid: openbaar\nbewijs: 3"),
      .practice("b", "B", fields: "fase: afgerond\nzichtbaarheid: partners"),
    ]))

  private func found(_ query: String) -> [Int32]? {
    let read = QueryText(query, names: index.names)
    return read.problems.isEmpty ? index.search(read.query, kinds: [.intervention]).numbers : nil
  }

  @Test("mean the same as the Dutch ones, in either language of the fields")
  func same() {
    #expect(found("phase:running") == [0])
    #expect(found("fase:loopt") == [0])
    #expect(found("phase:finished") == [1])
    #expect(found("visibility:public") == [0])
    #expect(found("visibility:\"for partners\"") == [1])
    #expect(found("sort:practice") == [0, 1])
    #expect(found("evidence:\"first indications\"") == [0])
  }

  @Test("that no description has are no value, as in Dutch")
  func unused() {
    #expect(found("sort:method") == nil)
    #expect(found("phase:stopped") == nil)
  }
}
