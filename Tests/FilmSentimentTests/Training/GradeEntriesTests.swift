import FilmData
import Testing

@testable import FilmSentiment

struct GradeEntriesTests {
  /// Reviews of which more are fresh the higher their score, with one step out of order.
  private func reviews(_ count: Int) -> TrainingReviews {
    let reviews = TrainingReviews()
    for index in 0..<count {
      let step = index % 21
      let share = step == 10 ? 0.2 : Double(step) / 20
      reviews.add(
        Review(
          id: "\(index)", text: "text \(index)",
          freshness: Double(index / 21 % 10) / 10 < share ? .fresh : .rotten,
          rating: Double(step) / 20))
    }
    return reviews
  }

  @Test func `a better grade never says less`() throws {
    let reviews = reviews(2100)
    let model = SentimentModel(lexicon: try Lexicon([]), bias: 0.3, ratingBias: 0.1)
    let entries = GradeEntries.make(reviews, Array(0..<reviews.count), for: model)
    #expect(entries.map(\.text) == (0...20).map { GradeWord.text($0) })
    for (lower, higher) in zip(entries, entries.dropFirst()) {
      #expect(lower.valence <= higher.valence)
      #expect(lower.ratingWeight <= higher.ratingWeight)
    }
    #expect(entries[0].valence < -2)
    #expect(entries[20].valence > 2)
    #expect(entries.allSatisfy { $0.occurrences == 100 })
  }

  @Test func `the rating weight leads to the grade`() throws {
    let reviews = reviews(2100)
    let model = SentimentModel(lexicon: try Lexicon([]), bias: 0, ratingBias: 0.4)
    for entry in GradeEntries.make(reviews, Array(0..<reviews.count), for: model).dropFirst()
      .dropLast()
    {
      let percent = Double(entry.text.dropFirst(GradeWord.prefix.count)) ?? -1
      let rating = model.calibration.rating(for: model.ratingBias + Double(entry.ratingWeight))
      #expect(abs(rating - percent / 100) < 0.01)
    }
  }

  @Test func `a few reviews give none`() throws {
    let reviews = reviews(500)
    let model = SentimentModel(lexicon: try Lexicon([]))
    #expect(GradeEntries.make(reviews, Array(0..<500), for: model).isEmpty)
  }
}
