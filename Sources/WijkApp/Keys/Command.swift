import TerminalUI

/// Everything a person can ask of the program. One list feeds the keys, the footer, help, the
/// opdrachten, the man page and the README.
package enum Command: String, Sendable, CaseIterable {
  // Moving in what is shown
  case moveDown, moveUp, halfPageDown, halfPageUp, pageDown, pageUp, first, last
  case open, stepIn, stepOut, backToList, nextItem, previousItem, nextPane, previousPane
  case openLink, outline, zoom
  // Finding
  case filter, nextMatch, previousMatch, facets, clearFacets, sort, savedSearches, moreLike
  // Writing
  case newDraft, startFrom, edit, editOutside, publish, askReview, archive, bin, restoreFromBin
  case undo, redo, removeItem, wholeText, advice, remarks, conflicts, saveNow
  case findHere, replaceHere, selectAll, cut, copy, paste
  // Holding a meetup
  case setProgress
  case startMeetup, pauseMeetup, nextPart, previousPart, agenda, black, quiet, variant, count
  case note, noteInsight, noteWorks, noteDoesNotWork, noteQuestion, noteDecision, noteAction
  case editNote, changeKind, skipPart, parkPart, moreTime, spreadTime
  // What came out of it
  case harvest, review, tick, setWho, setDue, joinEntries
  // Preparing one
  case plan, partDown, partUp, addPart, removePart, lessTime, oneMinuteMore, oneMinuteLess, attach
  // Putting together
  case mark, markRange, markAll, collect, collections, takeAlong, compare, onlyDifferences
  case nextColumn, previousColumn
  // Going
  case goInterventions, goWaaier, goMeetups, goNeighbourhoods, goElements, goWriting, goOverview
  case historyBack, historyForward, escape, close, quit
  // The program
  case help, palette, redraw, cancel, suspend, mouse, theme, language, tour, about, reload
}

/// Where keys are pressed. A key means one thing in each.
package enum KeyContext: String, Sendable, CaseIterable {
  case list, reading, compare, start
  /// A text being written, while no field of it is typed in.
  case form
  /// Typing in a field or in the whole text: every letter is a letter.
  case writing
  /// A page that is only looked at.
  case sheet
  /// A meetup that runs, and its agenda.
  case meetup, agenda
  /// What came out of all meetups, and of one that is gone through.
  case harvest, review
  /// The agenda of a meetup that is prepared.
  case planning
}

/// A command as it is told to people, and the keys it has from the start.
package struct CommandInfo: Sendable {
  package let command: Command
  let keys: [KeyPress]
  /// Keys that mean this in one context only.
  let moreKeys: [KeyContext: [KeyPress]]
  package let contexts: Set<KeyContext>
  /// Place in the footer: a lower number is kept longer when room is short; nil is never there.
  package let hint: Int?

  package func keys(in context: KeyContext) -> [KeyPress] {
    let all = keys + (moreKeys[context] ?? [])
    // Where one types a letter is a letter.
    return context == .writing ? all.filter { $0.typed == nil && $0.key != .enter } : all
  }
}
