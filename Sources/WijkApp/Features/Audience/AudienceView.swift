/// What the room sees of a meetup now, in a window of its own: the part at hand, large.
///
/// It never holds a note, a clock, or who does what: what is not in it cannot be shown by mistake.
package struct AudienceView: Sendable, Hashable, Codable {
  /// One point of the text; the window sets it in lines of its own width.
  package struct Line: Sendable, Hashable, Codable {
    package enum Role: String, Sendable, Codable { case text, strong, heading }
    /// The blank line above it: never, where there is room for it, or always.
    package enum Space: String, Sendable, Codable { case none, roomy, always }

    package var role: Role
    package var space: Space
    /// How deep it stands in lists and quotes.
    package var depth: Int
    /// What stands before it: "1. ".
    package var marker: String
    package var text: String

    package init(
      role: Role = .text, space: Space = .always, depth: Int = 0, marker: String = "",
      text: String
    ) {
      self.role = role
      self.space = space
      self.depth = depth
      self.marker = marker
      self.text = text
    }
  }

  /// What is being counted by hand.
  package struct Count: Sendable, Hashable, Codable {
    package struct Option: Sendable, Hashable, Codable {
      package var name: String
      package var count: Int

      package init(name: String, count: Int) {
        self.name = name
        self.count = count
      }
    }
    package var question: String
    package var options: [Option]

    package init(question: String, options: [Option]) {
      self.question = question
      self.options = options
    }
  }

  /// The language of the words around it.
  package var language: String
  package var isBlack = false
  /// Of the meetup.
  package var meetup = ""
  /// Of the parts, from 1.
  package var part = 0
  package var parts = 0
  package var isPause = false
  package var title = ""
  package var lines: [Line] = []
  /// Which page the facilitator is at, from 1, of a text that is longer than one.
  package var page = 1
  package var pages = 1
  /// Letters and digits in the lines up to the beginning and to the end of that page.
  package var start = 0
  package var end = 0
  package var count: Count?

  package init(language: String) {
    self.language = language
  }
}

extension AudienceView {
  private static let mostLines = 1000
  /// Bytes of text in all: a room reads no more, and so it always fits in a message.
  private static let mostText = 100_000
  private static let mostTitle = 1000
  private static let mostCount = 9999

  /// With nothing in it that is too long to be sent or too large to be drawn, whoever made it.
  package var bounded: AudienceView {
    var view = self
    view.language = language.cut(to: 16)
    view.meetup = meetup.cut(to: Self.mostTitle)
    view.title = title.cut(to: Self.mostTitle)
    view.part = min(max(0, part), Self.mostCount)
    view.parts = min(max(0, parts), Self.mostCount)
    view.page = min(max(1, page), Self.mostCount)
    view.pages = min(max(1, pages), Self.mostCount)
    view.start = min(max(0, start), Self.mostText)
    view.end = min(max(0, end), Self.mostText)
    view.lines = boundedLines
    view.count = count?.bounded(Self.mostCount, text: Self.mostTitle)
    return view
  }

  private var boundedLines: [Line] {
    var room = Self.mostText
    var bounded: [Line] = []
    for var line in lines.prefix(Self.mostLines) where room > 0 {
      line.text = line.text.cut(to: room)
      line.marker = line.marker.cut(to: 16)
      line.depth = min(max(0, line.depth), 8)
      room -= line.text.utf8.count
      bounded.append(line)
    }
    return bounded
  }
}

extension AudienceView.Count {
  fileprivate func bounded(_ most: Int, text: Int) -> Self {
    let options = options.prefix(Counting.most).map {
      Option(name: $0.name.cut(to: text), count: min(max(0, $0.count), most))
    }
    return Self(question: question.cut(to: text), options: options)
  }
}

extension String {
  fileprivate func cut(to bytes: Int) -> String {
    utf8.count <= bytes ? self : String(decoding: utf8.prefix(bytes), as: UTF8.self)
  }

  /// Letters and digits: how far one is in a text, however it is set in lines.
  var letterCount: Int {
    unicodeScalars.count { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }
}
