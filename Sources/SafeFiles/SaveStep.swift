extension LocalFileSystem {
  /// A system call of a save, a removal or a journal, by what it is for. All go through `Calls`.
  package enum SaveStep: Sendable, CaseIterable {
    /// Finding the place and looking at what stands there.
    case openFolder, readLink, openTarget, statTarget, readTarget
    /// Making the new file.
    case create, write, copyOwner, copyAttributes, copyMode, sync, close
    /// Giving it the name.
    case lock, exchange, rename, link, statTemporary, putBack, removeTemporary, unlock, syncFolder
    case makeFolder, remove
    case openJournal, readJournal, cutJournal, append, syncJournal
  }

  /// Gives the number of the error that a step should fail with instead of being done.
  package typealias Faults = @Sendable (SaveStep) -> Int32?

  /// What a test puts around each system call.
  package struct Hooks: Sendable {
    package var before: Faults
    package var after: @Sendable (SaveStep) -> Void
    /// How many bytes one call writes, of those it is given; at least 1.
    package var writeSize: @Sendable (Int) -> Int
    /// Seconds by which the clock is later than it is.
    package var secondsAhead = 0

    package init(
      before: @escaping Faults = { _ in nil },
      after: @escaping @Sendable (SaveStep) -> Void = { _ in },
      writeSize: @escaping @Sendable (Int) -> Int = { $0 }
    ) {
      self.before = before
      self.after = after
      self.writeSize = writeSize
    }
  }
}

/// The one place where the system is called for whatever is saved.
struct Calls: Sendable {
  typealias Step = LocalFileSystem.SaveStep

  let hooks: LocalFileSystem.Hooks
  let operation: FileProblem.Operation
  /// As the caller named it: for messages.
  let path: BytePath

  func problem(_ kind: FileProblem.Kind) -> FileProblem {
    FileProblem(kind, operation, path)
  }

  /// Calls again when a signal came in between.
  @discardableResult
  func callAsFunction<Value: SignedInteger & Sendable>(
    _ step: Step, _ call: () -> Value
  ) throws(FileProblem) -> Value {
    try result(step, call).orThrow(operation, path)
  }

  @discardableResult
  func callAsFunction<Value: SignedInteger & Sendable>(
    _ step: Step, _ name: [UInt8], _ call: (UnsafePointer<CChar>) -> Value
  ) throws(FileProblem) -> Value {
    try result(step, name, call).orThrow(operation, path)
  }

  func result<Value: SignedInteger & Sendable>(
    _ step: Step, _ call: () -> Value
  ) -> SystemResult<Value> {
    retrying { once(step, call) }
  }

  func result<Value: SignedInteger & Sendable>(
    _ step: Step, _ name: [UInt8], _ call: (UnsafePointer<CChar>) -> Value
  ) -> SystemResult<Value> {
    BytePath(bytes: name).withCPath { name in result(step) { call(name) } }
  }

  func once<Value: SignedInteger & Sendable>(
    _ step: Step, _ call: () -> Value
  ) -> SystemResult<Value> {
    defer { hooks.after(step) }
    if let code = hooks.before(step) { return SystemResult(-1, code: code) }
    return SystemResult(call())
  }
}
