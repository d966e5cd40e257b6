import ArgumentParser

/// Scripts with which a shell completes commands and options.
enum Completions {
  /// Empty for a shell that is not known.
  static func script(for shell: String) -> String {
    guard let shell = CompletionShell(rawValue: shell) else { return "" }
    let script = Wijk.completionScript(for: shell)
    return shell == .bash ? withAliases(script) : script
  }

  /// The bash script offers the names of the commands but not their English aliases.
  private static func withAliases(_ script: String) -> String {
    let shown = Wijk.configuration.subcommands.map { $0.configuration }.filter { $0.shouldDisplay }
    let names = shown.compactMap { $0.commandName }
    let aliases = shown.flatMap { $0.aliases }
    let list = names.joined(separator: " ")
    return script.replacing(
      list, with: list + " " + aliases.joined(separator: " "), maxReplacements: 1)
  }
}
