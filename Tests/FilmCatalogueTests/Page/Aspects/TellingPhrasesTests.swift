import FilmData
import FilmSentiment
import Testing

@testable import FilmCatalogue

/// Aspects are counted over all reviews, and each side is quoted once, by the phrase that others share.
@Suite struct TellingPhrasesTests {
  private let scorer: SentimentScorer

  init() throws { scorer = SentimentScorer(try PageFixtures.sentiment()) }

  private func aspects(_ reviews: [StoredReview], quoted: Set<Int64> = []) -> [PageAspect] {
    let read = PageFixtures.read(reviews, scorer)
    return TellingPhrases(scorer: scorer, rarity: WordRarity(scorer.model.lexicon)).aspects(
      AspectTally(read), of: read, quoted: quoted)
  }

  private let reviews = [
    PageFixtures.review(1, "The radiant images of water stay with you, whatever else."),
    PageFixtures.review(2, "Radiant images of water, and superb acting by everyone here."),
    PageFixtures.review(
      3, "Radiant images of someone's left elbow beside a green bucket.", isAudience: true),
    PageFixtures.review(5, "Superb acting in each and every part."),
    PageFixtures.review(4, "Clumsy images, whatever they say, and dull acting.", .rotten),
  ]

  @Test func praiseAndBlameAreCounted() throws {
    let found = aspects(reviews)
    #expect(found.map(\.aspect) == ["visuals", "acting"])
    #expect(found.map(\.praised) == [3, 2] && found.map(\.blamed) == [1, 1])
    #expect(found[0].share == 0.75)
  }

  @Test func thePhraseIsTypicalAndNoReviewIsQuotedTwice() throws {
    let found = aspects(reviews)
    #expect(
      ["The radiant images of water stay with you", "Radiant images of water"].contains(
        found[0].praise?.text))
    let numbers = found.flatMap { [$0.praise?.review, $0.blame?.review] }.compactMap { $0 }
    #expect(Set(numbers).count == numbers.count && !numbers.isEmpty)
    #expect(found.allSatisfy { $0.praise?.author != nil || $0.blame?.author != nil })
  }

  @Test func whatIsQuotedElsewhereIsNotQuotedAgain() throws {
    let free = try #require(aspects(reviews)[0].praise?.review)
    #expect(aspects(reviews, quoted: [free])[0].praise?.review != free)
  }

  @Test func withoutOpinionsThereIsNothing() {
    #expect(aspects([PageFixtures.review(1, "A film.")]).isEmpty)
    #expect(aspects([]).isEmpty)
  }
}
