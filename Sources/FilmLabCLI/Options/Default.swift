/// An engine's default as the help shows it.
struct Default: CustomStringConvertible {
  let description: String

  init(_ number: Double) {
    // No engine's default is so large that it is no whole number of Int.
    description = Int(exactly: number).map { "\($0)" } ?? "\(number)"
  }
}
