import PlainText

/// Texts about meetups and the waaier.
extension Texts {
  package func openActionCount(_ count: Int) -> SafeText {
    switch count {
    case 0: pick(nl: "geen open acties", en: "no open actions")
    case 1: pick(nl: "1 open actie", en: "1 open action")
    default: pick(nl: "\(number(count)) open acties", en: "\(number(count)) open actions")
    }
  }

  package func actionState(isDone: Bool) -> SafeText {
    isDone ? pick(nl: "gedaan", en: "done") : pick(nl: "open", en: "open")
  }

  package func stepsDone(_ done: Int, of all: Int) -> SafeText {
    pick(nl: "\(number(done)) van \(number(all))", en: "\(number(done)) of \(number(all))")
  }

  package func stepsBegun(_ count: Int) -> SafeText {
    count == 0 ? "" : pick(nl: "\(number(count)) begonnen", en: "\(number(count)) begun")
  }
}
