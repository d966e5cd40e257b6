import CLinux
import Kennisbank
import SafeFiles
import Synchronization

/// The Dutch dictionary of this machine, with what was asked of it before. It is opened by the first
/// question, which takes a fifth of a second.
package final class Speller: Sendable {
  /// Where distributions put dictionaries.
  package static let systemFolders = [
    BytePath("/usr/share/hunspell"), BytePath("/usr/share/myspell/dicts"),
  ]
  /// Names a dictionary, without the ending of its two files; no other is looked for then.
  package static let variable = "WIJK_WOORDENBOEK"
  private static let names = ["nl_NL", "nl"]
  /// So many answers are remembered; then it begins anew.
  private static let mostKnown = 50_000
  private static let mostSuggested = 5_000

  /// The library that is on this machine; nil without one.
  package static var hunspell: String? { wijk_speller_library().map { String(cString: $0) } }

  private struct State {
    var isOpened = false
    var dictionary: HunspellDictionary?
    var known: [String: Bool] = [:]
    var suggestions: [String: [String]] = [:]
  }

  /// The two files that were found, without their endings.
  package let dictionaryPath: BytePath?
  private let state = Mutex(State())

  package init(environment: [String: String], folders: [BytePath], in fileSystem: any FileSystem) {
    let named = environment[Self.variable].flatMap { $0.isEmpty ? nil : [BytePath($0)] }
    let places = named ?? folders.flatMap { folder in Self.names.map(folder.appending) }
    dictionaryPath = places.first { path in
      fileSystem.exists(path.ending("aff")) && fileSystem.exists(path.ending("dic"))
    }
  }

  /// The dictionary in use; nil when it, or the library, is not there.
  package var dictionary: BytePath? {
    state.withLock { open(&$0) == nil ? nil : dictionaryPath }
  }

  /// Asked for every word whether to look for what may be meant; what is known of that is told
  /// anyway.
  package func judge(suggesting: @escaping () -> Bool = { true }) -> some WordJudge {
    Judge(speller: self, suggests: suggesting)
  }

  private struct Judge: WordJudge {
    let speller: Speller
    let suggests: () -> Bool

    func knows(_ word: String) -> Bool { speller.knows(word) }

    func suggestions(for word: String) -> [String] {
      speller.suggestions(for: word, looking: suggests())
    }
  }

  private func knows(_ word: String) -> Bool {
    state.withLock { state in
      if let known = state.known[word] { return known }
      let isKnown = open(&state)?.knows(word) ?? true
      if state.known.count >= Self.mostKnown { state.known = [:] }
      state.known[word] = isKnown
      return isKnown
    }
  }

  private func suggestions(for word: String, looking: Bool) -> [String] {
    state.withLock { state in
      if let known = state.suggestions[word] { return known }
      guard looking, let dictionary = open(&state) else { return [] }
      if state.suggestions.count >= Self.mostSuggested { state.suggestions = [:] }
      let suggestions = dictionary.suggestions(for: word)
      state.suggestions[word] = suggestions
      return suggestions
    }
  }

  private func open(_ state: inout State) -> HunspellDictionary? {
    if !state.isOpened {
      state.isOpened = true
      state.dictionary = dictionaryPath.flatMap(HunspellDictionary.init)
    }
    return state.dictionary
  }
}

extension BytePath {
  fileprivate func ending(_ ending: String) -> BytePath {
    BytePath(bytes: bytes + Array(".\(ending)".utf8))
  }
}
