import Glibc
import PtyKit
import Testing

@Suite("explore") struct Explore {
  func look(_ p: PtyProgram, _ what: String) {
    _ = p.waitFor(seconds: 0.7) { _ in false }
    print("=== \(what) cursor \(p.screen.cursor)\n\(p.screen.text)\n---")
  }
  @Test func explore() throws {
    let home = try Home()
    let p = try home.start(environment: ["NO_COLOR": "1", "SSH_CONNECTION": "a b c d", "TERM": "xterm"])
    look(p, "start")
    p.type("\r"); look(p, "list")
    p.type("/overlast jeugd"); look(p, "filter")
    p.type("\r"); look(p, "filtered")
    p.type("\r"); look(p, "read")
    p.type("x"); look(p, "x")
    p.type("\r"); look(p, "taken")
    p.type("q"); look(p, "q")
    p.type("jjjj"); look(p, "jjjj")
    p.type("\u{1B}[200~pasted\u{1B}[201~"); look(p, "paste")
    for (c, r) in [(1,1),(39,9),(40,10),(59,14),(60,15),(79,24),(120,35)] {
      p.resize(columns: c, rows: r); look(p, "\(c)x\(r)")
    }
    p.type("q"); print(p.waitForExit() as Any)
    print(home.text(of: ".local/state/wijk/plek.yaml") ?? "-")
    let text = String(decoding: p.output, as: UTF8.self).replacing("\u{1B}", with: "^[")
    print(text.prefix(600)); print(text.suffix(300))
  }
}
