import Glibc

/// What a system call gave, with `errno` kept before anything else can change it.
struct SystemResult<Value: SignedInteger & Sendable>: Sendable {
  let value: Value
  let code: Int32

  init(_ value: Value, code: Int32 = errno) {
    self.value = value
    self.code = code
  }

  @discardableResult
  func orThrow(
    _ operation: FileProblem.Operation, _ path: BytePath
  ) throws(FileProblem) -> Value {
    guard value >= 0 else { throw FileProblem(code: code, operation, path) }
    return value
  }
}

/// Calls again when a signal came in between, or when a folder on the way was being renamed; not
/// for ever, because someone may be renaming it on purpose.
func retrying<Value: SignedInteger>(_ call: () -> Value) -> SystemResult<Value> {
  retrying { SystemResult(call()) }
}

func retrying<Value>(_ call: () -> SystemResult<Value>) -> SystemResult<Value> {
  for _ in 0..<64 {
    let result = call()
    if result.value >= 0 || (result.code != EINTR && result.code != EAGAIN) { return result }
  }
  return call()
}

/// An open file or folder, closed when it goes out of use.
struct Descriptor: ~Copyable {
  let number: Int32

  deinit { Glibc.close(number) }

  /// Never called again, also when it fails: the number may be another file's already.
  consuming func close() -> SystemResult<Int32> {
    let number = number
    discard self
    return SystemResult(Glibc.close(number))
  }
}

extension BytePath {
  /// Hands the path to a C function. A name with a NUL in it would be cut short there and mean
  /// another file: it is "no such file" instead.
  func withCPath<Value: SignedInteger>(
    _ call: (UnsafePointer<CChar>) -> SystemResult<Value>
  ) -> SystemResult<Value> {
    if bytes.contains(0) { return SystemResult(-1, code: ENOENT) }
    return (bytes + [0]).withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        guard let start = characters.baseAddress else { return SystemResult(-1, code: ENOENT) }
        return call(start)
      }
    }
  }
}
