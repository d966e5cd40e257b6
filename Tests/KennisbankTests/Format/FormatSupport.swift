import Kennisbank

/// The description of the design: what a colleague's file looks like.
let sample = """
  ---
  id: klushuizen-wallisblok
  titel: Klushuizen Wallisblok
  samenvatting: Vervallen blok om niet overgedragen aan kopers die het samen opknapten.
  gemeenten:
    - rotterdam
  periode: 2003-2007
  start: 2003
  # wie het doet
  effecten:
    - effect: betere-onderhoudsstaat
      rol: hoofd
    - effect: meer-eigenaarschap
      rol: neven
  elementen:
    - element: zelf-opdrachtgever-zijn
    - tekst: panden om niet in ruil voor bewoning
  zichtbaarheid: openbaar
  bronnen:
    - https://example.org/bron#deel
  ---
  Voorwoord.

  ## Aanleiding
  Het blok stond leeg.

  ## Aanpak
  ## Resultaten
  Goed.

  """

/// Repeatable pseudo-random numbers (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension Document {
  init(_ text: String) { self.init(bytes: Array(text.utf8)) }

  init(yaml text: String) { self.init(yaml: Array(text.utf8)) }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  var codes: [Diagnostic.Code] { diagnostics.map(\.code) }

  /// All keys in the order of the file.
  var keys: [String] { fields.map(\.key) }
}
