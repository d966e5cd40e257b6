/// Conjugation of the verbs that people use here, alone and behind a prefix: "doen", "meedoen",
/// "meegedaan". A table, because of "buurt" no rule can tell that it is no form of a verb.
enum Verbs {
  static func forms(of word: String) -> [String] {
    if let number = numbers[word] { return table[number].forms }
    for prefix in firmPrefixes + loosePrefixes where word.hasPrefix(prefix) {
      let rest = String(word.dropFirst(prefix.count))
      // Behind a prefix that stays, a participle has lost its ge-: "betrokken".
      if let number = numbers[rest] ?? numbers["ge" + rest], !isTwice(prefix, rest) {
        return table[number].forms(behind: prefix)
      }
    }
    return []
  }

  /// "begeleid" is no form of "leiden".
  private static func isTwice(_ prefix: String, _ rest: String) -> Bool {
    firmPrefixes.contains(prefix) && prefix.count < 4 && rest.hasPrefix("ge")
      && numbers[rest] != numbers["geven"]
  }

  static func isInfinitive(_ word: String) -> Bool { forms(of: word).first == word }

  /// Stay with their verb: "betrokken", not "begetrokken". Some do both, so both are looked for:
  /// "ondersteund", "ondergebracht".
  static let firmPrefixes = ["be", "her", "ont", "ver", "onder", "over", "door", "vol", "weer"]

  /// Leave their verb: "meegedaan".
  private static let loosePrefixes = [
    "aan", "achter", "af", "bij", "binnen", "deel", "in", "kennis", "klaar", "langs", "los", "mee",
    "na", "om", "op", "open", "plaats", "rond", "samen", "schoon", "stil", "tegen", "terug",
    "thuis",
    "toe", "uit", "vast", "voor", "weg",
  ]

  private struct Verb {
    /// Infinitive first, participle last.
    let forms: [String]

    func forms(behind prefix: String) -> [String] {
      let done = forms.last ?? ""
      let isFirm = firmPrefixes.contains(prefix)
      let merged = isFirm && done.hasPrefix("ge") ? [prefix + done.dropFirst(2)] : []
      return (isFirm && prefix.count < 4 ? forms.dropLast() : forms).map { prefix + $0 } + merged
    }
  }

  private static let table =
    weak.map(regular)
    + strong.map { line in
      Verb(forms: line.split(separator: " ").map(String.init))
    }

  /// By each form.
  private static let numbers: [String: Int] = {
    var numbers: [String: Int] = [:]
    for (number, verb) in table.enumerated() {
      for form in verb.forms where numbers[form] == nil { numbers[form] = number }
    }
    return numbers
  }()

  /// werken → werk, werkt, werkte, werkten, gewerkt
  private static func regular(_ infinitive: String) -> Verb {
    let raw = infinitive.dropLast(2)
    let stem = Syllables.closed(raw).last ?? String(raw)
    let isHard = raw.last.map("tkfschpx".contains) == true
    let past = isHard ? "t" : "d"
    let present = stem.hasSuffix("t") ? stem : stem + "t"
    let done = stem.hasSuffix(past) ? "ge" + stem : "ge" + stem + past
    return Verb(forms: [infinitive, stem, present, stem + past + "e", stem + past + "en", done])
  }

  private static let weak = [
    "bellen", "bloeien", "bouwen", "dansen", "delen", "durven", "fietsen", "groeien", "groeten",
    "halen", "handhaven", "hopen", "horen", "huren", "klagen", "koken", "knappen", "koppelen",
    "leggen",
    "leiden", "lenen", "leren", "leven", "maken", "melden", "mengen", "noemen", "oefenen", "pakken",
    "passen", "pesten", "planten", "praten", "redden", "regelen", "roken", "ruilen", "ruimen",
    "schamen", "sparen", "spelen", "sporten", "starten", "stellen", "steunen", "stoppen", "storen",
    "sturen", "tellen", "tonen", "trainen", "vegen", "vestigen", "voeden", "voelen", "volgen",
    "voeren", "voorlichten", "wandelen", "wennen", "werken", "wonen", "zetten", "zorgen",
  ]

  private static let strong = [
    "bieden bied biedt bood boden geboden", "blijven blijf blijft bleef bleven gebleven",
    "breken breek breekt brak braken gebroken", "brengen breng brengt bracht brachten gebracht",
    "denken denk denkt dacht dachten gedacht", "doen doe doet deed deden gedaan",
    "dragen draag draagt droeg droegen gedragen", "drinken drink drinkt dronk dronken gedronken",
    "eten eet aten gegeten", "gaan gaat ging gingen gegaan", "geven geef geeft gaf gaven gegeven",
    "hangen hang hangt hing hingen gehangen", "helpen help helpt hielp hielpen geholpen",
    "houden houd houdt hield hielden gehouden", "kijken kijk kijkt keek keken gekeken",
    "komen kom komt kwam kwamen gekomen", "kopen koop koopt kocht kochten gekocht",
    "krijgen krijg krijgt kreeg kregen gekregen", "lezen lees leest las lazen gelezen",
    "lopen loop loopt liep liepen gelopen", "meten meet gemeten",
    "nemen neem neemt nam namen genomen",
    "rijden rijd rijdt reed reden gereden", "roepen roep roept riep riepen geroepen",
    "schrijven schrijf schrijft schreef schreven geschreven",
    "slapen slaap slaapt sliep sliepen geslapen", "sluiten sluit sloot sloten gesloten",
    "spreken spreek spreekt sprak spraken gesproken", "staan staat stond stonden gestaan",
    "stelen steel steelt stal gestolen", "stijgen stijg stijgt steeg stegen gestegen",
    "treffen tref treft trof troffen getroffen", "trekken trek trekt trok trokken getrokken",
    "vallen val valt viel vielen gevallen", "vangen vang vangt ving vingen gevangen",
    "vechten vecht vocht vochten gevochten", "vinden vind vindt vond vonden gevonden",
    "vragen vraag vraagt gevraagd", "wegen weeg weegt woog wogen gewogen",
    "werven werf werft wierf wierven geworven", "weten weet wist wisten geweten",
    "wijzen wijs wijst wees wezen gewezen", "winnen win wint won wonnen gewonnen",
    "zien ziet zag zagen gezien", "zitten zit zat zaten gezeten", "zoeken zoek zoekt zocht gezocht",
    "zwemmen zwem zwemt zwom zwommen gezwommen", "bewegen beweeg beweegt bewoog bewogen",
    "verliezen verlies verliest verloor verloren", "beginnen begin begint begon begonnen",
    "bijten bijt beet gebeten", "dwingen dwing dwingt dwong gedwongen",
    "kiezen kies kiest koos kozen gekozen", "liggen lig ligt lag lagen gelegen",
    "snijden snijd snijdt sneed gesneden", "vliegen vlieg vliegt vloog gevlogen",
    "vertrekken vertrek vertrekt vertrok vertrokken", "vergeten vergeet vergat vergeten",
    "zingen zing zingt zong zongen gezongen", "binden bind bindt bond bonden gebonden",
    "buigen buig buigt boog bogen gebogen", "grijpen grijp grijpt greep grepen gegrepen",
    "klimmen klim klimt klom klommen geklommen", "laten laat liet lieten gelaten",
    "lijken lijk lijkt leek leken geleken", "scheiden scheid scheidt scheidde gescheiden",
    "slaan slaat sloeg sloegen geslagen", "springen spring springt sprong gesprongen",
    "steken steek steekt stak staken gestoken", "sterven sterf sterft stierf gestorven",
    "strijden strijd strijdt streed streden gestreden", "werpen werp werpt wierp wierpen geworpen",
    "verdwijnen verdwijn verdwijnt verdween verdwenen", "zwerven zwerf zwerft zwierf gezworven",
    "zenden zend zendt zond zonden gezonden", "zwijgen zwijg zwijgt zweeg zwegen gezwegen",
  ]
}
