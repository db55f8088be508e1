extension FilmTitle {
  /// How many years lie between two; of any whole numbers, since tables hold such as well.
  package static func yearsApart(_ one: Int, _ other: Int) -> Int {
    let (difference, overflow) = one.subtractingReportingOverflow(other)
    return overflow ? .max : Int(clamping: difference.magnitude)
  }
}
