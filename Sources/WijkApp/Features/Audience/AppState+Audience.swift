import Kennisbank
import MarkdownText

/// What goes to the windows for the room: `wijk meetup scherm`.
extension AppState {
  package var isHoldingMeetup: Bool { held != nil }

  /// Nil while nothing new is to be seen: no meetup, or a part whose text is not there yet. What one
  /// looks at beside the meetup is not for the room.
  package var audienceView: AudienceView? {
    guard let held, let item = held.run.currentItem, let meetup = screens.newestMeetup else {
      return nil
    }
    var view = AudienceView(language: texts.language.rawValue)
    guard !meetup.isBlack else {
      view.isBlack = true
      return view
    }
    guard let text = meetup.text else { return nil }
    view.meetup = held.run.title
    (view.part, view.parts) = held.run.progress
    view.isPause = item.line.isPause
    view.title = title(of: item)
    view.lines = text.audienceLines
    view.turn(to: meetup.page, of: text, height: MeetupLayout(self).text.rows)
    view.count = meetup.counting.map(AudienceView.Count.init)
    return view.bounded
  }
}

extension RoomText {
  /// Only what a step says. A part without a step has nothing but its title: what an earlier meetup
  /// left open stands there for the facilitator, with the names of who does it.
  fileprivate var audienceLines: [AudienceView.Line] {
    page.id.isEmpty ? [] : AudienceLines(page.blocks).lines
  }
}

extension AudienceView {
  /// The page is the same for the room, in lines of its own width. A table is set otherwise there:
  /// then the page begins and ends as far in proportion.
  fileprivate mutating func turn(to number: Int, of text: RoomText, height: Int) {
    let letters = text.lettersThroughPages(height: height)
    let all = max(1, letters.last ?? 0)
    let room = lines.reduce(0) { $0 + $1.marker.letterCount + $1.text.letterCount }
    pages = letters.count
    page = min(number + 1, pages)
    start = page > 1 ? letters[page - 2] * room / all : 0
    end = letters[page - 1] * room / all
  }
}

extension AudienceView.Count {
  fileprivate init(_ counting: Counting) {
    question = counting.question
    options = zip(counting.names, counting.counts).map { Option(name: $0, count: $1) }
  }
}
