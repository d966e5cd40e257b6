import Glibc
import SafeFiles

/// Changes of files and of a journal, one after another, for a power cut in the middle of them.
/// What must be there after so many follows from their number alone.
struct NumberedChanges {
  private enum Change {
    case save(String, [UInt8], Expected)
    case move(String, to: String)
    case remove(String, Expected)
    case note([UInt8])
  }

  /// What is in the folder.
  private struct Contents: Equatable, CustomStringConvertible {
    var files: [String: [UInt8]] = [:]
    var notes: [[UInt8]] = []

    /// By the numbers of the changes that they come from.
    var description: String {
      let files = files.sorted { $0.key < $1.key }.map { name, bytes in
        "\(name): \(String(decoding: bytes.prefix { $0 != 10 }, as: UTF8.self)) of \(bytes.count)"
      }
      return files.joined(separator: ", ") + ", notes: \(notes.count)"
    }
  }

  let folder: BytePath

  private var journal: BytePath { folder.appending("a.journal") }

  /// Goes on until the disk fails, and tells the number of each change that is done.
  func run(_ files: LocalFileSystem, tell: (Int) -> Void) throws(FileProblem) {
    let open = try files.openFolder(folder)
    let journal = try files.openJournal(journal)
    tell(0)
    for number in 1... {
      switch Self.change(number) {
      case .save(let name, let bytes, let expected):
        try open.save(bytes, to: BytePath(name), expecting: expected)
      case .move(let name, let target): try open.move(BytePath(name), to: BytePath(target))
      case .remove(let name, let expected): try open.remove(BytePath(name), expecting: expected)
      case .note(let bytes):
        try journal.append(JournalFrames.Frame(type: 1, payload: bytes))
        try journal.sync()
      }
      tell(number)
    }
  }

  /// What is missing of all that was told; nil when it is there.
  ///
  /// - Parameter last: of the changes that were begun: these may be there too, but in their order,
  ///   and each as a whole.
  func missing(told: Int, last: Int) throws(FileProblem) -> String? {
    let found = try found()
    let right = (told...last).map(Self.contents)
    return right.contains(found) ? nil : "found: \(found)\nfirst that is right: \(right[0])"
  }

  // MARK: What must be there

  /// Six files go through their lives side by side, and a journal with them.
  private static func change(_ number: Int) -> Change {
    let (turn, place) = (number - 1).quotientAndRemainder(dividingBy: 7)
    let (name, other) = ("\(place).md", "\(place)-elders.md")
    guard place < 6 else { return .note(text(number)) }
    switch turn % 8 {
    case 0, 4: return .save(name, text(number), .nothing)
    case 1, 5: return .save(name, text(number), .content(text(number - 7)))
    case 2: return .save(name, text(number), .anything)
    case 3: return .remove(name, .content(text(number - 7)))
    case 6: return .move(name, to: other)
    default: return .remove(other, .content(text(number - 14)))
    }
  }

  /// Of 2 bytes to some kB.
  private static func text(_ number: Int) -> [UInt8] {
    Array(String(repeating: "\(number)\n", count: 1 + number * 37 % 800).utf8)
  }

  private static func contents(after count: Int) -> Contents {
    var contents = Contents()
    for number in 1..<count + 1 {
      switch change(number) {
      case .save(let name, let bytes, _): contents.files[name] = bytes
      case .move(let name, let target):
        contents.files[target] = contents.files.removeValue(forKey: name)
      case .remove(let name, _): contents.files[name] = nil
      case .note(let bytes): contents.notes.append(bytes)
      }
    }
    return contents
  }

  private func found() throws(FileProblem) -> Contents {
    var contents = Contents()
    let open = try LocalFileSystem().openFolder(folder)
    for entry in try open.list(BytePath("")) where entry.name.first != UInt8(ascii: ".") {
      let name = String(decoding: entry.name, as: UTF8.self)
      let bytes = try open.read(BytePath(name), limit: 1 << 24)
      if name == "a.journal" {
        contents.notes = JournalFrames(reading: bytes).frames.map(\.payload)
      } else {
        contents.files[name] = bytes
      }
    }
    return contents
  }
}
