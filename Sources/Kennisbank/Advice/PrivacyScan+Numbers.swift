/// Telephone numbers, citizen service numbers and e-mail addresses, by their bytes.
extension PrivacyScan {
  // MARK: Telephone

  /// Dutch numbers of ten digits from 0, and those of nine behind +31 or 0031. Numbers that only
  /// organisations have (0800, 0900, 085, 088) and those of towns (14 010) are not told.
  var phones: [Range<Int>] {
    var found: [Range<Int>] = []
    for word in text.words where byte(word.range.lowerBound).isDigit {
      let first = word.range.lowerBound
      let start = byte(first - 1) == .plus ? first - 1 : first
      guard start >= found.last?.upperBound ?? 0, isPhoneStart(start) else { continue }
      if let number = phone(at: start) { found.append(number) }
    }
    return found
  }

  private func isPhoneStart(_ offset: Int) -> Bool {
    guard byte(offset) == UInt8(ascii: "0") || byte(offset) == .plus else { return false }
    let before = byte(offset - 1)
    return !before.isDigit && !before.isASCIILetter && !Self.noStarts.contains(before)
  }

  private func phone(at start: Int) -> Range<Int>? {
    guard byte(start) == .plus || byte(start + 1).isDigit else { return nil }
    var digits: [UInt8] = []
    var groups: [Int] = [0]
    var offset = start + (byte(start) == .plus ? 1 : 0)
    let isAbroad = byte(start) == .plus || (byte(start + 1) == UInt8(ascii: "0"))
    let wanted = byte(start) == .plus ? 11 : isAbroad ? 13 : 10
    while digits.count < wanted {
      guard offset - start < Self.longestPhone else { return nil }
      if byte(offset).isDigit {
        digits.append(byte(offset))
        groups[groups.count - 1] += 1
        offset += 1
      } else if let next = pastSeparator(offset) {
        if groups.last != 0 { groups.append(0) }
        offset = next
      } else {
        return nil
      }
    }
    guard !byte(offset).isDigit, !byte(offset).isASCIILetter else { return nil }
    return isPhone(digits, groups) ? start..<offset : nil
  }

  /// Behind spaces, hyphens, dots, brackets and `(0)`: three bytes at most, and then a digit.
  private func pastSeparator(_ offset: Int) -> Int? {
    var next = offset
    while next < offset + 3, Self.separators.contains(byte(next)), !isZero(next) { next += 1 }
    if isZero(next) { next += 3 }
    while byte(next) == .space, next < offset + 7 { next += 1 }
    return next > offset && byte(next).isDigit ? next : nil
  }

  /// `(0)`, that of a number from here in one from abroad.
  private func isZero(_ offset: Int) -> Bool {
    byte(offset) == 0x28 && byte(offset + 1) == 0x30 && byte(offset + 2) == 0x29
  }

  private func isPhone(_ digits: [UInt8], _ groups: [Int]) -> Bool {
    let text = String(decoding: digits, as: UTF8.self)
    switch digits.count {
    case 10:
      let isDate = groups.starts(with: [2, 2, 4]) && groups.count > 3
      return !text.hasPrefix("00") && !isDate && !Self.shared.contains(where: text.hasPrefix)
    case 11: return text.hasPrefix("31") && !text.hasPrefix("310")
    default: return text.hasPrefix("0031")
    }
  }

  /// Before a number that is a part of something else.
  private static let noStarts: Set<UInt8> = Set(".,-/".utf8)
  /// Bytes, with the blanks and hyphens.
  private static let longestPhone = 24
  private static let separators: Set<UInt8> = Set(" -.()/".utf8)
  private static let shared = ["080", "085", "088", "090", "091"]

  // MARK: Citizen service number

  /// Nine digits that pass the test of eleven, in one piece or as 1234.56.782.
  var citizenNumbers: [Range<Int>] {
    text.words.map(\.range).filter { range in
      let digits = text.bytes[range].filter { $0 != .dot }
      guard digits.count == 9, digits.allSatisfy(\.isDigit) else { return false }
      let dots = range.filter { text.bytes[$0] == .dot }.map { $0 - range.lowerBound }
      return (dots.isEmpty || dots == [4, 7]) && Self.passesEleven(digits)
    }
  }

  /// 9a + 8b + … + 2h - i is a multiple of 11, and not all are zero.
  static func passesEleven(_ digits: [UInt8]) -> Bool {
    let numbers = digits.map { Int($0) - 0x30 }
    guard numbers.count == 9, numbers.contains(where: { $0 != 0 }) else { return false }
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1]
    return zip(numbers, weights).map { $0 * $1 }.reduce(0, +).isMultiple(of: 11)
  }

  // MARK: E-mail

  /// Addresses of a person; those of a desk or a team are for everyone.
  var mails: [Range<Int>] {
    text.words.map(\.range.upperBound).filter { byte($0) == 0x40 }.compactMap(mail)
  }

  private func mail(around at: Int) -> Range<Int>? {
    var (start, end) = (at, at + 1)
    while at - start < 64, Self.isMailByte(byte(start - 1)) { start -= 1 }
    while end - at < 255, Self.isMailByte(byte(end)) { end += 1 }
    while end > at + 1, !byte(end - 1).isASCIILetter { end -= 1 }
    let host = text.bytes[(at + 1)..<end]
    guard start < at, let dot = host.lastIndex(of: .dot), dot > at + 1, end - dot > 2 else {
      return nil
    }
    let name = String(decoding: text.bytes[start..<at], as: UTF8.self).lowercased()
    return Self.isOfDesk(name) ? nil : start..<end
  }

  private static func isOfDesk(_ name: String) -> Bool {
    let parts = name.split { !$0.isLetter }.map(String.init)
    return parts.contains { part in desks.contains(part) || part.contains("team") }
      || deskEndings.contains(where: name.hasSuffix)
  }

  private static func isMailByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isDigit || ".-_+%".utf8.contains(byte)
  }

  private static let desks: Set<String> = [
    "aanmelden", "aanmelding", "administratie", "balie", "bestuur", "communicatie", "contact",
    "gemeente", "info", "informatie", "inschrijven", "kantoor", "klantenservice", "mail",
    "meldpunt", "noreply", "office", "onderzoek", "participatie", "post", "postbus", "privacy",
    "project", "receptie", "redactie", "secretariaat", "servicepunt", "vragen", "vrijwilligers",
    "website", "welzijn", "wijk", "wonen",
  ]
  private static let deskEndings = ["team", "loket", "punt", "huis", "centrum", "wijk"]
}
