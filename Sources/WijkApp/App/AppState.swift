import Kennisbank
import KennisbankSearch
import PlainText
import TerminalUI
import WijkTexts

/// Everything the screen shows and the keys work on: one value, changed only by `update`.
package struct AppState: Sendable {
  package internal(set) var size: Size
  package internal(set) var texts: Texts
  package internal(set) var theme: Theme
  package internal(set) var isMouseOn = false
  let isRestricted: Bool
  /// Who writes, for what is signed; nil when that is not known.
  let writer: String?
  package internal(set) var catalogue = Catalogue.empty
  package internal(set) var index = SearchIndex.empty
  package internal(set) var progress: LoadProgress?
  /// Paths of which was told that they are in no list and could not be read.
  var toldUnlisted: Set<FileAddress> = []
  /// The reader stopped the reading; a reload begins anew.
  var isStopped = false
  package internal(set) var screens: ScreenStack
  /// A menu or prompt over the screen; it takes all keys.
  package internal(set) var overlay: MenuState?
  package internal(set) var notice: Notice?
  /// What went wrong while reading and stands in no list: told together.
  private(set) var loadProblems: [SafeText] = []
  package internal(set) var personal = PersonalData()
  /// Of saved searches, by name, as far as they are counted.
  var searchCounts: [String: SearchCount] = [:]
  /// Number of the last request to count; answers carry theirs.
  var countGeneration = 0
  /// Nil when every search is answered.
  var searching: Searching?
  /// Ids put into the comparison, in order, at most `CompareState.limit`.
  package internal(set) var comparing: [String] = []
  /// The texts being written; closing the editor leaves them here.
  package internal(set) var sessions: [FileAddress: EditSession] = [:]
  /// What was done with files, the last at the end, for undo; and what undo took back.
  var doneChanges: [[FileEdit]] = []
  /// Changes of files that were asked for and not answered yet.
  var changesUnderWay: [StoreChange] = []
  /// How often somebody asked to undo meanwhile.
  var waitingUndos = 0
  /// What is on the screen may be what it was, or what it will be again.
  var isTakingBack: Bool { waitingUndos > 0 || changesUnderWay.contains(where: \.isTakingBack) }
  /// What the questions on the screen ask for is on its way to the disk: it is made once, however
  /// often somebody presses.
  var isMaking = false
  var undoneChanges: [[FileEdit]] = []
  /// Texts that a crash kept out of their file.
  package internal(set) var unsaved: [UnsavedText] = []
  /// The text that the program was started to write in, until it is open; what is typed meanwhile
  /// is meant for it.
  var wantedDraft: Start.Opening?
  var heldInput: [InputEvent] = []
  /// The meetup that the program was started to hold, until it begins.
  var wantedMeeting: Start.Meeting?
  /// Since the last reading began the reader did something: what comes unasked takes no keys.
  var hasActed = false
  /// A draft to be joined with the public text as soon as it is open.
  var pendingJoin: StoreOutcome.Overtaken?
  /// A field to go to as soon as its text is open.
  var pendingField: String?
  /// Answers for a new draft that was not made yet.
  var unfinishedDraft: NewDraftState?
  /// When these have to be on disk.
  var answersDue: Int?
  /// Answers for a meetup that was not made yet.
  var unfinishedMeetup: UnfinishedAnswers?
  /// The meetup that is held now.
  package internal(set) var held: RunSession?
  /// Meetups that a crash, or a wish to go on later, left without an end.
  package internal(set) var unfinishedRuns: [UnfinishedRun] = []
  /// Files of meetups as they were changed here, until the catalogue knows.
  var changedMeetups: [FileAddress: [UInt8]] = [:]
  /// What was cut or copied last.
  var clipboard = ""
  /// The steady clock, in milliseconds.
  var now = 0
  /// Nil before the first event.
  var wallTime: WallTime?
  /// As 2026-11-22.
  var today: String? { wallTime?.day }
  var calendarDay: Day? { wallTime?.date }
  /// The last words that Esc cleared, for `u`.
  var clearedWords: String?
  /// Number of the last request; answers carry theirs.
  private(set) var generation = 0
  /// A place to go back to as soon as enough is read.
  var pendingPlace: RememberedPlace?
  /// The last that was to be kept.
  var keptPlace: RememberedPlace?
  /// When a key may have made it another; nil when none has since it was kept.
  var placeMovedAt: Int?

  package init(size: Size, start: Start) {
    self.size = size
    texts = Texts(start.language)
    theme = start.theme
    isMouseOn = start.isMouseOn
    isRestricted = start.isRestricted
    writer = start.writer
    screens = ScreenStack(.start)
    pendingPlace = start.place
    wantedDraft = start.opening
    wantedMeeting = start.meeting
    let wanted: PlaceName? =
      start.meeting != nil ? .waaier : start.opening != nil ? .writing : nil
    let place = start.place ?? wanted.map { RememberedPlace(place: $0) }
    if let place { screens = ScreenStack(.list(ListState(remembered: place))) }
  }

  mutating func nextGeneration() -> Int {
    generation += 1
    return generation
  }

  mutating func forgetLoadProblems() {
    loadProblems = []
  }

  mutating func tellLoadProblem(_ text: SafeText) {
    loadProblems.append(text)
    let others = loadProblems.count - 1
    notice = Notice(
      others == 0 ? text : loadProblems[0] + " " + texts.moreProblems(others), .problem)
  }

  package var isLoading: Bool { !isStopped && progress?.isComplete != true }
}

/// What is known before anything is read.
package struct Start: Sendable {
  package var language: Language
  package var theme: Theme
  package var isMouseOn: Bool
  /// On a host shared with strangers: no way out to the shell.
  package var isRestricted: Bool
  /// Where the reader was last time; nil at the first start, which shows the start card.
  package var place: RememberedPlace?
  package var writer: String?

  /// A meetup to hold at once.
  package var meeting: Meeting?

  package struct Meeting: Sendable, Hashable {
    /// The record it begins from: a blade, a step or a meetup.
    let source: String
    let isRehearsal: Bool

    package init(of source: String, isRehearsal: Bool = false) {
      self.source = source
      self.isRehearsal = isRehearsal
    }
  }

  /// A draft to write in at once.
  package var opening: Opening?

  /// A draft by its place on disk, with what to say when it is open.
  package struct Opening: Sendable, Hashable {
    /// Folder of the kennisbank.
    package let kennisbank: String
    package let path: String
    package let news: Notice?

    package init(kennisbank: String, path: String, news: Notice? = nil) {
      self.kennisbank = kennisbank
      self.path = path
      self.news = news
    }
  }

  package init(
    language: Language = .dutch, theme: Theme = Theme(.mono), isMouseOn: Bool = false,
    isRestricted: Bool = false, place: RememberedPlace? = nil, opening: Opening? = nil,
    meeting: Meeting? = nil, writer: String? = nil
  ) {
    self.language = language
    self.theme = theme
    self.isMouseOn = isMouseOn
    self.isRestricted = isRestricted
    self.place = place
    self.writer = writer
    self.opening = opening
    self.meeting = meeting
  }
}
