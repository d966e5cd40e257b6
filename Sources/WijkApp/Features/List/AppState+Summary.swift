// In a list the summary changes together with the row: those of the rows beside it stand ready.
//
// They are made behind the picture after a key, never at rest. Nothing that stands ready is trusted:
// it is made anew when it is shown, since its file may have changed meanwhile.

extension AppState {
  mutating func buildSummary() -> [Effect] {
    guard let request = summaryRequest() else {
      changeList { $0.summary = nil }
      return []
    }
    changeList { $0.lastPage = request.generation }
    return [.buildPage(request)]
  }

  /// To the summary of a row that was moved to.
  mutating func goToSummary() -> [Effect] {
    guard let request = summaryRequest(), let list = topList else { return [] }
    let missing = besideChosen.filter { list.prepared[$0] == nil }.map { request.with(id: $0) }
    let isReady = list.prepared[request.id] != nil
    changeList { list in
      list.lastPage = request.generation
      list.summary = list.prepared[request.id] ?? list.summary
    }
    return isReady
      ? [.preparePages([request] + missing)] : [.buildPage(request), .preparePages(missing)]
  }

  private mutating func summaryRequest() -> PageRequest? {
    guard let row = topList?.selectedRow else { return nil }
    return PageRequest(
      generation: nextGeneration(), purpose: .summary, id: catalogue.address(of: row),
      language: texts.language)
  }

  /// Addresses of the rows above and below the chosen one.
  private var besideChosen: [String] {
    guard let list = topList else { return [] }
    return [list.scroll.selected - 1, list.scroll.selected + 1]
      .filter(list.rows.indices.contains).map { catalogue.address(of: list.rows[$0]) }
  }

  mutating func showSummary(_ page: Page, of address: String) {
    prepare(page, of: address)
    changeList { $0.summary = $0.prepared[address] }
  }

  private mutating func prepare(_ page: Page, of address: String) {
    guard let list = topList else { return }
    let width = layout.summaryText(of: list).columns
    changeList {
      $0.prepared[address] = PageView(page: page, width: width, numbersLinks: false)
    }
  }

  /// What is as it was stays as it is: it may have been scrolled.
  mutating func take(prepared pages: [PageRequest: Page]) {
    guard let list = topList else { return }
    let chosen = list.selectedRow.map(catalogue.address)
    let near = besideChosen + [chosen].compactMap(\.self)
    // Behind the picture too: to throw away takes as long as to draw.
    if list.prepared.keys.contains(where: { !near.contains($0) }) {
      changeList { $0.prepared = $0.prepared.filter { near.contains($0.key) } }
    }
    for (request, page) in pages where topList?.lastPage == request.generation {
      if topList?.prepared[request.id]?.page == page { continue }
      if request.id == chosen {
        showSummary(page, of: request.id)
      } else {
        prepare(page, of: request.id)
      }
    }
  }
}
