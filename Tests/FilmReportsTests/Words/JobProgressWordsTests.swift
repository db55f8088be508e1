import FilmSentiment
import FilmSimilarity
import Testing

@testable import FilmAnalytics
@testable import FilmReports

struct JobProgressWordsTests {
  @Test func `steps have a label, and a share where it is known`() {
    let fold = JobProgress.Fold(number: 2, count: 5)
    let fitting = JobProgress.lexicon(
      .fitting(column: "valence", iteration: 3, of: 4, loss: 0.25), fold: fold)
    #expect(fitting.label == "fold 2 of 5: valences, loss 0.2500" && fitting.share == 0.75)
    #expect(JobProgress.readReviews(7).label == "7 reviews read")
    #expect(JobProgress.readReviews(7).share == nil)
    #expect(JobProgress.similarity(.ratings(iteration: 1, of: 4)).share == 0.25)
    #expect(JobProgress.similarity(.coLikes(films: 9)).label == "likes in common of 9 films")
    #expect(JobProgress.method("als", share: 0.5).label == "als")
    #expect(JobProgress.method("als", share: 0.5).share == 0.5)
  }
}
