import Dispatch

/// A serial queue for one kind of work, done in the order in which it was asked for.
struct Lane: Sendable {
  private let queue: DispatchQueue
  private let mailbox: Mailbox<RuntimeEvent>
  private let isPrompt: Bool

  /// - Parameter isPrompt: whether its work is short, so that a frame waits for the answer.
  init(_ name: String, _ mailbox: Mailbox<RuntimeEvent>, isPrompt: Bool = false) {
    queue = DispatchQueue(label: "wijk." + name)
    self.mailbox = mailbox
    self.isPrompt = isPrompt
  }

  func run(_ work: @escaping @Sendable () -> Void) {
    mailbox.workBegins(isPrompt: isPrompt)
    queue.async { [mailbox, isPrompt] in
      work()
      mailbox.workEnds(isPrompt: isPrompt)
    }
  }

  /// Waits until all that was asked for is done.
  func finish() {
    queue.sync {}
  }
}
