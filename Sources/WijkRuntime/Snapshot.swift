import Kennisbank
import KennisbankSearch
import Synchronization

/// What has been read so far, for the lanes that search and build pages.
final class Snapshot: Sendable {
  struct Content: Sendable {
    var catalogue = Catalogue.empty
    var index = SearchIndex.empty
  }

  private let content = Mutex(Content())

  var current: Content { content.withLock { $0 } }

  func replace(_ catalogue: Catalogue, _ index: SearchIndex) {
    content.withLock { $0 = Content(catalogue: catalogue, index: index) }
  }
}
