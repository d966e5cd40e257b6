import PlainText

/// A page that is not of an object: what changed, what a crash left.
package struct SheetState: Sendable {
  let title: SafeText
  var view: PageView
  /// The choice it was opened from, to be made once it was looked at.
  let menu: MenuState

  init(title: SafeText, page: Page, width: Int, menu: MenuState) {
    self.title = title
    self.menu = menu
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
    guard command == .close || command == .escape, case .sheet(let sheet) = screens.top else {
      return []
    }
    screens.goBack()
    fitScreens()
    overlay = sheet.menu
    moveInMenu(by: 0)
    return refreshTop()
  }
}
