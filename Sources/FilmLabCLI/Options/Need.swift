import ArgumentParser
import FilmAnalytics

/// Ranges of numbers on the command line, checked before anything is read.
enum Need {
  /// More than any use has, and little enough to be added and multiplied.
  private static let most = 1_000_000

  /// - Throws: a sentence with the option's name where its number is 0 or less, or too large.
  static func atLeastOne(_ number: Int?, _ option: String, most: Int = most) throws {
    guard let number else { return }
    if number < 1 { throw ValidationError("\(option) \(number): at least 1 is needed") }
    try atMost(most, number, option)
  }

  /// - Throws: a sentence with the option's name where its number is negative, or too large.
  static func zeroOrMore(_ number: Int?, _ option: String) throws {
    guard let number else { return }
    if number < 0 { throw ValidationError("\(option) \(number): 0 or more is needed") }
    try atMost(most, number, option)
  }

  /// - Throws: a sentence where there are no threads, or more than any machine has processors.
  static func jobs(_ number: Int?) throws { try atLeastOne(number, "--jobs", most: 4_096) }

  /// - Throws: a sentence where there are no factors, or more than can be learned.
  static func factors(_ number: Int?, _ option: String = "--factors") throws {
    try atLeastOne(number, option, most: 4_096)
  }

  private static func atMost(_ most: Int, _ number: Int, _ option: String) throws {
    if number > most { throw ValidationError("\(option) \(number): at most \(most) is possible") }
  }

  /// - Throws: a sentence where a share that is held out leaves nothing, or holds out nothing.
  static func share(_ number: Double?, _ option: String = "--held-out-share") throws {
    if let number, !(number > 0 && number < 1) {
      throw ValidationError("\(option) \(number): a number between 0 and 1 is needed")
    }
  }

  /// - Throws: a sentence where the number of folds is out of range.
  static func folds(_ count: Int?) throws {
    guard let count else { return }
    if count < 2 { throw ValidationError("--folds \(count): at least 2 are needed") }
    if count > ReviewFolds.mostFolds {
      throw ValidationError("--folds \(count): at most \(ReviewFolds.mostFolds) are possible")
    }
  }

  /// - Throws: a sentence with the option's name where its number is not finite and above 0, or too large.
  static func positive(
    _ number: Double, _ option: String, most: Double = .greatestFiniteMagnitude
  ) throws {
    guard number > 0, number.isFinite else {
      throw ValidationError("\(option) \(number): a number above 0 is needed")
    }
    if number > most {
      throw ValidationError("\(option) \(number): at most \(Int(most)) is possible")
    }
  }
}
