import TerminalUI
import Testing

@Suite("Themes")
struct ThemeTests {
  /// Styles that look like plain text without colour: each is used with words that say the same.
  private static let saidInWords: [StyleName: String] = [
    .text: "plain text itself", .notice: "the status row, where nothing else stands",
    .warning: "“ontbreekt”, “concept” and the like",
  ]

  @Test("without colours every style differs from plain text by a mark, or is a word by itself")
  func mono() {
    let theme = Theme(.mono)
    for name in StyleName.allCases {
      let look = theme.look(of: Style(name))
      #expect(look.colour == nil, "\(name)")
      #expect((look.marks != []) == (Self.saidInWords[name] == nil), "\(name)")
    }
  }

  @Test("light and dark have a colour for what stands out, and each its own")
  func colours() {
    for name in [StyleName.heading, .link, .match, .error, .warning] {
      let light = Theme(.light).look(of: Style(name)).colour
      let dark = Theme(.dark).look(of: Style(name)).colour
      #expect(light != nil && dark != nil && light != dark, "\(name)")
    }
  }

  @Test(
    "the text itself has the terminal's own colour in every theme", arguments: Theme.Name.allCases)
  func ownColour(name: Theme.Name) {
    let look = Theme(name).look(of: .text)
    #expect(look.colour == nil)
    #expect(look.marks == [])
  }

  @Test("high contrast dims nothing")
  func highContrast() {
    for name in StyleName.allCases {
      #expect(!Theme(.highContrast).look(of: Style(name)).marks.contains(.dim), "\(name)")
    }
  }

  @Test("colours add to the marks of mono and take none away", arguments: Theme.Name.allCases)
  func marksStay(theme: Theme.Name) {
    for name in StyleName.allCases where theme != .highContrast && name != .match {
      #expect(
        Theme(theme).look(of: Style(name)).marks == Theme(.mono).look(of: Style(name)).marks)
    }
  }

  @Test("what the keys work on is marked in every theme", arguments: Theme.Name.allCases)
  func selected(theme: Theme.Name) {
    for name in StyleName.allCases {
      #expect(Theme(theme).look(of: Style(name, .selected)).marks.contains(.selected))
    }
  }
}
