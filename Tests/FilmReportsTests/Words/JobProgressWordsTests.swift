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
    #expect(fitting.label == "fold 2 of 5: valences, loss 0.2500")
    #expect(abs((fitting.share ?? 0) - (1 + 0.3) / 5) < 1e-9)
    #expect(JobProgress.readReviews(7).label == "7 reviews read")
    #expect(JobProgress.readReviews(7).share == 0 && JobProgress.scoredReviews(7).share == nil)
    #expect(JobProgress.similarity(.ratings(iteration: 1, of: 4)).share == 0.5)
    #expect(JobProgress.similarity(.coLikes(films: 9)).label == "likes in common of 9 films")
    #expect(JobProgress.similarity(.nearest(films: 9)).label == "nearest of 9 films")
    #expect(JobProgress.method("als", share: 0.5).label == "als")
    #expect(JobProgress.method("als", share: 0.5).share == 0.5)
  }

  @Test func `the steps of a training have shares that rise`() {
    let steps: [LexiconTrainer.Progress] =
      [.counting(reviews: 9)]
      + ["valence", "rating", "pruned valence", "pruned rating"].flatMap { column in
        (0...4).map { .fitting(column: column, iteration: $0, of: 4, loss: 1) }
      } + [.calibrating(reviews: 9)]
    for folds in [1, 3] {
      let shares = (1...folds).flatMap { number in
        steps.map {
          JobProgress.lexicon($0, fold: JobProgress.Fold(number: number, count: folds)).share ?? -1
        }
      }
      #expect(shares == shares.sorted() && shares.allSatisfy { (0...1).contains($0) })
    }
    let similarity: [JobProgress] = [
      .reading(path: "a"), .readVerdicts(1), .predictingRatings(path: "a"), .searchingDirectors,
      .countingWords, .similarity(.ratings(iteration: 1, of: 2)),
      .similarity(.ratings(iteration: 2, of: 2)), .similarity(.coLikes(films: 1)),
      .similarity(.text(films: 1)), .similarity(.nearest(films: 1)),
    ]
    let shares = similarity.map { $0.share ?? -1 }
    #expect(shares == shares.sorted() && shares[0] == 0)
  }
}
