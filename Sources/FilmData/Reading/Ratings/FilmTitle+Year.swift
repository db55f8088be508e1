internal import Bytes

extension FilmTitle {
  /// The year that a field begins with, such as `1975`, `1975-03-07`, `19750307` or `1975.0`; `nil` where
  /// there is no year of a film.
  package static func year(_ field: some Collection<UInt8>) -> Int? {
    let digits = field.prefix { ASCII.isDigit($0) }
    guard digits.count == 4 || digits.count == 8 else { return nil }
    let year = digits.prefix(4).reduce(0) { 10 * $0 + Int($1 - ASCII.zero) }
    return years.contains(year) ? year : nil
  }
}
