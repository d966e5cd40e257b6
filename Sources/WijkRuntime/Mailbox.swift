import Synchronization

/// Where other threads leave word for the one that owns the screen, and wake it.
///
/// It also counts the work that is under way, so that a test can wait until all is quiet.
package final class Mailbox<Message: Sendable>: Sendable {
  private struct State {
    var messages: [Message] = []
    var working = 0
  }

  private let state = Mutex(State())
  private let wake: Pipe

  package init() {
    wake = Pipe()
  }

  /// Becomes readable when there is a message.
  package var descriptor: Int32 { wake.readEnd }

  package func post(_ message: Message) {
    state.withLock { $0.messages.append(message) }
    wake.write()
  }

  package func take() -> [Message] {
    wake.drain()
    return state.withLock { state in
      defer { state.messages = [] }
      return state.messages
    }
  }

  package func workBegins() {
    state.withLock { $0.working += 1 }
  }

  package func workEnds() {
    state.withLock { $0.working -= 1 }
    wake.write()
  }

  package var isWorking: Bool { state.withLock { $0.working > 0 } }
  package var isQuiet: Bool { state.withLock { $0.working == 0 && $0.messages.isEmpty } }
}
