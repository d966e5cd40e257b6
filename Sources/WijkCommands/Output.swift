import FoundationEssentials
import Kennisbank
import KennisbankSearch
import PlainText
import WijkApp
import WijkTexts

/// Writes rows as a table for people, as columns with tabs, or as JSON.
struct ResultWriter {
  private let context: CommandContext
  private let options: OutputOptions

  init(_ context: CommandContext, _ options: OutputOptions) {
    self.context = context
    self.options = options
  }

  func write(_ found: Found) {
    let texts = context.texts
    if options.json {
      context.out(
        JSONText.of(
          found.rows.map { ObjectData($0.record, found.catalogue, texts, fields: $0.fields) }))
      return
    }
    let rows = found.rows.lazy.map { cells(of: $0, in: found.catalogue) }
    if options.plain {
      for row in rows { context.out(TextTable.plain(row)) }
    } else {
      let rows = Array(rows)
      for line in TextTable.lines(rows, columns: context.columns) { context.print(line) }
    }
  }

  private func cells(of row: Found.Row, in catalogue: Catalogue) -> [SafeText] {
    let record = row.record
    let places = (record.facets[.municipality] ?? []).map(catalogue.title).joined(separator: ", ")
    var cells = [
      SafeText(record.id), SafeText(record.title), context.texts.name(ofKind: record),
      SafeText(places),
    ]
    if let fields = row.fields {
      cells.append(
        fields.map { context.texts.foundField(String(describing: $0)) }.joined(separator: ", "))
    }
    return cells
  }
}

enum TextTable {
  /// Cells with a tab between them.
  static func plain(_ cells: [SafeText]) -> String {
    cells.map(\.string).joined(separator: "\t") + "\n"
  }

  /// A cell wider than this pushes the rest of its own row, not that of all rows.
  private static let widest = 100

  /// Columns under each other. In a terminal a row is one line: the second column gives way, ids
  /// never, for they are typed again.
  static func lines(_ rows: [[SafeText]], columns: Int?) -> [SafeText] {
    var widths = (0..<(rows.map(\.count).max() ?? 0)).map { column in
      min(widest, rows.map { column < $0.count ? DisplayWidth.of($0[column]) : 0 }.max() ?? 0)
    }
    if let columns, widths.count > 2 {
      let others = widths[0] + widths[2] + 2 * 3
      widths[1] = min(widths[1], max(12, columns - others - 14))
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let mayPush = columns == nil || column != 1
        guard column < row.count - 1, !(mayPush && DisplayWidth.of(cell) > widths[column]) else {
          return cell
        }
        return cell.padded(to: widths[column])
      }
      let line = cells.joined(separator: "  ")
      return columns.map { line.truncated(to: $0) } ?? line
    }
  }
}

enum JSONText {
  static func of(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = (try? encoder.encode(value)) ?? Data()
    return escaped(String(decoding: data, as: UTF8.self)) + "\n"
  }

  /// The encoder escapes C0 only. What else a terminal could obey or hide stands in strings only,
  /// where JSON takes an escape for it.
  private static func escaped(_ json: String) -> String {
    json.split(separator: "\n").map { line in
      let line = String(line)
      guard SafeText(line).string != line else { return line }
      return line.unicodeScalars.map(escaped).joined()
    }.joined(separator: "\n")
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    let text = String(scalar)
    guard SafeText(text).string != text else { return text }
    return text.utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}

/// An object for other programs.
struct ObjectData: Encodable {
  let id: String
  let titel: String
  let soort: String
  let samenvatting: String
  let gemeenten: [String]
  let themas: [String]
  let doelgroepen: [String]
  let effecten: [String]
  let archetype: String?
  let bewijs: Int
  let zichtbaarheid: String?
  let bron: String
  let pad: String
  let gevondenIn: [String]?
  let secties: [SectionData]?

  init(
    _ record: Record, _ catalogue: Catalogue, _ texts: Texts, fields: [FoundField]? = nil,
    isFull: Bool = false
  ) {
    id = record.id
    titel = record.title
    soort = record.facets[.sort]?.first ?? record.kind.rawValue
    samenvatting = record.summary
    gemeenten = record.facets[.municipality] ?? []
    themas = record.facets[.theme] ?? []
    doelgroepen = record.facets[.targetGroup] ?? []
    effecten = record.facets[.effect] ?? []
    archetype = record.facets[.archetype]?.first
    bewijs = EvidenceLevel.of(record).rawValue
    zichtbaarheid = record.facets[.visibility]?.first
    bron = catalogue.kennisbanken[record.origin.kennisbank].name
    pad = record.origin.path
    gevondenIn = fields?.map { Texts(.dutch).foundField(String(describing: $0)).string }
    secties =
      isFull
      ? record.document.sections(for: .everyone).map {
        SectionData(titel: $0.title, tekst: $0.body)
      } : nil
  }
}

struct SectionData: Encodable {
  let titel: String
  let tekst: String
}

struct ComparisonData: Encodable {
  struct Row: Encodable {
    let veld: String
    let waarden: [String?]
    let gelijk: Bool
  }
  let ids: [String]
  let velden: [Row]

  init(_ comparison: Comparison, _ rows: [Comparison.Row]) {
    ids = comparison.ids
    velden = rows.map { row in
      Row(veld: row.label.string, waarden: row.values.map { $0?.string }, gelijk: row.isEqual)
    }
  }
}

struct FindingData: Encodable {
  let niveau: String
  let id: String
  let pad: String
  let regel: Int?
  let teken: Int?
  let veld: String?
  let kopje: String?
  let code: String
  let tekst: String
  let verbetering: String?

  init(_ row: FindingRow, _ texts: Texts) {
    niveau = Texts(.dutch).finding(String(describing: row.diagnostic.level)).string
    id = row.record.id
    pad = row.record.origin.path
    regel = row.diagnostic.position?.line
    teken = row.diagnostic.position?.column
    veld = row.diagnostic.field
    kopje = row.diagnostic.section
    code = row.diagnostic.code.name
    tekst = texts.sentence(row.diagnostic).string
    verbetering = row.diagnostic.mend.map { texts.sentence($0).string }
  }
}

package enum Version {
  package static let text = "0.1.0"
}
