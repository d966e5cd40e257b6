import Kennisbank
import KennisbankSearch
import TerminalUI
import Testing
import WijkTestKit
import WijkTexts

@testable import WijkApp

/// Answers take their time: meanwhile another catalogue comes, larger or smaller, and keys too.
@Suite("Answers that come late")
struct InterleavingTests {
  @Test("rows of another catalogue are never shown, in whatever order news comes")
  func anyOrder() {
    for seed in 0..<40 as Range<UInt64> {
      var turmoil = Turmoil(seed: seed)
      for step in 0..<100 {
        turmoil.step()
        if let fault = turmoil.fault {
          Issue.record("seed \(seed), step \(step): \(fault)")
          return
        }
      }
      turmoil.settle()
      #expect(turmoil.fault == nil, "seed \(seed)")
      #expect(turmoil.missing.isEmpty, "seed \(seed)")
    }
  }

  @Test("a key before anything is read finds its rows as soon as they are there")
  func beforeReading() {
    var turmoil = Turmoil(seed: 1)
    turmoil.press(.character("6"))
    turmoil.read(count: 9)
    turmoil.settle()
    #expect(turmoil.state.topList?.rows.isEmpty == false)
    #expect(turmoil.missing.isEmpty)
  }
}

/// A state of which every answer waits its turn, which comes in any order.
private struct Turmoil {
  private(set) var state: AppState
  /// What was read last: the state may not know it yet.
  private var newest = Catalogue.empty
  private var waiting: [Event] = []
  /// In the order of reading.
  private var unread: [Event] = []
  private var random: SeededGenerator

  private static let keys: [KeyPress] =
    Array("1234567jkGgvmMxeacudtJKs/[]6666").map { KeyPress(.character($0)) }
    + [.enter, .enter, .escape, .tab, .down, .up, .pageDown, .backspace]

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    state = AppState(size: Size(columns: 80, rows: 24), start: Start())
    perform(state.opening())
  }

  mutating func step() {
    switch Int.random(in: 0..<10, using: &random) {
    case 0: read(count: Int.random(in: 0...40, using: &random))
    case 1: hearOfReading()
    case 2..<6: answer()
    case 6: take(.resized(size()))
    default: press(Self.keys.randomElement(using: &random) ?? .enter)
    }
  }

  mutating func press(_ key: KeyPress) { take(.input(.key(key))) }

  /// Only some of the records, in their order: others are removed, or not read yet.
  mutating func read(count: Int) {
    let numbers = (0..<40).shuffled(using: &random).prefix(count).sorted()
    let info = KennisbankInfo(name: "Klein", organisation: nil, format: 1, path: "/klein")
    newest = Catalogue(
      kennisbanken: [info], records: numbers.flatMap { Self.records[$0] })
    let progress = LoadProgress(done: count, total: Bool.random(using: &random) ? 40 : count)
    unread.append(.loaded(newest, SearchIndex(catalogue: newest), progress))
  }

  private mutating func hearOfReading() {
    if !unread.isEmpty { take(unread.removeFirst()) }
  }

  private mutating func answer() {
    guard let place = waiting.indices.randomElement(using: &random) else { return }
    take(waiting.remove(at: place))
  }

  /// All that is under way arrives.
  mutating func settle() {
    while !unread.isEmpty { hearOfReading() }
    while !waiting.isEmpty { answer() }
  }

  private mutating func take(_ event: Event) {
    perform(state.update(event))
    _ = draw(state)
  }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .search(let request, let catalogue, let index):
        let result = index.search(
          request.query, selection: request.selection, kinds: request.scope.kinds,
          sort: request.sort, today: request.today)
        let found = request.scope.narrowed(result, catalogue)
        waiting.append(.found(request, found))
        if let way = WayOut(of: request, found: found, in: index) {
          waiting.append(.wayOut(request, way))
        }
      case .buildPage(let request):
        if let page = page(request) { waiting.append(.page(request, page)) }
      case .preparePages(let requests):
        let pages = requests.compactMap { request in page(request).map { (request, $0) } }
        waiting.append(.prepared(Dictionary(pages) { $1 }))
      case .buildComparison(let request):
        let comparison = Comparison(
          ids: request.ids, catalogue: newest, texts: Texts(request.language), audience: .own)
        waiting.append(.comparison(request, comparison))
      case .openText(let address):
        let record = newest.records.first { $0.address == address }
        let bytes = record.map { $0.document.bytes }
        waiting.append(
          .textOpened(
            address,
            bytes.map { OpenedText(base: $0, events: [], lastSaved: $0, file: $0, conflicts: []) }))
      default: break
      }
    }
  }

  private func page(_ request: PageRequest) -> Page? {
    let builder = PageBuilder(
      catalogue: newest, texts: Texts(request.language), audience: .own)
    return newest.record(request.id).map(builder.page)
  }

  private mutating func size() -> Size {
    Size(
      columns: Int.random(in: 0...160, using: &random),
      rows: Int.random(in: 0...40, using: &random))
  }

  // MARK: What always holds

  /// Rows that are none, or of other kinds than the place has.
  var fault: String? {
    guard let list = state.topList else { return nil }
    let records = state.catalogue.records
    for row in list.rows {
      guard records.indices.contains(Int(row)) else { return "row \(row) of \(records.count)" }
      guard list.scope.kinds.contains(records[Int(row)].kind) else { return "a row of elsewhere" }
    }
    return nil
  }

  /// Of an open list without words or filters, what it should show and does not.
  var missing: [String] {
    guard let list = state.topList, list.words.isEmpty, list.selection.isEmpty,
      case .place(let place) = list.scope
    else { return [] }
    let shown = Set(list.rows.map { state.catalogue[$0].id })
    return state.catalogue.records
      .filter { place.kinds.contains($0.kind) && (place != .writing || $0.origin.isDraft) }
      .map(\.id).filter { !shown.contains($0) }
  }

  private static let records: [[Record]] = (0..<40).map { number in
    let folder = ["interventies", "elementen", "concepten/interventies", "meetups"][number % 4]
    let text = "---\nid: n\(number)\ntitel: Nummer \(number)\n---\n## Aanpak\n\nZie [[n1]].\n"
    return RecordReader(kennisbank: 0)
      .records(path: "\(folder)/n\(number).md", bytes: Array(text.utf8))
  }
}
