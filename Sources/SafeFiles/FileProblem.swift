import Glibc

/// Why something could not be done with a file. It carries no text for people: that is made
/// elsewhere, from these parts.
package struct FileProblem: Error, Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case notFound
    /// Something has this name already.
    case exists
    /// The file holds something else than the writer knew; it was left as it is.
    case changed
    case noPermission
    /// A link that leads out of the folder, or round in a circle.
    case outside
    /// A folder, a pipe, a device.
    case notAFile
    case notAFolder
    /// It has a second name; a save would leave that one with the old text.
    case hardLinked
    case nameTooLong
    /// Size in bytes.
    case tooLarge(Int)
    /// No room on the disk, or none left for this user.
    case full
    /// The file system takes no changes.
    case readOnly
    /// It was done, but the disk did not say that a power cut will not undo it.
    case notDurable
    /// Another process has it open to write in.
    case inUse
    /// The number of the system's own error.
    case other(Int32)
  }

  package enum Operation: Sendable, Hashable {
    case list, read, write, makeFolder, move, remove
  }

  package let kind: Kind
  package let path: BytePath
  package let operation: Operation

  package init(_ kind: Kind, _ operation: Operation, _ path: BytePath) {
    self.kind = kind
    self.operation = operation
    self.path = path
  }

  /// `code`: a value of `errno`.
  init(code: Int32, _ operation: Operation, _ path: BytePath) {
    self.init(Kind(code: code), operation, path)
  }
}

extension FileProblem.Kind {
  init(code: Int32) {
    switch code {
    case ENOENT: self = .notFound
    case EEXIST: self = .exists
    case EACCES, EPERM: self = .noPermission
    case EXDEV, ELOOP: self = .outside
    case EISDIR, ENXIO: self = .notAFile
    case ENOTDIR: self = .notAFolder
    case ENAMETOOLONG: self = .nameTooLong
    case ENOSPC, EDQUOT: self = .full
    case EROFS: self = .readOnly
    default: self = .other(code)
    }
  }
}
