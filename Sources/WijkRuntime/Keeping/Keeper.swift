import Kennisbank
import PlainText
import SafeFiles
import Synchronization
import WijkApp
import WijkTexts

/// Keeps what is typed: first in the journal, then in the file itself. Only the lane that keeps
/// uses it.
final class Keeper: Sendable {
  /// What is known of a text that is being written.
  private struct Known: Sendable {
    let folder: any OpenFolder
    let path: BytePath
    /// The file as it was read or written last; nil when it is not there.
    var onDisk: [UInt8]?
  }

  private let known = Mutex<[FileAddress: Known]>([:])
  private let world: World

  init(world: World) {
    self.world = world
  }

  // MARK: Opening

  func open(_ address: FileAddress, in kennisbank: BytePath) throws(FileProblem) -> OpenedText {
    let folder = try world.fileSystem.openFolder(kennisbank)
    let path = BytePath(address.path)
    let bytes = try folder.read(path, limit: Document.largestSize)
    known.withLock { $0[address] = Known(folder: folder, path: path, onDisk: bytes) }
    return OpenedText(base: bytes, lastSaved: bytes, file: bytes)
  }

  // MARK: Keeping

  func keep(_ request: KeepRequest, _ texts: Texts) -> KeepAnswer {
    let isNoted = false
    let file = request.bytes.map { save($0, request.address, texts) } ?? .untouched
    return KeepAnswer(
      address: request.address, version: request.version, isNoted: isNoted, file: file)
  }

  private func save(
    _ bytes: [UInt8], _ address: FileAddress, _ texts: Texts
  ) -> KeepAnswer.File {
    guard let text = known.withLock({ $0[address] }) else { return .untouched }
    do throws(FileProblem) {
      if text.onDisk != bytes {
        let expected = text.onDisk.map(Expected.content) ?? .nothing
        try text.folder.save(bytes, to: text.path, expecting: expected)
        known.withLock { $0[address]?.onDisk = bytes }
      }
      return .saved(at: world.timeOfDay())
    } catch {
      return failure(error, text, address, texts)
    }
  }

  private func failure(
    _ problem: FileProblem, _ text: Known, _ address: FileAddress, _ texts: Texts
  ) -> KeepAnswer.File {
    switch problem.kind {
    case .changed, .exists, .notFound:
      let theirs = try? text.folder.read(text.path, limit: Document.largestSize)
      known.withLock { $0[address]?.onDisk = theirs }
      return .changed(base: text.onDisk ?? [], theirs: theirs)
    default: return .failed(texts.notSaved(problem))
    }
  }
}

extension Texts {
  func notSaved(_ problem: FileProblem) -> SafeText {
    notSaved(problem.path.display, reason(problem.kind.reason), keptAt: nil)
  }
}
