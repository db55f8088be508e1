package import FilmAnalytics

extension ReviewFolds {
  private static let smallNumbers = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]

  /// "10 folds by film, each scored by a lexicon trained on the other nine".
  package var inWords: String {
    "\(count) folds \(unitInWords), each scored by a lexicon trained on the \(othersInWords)"
  }

  /// What keeps reviews together, as a name for programs.
  package var unitName: String {
    switch unit {
    case .film: "film"
    case .review: "review"
    case .field: "field"
    }
  }

  private var unitInWords: String {
    switch unit {
    case .film(unnamed: 0): "by film"
    case .film(let unnamed):
      "by film (\(Plural.text(unnamed, "review")) without one by "
        + "\(unnamed == 1 ? "itself" : "themselves"))"
    case .review: "by review, since none names a film"
    case .field(let name): "by the field \"\(Table.harmless(name))\""
    }
  }

  private var othersInWords: String {
    switch count - 1 {
    case 1: "other"
    case 2...Self.smallNumbers.count: "other \(Self.smallNumbers[count - 2])"
    default: "other \(count - 1)"
    }
  }
}
