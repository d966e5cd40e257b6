import SafeFiles

/// The reader's own kennisbank, made when something is written for the first time.
package enum PersonalKennisbank {
  private static let info = "naam: Mijn kennisbank\nformaat: 1\n"

  /// - Parameter data: where the reader's own files are; nil where there is no such place.
  package static func path(in data: BytePath?) -> BytePath? { data?.appending("mijn-kennisbank") }

  /// Makes what is not there, and leaves what is. `kennisbank.yaml` comes last: with it the folder
  /// is a kennisbank.
  package static func make(
    at path: BytePath, in fileSystem: any FileSystem
  ) throws(FileProblem) -> any OpenFolder {
    try fileSystem.makeFolder(path)
    let folder = try fileSystem.openFolder(path)
    try IgnoreFile.require(in: folder)
    try folder.saveIfNothing(Array(info.utf8), to: OpenKennisbank.infoFile)
    return folder
  }
}

/// What git leaves alone in a kennisbank. A file that is there already is the owner's.
enum IgnoreFile {
  private static let path = BytePath(".gitignore")
  private static let text = "prullenbak/\n.wijk/backup/\n.wijk/aanwezig/\n"

  static func require(in folder: any OpenFolder) throws(FileProblem) {
    try folder.saveIfNothing(Array(text.utf8), to: path)
  }

  /// As well as it goes: what comes after does not depend on it.
  static func make(in folder: any OpenFolder) {
    try? require(in: folder)
  }
}

extension OpenFolder {
  fileprivate func saveIfNothing(_ bytes: [UInt8], to path: BytePath) throws(FileProblem) {
    do throws(FileProblem) {
      try save(bytes, to: path, expecting: .nothing)
    } catch {
      if error.kind != .exists { throw error }
    }
  }
}
