import TerminalUI

/// The one table of keys.
package enum Keymap {
  package static let commands: [CommandInfo] =
    moving + finding + gathering + writing + meeting + harvesting + going + program

  package static func info(_ command: Command) -> CommandInfo {
    byCommand[command]
      ?? CommandInfo(command: command, keys: [], moreKeys: [:], contexts: [], hint: nil)
  }

  /// What a key means in a context; nil where it means nothing.
  package static func command(for key: KeyPress, in context: KeyContext) -> Command? {
    byKey[context]?[key]
  }

  private static let pages: Set<KeyContext> = [.list, .reading, .compare]
  private static let moved: Set<KeyContext> = pages.union([
    .form, .sheet, .agenda, .planning, .harvest, .review,
  ])
  private static let everywhere: Set<KeyContext> = [
    .list, .reading, .compare, .start, .form, .sheet, .meetup, .agenda, .planning, .harvest,
    .review,
  ]
  private static let always: Set<KeyContext> = everywhere.union([.writing])

  private static let moving: [CommandInfo] = [
    make(.moveDown, ["j", KeyPress(.down)], moved, hint: nil),
    make(.moveUp, ["k", KeyPress(.up)], moved),
    make(.halfPageDown, [.control("d")], moved),
    make(.halfPageUp, [.control("u")], moved),
    // Space turns the page of a text and marks in a list: in a text there is nothing to mark.
    make(
      .pageDown, [KeyPress(.pageDown)], moved.union([.writing]),
      also: [.reading: [" "], .compare: [" "]]),
    make(.pageUp, [KeyPress(.pageUp)], moved.union([.writing])),
    make(.first, ["g", KeyPress(.home)], moved),
    make(.last, ["G", KeyPress(.end)], moved),
    make(
      .open, [KeyPress(.enter)],
      [.list, .start, .form, .agenda, .planning, .harvest, .review], hint: 1,
      also: Dictionary(
        uniqueKeysWithValues: [.start, .form, .agenda, .planning, .harvest, .review].map {
          ($0, ["l", KeyPress(.right)])
        })),
    make(.stepIn, ["l", KeyPress(.right)], [.list], hint: 3),
    make(.stepOut, ["h", KeyPress(.left)], [.list]),
    make(.backToList, ["h", KeyPress(.left)], [.reading, .harvest, .review], hint: 2),
    make(.nextItem, ["J"], [.reading, .form], hint: 5),
    make(.previousItem, ["K"], [.reading, .form]),
    make(.nextPane, [KeyPress(.tab)], [.list, .form, .writing, .harvest]),
    make(.previousPane, [KeyPress(.tab, .shift)], [.list, .form, .writing, .harvest]),
    make(.openLink, [], [.reading], hint: 4),
    make(.outline, ["o"], [.reading], hint: 6),
    make(.zoom, ["z"], [.list]),
  ]

  private static let finding: [CommandInfo] = [
    make(.filter, ["/"], [.list, .reading, .form, .start, .meetup], hint: 2),
    make(
      .nextMatch, ["n"], [.reading, .form, .writing],
      also: [.writing: [KeyPress(.function(3)), .control("g")]]),
    make(.previousMatch, ["N"], [.reading, .form]),
    make(.facets, ["f"], [.list, .harvest], hint: 3),
    make(.clearFacets, [], [.list]),
    make(.sort, ["s"], [.list], hint: 6),
    make(.savedSearches, ["F"], [.list]),
    make(.moreLike, ["L"], [.list, .reading]),
  ]

  private static let writing: [CommandInfo] = [
    make(.newDraft, ["a"], [.list, .reading, .harvest, .review], hint: 3),
    make(.edit, ["e"], [.list, .reading, .form, .planning, .harvest, .review], hint: 1),
    make(.startFrom, [], [.list, .reading]),
    make(.editOutside, ["E"], [.list, .reading, .form]),
    make(.publish, ["P"], [.list, .reading, .form], hint: 4),
    make(.askReview, [], [.list, .reading, .form]),
    make(.archive, [], [.list, .reading]),
    make(.bin, ["D"], [.list, .reading]),
    make(.restoreFromBin, [], [.list]),
    make(
      .undo, ["u"], [.list, .reading, .form, .writing, .meetup, .planning, .harvest, .review],
      also: [.writing: [.control("z")], .form: [.control("z")]]),
    make(
      .redo, [.control("r")],
      [.list, .reading, .form, .writing, .meetup, .planning, .harvest, .review],
      also: [.writing: [.control("y")], .form: [.control("y")]]),
    make(.removeItem, ["-"], [.form, .review]),
    make(.wholeText, [KeyPress(.function(6)), .control("t")], [.form, .writing], hint: 3),
    make(.advice, [KeyPress(.function(7)), .control("e")], [.form, .writing], hint: 5),
    make(.remarks, ["r"], [.form]),
    make(.conflicts, ["C"], [.form, .writing], hint: 1),
    make(
      .saveNow, [.control("s"), KeyPress(.function(2)), .control("o")], [.form, .writing]),
    make(.findHere, [.control("f")], [.writing]),
    make(.replaceHere, [], [.form, .writing]),
    make(.selectAll, [.control("a")], [.writing]),
    make(.cut, [.control("x")], [.writing]),
    make(.copy, [.control("c")], [.writing]),
    make(.paste, [.control("v")], [.writing]),
  ]

  /// A clicker sends arrows or pages, and Escape or F5 at the ends of a talk: these lead nowhere.
  private static let meeting: [CommandInfo] = [
    make(
      .nextPart, [KeyPress(.right), " ", KeyPress(.pageDown)], [.meetup], hint: 1),
    make(.previousPart, [KeyPress(.left), KeyPress(.pageUp)], [.meetup]),
    make(.note, [KeyPress(.enter)], [.meetup], hint: 2),
    make(.noteInsight, ["i"], [.meetup]),
    make(.noteWorks, ["w"], [.meetup]),
    make(.noteDoesNotWork, ["n"], [.meetup]),
    make(.noteQuestion, ["v"], [.meetup]),
    make(.noteDecision, ["b"], [.meetup]),
    make(.noteAction, ["a"], [.meetup]),
    make(.editNote, [KeyPress(.up)], [.meetup]),
    make(.changeKind, [KeyPress(.tab)], [.meetup, .review]),
    make(.agenda, ["o"], [.meetup, .agenda], hint: 3),
    make(.black, ["."], [.meetup], hint: 4),
    make(.quiet, ["t"], [.meetup]),
    make(.variant, ["k"], [.meetup]),
    make(.count, ["s"], [.meetup]),
    make(.startMeetup, ["p"], [.list, .reading, .compare, .planning], hint: 2),
    make(.setProgress, ["V"], [.list, .reading], hint: 3),
    make(.pauseMeetup, ["p"], [.meetup]),
    make(.skipPart, ["s"], [.agenda], hint: 2),
    make(.parkPart, ["d"], [.agenda], hint: 3),
    make(.moreTime, ["+"], [.agenda, .planning], hint: 4),
    make(.spreadTime, ["v"], [.agenda, .planning], hint: 5, also: [.planning: ["s"]]),
    make(.partDown, ["J"], [.agenda, .planning, .review], hint: 6),
    make(.partUp, ["K"], [.agenda, .planning, .review]),
    make(.addPart, ["a"], [.agenda, .planning], hint: 2),
    make(.removePart, ["d"], [.planning], hint: 3),
    make(.lessTime, ["-"], [.planning]),
    make(.oneMinuteMore, [">"], [.planning]),
    make(.oneMinuteLess, ["<"], [.planning]),
    make(.plan, ["A"], [.list, .reading], hint: 3),
    make(.attach, ["B"], [.list, .reading, .planning]),
  ]

  private static let harvesting: [CommandInfo] = [
    make(.harvest, ["O"], pages.union([.review])),
    make(.review, ["R"], [.list, .reading], hint: 3),
    make(.tick, [" "], [.harvest, .review], hint: 1),
    make(.setWho, ["w"], [.harvest, .review], hint: 2),
    make(.setDue, ["d"], [.harvest, .review], hint: 3),
    make(.joinEntries, ["+"], [.review], hint: 4),
  ]

  private static let gathering: [CommandInfo] = [
    make(.mark, [" "], [.list]),
    make(.markRange, ["v"], [.list]),
    make(.markAll, ["*"], [.list]),
    make(.collect, ["m"], [.list, .reading]),
    make(.collections, ["M"], pages),
    make(.takeAlong, ["x"], pages.union([.harvest, .review, .planning]), hint: 4),
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
    make(.historyBack, ["["], pages.union([.form])),
    make(.historyForward, ["]"], pages.union([.form])),
    make(.escape, [KeyPress(.escape)], always, hint: 9),
    make(.close, ["q"], everywhere, hint: 7),
    make(.quit, ["Q"], everywhere),
  ]

  private static let program: [CommandInfo] = [
    make(.help, ["?", KeyPress(.function(1))], always, hint: 0),
    make(.palette, [":", .control("p")], always),
    make(.redraw, [.control("l")], always, also: [.meetup: [KeyPress(.function(5))]]),
    make(.cancel, [.control("c")], everywhere),
    // While writing Ctrl-Z takes back, as everywhere else.
    make(
      .suspend, [], everywhere,
      also: Dictionary(
        uniqueKeysWithValues: everywhere.subtracting([.form]).map { ($0, [.control("z")]) })),
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
