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
    Mistake("entries is 0; it must be at least 1") { $0.entries = 0 },
    Mistake("ngrams is 0; it must be 1, 2 or 3") { $0.ngrams = 0 },
    Mistake("ngrams is 4; it must be 1, 2 or 3") { $0.ngrams = 4 },
    Mistake("regularization is 0.0; it must be a number above 0") { $0.regularization = 0 },
    Mistake("regularization is -1.0; it must be a number above 0") { $0.regularization = -1 },
    Mistake("regularization is inf; it must be a number above 0") { $0.regularization = .infinity },
    Mistake("regularization is nan; it must be a number above 0") { $0.regularization = .nan },
    Mistake("contextShare is -0.1; it must be a number from 0 to 1") { $0.contextShare = -0.1 },
    Mistake("contextShare is 1.5; it must be a number from 0 to 1") { $0.contextShare = 1.5 },
    Mistake("contextShare is nan; it must be a number from 0 to 1") { $0.contextShare = .nan },
    Mistake("minimumCount is 0; it must be at least 1") { $0.minimumCount = 0 },
    Mistake("iterations is 0; it must be at least 1") { $0.iterations = 0 },
    Mistake("validationShare is 0.0; it must be a number between 0 and 1") {
      $0.validationShare = 0
    },
    Mistake("validationShare is 1.0; it must be a number between 0 and 1") {
      $0.validationShare = 1
    },
  ])
  func `values out of range are refused`(mistake: Mistake) {
    var configuration = SentimentTrainingConfiguration()
    mistake.change(&configuration)
    let error = #expect(throws: SentimentError.self) { try LexiconTrainer(configuration) }
    #expect(
      error.map { String(describing: $0) } == mistake.reason)
  }
}
