import Synchronization

/// Where other threads leave word for the one that owns the screen, and wake it.
///
/// It also counts the work that is under way: a frame waits a moment for it, and a test until all is
/// quiet.
package final class Mailbox<Message: Sendable>: Sendable {
  private struct State {
    var messages: [Message] = []
    var working = 0
    /// Of these, those that answer in a moment.
    var prompt = 0
    /// Somebody waits for quiet and wants to be woken by the end of work too.
    var isAwaited = false
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

  /// - Parameter isPrompt: whether a frame had better wait for the answer.
  package func workBegins(isPrompt: Bool = false) {
    state.withLock { state in
      state.working += 1
      state.prompt += isPrompt ? 1 : 0
    }
  }

  package func workEnds(isPrompt: Bool = false) {
    let isAwaited = state.withLock { state in
      state.working -= 1
      state.prompt -= isPrompt ? 1 : 0
      return state.isAwaited
    }
    if isAwaited { wake.write() }
  }

  package var isPromptWorkUnderWay: Bool { state.withLock { $0.prompt > 0 } }
  /// Asked by who waits for it: from now on the end of work wakes too.
  package func isQuiet() -> Bool {
    state.withLock { state in
      state.isAwaited = true
      return state.working == 0 && state.messages.isEmpty
    }
  }
}
