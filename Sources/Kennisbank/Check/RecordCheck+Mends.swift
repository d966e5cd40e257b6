/// Mends for what is wrong with a field, where what was meant is beyond doubt.
extension Document {
  func mend(of code: CheckCode, at item: FieldItem) -> Mend? {
    let meant: String? =
      switch code {
      case .unknownChoice(let text, let known): known.first { $0 == text.asChoice }
      case .notADate(let text): text.dayInDutch
      case .notAnAddress(let text): text.completedAddress
      default: nil
      }
    guard let meant, text(in: item.range) == item.text else { return nil }
    return .replacing(item.range, old: item.text, new: meant)
  }
}

extension Record {
  /// The faults of the file; a field that stands there twice with the same value can lose one.
  var withMends: [Diagnostic] {
    guard diagnostics.contains(where: \.isDuplicate) else { return diagnostics }
    let document = document
    return diagnostics.map { diagnostic in
      guard case .duplicateKey(let key) = diagnostic.code, diagnostic.field == key else {
        return diagnostic
      }
      return Diagnostic(
        diagnostic.code, at: diagnostic.position, field: key,
        range: document.field(key)?.keyRange, mend: document.withoutTwin(of: key))
    }
  }
}

extension Diagnostic {
  fileprivate var isDuplicate: Bool {
    if case .duplicateKey = code { true } else { false }
  }
}

extension Document {
  /// Takes the first of two away when both say the same.
  fileprivate func withoutTwin(of key: String) -> Mend? {
    let twins = fields.filter { $0.key == key }
    guard twins.count == 2, let first = twins.first, let last = twins.last,
      first.value == last.value
    else { return nil }
    return .removing(first.blockRange, old: text(in: first.blockRange), key: key)
  }
}

extension String {
  /// "Ter review" as it is among the choices.
  fileprivate var asChoice: String {
    lowercased().split(whereSeparator: \.isWhitespace).joined(separator: "_")
  }

  /// 2026-02-01 for 1-2-2026, 01/02/2026 and 1.2.2026: Dutch writes the day first.
  fileprivate var dayInDutch: String? {
    let parts = split { "-/. ".contains($0) }.map(String.init)
    guard parts.map(\.utf8.count).last == 4, parts.count == 3, parts[0].utf8.count <= 2,
      parts[1].utf8.count <= 2
    else { return nil }
    let day = ([parts[2]] + [parts[1], parts[0]].map { $0.utf8.count == 1 ? "0" + $0 : $0 })
      .joined(separator: "-")
    return day.isDate ? day : nil
  }

  /// "www.example.org" with what is missing.
  fileprivate var completedAddress: String? {
    guard lowercased().hasPrefix("www."), !contains("://") else { return nil }
    let whole = "https://" + self
    return whole.isWebAddress ? whole : nil
  }
}
