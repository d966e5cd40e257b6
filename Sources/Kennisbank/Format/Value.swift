/// The value of a field. A scalar is its text; what that text means is for the field to say.
package enum Value: Sendable, Hashable {
  /// Nothing, `~` or `null`.
  case empty
  case text(String)
  case list([Value])
  /// In the order of the file, no key twice.
  case map([Entry])

  package struct Entry: Sendable, Hashable {
    package var key: String
    package var value: Value

    package init(_ key: String, _ value: Value) {
      self.key = key
      self.value = value
    }
  }

  package static func texts(_ texts: [String]) -> Value { .list(texts.map(Value.text)) }
}

extension Value {
  /// The text of a scalar; nil for anything else and for nothing.
  package var text: String? {
    if case .text(let text) = self, !text.isEmpty { text } else { nil }
  }

  /// The items of a list; a single value reads as a list of one.
  package var items: [Value] {
    switch self {
    case .empty: []
    case .list(let items): items
    case .text, .map: [self]
    }
  }

  /// Without items.
  package var isNothing: Bool {
    switch self {
    case .empty: true
    case .list(let items): items.isEmpty
    case .text, .map: false
    }
  }

  /// All texts inside, joined with a comma.
  package var joined: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .list(let items): items.map(\.joined).joined(separator: ", ")
    case .map(let entries): entries.map(\.value.joined).joined(separator: ", ")
    }
  }

  /// What an item says of one thing: the part of a map, or all of what is no map.
  func part(_ key: String) -> String? {
    switch self {
    case .empty: nil
    case .text, .list: joined
    case .map: (self[key] ?? self[""])?.joined
    }
  }

  /// A map as a dictionary; a scalar stands under the empty key.
  var dictionary: [String: String] {
    switch self {
    case .empty: [:]
    case .text, .list: ["": joined]
    case .map(let entries):
      Dictionary(entries.map { ($0.key, $0.value.joined) }, uniquingKeysWith: { $1 })
    }
  }
}
