import FilmData
import Testing

@testable import FilmSentiment

struct TrainingReviewsTests {
  private func text(_ reviews: TrainingReviews, _ index: Int) -> String {
    String(decoding: reviews.text(index), as: UTF8.self)
  }

  @Test func `keeps texts, labels, ratings and weights`() {
    let reviews = TrainingReviews()
    reviews.add(Review(film: "a", text: "Fine. É", freshness: .fresh))
    reviews.add(Review(film: "a", text: "", freshness: .rotten, rating: 0.9), weight: 2)
    reviews.add(Review(film: "b", text: "So-so", rating: 0.5))
    reviews.add(Review(film: "b", text: "left out"))
    #expect(reviews.count == 3)
    #expect((0..<3).map { text(reviews, $0) } == ["Fine. É", "", "So-so"])
    #expect(reviews.labels == [1, 0, 0])
    #expect(reviews.ratings[0].isNaN && reviews.ratings[1...] == [0.9, 0.5])
    #expect(reviews.weights == [1, 2, 1])
    #expect(reviews.labelledCount == 3)
    #expect(reviews.films[0] == reviews.films[1] && reviews.films[1] != reviews.films[2])
  }

  @Test func `a film is known by its key, else its title, else the review's own`() {
    let reviews = TrainingReviews()
    for review in [
      Review(id: "1", film: "k", title: "T", text: "", freshness: .fresh),
      Review(id: "2", film: "k", title: "U", text: "", freshness: .fresh),
      Review(id: "3", title: "T", text: "", freshness: .fresh),
      Review(id: "4", title: "T", text: "", freshness: .fresh),
      Review(id: "5", text: "", freshness: .fresh),
      Review(id: "6", text: "", freshness: .fresh),
      Review(text: "", freshness: .fresh),
      Review(text: "", freshness: .fresh),
    ] {
      reviews.add(review)
    }
    let films = reviews.films
    #expect(films[0] == films[1] && films[2] == films[3])
    // Reviews that name no film must not all fall on one side of a split.
    #expect(Set(films).count == 6)
  }

  @Test(arguments: [0.01, 0.05, 0.3, 0.9])
  func `holds out about the share of films that is asked for, whole films`(share: Double) {
    let reviews = TrainingReviews()
    for film in 0..<4_000 {
      for _ in 0..<2 { reviews.add(Review(film: "film\(film)", text: "", freshness: .fresh)) }
    }
    let held = (0..<reviews.count).map { reviews.isHeldOut($0, share: share, seed: 3) }
    for film in 0..<4_000 { #expect(held[2 * film] == held[2 * film + 1]) }
    let count = Double(held.count { $0 }) / 2
    // Four standard deviations of a binomial draw.
    #expect(abs(count - 4_000 * share) < 4 * (4_000 * share * (1 - share)).squareRoot())
    let other = (0..<reviews.count).map { reviews.isHeldOut($0, share: share, seed: 4) }
    #expect(held != other)
    #expect(held == (0..<reviews.count).map { reviews.isHeldOut($0, share: share, seed: 3) })
  }
}
