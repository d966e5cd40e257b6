import SafeFiles

/// The full-text search that comes with SQLite, as a program that is asked by lines.
final class Sqlite {
  private static let answered = "-- beantwoord --"

  private let program: PipedProgram

  init(_ command: BenchCommand) throws(BenchProblem) {
    program = try PipedProgram(command)
  }

  /// The lines of all answers.
  @discardableResult
  func ask(_ statements: String) throws(BenchProblem) -> [String] {
    try program.tell(statements + "\n.print \(Self.answered)\n")
    var lines: [String] = []
    while let line = program.line() {
      if line == Self.answered { return lines }
      lines.append(line)
    }
    throw BenchProblem("sqlite3 begrijpt niet: \(statements.prefix(200))")
  }
}

extension Bench {
  func sqlite(_ database: BytePath) throws -> Sqlite {
    try Sqlite(command("sqlite3", ["-batch", "-bail", database.display]))
  }
}

/// What SQLite is asked.
enum SqliteStatements {
  /// Titles and texts of all files in one go, as an index for words and their beginnings.
  static func build(_ folder: BytePath) -> String {
    let path = folder.display
    return """
      pragma journal_mode=wal;
      pragma synchronous=normal;
      create virtual table t using fts5(
        titel, tekst, tokenize="unicode61 remove_diacritics 2", prefix='2 3');
      begin;
      insert into t(rowid, titel, tekst)
        select number, substr(text, title, instr(substr(text, title), char(10)) - 1),
          substr(text, instr(text, char(10) || '---' || char(10)) + 5)
        from (
          select number, text, instr(text, char(10) || 'titel: ') + 8 as title
          from (
            select cast(substr(name, length('\(path)') + 2, 6) as integer) as number,
              cast(data as text) as text
            from fsdir('\(path)') where name like '%.md' limit -1 offset 0)
          where length(text) > 0);
      commit;
      """
  }

  /// The best fifty, then how many there are; the last word may be unfinished.
  static func search(_ words: String) -> String {
    """
    select rowid from t where t match '\(words)*' order by rank limit 50;
    \(count(words))
    """
  }

  static func count(_ words: String) -> String {
    "select count(*) from t where t match '\(words)*';"
  }
}
