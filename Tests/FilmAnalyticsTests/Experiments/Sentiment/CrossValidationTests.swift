import FilmAnalytics
import FilmData
import FilmEvaluation
import FilmSentiment
import Testing
import _FilmTestSupport

/// Every review is scored by a lexicon that has not seen its film.
@Suite struct CrossValidationTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func accuracy(
    _ file: String, seed: UInt64 = 1, _ more: (inout CrossValidation) -> Void
  ) throws -> Double {
    var experiment = SentimentExperiment(files: [file])
    (experiment.replicates, experiment.seed) = (0, seed)
    var settings = CrossValidation()
    (settings.training.minimumCount, settings.training.ngrams) = (1, 1)
    more(&settings)
    return try #require(experiment.crossValidate(settings).report["accuracy"]).value
  }

  /// Each film has a word of its own, which tells nothing of other films: who has seen the film knows its
  /// verdict by it, who has not can but guess.
  @Test func filmsAreNotSeenInTraining() throws {
    var lines = ""
    for film in 0..<40 {
      // Words of other films too: else nothing is known of a film that was not seen.
      let mood = ["plain", "grand", "quick"][film % 3]
      let word =
        "xqxq" + ["ab", "ce", "di", "fo", "gu"][film / 8]
        + ["ha", "je", "ki", "lo", "mu", "na", "pe", "ri"][film % 8]
      for review in 0..<6 {
        lines += "{\"film\":\"f\(film)\",\"text\":\"an evening with \(word) \(mood)\","
        lines += "\"part\":\(review % 3),\"fresh\":\(film % 2 == 0)}\n"
      }
    }
    let file = try folder.write(lines, as: "made.jsonl")
    #expect(try accuracy(file) { $0.foldField = "part" } > 0.9)
    #expect(try accuracy(file) { $0.folds = 3 } < 0.65)
  }

  @Test func theSameForAnyThreads() throws {
    let file = try folder.write(MadeReviews.lines(count: 200, films: 20), as: "made.jsonl")
    func values(_ jobs: Int, seed: UInt64 = 1) throws -> [Double] {
      var experiment = SentimentExperiment(files: [file])
      (experiment.replicates, experiment.seed) = (20, seed)
      var settings = CrossValidation()
      (settings.folds, settings.training.jobs, settings.training.ngrams) = (4, jobs, 1)
      return try experiment.crossValidate(settings).report.values.map(\.value)
    }
    #expect(try values(1) == values(4))
    #expect(try values(1, seed: 2) != values(1))
  }

  @Test func progressNamesTheFold() throws {
    let file = try folder.write(MadeReviews.lines(count: 100, films: 10), as: "made.jsonl")
    var experiment = SentimentExperiment(files: [file])
    experiment.replicates = 0
    var folds: [Int] = []
    var control = JobControl()
    control.progress = {
      if case .lexicon(_, let fold?) = $0, folds.last != fold.number { folds.append(fold.number) }
    }
    var settings = CrossValidation()
    settings.folds = 3
    _ = try experiment.crossValidate(settings, control: control)
    #expect(folds == [1, 2, 3])
  }

  @Test func tooFewReviewsTellNothingOfTheirContext() throws {
    let file = try folder.write(MadeReviews.lines(count: 100, films: 10), as: "made.jsonl")
    #expect(throws: AnalyticsError.noContextInFold(fold: 1, count: 4)) {
      try accuracy(file) { ($0.folds, $0.sources) = (4, .film) }
    }
  }

  /// A file that weighs nothing teaches nothing: its labels are wrong.
  @Test func filesHaveWeights() throws {
    let good = try folder.write(MadeReviews.lines(count: 200, films: 20), as: "good.jsonl")
    let wrong = MadeReviews.lines(count: 200, films: 20, seed: 2)
      .replacing("\"fresh\":true", with: "\"fresh\":0")
      .replacing("\"fresh\":false", with: "\"fresh\":true")
      .replacing("\"fresh\":0", with: "\"fresh\":false")
      .replacing("\"score\":\"4/5\"", with: "\"score\":\"2/5\"")
    let bad = try folder.write(wrong, as: "bad.jsonl")
    func accuracy(_ weights: [Float]) throws -> Double {
      var experiment = SentimentExperiment(files: [good, bad])
      experiment.replicates = 0
      var settings = CrossValidation()
      (settings.folds, settings.weights, settings.training.ngrams) = (4, weights, 1)
      return try #require(experiment.crossValidate(settings).report["accuracy"]).value
    }
    #expect(try abs(accuracy([1, 0.01]) - 0.5) < 0.1)
    #expect(try accuracy([1, 0.01]) != accuracy([0.01, 1]))
  }
}
