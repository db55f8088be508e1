internal import Bytes

/// Reads the times that files of ratings have.
///
/// Seconds, milliseconds, microseconds and nanoseconds since 1970 are told apart by their size; eight digits that are a
/// date, 20200111, are one, since as seconds all of them would be of one summer, that of 1970; dates and
/// times of ISO 8601 may have a fraction, an offset, and a blank instead of the T. Without an offset they
/// count as UTC.
enum RatingTime {
  /// The time in seconds since 1970, rounded down; `nil` for what is no time.
  static func seconds(_ bytes: UnsafeRawBufferPointer) -> Int? {
    if let seconds = compactDate(bytes) { return seconds }
    if let number = DecimalBytes.value(bytes) { return seconds(number) }
    let text = trimmed(bytes)
    if let number = DecimalBytes.value(text) { return seconds(number) }
    return ISOTime(text)?.seconds ?? Double(String(decoding: text, as: UTF8.self)).flatMap(seconds)
  }

  /// The time of a date of eight digits.
  static func compactDate(_ bytes: UnsafeRawBufferPointer) -> Int? {
    bytes.count == 8 ? ISOTime(compact: bytes)?.seconds : nil
  }

  /// From 1e11 on, which seconds reach in the year 5138, a number is of milliseconds; from 1e14 on of
  /// microseconds, from 1e17 on of nanoseconds.
  private static func seconds(_ number: Double) -> Int? {
    let size = abs(number)
    let unit = size < 1e11 ? 1 : size < 1e14 ? 1e3 : size < 1e17 ? 1e6 : 1e9
    return Int(exactly: (number / unit).rounded(.down))
  }

  private static func trimmed(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    var (start, end) = (0, bytes.count)
    while start < end, bytes[start] <= ASCII.space { start += 1 }
    while start < end, bytes[end - 1] <= ASCII.space { end -= 1 }
    return UnsafeRawBufferPointer(rebasing: bytes[start..<end])
  }
}

/// A date, with or without a time of day and an offset from UTC: `2020-01-11`, `2020-01-11 10:00:00.5+02:00`.
private struct ISOTime {
  private let bytes: UnsafeRawBufferPointer
  private var place = 0
  private(set) var seconds = 0

  init?(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    guard readDate() else { return nil }
    if place == bytes.count { return }
    guard skip(anyOf: "Tt ") else { return nil }
    guard readTimeOfDay() else { return nil }
    guard readOffset(), place == bytes.count else { return nil }
  }

  /// A date without separators: `20200111`.
  init?(compact bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    guard let year = number(digits: 4...4), FilmTitle.years.contains(year),
      let month = number(digits: 2...2), (1...12).contains(month),
      let day = number(digits: 2...2), Self.isDay(day, ofMonth: month, year), place == bytes.count
    else { return nil }
    seconds = 86_400 * Self.days(year: year, month: month, day: day)
  }

  private mutating func readDate() -> Bool {
    guard let year = number(digits: 4...4), let separator = next, skip(anyOf: "-/"),
      let month = number(digits: 1...2), (1...12).contains(month), next == separator,
      skip(anyOf: "-/"), let day = number(digits: 1...2), Self.isDay(day, ofMonth: month, year)
    else { return false }
    seconds = 86_400 * Self.days(year: year, month: month, day: day)
    return true
  }

  /// Whether a month has a day; the 29th of February in leap years of the Gregorian calendar.
  private static func isDay(_ day: Int, ofMonth month: Int, _ year: Int) -> Bool {
    let isLeap = year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400)
    let last = [4, 6, 9, 11].contains(month) ? 30 : month == 2 ? (isLeap ? 29 : 28) : 31
    return (1...last).contains(day)
  }

  private mutating func readTimeOfDay() -> Bool {
    guard let hour = number(digits: 1...2), hour < 24, skip(anyOf: ":"),
      let minute = number(digits: 2...2), minute < 60
    else { return false }
    seconds += 3600 * hour + 60 * minute
    guard skip(anyOf: ":") else { return true }
    // A minute with a leap second has 61.
    guard let second = number(digits: 2...2), second <= 60 else { return false }
    seconds += second
    if skip(anyOf: ".,") { while let byte = next, ASCII.isDigit(byte) { place += 1 } }
    return true
  }

  private mutating func readOffset() -> Bool {
    while skip(anyOf: " ") {}
    if place == bytes.count || skip(anyOf: "Zz") { return true }
    for name in ["UTC", "GMT"] where bytes[place...].elementsEqual(name.utf8) {
      place = bytes.count
      return true
    }
    let isWest = next == ASCII.minus
    guard skip(anyOf: "+-"), let hours = number(digits: 2...2), hours <= 14 else { return false }
    _ = skip(anyOf: ":")
    let minutes = place == bytes.count ? 0 : number(digits: 2...2)
    guard let minutes, minutes < 60 else { return false }
    seconds -= (isWest ? -1 : 1) * (3600 * hours + 60 * minutes)
    return true
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skip(anyOf characters: StaticString) -> Bool {
    guard let next else { return false }
    for index in 0..<characters.utf8CodeUnitCount where characters.utf8Start[index] == next {
      place += 1
      return true
    }
    return false
  }

  private mutating func number(digits: ClosedRange<Int>) -> Int? {
    var value = 0
    let start = place
    while place - start < digits.upperBound, let byte = next, ASCII.isDigit(byte) {
      value = 10 * value + Int(byte - ASCII.zero)
      place += 1
    }
    return place - start >= digits.lowerBound ? value : nil
  }

  /// The days from 1970-01-01 to a date of the Gregorian calendar.
  ///
  /// Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
  private static func days(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}
