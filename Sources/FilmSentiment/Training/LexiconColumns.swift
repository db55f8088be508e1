/// Both columns of a lexicon as they are fitted: what each feature adds to the score and to the
/// rating's score.
struct LexiconColumns {
  var valences: LogisticRegression.Solution
  var ratingWeights: LogisticRegression.Solution

  /// The columns with some features alone.
  func keeping(_ kept: [Int]) -> LexiconColumns {
    var columns = self
    columns.valences.weights = kept.map { valences.weights[$0] }
    columns.ratingWeights.weights = kept.map { ratingWeights.weights[$0] }
    return columns
  }
}
