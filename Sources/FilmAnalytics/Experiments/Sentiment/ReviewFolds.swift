import FilmData
import FilmEvaluation

/// The fold of each review of an input: all reviews of a film are in the same one.
public struct ReviewFolds: Sendable {
  /// What keeps reviews together.
  public enum Unit: Sendable, Equatable {
    /// Their film; `unnamed` reviews name none, and each is a unit of its own.
    case film(unnamed: Int)
    /// Nothing, since no review names a film.
    case review
    /// The fold named by a field of the review.
    case field(String)
  }

  /// How many folds there are.
  public let count: Int
  /// What keeps reviews together.
  public let unit: Unit
  /// The names of the folds.
  public let names: [String]
  /// The fold of each review, 0..<count, in the order of the input.
  let ofReview: [UInt16]

  /// The most folds; each trains a lexicon, which takes a minute on the training data of the bundled one.
  public static let mostFolds = 1000
}

extension ReviewFolds {
  /// Gathers what keeps reviews together, review by review.
  struct Builder {
    private let field: String?
    private var keys: [String] = []
    private var unnamed = 0

    /// - Parameter field: the name of the field that names folds; `nil` to cut by film.
    init(field: String?) { self.field = field }

    /// The fields to look for in the input.
    func names(_ names: ReviewFieldNames) -> ReviewFieldNames {
      guard let field else { return names }
      var names = names
      names.given[.fold] = field
      names.wanted.insert(.fold)
      return names
    }

    /// Adds a review.
    mutating func add(_ row: ReviewRow, file: String) throws(AnalyticsError) {
      let key = field == nil ? row.filmKey.string : row[.fold].string
      if let key { return keys.append(key) }
      if let field { throw .noFold(field: field, path: file, line: row.line) }
      unnamed += 1
      // No film has such a name, and the same review is in the same fold in every run.
      keys.append("\u{0}\(keys.count)")
    }

    /// Cuts folds.
    ///
    /// - Parameter count: how many; `nil` for as many as the field names.
    func folds(_ count: Int?, seed: UInt64) throws(AnalyticsError) -> ReviewFolds {
      if let field { return try named(by: field, count) }
      let (count, found) = (count ?? 2, Set(keys).count)
      let unit: Unit = unnamed == keys.count ? .review : .film(unnamed: unnamed)
      guard found >= count else { throw .tooFewForFolds(unit: unit, found: found, wanted: count) }
      let numbers = Folds(count: count, seed: seed).numbers(dealing: keys)
      return ReviewFolds(
        count: count, unit: unit, names: (1...count).map(String.init),
        ofReview: numbers.map { UInt16($0) })
    }

    private func named(by field: String, _ count: Int?) throws(AnalyticsError) -> ReviewFolds {
      let names = Set(keys).sorted { ($0.count, $0) < ($1.count, $1) }
      if let count, count != names.count {
        throw .otherFoldCount(field: field, found: names.count, wanted: count)
      }
      guard names.count >= 2, names.count <= ReviewFolds.mostFolds else {
        throw .foldCountOutOfRange(field: field, found: names.count)
      }
      let places = Dictionary(uniqueKeysWithValues: zip(names, 0...))
      return ReviewFolds(
        count: names.count, unit: .field(field), names: names,
        ofReview: keys.map { UInt16(places[$0, default: 0]) })
    }
  }
}
