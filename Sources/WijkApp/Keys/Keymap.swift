import TerminalUI

/// The one table of keys.
package enum Keymap {
  package static let commands: [CommandInfo] = moving + finding + gathering + going + program

  package static func info(_ command: Command) -> CommandInfo {
    byCommand[command]
      ?? CommandInfo(command: command, keys: [], moreKeys: [:], contexts: [], hint: nil)
  }

  /// What a key means in a context; nil where it means nothing.
  package static func command(for key: KeyPress, in context: KeyContext) -> Command? {
    byKey[context]?[key]
  }

  private static let pages: Set<KeyContext> = [.list, .reading, .compare]
  private static let everywhere: Set<KeyContext> = [.list, .reading, .compare, .start]

  private static let moving: [CommandInfo] = [
    make(.moveDown, ["j", KeyPress(.down)], pages, hint: nil),
    make(.moveUp, ["k", KeyPress(.up)], pages),
    make(.halfPageDown, [.control("d")], pages),
    make(.halfPageUp, [.control("u")], pages),
    // Space turns the page of a text and marks in a list: in a text there is nothing to mark.
    make(.pageDown, [KeyPress(.pageDown)], pages, also: [.reading: [" "], .compare: [" "]]),
    make(.pageUp, [KeyPress(.pageUp)], pages),
    make(.first, ["g", KeyPress(.home)], pages),
    make(.last, ["G", KeyPress(.end)], pages),
    make(.open, [KeyPress(.enter), "l", KeyPress(.right)], [.list, .start], hint: 1),
    make(.backToList, ["h", KeyPress(.left)], [.reading], hint: 2),
    make(.nextItem, ["J"], [.reading], hint: 5),
    make(.previousItem, ["K"], [.reading]),
    make(.nextPane, [KeyPress(.tab)], [.list]),
    make(.previousPane, [KeyPress(.tab, .shift)], [.list]),
    make(.openLink, [], [.reading], hint: 4),
    make(.outline, ["o"], [.reading], hint: 6),
    make(.zoom, ["z"], [.list]),
  ]

  private static let finding: [CommandInfo] = [
    make(.filter, ["/"], [.list, .reading], hint: 2),
    make(.nextMatch, ["n"], [.reading]),
    make(.previousMatch, ["N"], [.reading]),
    make(.facets, ["f"], [.list], hint: 3),
    make(.clearFacets, [], [.list]),
    make(.sort, ["s"], [.list], hint: 6),
    make(.savedSearches, ["F"], [.list]),
    make(.restoreWords, ["u"], [.list]),
  ]

  private static let gathering: [CommandInfo] = [
    make(.mark, [" "], [.list]),
    make(.markRange, ["v"], [.list]),
    make(.markAll, ["*"], [.list]),
    make(.collect, ["m"], [.list, .reading]),
    make(.collections, ["M"], pages),
    make(.takeAlong, ["x"], pages, hint: 4),
    make(.compare, ["c"], [.list, .reading], hint: 5),
    make(.onlyDifferences, ["d"], [.compare], hint: 3),
    make(.nextColumn, ["l", KeyPress(.right)], [.compare], hint: 4),
    make(.previousColumn, ["h", KeyPress(.left)], [.compare]),
  ]

  private static let going: [CommandInfo] = [
    make(.goInterventions, ["1"], [.list, .compare, .start]),
    make(.goWaaier, ["2"], [.list, .compare, .start]),
    make(.goMeetups, ["3"], [.list, .compare, .start]),
    make(.goNeighbourhoods, ["4"], [.list, .compare, .start]),
    make(.goElements, ["5"], [.list, .compare, .start]),
    make(.goWriting, ["6"], [.list, .compare, .start]),
    make(.goOverview, ["7"], [.list, .compare, .start]),
    make(.historyBack, ["["], pages),
    make(.historyForward, ["]"], pages),
    make(.escape, [KeyPress(.escape)], everywhere),
    make(.close, ["q"], [.list, .reading, .compare, .start], hint: 7),
    make(.quit, ["Q"], [.list, .reading, .compare, .start]),
  ]

  private static let program: [CommandInfo] = [
    make(.help, ["?", KeyPress(.function(1))], [.list, .reading, .compare, .start], hint: 0),
    make(.palette, [":", .control("p")], [.list, .reading, .compare, .start]),
    make(.redraw, [.control("l")], everywhere),
    make(.cancel, [.control("c")], everywhere),
    make(.suspend, [.control("z")], everywhere),
    make(.reload, [], pages),
    make(.mouse, [], pages),
    make(.theme, [], pages),
    make(.language, [], pages),
    make(.tour, ["t"], [.start]),
    make(.about, [], pages),
  ]

  private static func make(
    _ command: Command, _ keys: [KeyPress], _ contexts: Set<KeyContext>, hint: Int? = nil,
    also more: [KeyContext: [KeyPress]] = [:]
  ) -> CommandInfo {
    CommandInfo(command: command, keys: keys, moreKeys: more, contexts: contexts, hint: hint)
  }

  private static let byCommand = Dictionary(
    uniqueKeysWithValues: commands.map { ($0.command, $0) })

  private static let byKey: [KeyContext: [KeyPress: Command]] = {
    var table: [KeyContext: [KeyPress: Command]] = [:]
    for info in commands {
      for context in info.contexts {
        for key in info.keys(in: context) {
          table[context, default: [:]][key] = info.command
        }
      }
    }
    return table
  }()
}
