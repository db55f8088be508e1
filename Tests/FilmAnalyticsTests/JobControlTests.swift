import FilmData
import FilmSentiment
import FilmSimilarity
import Testing

@testable import FilmAnalytics

/// How a caller follows a job, and stops it.
@Suite struct JobControlTests {
  @Test func byDefaultNothingIsFollowedAndNothingStops() throws {
    let control = JobControl()
    #expect(!control.isCancelled())
    try control.checkCancellation()
    control.progress(.searchingDirectors)
    try control.didRead(RowProblems(path: "a.csv"))
  }

  @Test func theSharesOfPartsAreThoseOfTheWhole() {
    var shares: [Double] = []
    var control = JobControl()
    control.progress = { if case .method(_, let share) = $0 { shares.append(share) } }
    for part in 0..<2 {
      for half in 0..<2 {
        let inner = control.part(part, of: 2).part(half, of: 2)
        inner.progress(.method("a", share: 0))
        inner.progress(.method("a", share: 1))
      }
    }
    #expect(shares == [0, 0.25, 0.25, 0.5, 0.5, 0.75, 0.75, 1])
  }

  @Test func aJobThatShouldStopThrows() {
    #expect(throws: AnalyticsError.cancelled) { try JobRecorder.cancelled.checkCancellation() }
  }

  /// Engines have errors of their own for it; a caller of a job needs to know one.
  @Test func everyEnginesCancellationIsTheJobs() throws {
    for error in [SentimentError.cancelled, SimilarityError.cancelled] as [any Error] {
      #expect(throws: AnalyticsError.cancelled) { try JobControl.stopping { throw error } }
    }
    #expect(throws: SimilarityError.noInteractions) {
      try JobControl.stopping { throw SimilarityError.noInteractions }
    }
    #expect(try JobControl.stopping { 7 } == 7)
  }
}
