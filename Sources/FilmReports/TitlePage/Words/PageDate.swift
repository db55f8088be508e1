/// Dates as a page shows them.
package enum PageDate {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `1975-01-01` as "1 January 1975", `1975-01` as "January 1975"; anything else as it is.
  package static func text(_ date: String) -> String { spelled(date) { $0 } }

  /// The same with the month's first three letters: "12 May 2023", "4 Aug 2015".
  package static func short(_ date: String) -> String { spelled(date) { String($0.prefix(3)) } }

  private static func spelled(_ date: String, _ name: (String) -> String) -> String {
    let parts = date.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, (2...3).contains(parts.count), parts[0].utf8.count == 4,
      (1...12).contains(numbers[1])
    else { return date }
    let month = "\(name(months[numbers[1] - 1])) \(parts[0])"
    return numbers.count == 3 ? "\(numbers[2]) \(month)" : month
  }
}
