import Glibc
import Synchronization

/// One input of libFuzzer, for the target that `WIJK_FUZZ` names. A broken promise ends the
/// program, which libFuzzer keeps the input of.
@_cdecl("wijk_fuzz")
func takeInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  LongRun.check(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// What is remembered between inputs: the slowest one, told at the end.
private enum LongRun {
  private static let target: FuzzTarget = {
    guard let target = getenv("WIJK_FUZZ").flatMap({ FuzzTarget(rawValue: String(cString: $0)) })
    else { fatalError("WIJK_FUZZ names no target") }
    atexit { print("slowest_input_ms: \(LongRun.slowest.withLock { $0 } / .milliseconds(1))") }
    return target
  }()
  private static let slowest = Mutex(Duration.zero)

  private static let onlyReads = getenv("WIJK_FUZZ_READ") != nil

  static func check(_ bytes: [UInt8]) {
    let target = target
    let time = ContinuousClock().measure {
      if onlyReads { return target.read(bytes) }
      do throws(BrokenPromise) {
        try target.check(bytes)
      } catch {
        fatalError(error.description)
      }
    }
    slowest.withLock { $0 = max($0, time) }
  }
}
