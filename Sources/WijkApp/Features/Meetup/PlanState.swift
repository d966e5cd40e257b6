import TextEditing

/// The agenda of a meetup that is prepared. The text itself is an `EditSession`, which keeps every
/// change and takes it back.
package struct PlanState: Sendable {
  let address: FileAddress
  package internal(set) var scroll = Scroll()
  /// What is typed of the chosen part.
  var line: PlanLine?

  init(address: FileAddress) {
    self.address = address
  }
}

struct PlanLine: Sendable {
  enum Asking: Sendable, Hashable { case text, minutes }

  let asking: Asking
  var line: LineBuffer
}
