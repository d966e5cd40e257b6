import Kennisbank
import KennisbankSearch
import KennisbankStore
import SafeFiles
import Synchronization
import WijkApp

/// What has been read so far, for the lanes that search and build pages.
final class Snapshot: Sendable {
  struct Content: Sendable {
    var catalogue = Catalogue.empty
    var index = SearchIndex.empty
  }

  private let content = Mutex(Content())
  /// Of the files that were read since the kennisbanken were, what stood in them.
  private let read = Mutex<[FileAddress: UInt64?]>([:])
  private let added = Mutex<[KennisbankFolder]>([])

  /// Kennisbanken that were made since the program began.
  var addedFolders: [KennisbankFolder] { added.withLock { $0 } }

  func add(_ folder: KennisbankFolder) {
    added.withLock { $0.append(folder) }
  }

  /// - Parameter bytes: nil for a file that is not there.
  /// - Returns: whether it is other than was noted before.
  @discardableResult
  func note(_ bytes: [UInt8]?, at address: FileAddress) -> Bool {
    let sum = bytes.map { $0.withUnsafeBytes { Checksum.of($0) } }
    return read.withLock { $0.updateValue(sum, forKey: address) != .some(sum) }
  }

  /// Before all is read again: what was noted may be old then.
  func forgetRead() {
    read.withLock { $0 = [:] }
  }

  var current: Content { content.withLock { $0 } }

  func replace(_ catalogue: Catalogue, _ index: SearchIndex) {
    content.withLock { $0 = Content(catalogue: catalogue, index: index) }
  }
}
