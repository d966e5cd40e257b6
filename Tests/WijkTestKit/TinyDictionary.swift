import SafeFiles

/// A dictionary of a few Dutch words, made for a test.
package enum TinyDictionary {
  private static let words = [
    "buurt", "buurten", "café", "de", "een", "elkaar", "en", "er", "het", "in", "kennen", "wij",
    "wonen", "wonen", "zij",
  ]

  /// Its path without the ending of its two files.
  package static func make(encoding: String = "UTF-8") -> BytePath {
    let path = TemporaryFolders.make().appending("klein")
    let affixes = "SET \(encoding)\nTRY etnaoirsbuw\nREP 1\nREP urt uurt\n"
    let list = "\(words.count)\n" + words.joined(separator: "\n") + "\n"
    let fileSystem = LocalFileSystem()
    for (ending, text) in [("aff", affixes), ("dic", list)] {
      let bytes =
        encoding == "UTF-8"
        ? Array(text.utf8) : text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
      try? fileSystem.writeAtomically(bytes, to: BytePath(path.display + "." + ending))
    }
    return path
  }
}
