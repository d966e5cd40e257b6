import Kennisbank
import KennisbankSearch
import KennisbankStore
import Synchronization

/// What has been read so far, for the lanes that search and build pages.
final class Snapshot: Sendable {
  struct Content: Sendable {
    var catalogue = Catalogue.empty
    var index = SearchIndex.empty
  }

  private let content = Mutex(Content())
  private let added = Mutex<[KennisbankFolder]>([])

  /// Kennisbanken that were made since the program began.
  var addedFolders: [KennisbankFolder] { added.withLock { $0 } }

  func add(_ folder: KennisbankFolder) {
    added.withLock { $0.append(folder) }
  }

  var current: Content { content.withLock { $0 } }

  func replace(_ catalogue: Catalogue, _ index: SearchIndex) {
    content.withLock { $0 = Content(catalogue: catalogue, index: index) }
  }
}
