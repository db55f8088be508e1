import Testing

@testable import FilmSentiment

struct SentimentTrainingConfigurationTests {
  /// A value that is out of range, and what is said of it.
  struct Mistake: Sendable {
    var change: @Sendable (inout SentimentTrainingConfiguration) -> Void
    var reason: String

    init(
      _ reason: String, _ change: @escaping @Sendable (inout SentimentTrainingConfiguration) -> Void
    ) {
      self.change = change
      self.reason = reason
    }
  }

  @Test func `the defaults are good`() throws {
    try SentimentTrainingConfiguration().validate()
    _ = try LexiconTrainer(SentimentTrainingConfiguration())
  }

  @Test(arguments: [
    Mistake("--entries 0: at least 1 is needed") { $0.entries = 0 },
    Mistake("--ngrams 0: 1, 2 or 3 are possible") { $0.ngrams = 0 },
    Mistake("--ngrams 4: 1, 2 or 3 are possible") { $0.ngrams = 4 },
    Mistake("--regularization 0.0: a number above 0 is needed") { $0.regularization = 0 },
    Mistake("--regularization -1.0: a number above 0 is needed") { $0.regularization = -1 },
    Mistake("--regularization inf: a number above 0 is needed") { $0.regularization = .infinity },
    Mistake("--regularization nan: a number above 0 is needed") { $0.regularization = .nan },
    Mistake("--minimum-count 0: at least 1 is needed") { $0.minimumCount = 0 },
    Mistake("--iterations 0: at least 1 is needed") { $0.iterations = 0 },
    Mistake("a validation share of 0.0: a number between 0 and 1 is needed") {
      $0.validationShare = 0
    },
    Mistake("a validation share of 1.0: a number between 0 and 1 is needed") {
      $0.validationShare = 1
    },
  ])
  func `values out of range are refused`(mistake: Mistake) {
    var configuration = SentimentTrainingConfiguration()
    mistake.change(&configuration)
    let error = #expect(throws: SentimentError.self) { try LexiconTrainer(configuration) }
    #expect(
      error.map { String(describing: $0) } == "this data cannot train a lexicon: " + mistake.reason)
  }
}
