import Dispatch
import ParallelWork
import Testing

@Suite("Work that is divided")
struct ProcessorsTests {
  @Test("gives its answers in the order of the parts", arguments: [0, 1, 2, 7, 1_000])
  func order(count: Int) {
    #expect(Processors.map(Array(0..<count)) { $0 * $0 } == (0..<count).map { $0 * $0 })
  }

  @Test("is done by who asks where the others are busy")
  func busy() {
    let (begun, goesOn) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let others = DispatchGroup()
    DispatchQueue.global().async(group: others) {
      _ = Processors.map(Array(0..<Processors.count)) { _ in
        begun.signal()
        goesOn.wait()
      }
    }
    for _ in 0..<Processors.count { begun.wait() }
    #expect(Processors.map([1, 2, 3]) { $0 + 1 } == [2, 3, 4])
    for _ in 0..<Processors.count { goesOn.signal() }
    others.wait()
  }
}
