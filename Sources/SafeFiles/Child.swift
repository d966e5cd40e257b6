import CLinux
import Glibc

/// A program that was started, until it is waited for.
struct Child: ~Copyable {
  /// Nobody else gets the number before it is waited for.
  private let id: pid_t
  /// Can be read from when it has ended.
  let ended: Descriptor

  /// Nil when it could not be started.
  ///
  /// - Parameters:
  ///   - words: the path of the program and its arguments.
  ///   - outputs: that of errors last; -1 throws away.
  static func start(
    _ words: [[UInt8]], environment: [String: String]? = nil, input: [UInt8],
    outputs: (Int32, Int32) = (-1, -1)
  ) -> Child? {
    let inMemory = input.withUnsafeBytes { wijk_memory_file($0.baseAddress, $0.count) }
    guard inMemory >= 0 else { return nil }
    let input = Descriptor(number: inMemory)
    let files = [input.number, outputs.0, outputs.1]
    let id = CStrings.with(words) { words -> pid_t in
      guard let environment else { return wijk_spawn(words, nil, files) }
      let variables = environment.map { Array("\($0)=\($1)".utf8) }
      return CStrings.with(variables) { wijk_spawn(words, $0, files) } ?? -1
    }
    guard let id, id > 0 else { return nil }
    let ended = wijk_pidfd_open(id)
    let child = Child(id: id, ended: Descriptor(number: ended))
    if ended >= 0 { return child }
    child.stop()
    return nil
  }

  /// Waits for its end.
  consuming func end() -> ProcessOutput.End {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    // As Linux packs it: the signal in the lowest seven bits, the exit status above them.
    return status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .killed(status & 0x7F)
  }

  /// With all in its process group. It is asked first: git takes its lock files away then.
  consuming func stop() {
    kill(-id, SIGTERM)
    var poll = pollfd(fd: ended.number, events: Int16(POLLIN), revents: 0)
    Glibc.poll(&poll, 1, 300)
    kill(-id, SIGKILL)
    _ = end()
  }
}

/// A program whose outputs are kept.
struct CapturedChild: ~Copyable {
  private let child: Child
  private let out: Descriptor
  private let err: Descriptor

  static func start(
    _ words: [[UInt8]], environment: [String: String]?, input: [UInt8]
  ) -> CapturedChild? {
    guard let out = Pipe(), let err = Pipe() else { return nil }
    guard
      let child = Child.start(
        words, environment: environment, input: input,
        outputs: (out.writing.number, err.writing.number))
    else { return nil }
    return CapturedChild(child: child, out: out.reading, err: err.reading)
  }

  /// - Parameter limit: in bytes, of each.
  consuming func output(limit: Int, timeout: Duration) -> ProcessOutput {
    var outputs = [Kept(out.number), Kept(err.number)]
    if let problem = read(
      &outputs, limit, until: MachineClock().milliseconds() + timeout.milliseconds)
    {
      child.stop()
      return ProcessOutput(problem)
    }
    return ProcessOutput(child.end(), out: outputs[0].bytes, err: outputs[1].bytes)
  }

  /// Until the program has ended; what it started may go on, and hold the pipes. Nil when all went
  /// well.
  private func read(
    _ outputs: inout [Kept], _ limit: Int, until deadline: Int
  ) -> ProcessOutput.End? {
    while true {
      let left = deadline - MachineClock().milliseconds()
      if left <= 0 { return .timedOut }
      var polls = outputs.map { pollfd(fd: $0.file, events: Int16(POLLIN), revents: 0) }
      polls.append(pollfd(fd: child.ended.number, events: Int16(POLLIN), revents: 0))
      guard poll(&polls, 3, Int32(clamping: left)) > 0 else { continue }
      let hasEnded = polls[2].revents != 0
      for index in outputs.indices where hasEnded || polls[index].revents != 0 {
        outputs[index].read(all: hasEnded, limit)
        if outputs[index].bytes.count > limit { return .saidTooMuch }
      }
      if hasEnded { return nil }
    }
  }
}

/// What was read of a pipe.
private struct Kept {
  /// -1 after the end: it is not waited for any more.
  var file: Int32
  var bytes: [UInt8] = []

  init(_ file: Int32) { self.file = file }

  /// - Parameters:
  ///   - all: that is there now, or one piece of it.
  ///   - limit: more than a piece past it is not read.
  mutating func read(all: Bool, _ limit: Int) {
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    repeat {
      let count = Glibc.read(file, &piece, piece.count)
      if count == 0 { file = -1 }
      if count <= 0 { return }
      bytes += piece.prefix(count)
    } while all && bytes.count <= limit
  }
}

struct Pipe: ~Copyable {
  let reading: Descriptor
  let writing: Descriptor

  /// Reading never waits. Whatever is started closes all that it is not given.
  init?() {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    reading = Descriptor(number: ends[0])
    writing = Descriptor(number: ends[1])
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
  }
}

/// Texts as C takes them: each with a NUL behind it, and nil behind the last.
enum CStrings {
  /// Nil when one of them has a NUL in it, and would be cut short there.
  static func with<Result>(
    _ texts: [[UInt8]], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result? {
    guard !texts.contains(where: { $0.contains(0) }) else { return nil }
    var pointers = texts.map { strdup($0.map(CChar.init(bitPattern:)) + [0]) }
    defer { for pointer in pointers { free(pointer) } }
    guard !pointers.contains(nil) else { return nil }
    pointers.append(nil)
    return body(&pointers)
  }
}

extension Duration {
  fileprivate var milliseconds: Int {
    Int(clamping: components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
  }
}
