/// A name in a folder.
package struct FolderEntry: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case file, folder, link
    /// A pipe, a socket, a device: never opened.
    case other
  }

  package let name: [UInt8]
  package let kind: Kind
  /// Of a plain file, where it was asked for and is known.
  package internal(set) var stamp: FileStamp?

  package init(name: [UInt8], kind: Kind) {
    self.name = name
    self.kind = kind
  }
}

/// What a writer believes stands in the place that it writes to.
package enum Expected: Sendable, Hashable {
  /// No file of that name.
  case nothing
  /// Just these bytes.
  case content([UInt8])
  /// Whatever: files that only this program writes.
  case anything
}

/// All that the program does with files, so that a test can put faults in its place.
package protocol FileSystem: Sendable {
  /// The folder, held open for reading what is below it.
  func openFolder(_ path: BytePath) throws(FileProblem) -> any OpenFolder
  /// A file that the reader keeps for `wijk`: as `OpenFolder.read`, but a link is followed wherever
  /// it leads.
  func read(_ path: BytePath, limit: Int) throws(FileProblem) -> [UInt8]
  /// As `OpenFolder.save` with `anything` expected, but a link is followed wherever it leads.
  func writeAtomically(_ bytes: [UInt8], to path: BytePath) throws(FileProblem)
  /// As `writeAtomically`, but never in the place of something that is there (`exists`).
  func create(_ bytes: [UInt8], at path: BytePath) throws(FileProblem)
  /// With the folders above it, for this user only; no error when it is there already.
  func makeFolder(_ path: BytePath) throws(FileProblem)
  func remove(_ path: BytePath) throws(FileProblem)
  /// A journal to add frames to; one that is not there is made, for this user only. What follows the
  /// last whole frame is cut off. A file that is no journal is left alone (`changed`), as is one
  /// that another process has open (`inUse`). A link is not followed.
  func openJournal(_ path: BytePath) throws(FileProblem) -> any AppendFile
  func exists(_ path: BytePath) -> Bool
}

/// A folder that nothing leads out of: not `..`, not an absolute path, not a link.
/// Paths are relative to it; the empty path is the folder itself.
package protocol OpenFolder: Sendable {
  /// In no particular order, without `.` and `..`.
  func list(_ path: BytePath) throws(FileProblem) -> [FolderEntry]
  /// As `list`, with the stamps of plain files: asking for them takes time.
  func listStamped(_ path: BytePath) throws(FileProblem) -> [FolderEntry]
  /// Plain files of at most `limit` bytes; never waits for a pipe or a device.
  func read(_ path: BytePath, limit: Int) throws(FileProblem) -> [UInt8]
  /// As `read`, with the stamp that the file had before.
  func readStamped(
    _ path: BytePath, limit: Int
  ) throws(FileProblem) -> (bytes: [UInt8], stamp: FileStamp?)
  /// The one way to write a file that somebody may have changed meanwhile. It promises:
  ///
  /// 1. At every moment, also after a kill or a power cut, the file is there and holds either the
  ///    old or the new bytes, never a part; after it returns, the new ones.
  /// 2. Nobody's text is overwritten: it is written only where what was expected stands, which is
  ///    looked at again after the two were swapped. Else nothing changes: `exists` where nothing
  ///    was expected, `changed` for other content, `notFound` for a file that is gone. A text that
  ///    cannot be put back, because the disk fails too, is kept beside it as `.wijk-….bewaard`.
  /// 3. Any problem means that the old bytes stand, but for `notDurable`: the new ones do, though a
  ///    power cut may still undo it. To save again is always right; what stands there already is
  ///    only made sure.
  /// 4. Mode, owner, access list and `user.` attributes stay as they were, as far as this user may
  ///    give them; nobody gets more rights. A new file is for this user only.
  /// 5. A link that stays inside is followed and stays a link; one that leads out is `outside`. No
  ///    folder, pipe or device is replaced (`notAFile`), nor a file with a second name
  ///    (`hardLinked`).
  /// 6. No litter is left while the process lives; after a kill `sweep` clears it.
  ///
  /// Not promised: the text of a program that has the old file open, and writes in it after the
  /// swap was looked at.
  func save(
    _ bytes: [UInt8], to path: BytePath, expecting: Expected) throws(FileProblem)
  /// With the folders above it; no error when it is there already.
  func makeFolder(_ path: BytePath) throws(FileProblem)
  /// To another place in this folder, never over something that is there (`exists`).
  func move(_ path: BytePath, to target: BytePath) throws(FileProblem)
  /// Of a file or a link, when it still is what was expected: `changed` if not. Only a file has
  /// content.
  func remove(_ path: BytePath, expecting: Expected) throws(FileProblem)
  /// Removes what saves left in this folder, not in those below it, when they were killed; of at
  /// least `age` seconds ago, since younger ones may be at work. Returns how many.
  func sweep(_ path: BytePath, olderThan age: Int) throws(FileProblem) -> Int
}

extension FileSystem {
  package func list(_ folder: BytePath) throws(FileProblem) -> [FolderEntry] {
    try openFolder(folder).list(BytePath(""))
  }

  package func read(
    _ path: BytePath, beneath root: BytePath, limit: Int
  ) throws(FileProblem) -> [UInt8] {
    try openFolder(root).read(path, limit: limit)
  }
}

extension OpenFolder {
  package func listStamped(_ path: BytePath) throws(FileProblem) -> [FolderEntry] {
    try list(path)
  }

  package func readStamped(
    _ path: BytePath, limit: Int
  ) throws(FileProblem) -> (bytes: [UInt8], stamp: FileStamp?) {
    (try read(path, limit: limit), nil)
  }

  package func sweep(_ path: BytePath) throws(FileProblem) -> Int {
    try sweep(path, olderThan: 86_400)
  }
}

/// A file that only grows.
package protocol AppendFile: Sendable {
  /// As it was opened: for messages.
  var path: BytePath { get }
  /// On disk only after `sync`. After any problem here or there nothing more is added: the end may
  /// be torn. Opening it anew cuts that off; after a failed `sync` what was added before is unsure
  /// too, and a new file is better.
  func append(_ bytes: [UInt8]) throws(FileProblem)
  func sync() throws(FileProblem)
}
