import Kennisbank
import KennisbankSearch
import PlainText
import TerminalUI

/// What can happen to the program: closed, so that a new case makes the compiler list the work.
package enum Event: Sendable {
  case input(InputEvent)
  /// The steady clock, in milliseconds, and that on the wall: told before all other news.
  case time(Int, WallTime)
  case resized(Size)
  /// A part of the kennisbanken was read; `done == total` when all of it is.
  case loaded(Catalogue, SearchIndex, LoadProgress)
  case loadProblem(SafeText)
  case found(SearchRequest, SearchResult)
  /// What to do about a search that found nothing.
  case wayOut(SearchRequest, WayOut)
  /// How many a saved search has, with the number of the request.
  case counted(Int, String, SearchCount)
  case page(PageRequest, Page)
  case prepared([PageRequest: Page])
  case comparison(ComparisonRequest, Comparison)
  case personal(PersonalData)
  /// A draft is on disk, with what to say about it.
  case draftMade(FileAddress, Notice)
  /// Nil: the file is no text, or cannot be read.
  case textOpened(FileAddress, OpenedText?)
  case textKept(KeepAnswer)
  case storeChanged(StoreChange, StoreOutcome)
  /// `lacksDictionary`: spelling should have been looked at, but there is nothing to do it with.
  case advised(AdviceRequest, [Diagnostic], lacksDictionary: Bool)
  case binned([BinnedText])
  case unfinished(UnfinishedAnswers)
  /// Found at the start.
  case unsaved([UnsavedText])
  case runKept(RunAnswer)
  case templates([MeetupTemplate])
  /// A planned meetup is on disk, with what to say about it.
  case meetupMade(FileEdit, Notice)
  /// What was asked for with questions could not be made; the answers are still there.
  case notMade(Notice)
  /// Nil: the harvest could not be put in the file.
  case runEnded(FileAddress?, Notice)
  /// Found at the start.
  case unfinishedRuns([UnfinishedRun])
  /// What the reader's own editor left.
  case editedOutside(FileAddress, [UInt8])
  /// A text was taken along, or could not be.
  case told(Notice)
  /// So many files that others changed were read again.
  case followed(Int)
  /// The terminal or the machine asks the program to end.
  case terminate
}

package struct LoadProgress: Sendable, Hashable {
  package let done: Int
  package let total: Int
  package init(done: Int, total: Int) {
    self.done = done
    self.total = total
  }
  package var isComplete: Bool { done >= total }
}

/// A sentence in the status row, until the next key.
package struct Notice: Sendable, Hashable {
  package enum Weight: Sendable { case plain, problem }
  package let text: SafeText
  package let weight: Weight
  package init(_ text: SafeText, _ weight: Weight = .plain) {
    self.text = text
    self.weight = weight
  }
}
