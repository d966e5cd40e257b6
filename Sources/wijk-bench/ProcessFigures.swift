import Glibc

/// What the system counts of a program while it runs.
struct ProcessFigures {
  let process: pid_t

  /// In bytes, at its largest.
  var peakMemory: Int { memory("VmHWM:") }

  /// In bytes, now: what is in no file, and so cannot be thrown out when others need room.
  var anonymousMemory: Int { memory("RssAnon:") }

  /// Of each thread that is there now, by its number, in milliseconds of a processor.
  var work: Work {
    let threads = Self.names(in: "\(folder)/task").map { name in
      let used = RawFile.text("\(folder)/task/\(name)/schedstat").prefix { $0.isNumber }
      return (name, (Double(used) ?? 0) / 1e6)
    }
    return Work(threads: Dictionary(threads) { $1 })
  }

  /// Of threads that ended too, but in steps of `tick`.
  var ticks: Double {
    // The name of the program, in parentheses, may hold anything.
    let fields = RawFile.text("\(folder)/stat").split(separator: ")").last?.split(separator: " ")
    let used = (fields ?? []).dropFirst(11).prefix(2).compactMap { Double($0) }
    return used.reduce(0, +) * Self.tick
  }

  static let tick = 1_000 / Double(sysconf(Int32(_SC_CLK_TCK)))

  private var folder: String { "/proc/\(process)" }

  private func memory(_ name: String) -> Int {
    let lines = RawFile.text("\(folder)/status").split(separator: "\n")
    let line = lines.first { $0.hasPrefix(name) } ?? ""
    return line.split { !$0.isNumber }.first.flatMap { Int($0) }.map { $0 * 1_024 } ?? 0
  }

  struct Work {
    fileprivate let threads: [String: Double]

    /// Of threads that are there at the end.
    func since(_ earlier: Work) -> Double {
      threads.reduce(0) { $0 + $1.value - (earlier.threads[$1.key] ?? 0) }
    }
  }

  private static func names(in folder: String) -> [String] {
    guard let entries = opendir(folder) else { return [] }
    defer { closedir(entries) }
    var names: [String] = []
    while let entry = readdir(entries) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }
}
