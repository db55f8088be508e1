/// Decades of years: the 1970s are 1970 to 1979.
enum Decade {
  /// The first year of a year's decade; also before the year 0.
  static func start(of year: Int) -> Int { year - (year % 10 + 10) % 10 }

  /// What a year's decade is called: `1970s`.
  static func name(of year: Int) -> String { "\(start(of: year))s" }
}
