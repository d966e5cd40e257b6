import SafeFiles

/// A folder to be read as a kennisbank.
package struct KennisbankFolder: Sendable, Hashable {
  package let path: BytePath
  /// The reader's own name for it, instead of the one in its `kennisbank.yaml`.
  package let label: String?
  /// The starter kennisbank belongs to the program.
  package let isReadOnly: Bool

  package init(path: BytePath, label: String? = nil, isReadOnly: Bool = false) {
    self.path = path
    self.label = label
    self.isReadOnly = isReadOnly
  }
}

/// Why a kennisbank cannot be opened, or not in full. The other kennisbanken open all the same.
package struct StoreProblem: Error, Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case noFolder
    case noPermission
    /// Without a `kennisbank.yaml` and without any folder of one.
    case notAKennisbank
    /// Read, but not to be changed.
    case newerFormat(Int)
    case unreadable(FileProblem)
  }

  package let kind: Kind
  package let folder: KennisbankFolder

  init(_ kind: Kind, _ folder: KennisbankFolder) {
    self.kind = kind
    self.folder = folder
  }

  init(_ problem: FileProblem, _ folder: KennisbankFolder) {
    switch problem.kind {
    case .notFound, .notAFolder: self.init(.noFolder, folder)
    case .noPermission: self.init(.noPermission, folder)
    default: self.init(.unreadable(problem), folder)
    }
  }
}
