/// A name in a folder.
package struct FolderEntry: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case file, folder, link
    /// A pipe, a socket, a device: never opened.
    case other
  }

  package let name: [UInt8]
  package let kind: Kind

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
  /// Afterwards the file holds either the old or the new bytes, also after a power cut; never a
  /// part. A link is followed and stays a link.
  func writeAtomically(_ bytes: [UInt8], to path: BytePath) throws(FileProblem)
  /// As `writeAtomically`, but never in the place of something that is there (`exists`).
  func create(_ bytes: [UInt8], at path: BytePath) throws(FileProblem)
  /// With the folders above it, for this user only; no error when it is there already.
  func makeFolder(_ path: BytePath) throws(FileProblem)
  func remove(_ path: BytePath) throws(FileProblem)
  func exists(_ path: BytePath) -> Bool
}

/// A folder that nothing leads out of: not `..`, not an absolute path, not a link.
/// Paths are relative to it; the empty path is the folder itself.
package protocol OpenFolder: Sendable {
  /// In no particular order, without `.` and `..`.
  func list(_ path: BytePath) throws(FileProblem) -> [FolderEntry]
  /// Plain files of at most `limit` bytes; never waits for a pipe or a device.
  func read(_ path: BytePath, limit: Int) throws(FileProblem) -> [UInt8]
  /// Afterwards the file holds either the old or the new bytes, also after a power cut. Nothing is
  /// written when something else stands there than was expected: `exists` where nothing was,
  /// `changed` for other content, `notFound` for a file that is gone.
  func save(
    _ bytes: [UInt8], to path: BytePath, expecting: Expected) throws(FileProblem)
  /// With the folders above it; no error when it is there already.
  func makeFolder(_ path: BytePath) throws(FileProblem)
  /// To another place in this folder, never over something that is there (`exists`).
  func move(_ path: BytePath, to target: BytePath) throws(FileProblem)
  /// Of a file, when it still is what was expected.
  func remove(_ path: BytePath, expecting: Expected) throws(FileProblem)
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
