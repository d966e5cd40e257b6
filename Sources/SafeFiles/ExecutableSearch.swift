/// Finds programs the way a shell does, but never in the folder one happens to be in.
package struct ExecutableSearch: Sendable {
  private let folders: [BytePath]
  private let isExecutable: @Sendable (BytePath) -> Bool

  package init(
    environment: [String: String], isExecutable: @escaping @Sendable (BytePath) -> Bool
  ) {
    let folders = (environment["PATH"] ?? "").split(separator: ":").map { BytePath(String($0)) }
    self.folders = folders.filter(\.isAbsolute)
    self.isExecutable = isExecutable
  }

  /// The first one on the PATH. `name` is a bare name, such as "wl-copy".
  package func find(_ name: String) -> BytePath? {
    guard !name.isEmpty, !name.utf8.contains(UInt8(ascii: "/")) else { return nil }
    return folders.lazy.map { $0.appending(name) }.first(where: isExecutable)
  }
}
