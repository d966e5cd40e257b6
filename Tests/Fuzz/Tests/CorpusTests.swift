import FuzzTargets
import Glibc
import SafeFiles
import Testing
import WijkTestKit

/// Every ugly input that is kept, and small changes to each: the same in every run.
@Suite("Any bytes")
struct CorpusTests {
  private static let changes = 200
  private static let longest = 4_096
  /// Of the processor, in seconds: other tests run at the same time.
  private static let limit = 1.0

  @Test("every input of the corpus is taken within a second", arguments: FuzzTarget.allCases)
  func corpus(target: FuzzTarget) throws {
    let inputs = try Corpus.inputs(of: target)
    #expect(inputs.count > 20)
    for input in inputs { Self.check(target, input.bytes, "\(input.name)") }
  }

  @Test("so is every small change to one", arguments: FuzzTarget.allCases)
  func changed(target: FuzzTarget) throws {
    let inputs = try Corpus.inputs(of: target)
    for number in 0..<Self.changes {
      var random = SeededGenerator(seed: UInt64(number))
      let one = try #require(inputs.randomElement(using: &random))
      let other = try #require(inputs.randomElement(using: &random))
      let bytes = Mutation.changed(
        one.bytes, with: other.bytes, limit: Self.longest, using: &random)
      Self.check(target, bytes, "change \(number) of \(one.name): \(bytes)")
    }
  }

  private static func check(
    _ target: FuzzTarget, _ bytes: [UInt8], _ name: @autoclosure () -> String
  ) {
    do throws(BrokenPromise) {
      // What is done once in a program falls to whoever comes first: it counts the second time.
      guard try time(of: target, bytes) > limit else { return }
      let time = try time(of: target, bytes)
      if time > limit { Issue.record("\(time) s for \(name())") }
    } catch {
      Issue.record("\(error.description), by \(name())")
    }
  }

  private static func time(
    of target: FuzzTarget, _ bytes: [UInt8]
  ) throws(BrokenPromise) -> Double {
    let start = processorTime
    try target.check(bytes)
    return processorTime - start
  }

  /// Of this thread, in seconds.
  private static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// The inputs beside these tests, by target.
private enum Corpus {
  static func inputs(of target: FuzzTarget) throws -> [(name: String, bytes: [UInt8])] {
    let folder = BytePath(#filePath).parent.parent.appending("Corpus").appending(target.rawValue)
    let fileSystem = LocalFileSystem()
    return try fileSystem.list(folder).map(\.name).map { name in
      (
        String(decoding: name, as: UTF8.self),
        try fileSystem.read(folder.appending(name), limit: 1 << 20)
      )
    }.sorted { $0.name < $1.name }
  }
}
