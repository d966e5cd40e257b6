import PlainText
import Testing
import WijkApp
import WijkTexts

@Suite("Texts of commands")
struct CommandTextTests {
  @Test("every command has a text, and every text a command")
  func complete() {
    #expect(Texts.namesOfCommands == Set(Command.allCases.map(\.rawValue)))
  }

  @Test("opposite commands are told differently", arguments: Language.allCases)
  func opposites(language: Language) {
    let texts = Texts(language)
    let pairs: [(Command, Command)] = [
      (.moveDown, .moveUp), (.pageDown, .pageUp), (.halfPageDown, .halfPageUp), (.first, .last),
      (.nextItem, .previousItem), (.nextMatch, .previousMatch), (.historyBack, .historyForward),
      (.nextPane, .previousPane), (.close, .quit),
    ]
    for (one, other) in pairs {
      #expect(texts.command(one.rawValue).label != texts.command(other.rawValue).label)
    }
  }

  @Test("labels and explanations fit a menu of 80 columns", arguments: Language.allCases)
  func fits(language: Language) {
    for command in Command.allCases {
      let text = Texts(language).command(command.rawValue)
      #expect(DisplayWidth.of(text.label) <= 50, "\(command)")
      #expect(DisplayWidth.of(text.explanation) <= 72, "\(command)")
      #expect(!text.explanation.isEmpty, "\(command)")
    }
  }
}
