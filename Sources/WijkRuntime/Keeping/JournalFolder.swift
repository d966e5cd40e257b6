import SafeFiles
import WijkApp

/// The journals of this user, a file for each text that was ever written, in the state folder.
struct JournalFolder: Sendable {
  /// So many programs can have one text open at once.
  private static let most = 9

  let world: World

  private var folder: BytePath? { world.folders.state?.appending("schrijven") }

  /// The journal of a text, locked for this program, with what it says: the one that holds what a
  /// crash kept out of the file before all others. A new one when there is none, or none that can
  /// be used. Nil where no journal can be kept.
  func open(
    _ subject: TextJournal.Subject, base: [UInt8]
  ) -> (file: any AppendFile, text: TextJournal?)? {
    let found = (1...Self.most).compactMap { existing(subject, $0) }
    if let best = found.first(where: { $0.text.hasUnsaved && $0.text.text != base }) ?? found.first
    {
      return best
    }
    return begin(subject, base: base, insteadOf: nil).map { ($0, nil) }
  }

  /// Nil when it is not there, is no journal of this text, or another program has it open.
  private func existing(
    _ subject: TextJournal.Subject, _ number: Int
  ) -> (file: any AppendFile, text: TextJournal)? {
    guard let path = path(of: subject, number), world.fileSystem.exists(path),
      let file = try? world.fileSystem.openJournal(path),
      let text = frames(of: path).flatMap(TextJournal.init(frames:)), text.subject == subject
    else { return nil }
    return (file, text)
  }

  /// A journal that begins with a text as it is now.
  ///
  /// - Parameter old: one of this program that cannot be written any more.
  func begin(
    _ subject: TextJournal.Subject, base: [UInt8], insteadOf old: BytePath?
  ) -> (any AppendFile)? {
    guard let folder, (try? world.fileSystem.makeFolder(folder)) != nil else { return nil }
    if let old { try? world.fileSystem.remove(old) }
    for number in 1...Self.most {
      // What another journal holds is not thrown away: it may be all there is of a text.
      guard let path = path(of: subject, number),
        let file = try? world.fileSystem.openJournal(path), frames(of: path)?.isEmpty == true
      else { continue }
      return begun(file, subject, base)
    }
    return nil
  }

  private func path(of subject: TextJournal.Subject, _ number: Int) -> BytePath? {
    folder?.appending(Self.name(of: subject, number))
  }

  private func begun(
    _ file: any AppendFile, _ subject: TextJournal.Subject, _ base: [UInt8]
  ) -> (any AppendFile)? {
    do throws(FileProblem) {
      try file.append(TextJournal.opened(subject, base: base))
      try file.sync()
      return file
    } catch {
      return nil
    }
  }

  func unsaved() -> [UnsavedText] {
    guard let folder, let entries = try? world.fileSystem.list(folder) else { return [] }
    return entries.map { folder.appending($0.name) }.sorted().compactMap(unsaved)
  }

  private func unsaved(in path: BytePath) -> UnsavedText? {
    // Locked: another program is writing in it.
    guard path.hasSuffix(".journal"), (try? world.fileSystem.openJournal(path)) != nil,
      let text = frames(of: path).flatMap(TextJournal.init(frames:)), text.hasUnsaved
    else { return nil }
    let file = try? world.fileSystem.read(
      text.subject.path, beneath: text.subject.kennisbank, limit: Int(Int32.max))
    guard file != text.text else { return nil }
    return UnsavedText(
      kennisbank: text.subject.kennisbank.display, path: text.subject.path.display,
      text: text.text, file: file)
  }

  private func frames(of path: BytePath) -> [JournalFrames.Frame]? {
    let bytes = try? world.fileSystem.read(path, limit: JournalFrames.largestFile)
    return bytes.map { JournalFrames(reading: $0).frames }
  }

  /// The name of the file, for people, and a number that is the same for the same place.
  private static func name(of subject: TextJournal.Subject, _ number: Int) -> String {
    let place = subject.kennisbank.bytes + [0] + subject.path.bytes
    let hash = place.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    let name = subject.path.name.prefix(60).filter { $0 > 0x2E && $0 < 0x7B || $0 == 0x2D }
    let ending = number == 1 ? ".journal" : "-\(number).journal"
    return String(decoding: name, as: UTF8.self) + "-" + String(hash, radix: 16) + ending
  }
}

extension World {
  /// Texts that a crash kept out of their file.
  package var unsavedTexts: [UnsavedText] { JournalFolder(world: self).unsaved() }
}
