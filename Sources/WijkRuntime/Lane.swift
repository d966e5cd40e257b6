import Dispatch

/// A serial queue for one kind of work, done in the order in which it was asked for.
struct Lane: Sendable {
  private let queue: DispatchQueue
  private let mailbox: Mailbox<RuntimeEvent>

  init(_ name: String, _ mailbox: Mailbox<RuntimeEvent>) {
    queue = DispatchQueue(label: "wijk." + name)
    self.mailbox = mailbox
  }

  func run(_ work: @escaping @Sendable () -> Void) {
    mailbox.workBegins()
    queue.async { [mailbox] in
      work()
      mailbox.workEnds()
    }
  }

  /// Waits until all that was asked for is done.
  func finish() {
    queue.sync {}
  }
}
