import Glibc

/// How many cases a property is tried with. `WIJK_GEVALLEN` gives another number: `make fault-tests`
/// tries a million.
func cases(_ usual: UInt64) -> UInt64 {
  getenv("WIJK_GEVALLEN").flatMap { UInt64(String(cString: $0)) } ?? usual
}
