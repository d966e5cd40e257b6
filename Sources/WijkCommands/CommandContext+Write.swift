import Kennisbank
import KennisbankSearch
import KennisbankStore
import PlainText
import SafeFiles
import WijkApp
import WijkRuntime
import WijkTexts

/// What the commands that write have in common.
extension CommandContext {
  /// With `--alleen-lezen` nothing is written, whatever the command.
  func requireWriting() throws(CommandFailure) {
    guard !setup.world.isRestricted else {
      throw CommandFailure(text: texts.readOnlyHere, status: .usage)
    }
  }

  func requireWritable(_ info: KennisbankInfo) throws(CommandFailure) {
    guard !info.isReadOnly else {
      throw CommandFailure(text: texts.kennisbankReadOnly(info.name), status: .store)
    }
  }

  func requireTerminal(_ complaint: SafeText) throws(CommandFailure) {
    guard setup.hasTerminal else {
      throw CommandFailure(text: complaint, status: .usage)
    }
  }

  /// The text to write in, by id, path or title: its draft before what is published, and a
  /// kennisbank that can be changed before one that cannot.
  func textToWrite(_ name: String, in catalogue: Catalogue) throws(CommandFailure) -> Int32 {
    let found = numbers(of: name, in: catalogue)
    let rank = { (number: Int32) -> (Int, Int) in
      let origin = catalogue[number].origin
      return (origin.isDraft ? 0 : 1, catalogue.kennisbanken[origin.kennisbank].isReadOnly ? 1 : 0)
    }
    guard let best = found.min(by: { rank($0) < rank($1) }) else { throw unknown(name, catalogue) }
    return best
  }

  /// Of the first way of naming that fits anything.
  private func numbers(of name: String, in catalogue: Catalogue) -> [Int32] {
    let folded = Folding.folded(name)
    let ways: [(Record) -> Bool] = [
      { $0.id == name }, { Folding.folded($0.id) == folded },
      { $0.origin.path == name || catalogue.path(of: $0).display == name },
      { Folding.folded($0.title) == folded },
    ]
    for isMeant in ways {
      let found = catalogue.records.indices.filter { isMeant(catalogue.records[$0]) }
      if !found.isEmpty { return found.map(Int32.init) }
    }
    return []
  }

  func failure(_ problem: DraftProblem) -> CommandFailure {
    CommandFailure(text: texts.sentence(problem), status: problem.status)
  }

  func failure(_ problem: FileProblem) -> CommandFailure {
    failure(.file(problem))
  }

  func unsavedText(of path: String, in info: KennisbankInfo) -> UnsavedText? {
    setup.world.unsavedTexts.first { $0.kennisbank == info.path && $0.path == path }
  }
}

extension Catalogue {
  /// Where the file is on this machine.
  func path(of record: Record) -> BytePath {
    BytePath(kennisbanken[record.origin.kennisbank].path).appending(record.origin.path)
  }
}

extension DraftProblem {
  fileprivate var status: ExitStatus {
    switch self {
    case .file(let problem): problem.kind == .changed ? .conflict : .store
    case .publishedChanged, .undecided: .conflict
    case .refused, .noDraft, .notADraft, .unknownId, .idTaken, .unfinished: .nothing
    }
  }
}
