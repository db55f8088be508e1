import FilmData
import FilmEvaluation

/// The fold of each review of an input: all reviews of a film are in the same one.
struct ReviewFolds {
  /// What keeps reviews together.
  enum Unit: Equatable {
    /// Their film; so many reviews name none and stand for themselves.
    case film(unnamed: Int)
    /// Nothing, since no review names a film.
    case review
    /// The fold that a field of theirs names.
    case field(String)
  }

  /// Folds that cannot be cut.
  enum Fault: Error, CustomStringConvertible {
    case fieldMissing(name: String, place: String)
    case otherCount(name: String, found: Int, wanted: Int)
    case notFolds(name: String, found: Int)
    case tooFew(unit: String, found: Int, wanted: Int)

    var description: String {
      switch self {
      case .fieldMissing(let name, let place):
        "\(place): the review has no field \"\(name)\", which --fold-field needs; name another, or give --folds alone"
      case .otherCount(let name, let found, let wanted):
        "the field \"\(name)\" names \(Plural.text(found, "fold")), not \(wanted); leave out --folds, or name another"
      case .notFolds(let name, let found):
        "the field \"\(name)\" names \(Plural.text(found, "fold")); 2 to \(Need.mostFolds) are possible; name another"
      case .tooFew(let unit, let found, let wanted):
        "\(Plural.text(found, unit)) cannot be cut into \(Plural.text(wanted, "fold")); give fewer --folds"
      }
    }
  }

  /// How many folds there are.
  let count: Int
  let unit: Unit
  /// The names of the folds.
  let names: [String]
  /// The fold of each review, 0..<count, in the order of the input.
  let ofReview: [UInt16]
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

    /// Takes in a review.
    mutating func add(_ row: ReviewRow, file: String) throws(Fault) {
      let key = field == nil ? row.filmKey.string : row[.fold].string
      if let key { return keys.append(key) }
      if let field { throw .fieldMissing(name: field, place: "\(file):\(row.line)") }
      unnamed += 1
      // No film is called so, and the same review is in the same fold in every run.
      keys.append("\u{0}\(keys.count)")
    }

    /// Cuts folds.
    ///
    /// - Parameter count: how many; as many as the field names where it is `nil`.
    func folds(_ count: Int?, seed: UInt64) throws(Fault) -> ReviewFolds {
      let distinct = Set(keys)
      guard let field else {
        let count = count ?? 2
        let unit: Unit = unnamed == keys.count ? .review : .film(unnamed: unnamed)
        guard distinct.count >= count else {
          let name = unit == .review ? "review" : "film"
          throw .tooFew(unit: name, found: distinct.count, wanted: count)
        }
        let numbers = Folds(count: count, seed: seed).numbers(dealing: keys)
        return ReviewFolds(
          count: count, unit: unit, names: (1...count).map(String.init),
          ofReview: numbers.map { UInt16($0) })
      }
      let names = distinct.sorted { ($0.count, $0) < ($1.count, $1) }
      if let count, count != names.count {
        throw .otherCount(name: field, found: names.count, wanted: count)
      }
      guard names.count >= 2, names.count <= Need.mostFolds else {
        throw .notFolds(name: field, found: names.count)
      }
      let places = Dictionary(uniqueKeysWithValues: zip(names, 0...))
      return ReviewFolds(
        count: names.count, unit: .field(field), names: names,
        ofReview: keys.map { UInt16(places[$0, default: 0]) })
    }
  }

  private static let smallNumbers = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]

  /// "10 folds by film, each scored by a lexicon trained on the other nine".
  var inWords: String {
    let how =
      switch unit {
      case .film(unnamed: 0): "by film"
      case .film(let unnamed):
        "by film (\(Plural.text(unnamed, "review")) without one by \(unnamed == 1 ? "itself" : "themselves"))"
      case .review: "by review, since none names a film"
      case .field(let name): "by the field \"\(Table.harmless(name))\""
      }
    let others =
      switch count - 1 {
      case 1: "other"
      case 2...12: "other \(ReviewFolds.smallNumbers[count - 2])"
      default: "other \(count - 1)"
      }
    return "\(count) folds \(how), each scored by a lexicon trained on the \(others)"
  }

  /// The key of what keeps reviews together, for programs.
  var unitName: String {
    switch unit {
    case .film: "film"
    case .review: "review"
    case .field: "field"
    }
  }
}
