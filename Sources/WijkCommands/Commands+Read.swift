import Kennisbank
import KennisbankSearch
import PlainText
import WijkApp
import WijkTexts

extension ListCommand {
  func run(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    let found = try Finder(context, filters, place: place).find(.empty)
    ResultWriter(context, output).write(found)
    guard found.isEmpty else { return .ok }
    context.say(context.texts.nothingFoundPlain)
    return .nothing
  }
}

extension SearchCommand {
  func run(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    let finder = try Finder(context, filters, place: place)
    let asked = finder.read(words.joined(separator: " "))
    for problem in asked.problems { context.say(context.texts.problem(problem)) }
    guard !asked.query.isEmpty || asked.problems.isEmpty else { return .usage }
    let found = finder.find(asked.query)
    ResultWriter(context, output).write(found)
    guard found.isEmpty else { return .ok }
    context.say(finder.advice(on: asked.query, found: found.result))
    return .nothing
  }
}

/// Finds descriptions as the list on the screen does.
private struct Finder {
  private let texts: Texts
  private let index: SearchIndex
  private let scope: ListScope
  private let selection: Selection
  private let sort: SortOrder
  private let today: Day?

  init(_ context: CommandContext, _ filters: FilterOptions, place: String?) throws(CommandFailure) {
    texts = context.texts
    index = try context.readIndex()
    selection = try filters.selection(in: index, texts)
    sort = try filters.order(texts)
    today = Day(iso: context.setup.world.today())
    let name = place ?? PlaceName.interventions.rawValue
    guard let place = PlaceName(rawValue: name) else {
      let known = PlaceName.allCases.map(\.rawValue)
      throw CommandFailure(text: texts.unknownWord(name, "plek", known), status: .usage)
    }
    scope = .place(place)
  }

  func read(_ text: String) -> QueryText { QueryText(text, names: index.names) }

  func find(_ query: Query) -> Found {
    let result = index.search(
      query, selection: selection, kinds: scope.kinds, sort: sort, today: today)
    return Found(result: result, query: query, index: index)
  }

  func advice(on query: Query, found: SearchResult) -> SafeText {
    let request = SearchRequest(
      scope: scope, query: query, selection: selection, sort: sort, today: today)
    return switch WayOut(of: request, found: found, in: index) {
    case .meant(let words): texts.adviceDidYouMean(words)
    case .without(let best): texts.adviceWithout(best.removed.name(texts), best.count)
    case .some(.none), nil: texts.nothingFoundPlain
    }
  }
}

/// Rows for a table or for JSON, each read when it is written.
struct Found {
  struct Row {
    let record: Record
    /// Where the words were found; nil without words.
    let fields: [FoundField]?
  }

  let catalogue: Catalogue
  let result: SearchResult
  private let words: ((Int32) -> FoundWords)?

  init(result: SearchResult, query: Query, index: SearchIndex) {
    catalogue = index.catalogue
    self.result = result
    words = query.hasWords ? index.found(in: query) : nil
  }

  var isEmpty: Bool { result.numbers.isEmpty }

  var rows: some Sequence<Row> {
    result.numbers.lazy.map { Row(record: catalogue[$0], fields: words?($0).fields) }
  }
}

extension FilterOptions {
  /// A value may be an id or the words people use for it.
  func selection(in index: SearchIndex, _ texts: Texts) throws(CommandFailure) -> Selection {
    let chosen: [(Facet, [String])] = [
      (.theme, themes), (.targetGroup, targetGroups), (.municipality, municipalities),
      (.sort, sorts), (.archetype, archetypes), (.effect, effects), (.evidence, evidence),
      (.visibility, visibility),
    ]
    var values: [Facet: Set<String>] = [:]
    for (facet, words) in chosen {
      for word in words {
        values[facet, default: []].insert(try Self.value(word, of: facet, in: index, texts))
      }
    }
    return Selection(values)
  }

  func order(_ texts: Texts) throws(CommandFailure) -> SortOrder {
    guard let sort else { return .relevance }
    let orders = Dictionary(
      uniqueKeysWithValues: SortOrder.allCases.map { (texts.sortWordOption($0.rawValue), $0) })
    guard let order = orders[sort] else {
      throw CommandFailure(
        text: texts.unknownWord(sort, "sorteer", orders.keys.sorted()), status: .usage)
    }
    return order
  }

  private static func value(
    _ word: String, of facet: Facet, in index: SearchIndex, _ texts: Texts
  ) throws(CommandFailure) -> String {
    let field = QueryField(facet)
    if let value = index.names.value(word, of: field) { return value }
    let near = index.names.nearest(to: word, of: field)
    throw CommandFailure(
      text: texts.unknownOptionValue(field.name, word, near), status: .usage)
  }
}

extension ShowCommand {
  func run(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    let catalogue = try context.read()
    let record = try context.record(id, in: catalogue)
    if output.json {
      context.out(JSONText.of(ObjectData(record, catalogue, context.texts, isFull: true)))
      return .ok
    }
    let page = PageBuilder(catalogue: catalogue, texts: context.texts, audience: .everyone)
      .page(of: record)
    let width = min(context.columns ?? .max, Layout.readingWidth)
    for line in PlainRenderer.lines(of: page, width: width) { context.print(line) }
    return .ok
  }
}

extension CompareCommand {
  func run(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    let catalogue = try context.read()
    guard (2...CompareState.limit).contains(ids.count) else {
      throw CommandFailure(text: context.texts.compareHowMany, status: .usage)
    }
    var known: [String] = []
    for id in ids { known.append(try context.record(id, in: catalogue).id) }
    let comparison = Comparison(
      ids: known, catalogue: catalogue, texts: context.texts, audience: .everyone)
    write(comparison, in: context)
    return .ok
  }

  private func write(_ comparison: Comparison, in context: CommandContext) {
    let rows = comparison.rows(onlyDifferences: onlyDifferences)
    if output.json {
      context.out(JSONText.of(ComparisonData(comparison, rows)))
      return
    }
    if output.plain {
      context.out(TextTable.plain([""] + comparison.titles))
      for row in rows { context.out(TextTable.plain([row.label] + row.values.map { $0 ?? "" })) }
      return
    }
    for row in rows {
      context.print(row.label)
      for (title, value) in zip(comparison.titles, row.values) {
        context.print("  " + title + ": " + (value ?? context.texts.missing))
      }
    }
  }
}
