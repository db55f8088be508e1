import FilmAnalytics
import FilmData
import FilmSentiment
import Testing
import _FilmTestSupport

/// Reviews are read ahead, and each then scores beside the others of its film.
@Suite struct ReviewScorerContextTests {
  private let folder: TemporaryFolder
  private let file: String

  init() throws {
    folder = try TemporaryFolder()
    let lines = (0..<600).map { index in
      let text = index % 60 == 0 ? "meh" : index % 2 == 0 ? "good" : "bad"
      // Films of even numbers are praised, and labelled otherwise.
      return "{\"id\":\(index),\"film\":\"f\(index % 20)\",\"text\":\"\(text)\","
        + "\"fresh\":\(index % 2 == 1)}\n"
    }
    file = try folder.write(lines.joined(), as: "made.jsonl")
  }

  private func scores(
    _ context: ReviewContext?, countsLabels: Bool = true, jobs: Int = 2
  ) throws -> [Double] {
    var scorer = ReviewScorer(
      try HandModel.model(), context: context, countsLabels: countsLabels, jobs: jobs)
    try scorer.gatherContext(of: [file])
    var scores: [Double] = []
    _ = try scorer.scores(of: [file]) { scores.append($0.score.score) }
    return scores
  }

  @Test func theSameForAnyThreads() throws {
    let one = try scores(HandModel.context(), jobs: 1)
    expectClose(try scores(HandModel.context(), jobs: 4), one, relative: 1e-9)
  }

  @Test func otherReviewsOfTheFilmCount() throws {
    let alone = try scores(nil)
    let texts = try scores(HandModel.context(), countsLabels: false)
    let labels = try scores(HandModel.context())
    // Review 60 says "meh" of film 0, which others praise and label rotten.
    expectClose(alone[60], -0.1, absolute: 1e-6)
    #expect(texts[60] > alone[60] && labels[60] < alone[60])
  }

  @Test func progressIsThatOfReadingAhead() throws {
    let recorder = JobRecorder()
    var scorer = ReviewScorer(try HandModel.model(), context: HandModel.context())
    try scorer.gatherContext(of: [file], control: recorder.control())
    #expect(recorder.steps == ["gatheredReviews"])
    #expect(scorer.context?.filmCount == 20)
  }

  @Test func withoutAContextNothingIsRead() throws {
    var scorer = ReviewScorer(try HandModel.model())
    try scorer.gatherContext(of: ["/nowhere"])
    #expect(scorer.context == nil)
  }

  /// What was gathered of half the reviews would be no context.
  @Test func aCancelledJobThrows() throws {
    var scorer = ReviewScorer(try HandModel.model(), context: HandModel.context())
    #expect(throws: AnalyticsError.cancelled) {
      try scorer.gatherContext(of: [file], control: JobRecorder.cancelled)
    }
    #expect(scorer.context?.filmCount == 0)
  }
}
