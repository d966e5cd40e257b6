/// The folders of this user that `wijk` keeps its own files in, after the XDG rules. Nil where the
/// environment names no place: nothing is kept then.
package struct Folders: Sendable, Hashable {
  /// Lost without loss: indexes.
  package let cache: BytePath?
  /// Where the reader was, logs.
  package let state: BytePath?
  /// Made by the reader: collections, saved searches.
  package let data: BytePath?
  /// `config.yaml`.
  package let config: BytePath?

  package init(environment: [String: String]) {
    func folder(_ variable: String, _ standard: String) -> BytePath? {
      let named = Self.absolute(environment[variable])
      let home = Self.absolute(environment["HOME"])
      return (named ?? home?.appending(standard))?.appending("wijk")
    }
    cache = folder("XDG_CACHE_HOME", ".cache")
    state = folder("XDG_STATE_HOME", ".local/state")
    data = folder("XDG_DATA_HOME", ".local/share")
    config = folder("XDG_CONFIG_HOME", ".config")
  }

  /// The rules say that a relative path is to be ignored.
  private static func absolute(_ value: String?) -> BytePath? {
    guard let path = value.map(BytePath.init(_:)), path.isAbsolute else { return nil }
    return path
  }
}
