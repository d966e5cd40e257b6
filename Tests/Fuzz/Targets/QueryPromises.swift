import Kennisbank
import KennisbankSearch

/// A query in the middle of being typed, at any place of the cursor: what is told of it lies in it,
/// what was read can be written and read again, and it can be answered.
enum QueryPromises {
  static func check(_ bytes: [UInt8]) throws(BrokenPromise) {
    let text = String(decoding: bytes, as: UTF8.self)
    let length = text.unicodeScalars.count
    for names in [QueryNames.any, index.names] {
      let read = QueryText(text, names: names)
      for range in read.problems.map(\.range) + read.parts.map(\.range) {
        try promise(range.upperBound <= length, "a part outside the query")
      }
      let written = read.query.text
      // Of two signs without a space between them each takes one when it is written.
      let isWhole = written.unicodeScalars.count <= QueryText.longest
      try promise(
        !isWhole || QueryText(written).query == read.query, "written as “\(written)” it is another")
      let all = index.search(read.query, kinds: [.intervention], today: today)
      try promise(all.numbers.count <= all.total, "more is found than there is")
      let selection = Selection(of: read.query)
      let again = index.search(
        read.query.leavingOut(selection), selection: selection, kinds: [.intervention],
        today: today)
      try promise(again == all, "choosing a condition is not the same as typing it")
    }
    for cursor in [0, length / 2, length] {
      let completion = QueryCompletion(text, cursor: cursor, names: index.names, inEnglish: false)
      if let range = completion?.range {
        try promise(range.upperBound <= length, "what is completed lies outside the query")
      }
    }
  }

  private static let today = Day(iso: "2026-11-22")

  private static let index: SearchIndex = {
    let texts = [
      "---\nid: a\ntitel: Moestuin\nthemas: [wonen, zorg]\nstart: 2018\n---\n## Doel\nrust\n",
      "---\nid: b\ntitel: Café\nthemas: [zorg]\nbewijs: 3\nopenbaar_sinds: 2026-11-01\n---\n",
    ]
    let reader = RecordReader(kennisbank: 0)
    let records = texts.enumerated().flatMap { number, text in
      reader.records(path: "interventies/\(number).md", bytes: Array(text.utf8))
    }
    return SearchIndex(catalogue: Catalogue(kennisbanken: [], records: records))
  }()
}
