import PlainText

/// A page that is not of an object: what changed, what a crash left.
package struct SheetState: Sendable {
  let title: SafeText
  var view: PageView

  init(title: SafeText, page: Page, width: Int) {
    self.title = title
    view = PageView(page: page, width: width, numbersLinks: false)
  }
}

extension AppState {
  mutating func performOnSheet(_ command: Command) -> [Effect] {
    if let distance = command.distance(page: pageHeight) {
      let rows = layout.reading.rows
      screens.withTop { screen in
        guard case .sheet(var sheet) = screen else { return }
        sheet.view.scroll(by: distance, height: rows)
        screen = .sheet(sheet)
      }
      return []
    }
    guard command == .close || command == .escape else { return [] }
    screens.goBack()
    fitScreens()
    return refreshTop()
  }
}
