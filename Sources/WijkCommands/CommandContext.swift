import Kennisbank
import KennisbankSearch
import KennisbankStore
import PlainText
import SafeFiles
import WijkApp
import WijkRuntime
import WijkTexts

/// How a command ended, as the shell sees it.
package enum ExitStatus: Int32, Sendable {
  case ok = 0
  /// Nothing found, or findings.
  case nothing = 1
  case usage = 2
  case store = 3
  case conflict = 4
}

/// Why a command could not do its work, as a sentence.
package struct CommandFailure: Error {
  let text: SafeText
  let status: ExitStatus
}

/// What a command may use. Results go to `out`, messages to `err`; tests collect both.
package struct CommandContext {
  package let setup: Setup
  package let texts: Texts
  /// Width of the terminal; nil when results go to a file or a program.
  package let columns: Int?
  package let out: (String) -> Void
  package let err: (String) -> Void
  /// All of standard input.
  package let readInput: () -> String
  /// Only the program itself has a screen.
  let openScreen: (Setup) -> ExitStatus

  func say(_ text: SafeText) {
    err(text.string + "\n")
  }

  func print(_ text: SafeText) {
    out(text.string + "\n")
  }

  /// The object that is meant: by id, whatever the capitals, or by its title.
  func record(_ name: String, in catalogue: Catalogue) throws(CommandFailure) -> Record {
    let folded = Folding.folded(name)
    let found =
      catalogue.record(name)
      ?? catalogue.records.first { Folding.folded($0.id) == folded }
      ?? catalogue.records.first { Folding.folded($0.title) == folded }
    guard let found else { throw unknown(name, catalogue) }
    return found
  }

  func unknown(_ name: String, _ catalogue: Catalogue) -> CommandFailure {
    CommandFailure(text: advice(on: name, catalogue), status: .nothing)
  }

  private func advice(on name: String, _ catalogue: Catalogue) -> SafeText {
    if let near = catalogue.nearestId(to: name) { return texts.unknownObjectBut(name, near) }
    let words = name.split(separator: "-").joined(separator: " ")
    let all = Set(ObjectKind.allCases)
    let near = SearchIndex(catalogue: catalogue).search(
      Query(words), selection: .empty, kinds: all, sort: .relevance
    ).numbers
    guard let first = near.first else { return texts.unknownObject(name) }
    return texts.unknownObjectBut(name, catalogue[first].id)
  }

  /// Reads all kennisbanken; what is wrong with one is said, the others go on.
  func read() throws(CommandFailure) -> Catalogue { try readIndex().catalogue }

  func readIndex() throws(CommandFailure) -> SearchIndex {
    var index = SearchIndex.empty
    var problems = 0
    KennisbankReader(world: setup.world, texts: texts).read(.atOnce) { news in
      switch news {
      case .read(_, let read, _): index = read
      case .problem(let text):
        say(text)
        problems += 1
      }
    }
    guard !setup.world.kennisbanken.isEmpty else {
      throw CommandFailure(text: texts.noKennisbank, status: .store)
    }
    if problems > 0, index.catalogue.records.isEmpty {
      throw CommandFailure(text: texts.nothingRead, status: .store)
    }
    return index
  }
}
