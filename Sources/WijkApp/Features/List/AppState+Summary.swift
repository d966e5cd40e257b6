// In a list the summary changes together with the row: those of the rows beside it stand ready.
//
// They are made behind the picture after a key, never at rest. Nothing that stands ready is trusted:
// it is made anew when it is shown, since its file may have changed meanwhile.

extension AppState {
  mutating func buildSummary() -> [Effect] {
    guard let list = topList else { return [] }
    guard let row = list.selectedRow else {
      changeList { $0.summary = nil }
      return []
    }
    let generation = nextGeneration()
    changeList { $0.lastPage = generation }
    return [
      .buildPage(
        PageRequest(
          generation: generation, purpose: .summary, id: catalogue.address(of: row),
          language: texts.language))
    ]
  }

  /// To the summary of a row that was moved to.
  mutating func goToSummary() -> [Effect] {
    let build = buildSummary()
    guard case .buildPage(let request)? = build.first, let list = topList else { return build }
    let beside = [list.scroll.selected - 1, list.scroll.selected + 1]
      .filter(list.rows.indices.contains).map { catalogue.address(of: list.rows[$0]) }
    let missing = beside.filter { list.prepared[$0] == nil }.map { request.with(id: $0) }
    let isReady = showPrepared(request.id, keeping: beside)
    return isReady ? [.preparePages([request] + missing)] : build + [.preparePages(missing)]
  }

  private mutating func showPrepared(_ address: String, keeping beside: [String]) -> Bool {
    guard let list = topList else { return false }
    let width = layout.summaryText(of: list).columns
    changeList { list in
      list.prepared = list.prepared.filter { beside.contains($0.key) || $0.key == address }
      list.prepared[address]?.fit(width: width)
      list.summary = list.prepared[address] ?? list.summary
    }
    return list.prepared[address] != nil
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
    let chosen = topList?.selectedRow.map(catalogue.address)
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
