import FilmSentiment

extension Progress {
  /// Shows how far the training of a lexicon has come.
  ///
  /// - Parameter label: which training it is, where there are several.
  func update(_ step: LexiconTrainer.Progress, of label: String = "") {
    switch step {
    case .counting(let reviews):
      update("\(label)counting the words of \(reviews) reviews")
    case .fitting(let column, let iteration, let total, let loss):
      update(
        "\(label)\(column)s, loss \(Decimal.text(loss, digits: 4))",
        share: Double(iteration) / Double(total))
    case .calibrating(let reviews):
      update("\(label)calibrating on \(reviews) reviews")
    }
  }
}
