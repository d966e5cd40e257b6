import Kennisbank

/// One file of one of the open kennisbanken.
package struct FileAddress: Sendable, Hashable {
  /// Number in `Catalogue.kennisbanken`.
  package let kennisbank: Int
  /// Below the kennisbank, `/` between folders.
  package let path: String

  package init(kennisbank: Int, path: String) {
    self.kennisbank = kennisbank
    self.path = path
  }

  /// Where a draft stands once it is published; nil when this is no draft.
  var published: FileAddress? {
    DraftPath.published(path).map { FileAddress(kennisbank: kennisbank, path: $0) }
  }
}
