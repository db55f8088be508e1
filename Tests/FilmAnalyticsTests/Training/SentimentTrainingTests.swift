import FilmAnalytics
import FilmData
import FilmSentiment
import Testing
import _FilmTestSupport

/// A model of sentiment from files of reviews.
@Suite struct SentimentTrainingTests {
  private let folder: TemporaryFolder
  private let training: SentimentTraining
  private let origin = TrainingOrigin(command: "test", date: "2020-01-01", licence: "none")

  init() throws {
    folder = try TemporaryFolder(["made.jsonl": MadeReviews.lines(count: 400)])
    var training = SentimentTraining(files: [folder.path("made.jsonl")])
    training.configuration.ngrams = 1
    self.training = training
  }

  @Test func wordsAreLearned() throws {
    let trained = try training.run(origin: origin)
    let scorer = SentimentScorer(trained.model)
    #expect(scorer.score("wonderful and tender").label == .fresh)
    #expect(scorer.score("dull and wooden").label == .rotten)
    #expect(trained.summary.trainingCount + trained.summary.validationCount == 400)
    #expect(trained.provenance.data.map(\.rows) == [400])
    #expect(trained.provenance.seed == training.configuration.seed)
    #expect(trained.provenance.licence == "none" && trained.provenance.figures.isEmpty)
  }

  @Test func tooFewReviewsAreRefused() throws {
    var training = training
    training.files = [try folder.write(MadeReviews.lines(count: 6), as: "six.jsonl")]
    let error = #expect(throws: AnalyticsError.self) { try training.run(origin: origin) }
    guard case .tooFewReviews(let fresh, let rotten, let needed) = error else {
      Issue.record("\(error as Any)")
      return
    }
    #expect(fresh + rotten == 6 && needed == SentimentTraining.fewestReviews)
  }

  @Test func aLexiconWithoutEntriesIsRefused() throws {
    var training = training
    training.configuration.minimumCount = 10_000
    #expect(throws: AnalyticsError.noEntries(minimumCount: 10_000)) {
      try training.run(origin: origin)
    }
  }

  @Test func theSameForAnyThreads() throws {
    func files(_ jobs: Int) throws -> [[UInt8]] {
      var training = training
      training.configuration.jobs = jobs
      let trained = try training.run(origin: origin)
      try trained.model.save(to: folder.path("m\(jobs)"), provenance: trained.provenance)
      return try ["lexicon.tsv", "model.json"].map { try folder.bytes(of: "m\(jobs)/\($0)") }
    }
    #expect(try files(1) == files(4))
  }

  @Test func aValidationFileGivesFigures() throws {
    var training = training
    training.validationFile = try folder.write(
      MadeReviews.lines(count: 100, seed: 9), as: "other.jsonl")
    let provenance = try training.run(origin: origin).provenance
    #expect(try #require(provenance.figures["accuracy"]) > 0.9)
    #expect(provenance.data.map(\.rows) == [400, 100])
    #expect(provenance.figures.values.allSatisfy { ($0 * 10_000).rounded() == $0 * 10_000 })
  }

  @Test func weightsAndDomainsGoByFile() throws {
    var training = training
    training.files.append(
      try folder.write(MadeReviews.lines(count: 100, seed: 9, onlyFresh: true), as: "kind.jsonl"))
    training.domains = ["", "kind"]
    let model = try training.run(origin: origin).model
    #expect(model.domains["kind"] != nil)
    training.weights = [1, 0.1]
    let other = try training.run(origin: origin).model
    #expect(other.lexicon["wonderful"]?.valence != model.lexicon["wonderful"]?.valence)
  }

  @Test func stepsAndInputsAreReported() throws {
    let recorder = JobRecorder()
    _ = try training.run(origin: origin, control: recorder.control())
    #expect(recorder.steps == ["readReviews", "lexicon"])
    #expect(recorder.paths == training.files)
    #expect(throws: JobRecorder.Refusal.self) {
      try training.run(origin: origin, control: JobRecorder.refusing)
    }
  }

  @Test func aCancelledJobThrowsAtEveryStep() {
    #expect(throws: AnalyticsError.cancelled) {
      try training.run(origin: origin, control: JobRecorder.cancelled)
    }
    let later = JobRecorder().control { if case .lexicon = $0 { true } else { false } }
    #expect(throws: AnalyticsError.cancelled) { try training.run(origin: origin, control: later) }
  }
}
