import ArgumentParser
import FilmAnalytics

/// Ranges of numbers on the command line, checked before anything is read.
enum Need {
  /// - Throws: a sentence with the option's name where its number is 0 or less.
  static func atLeastOne(_ number: Int?, _ option: String) throws {
    if let number, number < 1 { throw ValidationError("\(option) \(number): at least 1 is needed") }
  }

  /// - Throws: a sentence where the number of folds is out of range.
  static func folds(_ count: Int?) throws {
    guard let count else { return }
    if count < 2 { throw ValidationError("--folds \(count): at least 2 are needed") }
    if count > ReviewFolds.mostFolds {
      throw ValidationError("--folds \(count): at most \(ReviewFolds.mostFolds) are possible")
    }
  }

  /// - Throws: a sentence with the option's name where its number is not finite and above 0.
  static func positive(_ number: Double, _ option: String) throws {
    guard number > 0, number.isFinite else {
      throw ValidationError("\(option) \(number): a number above 0 is needed")
    }
  }
}
