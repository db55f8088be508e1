import ArgumentParser

/// Ranges of numbers on the command line, checked before anything is read.
enum Need {
  /// - Throws: a sentence with the option's name where its number is 0 or less.
  static func atLeastOne(_ number: Int?, _ option: String) throws {
    if let number, number < 1 { throw ValidationError("\(option) \(number): at least 1 is needed") }
  }

  /// - Throws: a sentence with the option's name where its number is 0, less, or none.
  static func positive(_ number: Double, _ option: String) throws {
    guard number > 0, number.isFinite else {
      throw ValidationError("\(option) \(number): a number above 0 is needed")
    }
  }
}
