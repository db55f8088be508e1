internal import Bytes

/// Reads the dates of reviews, to be compared and printed in one form.
package enum ReviewDate {
  /// The date as `2023-05-12`; `nil` for what is no date, or one that may mean several days, such as `09/08/24`.
  ///
  /// Reads dates and times of ISO 8601, seconds since 1970, and the dates of English pages: `May 12, 2023`,
  /// `12 May 2023`.
  package static func text(_ bytes: UnsafeRawBufferPointer) -> String? {
    if let seconds = RatingTime.compactDate(bytes) { return text(seconds: seconds) }
    if let seconds = RatingTime.seconds(bytes) {
      // "1975", "2015.0" and "201505" are no times shortly after 1970.
      let isNumber = DecimalBytes.value(bytes) != nil
      return isNumber && abs(seconds) < leastSeconds ? nil : text(seconds: seconds)
    }
    return bytes.count <= longest ? written(bytes) : nil
  }

  /// The day of a time in UTC.
  package static func text(seconds: Int) -> String {
    let day = Int((Double(seconds) / 86_400).rounded(.down))
    let (year, month, dayOfMonth) = civil(day)
    return text(year, month, dayOfMonth)
  }

  private static let longest = 20
  /// Nobody reviewed films with a computer's clock before March 1973; smaller numbers are years, months and days.
  private static let leastSeconds = 100_000_000
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static func written(_ bytes: UnsafeRawBufferPointer) -> String? {
    let words = String(decoding: bytes, as: UTF8.self).split { " ,.".contains($0) }
    guard words.count == 3, let year = Int(words[2]), FilmTitle.years.contains(year) else {
      return nil
    }
    for (name, number) in [(words[0], words[1]), (words[1], words[0])] {
      let month = months.firstIndex { name.lowercased().hasPrefix($0) }
      if let month, let day = Int(number), (1...31).contains(day) {
        return text(year, month + 1, day)
      }
    }
    return nil
  }

  private static func text(_ year: Int, _ month: Int, _ day: Int) -> String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// The date of a number of days since 1970-01-01.
  ///
  /// Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
  private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let civilMonth = month < 10 ? month + 3 : month - 9
    return (yearOfEra + era * 400 + (civilMonth <= 2 ? 1 : 0), civilMonth, day)
  }
}
