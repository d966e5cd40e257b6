import Kennisbank
import KennisbankSearch

/// The facets of a catalogue as tables of SQLite: one for each, with a row for each value of a
/// description.
struct FacetTables {
  private static let rowsPerStatement = 500

  private let rows: [Facet: [String]]

  init(_ catalogue: Catalogue) throws(BenchProblem) {
    var rows: [Facet: [String]] = [:]
    for record in catalogue.records {
      guard let number = Int(record.id.prefix(6)) else {
        throw BenchProblem("\(record.id) begint niet met een nummer")
      }
      for (facet, values) in record.facets {
        rows[facet, default: []] += Set(values).map { "(\(number),'\($0)')" }
      }
    }
    self.rows = rows
  }

  func add(to sqlite: Sqlite) throws(BenchProblem) {
    for (facet, rows) in rows {
      var statements = "create table \(facet.table)(number integer, value text);\nbegin;\n"
      for start in stride(from: 0, to: rows.count, by: Self.rowsPerStatement) {
        let part = rows[start..<min(start + Self.rowsPerStatement, rows.count)]
        statements += "insert into \(facet.table) values \(part.joined(separator: ","));\n"
      }
      try sqlite.ask(statements + "commit;")
    }
  }

  private var facets: [Facet] { rows.keys.sorted { $0.rawValue < $1.rawValue } }

  /// Of all descriptions.
  var counts: String {
    facets.map { "select value, count(*) from \($0.table) group by value;" }
      .joined(separator: "\n")
  }

  /// Of those with a word.
  func counts(of word: String) -> String {
    let match = "(select rowid from t where t match '\(word)*')"
    return facets.map {
      "select value, count(*) from \($0.table) where number in \(match) group by value;"
    }.joined(separator: "\n")
  }

  func check(_ result: SearchResult, _ sqlite: Sqlite) throws(BenchProblem) {
    let ours = result.facetCounts.values.joined().map { "\($0.value)|\($0.count)" }
    guard try sqlite.ask(counts).sorted() == ours.sorted() else {
      throw BenchProblem("SQLite telt andere facetten")
    }
  }
}

extension Facet {
  fileprivate var table: String { "facet_" + rawValue }
}
