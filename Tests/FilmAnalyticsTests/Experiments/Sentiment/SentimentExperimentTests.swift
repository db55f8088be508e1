import FilmAnalytics
import FilmData
import FilmEvaluation
import FilmSentiment
import Testing
import _FilmTestSupport

/// Labels and ratings predicted from texts against those that reviews carry.
@Suite struct SentimentExperimentTests {
  private let folder: TemporaryFolder
  private let file: String
  private let scorer: ReviewScorer

  init() throws {
    folder = try TemporaryFolder()
    file = try folder.write(MadeReviews.lines(count: 200, films: 20), as: "made.jsonl")
    scorer = ReviewScorer(
      // Plain words are known too, so that every text says something.
      try HandModel.model([
        "wonderful": 1, "gripping": 1, "lovely": 1, "dull": -1, "wooden": -1, "film": 0.01,
        "story": 0.01, "camera": 0.01, "scene": 0.01, "actor": 0.01, "script": 0.01,
        "evening": 0.01,
      ]))
  }

  private func experiment(_ more: (inout SentimentExperiment) -> Void = { _ in })
    -> SentimentExperiment
  {
    var experiment = SentimentExperiment(files: [file])
    (experiment.replicates, experiment.minimumFilmReviews) = (40, 5)
    more(&experiment)
    return experiment
  }

  @Test func figuresAreThoseOfAllReviews() throws {
    let findings = try experiment().evaluate(scorer)
    #expect(findings.counts.map(\.0) == ["reviews", "ratings", "films"])
    #expect(findings.counts.map(\.1) == [200, 200, 20])
    var right = 0
    _ = try scorer.scores(of: [file]) { if $0.score.label == $0.review.freshness { right += 1 } }
    let accuracy = try #require(findings.report["accuracy"])
    expectClose(accuracy.value, Double(right) / 200, relative: 1e-9)
    #expect(accuracy.interval != nil && findings.roc != nil && findings.folds == nil)
    #expect(findings.worst.isEmpty && findings.comparisons.isEmpty && findings.abstention == nil)
    #expect(Set(findings.filmNames) == Set((0..<20).map { "Film \($0)" }))
  }

  /// Texts that say nothing are left out of all figures, and told.
  @Test func silentReviewsAreCountedApart() throws {
    let silent =
      "{\"text\":\"nan\",\"fresh\":true}\n{\"text\":\"qwertz\",\"fresh\":false}\n"
      + "{\"text\":\"\"}\n"
    let path = try folder.write(silent + folder.text(of: "made.jsonl") + silent, as: "more.jsonl")
    let clean = try experiment().evaluate(scorer)
    let findings = try experiment { $0.files = [path] }.evaluate(scorer)
    #expect(findings.silent.texts.count == clean.silent.texts.count + 6)
    #expect(findings.silent.texts.emptyCount == 4)
    #expect(findings.silent.labelledCount == clean.silent.labelledCount + 4)
    #expect(findings.report["accuracy"]?.value == clean.report["accuracy"]?.value)
    let (with, without) = (
      try #require(findings.accuracyWithSilent), try #require(findings.report["accuracy"]).value
    )
    let count = Double(findings.report.labelCount)
    expectClose(
      with, without * count / (count + Double(findings.silent.labelledCount)), relative: 1e-9)
  }

  @Test func reviewsOfWhichNoneSaysAnythingAreRefused() throws {
    let path = try folder.write("{\"text\":\"qwertz\",\"fresh\":true}\n", as: "none.jsonl")
    #expect(throws: AnalyticsError.noEvidence(count: 1)) {
      try experiment { $0.files = [path] }.evaluate(scorer)
    }
  }

  /// Rivals are compared on the reviews that say something, matched by their order in the whole input.
  @Test func silentReviewsDoNotShiftRivals() throws {
    let silent = "{\"text\":\"\",\"fresh\":true}\n"
    let path = try folder.write(silent + folder.text(of: "made.jsonl"), as: "more.jsonl")
    let labels = try scorerLabels(of: path)
    let rival = try folder.write(
      labels.map { "{\"label\":\"\($0)\"}\n" }.joined(), as: "rival.jsonl")
    let findings = try experiment {
      ($0.files, $0.rivals) = ([path], [rival])
    }.evaluate(scorer)
    let comparison = try #require(findings.comparisons.first)
    #expect(comparison.matchedCount == labels.count - findings.silent.texts.count)
    #expect(comparison.result.mcNemar.onlyFirstRight == 0)
    #expect(comparison.result.mcNemar.onlySecondRight == 0)
  }

  private func scorerLabels(of path: String) throws -> [String] {
    var labels: [String] = []
    _ = try scorer.scores(of: [path]) { labels.append($0.score.label.rawValue) }
    return labels
  }

  @Test func moreIsFoundWhereItIsWanted() throws {
    let findings = try experiment {
      ($0.worstCount, $0.abstentionMargin, $0.trainingFiles) = (3, 0.2, [file])
    }.evaluate(scorer)
    #expect(findings.worst.count == 3)
    #expect(try #require(findings.abstention?["coverage"]).value < 1)
    #expect(findings.leakage.trainedFilmCount == 20 && findings.leakage.trainedTextCount == 200)
  }

  /// Labels of the input are what is predicted: a context must not see them.
  @Test func aContextIsFilledWithoutLabels() throws {
    let flipped = try folder.write(
      folder.text(of: "made.jsonl").replacing("\"fresh\":true", with: "\"fresh\":1")
        .replacing("\"fresh\":false", with: "\"fresh\":true")
        .replacing("\"fresh\":1", with: "\"fresh\":false"), as: "flipped.jsonl")
    let inContext = ReviewScorer(scorer.model, context: HandModel.context())
    let straight = try experiment().evaluate(inContext).report["accuracy"]
    let turned = try experiment { $0.files = [flipped] }.evaluate(inContext).report["accuracy"]
    expectClose(
      try #require(straight).value + #require(turned).value, 1, relative: 1e-9)
    #expect(straight?.value != (try experiment().evaluate(scorer)).report["accuracy"]?.value)
  }

  @Test func rivalsAreModelsAndFiles() throws {
    try scorer.model.save(
      to: folder.path("same"), provenance: Provenance(command: "test", data: [], seed: 1))
    let labels = (0..<150).reversed().map { "{\"id\":\($0),\"label\":\"fresh\"}\n" }.joined()
    let rival = try folder.write(labels, as: "rival.jsonl")
    let comparisons = try experiment { $0.rivals = [rival, folder.path("same")] }
      .evaluate(scorer).comparisons
    #expect(comparisons.map(\.shortName) == ["same", "rival.jsonl"])
    #expect(comparisons.map(\.matchedCount) == [200, 150])
    #expect(comparisons.map(\.hasProbabilities) == [true, false])
    #expect(comparisons[0].result.rows.allSatisfy { $0.difference.value == 0 })
    #expect(!comparisons[1].result.rows.contains { $0.key == "auc" })
    #expect(throws: DataError.noSuchFile("/nowhere")) {
      try experiment { $0.rivals = ["/nowhere"] }.checkRivals()
    }
  }

  @Test func foldsAreUnseenFilms() throws {
    let findings = try experiment().crossValidate(settings(folds: 4))
    #expect(try #require(findings.report["accuracy"]).value > 0.9)
    #expect(findings.folds?.count == 4 && findings.leakage.hasFolds)
    #expect(findings.leakage.filmInOtherFoldsCount == 0)
    #expect(findings.slices["fold"].map(\.name) == ["1", "2", "3", "4"])
    #expect(findings.slices["fold"].reduce(0) { $0 + $1.count } == 200)
  }

  private func settings(folds: Int?, _ more: (inout CrossValidation) -> Void = { _ in })
    -> CrossValidation
  {
    var settings = CrossValidation()
    settings.folds = folds
    settings.training.ngrams = 1
    more(&settings)
    return settings
  }

  @Test func inputsAreReportedAndMayBeRefused() throws {
    let recorder = JobRecorder()
    _ = try experiment().evaluate(scorer, control: recorder.control())
    #expect(recorder.paths == [file])
    #expect(throws: JobRecorder.Refusal.self) {
      try experiment().evaluate(scorer, control: JobRecorder.refusing)
    }
  }

  @Test func aCancelledJobThrows() {
    #expect(throws: AnalyticsError.cancelled) {
      try experiment().evaluate(scorer, control: JobRecorder.cancelled)
    }
    #expect(throws: AnalyticsError.cancelled) {
      try experiment().crossValidate(settings(folds: 2), control: JobRecorder.cancelled)
    }
  }

  @Test func reviewsWithoutLabelsCannotBeEvaluated() throws {
    let bare = try folder.write("{\"text\":\"dull\"}\n", as: "bare.jsonl")
    #expect(throws: EvaluationError.self) {
      try experiment { $0.files = [bare] }.evaluate(scorer)
    }
  }
}
