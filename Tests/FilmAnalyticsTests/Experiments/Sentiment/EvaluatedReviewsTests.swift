import FilmData
import FilmEvaluation
import Testing

@testable import FilmAnalytics

/// What an evaluation keeps of each review.
@Suite struct EvaluatedReviewsTests {
  private func reviews(_ text: String, keepsIDs: Bool = false) throws -> EvaluatedReviews {
    var reviews = EvaluatedReviews(otherCount: 1, keepsIDs: keepsIDs)
    var names = ReviewFieldNames()
    names.wanted = [.year, .genre]
    try ReviewLines.read(text, names: names) { row in
      let film = reviews.film(of: row, file: "made.jsonl")
      let prediction = SentimentPrediction(
        probability: 0.7, label: .fresh, rating: nil, trueLabel: row.verdict, trueRating: nil,
        cluster: film.number)
      reviews.add(row, words: 3, prediction: prediction, others: [prediction])
    }
    return reviews
  }

  @Test func filmsAreNumberedAndNamed() throws {
    let reviews = try reviews(
      #"{"film":"a","title":"A","text":"x"}"# + "\n" + #"{"text":"x"}"# + "\n"
        + #"{"film":"a","text":"x"}"# + "\n" + #"{"film":"b","text":"x"}"# + "\n"
        + #"{"text":"x"}"# + "\n")
    #expect(reviews.predictions.map(\.cluster) == [0, 1, 0, 2, 3])
    #expect(reviews.filmNames == ["A", nil, "b", nil])
    #expect(reviews.others == [reviews.predictions] && reviews.places.isEmpty)
  }

  @Test func identifiersAreKeptWhereTheyAreNeeded() throws {
    let text = #"{"id":"x","text":"t"}"# + "\n" + #"{"text":"t"}"# + "\n" + #"{"id":3,"text":"t"}"#
    #expect(try reviews(text, keepsIDs: true).places == ["x": 0, "3": 2])
  }

  @Test func slicesGoByWhatTheInputHas() throws {
    let bare = try reviews(#"{"film":"a","text":"x","critic":"C"}"#)
    #expect(bare.slicings.map(\.kind) == ["words", "score"])
    let rich = try reviews(
      #"{"film":"a","text":"x","critic":"C","year":"1975","genre":["Drama","War"]}"# + "\n"
        + #"{"film":"b","text":"x","critic":"D","title":"B (1982)","genre":"War | Comedy"}"#)
    #expect(rich.slicings.map(\.kind) == ["words", "score", "decade", "genre", "critic"])
    #expect(rich.slicings[3].names == ["Drama", "War", "Comedy"])
    #expect(rich.slicings[3].membership == .byFilm([0: [0, 1], 1: [1, 2]]))
    #expect(rich.slicings[2].names == ["1970s", "1980s"])
  }
}
