import FilmData
import Testing
import _FilmTestSupport

@testable import FilmSentiment

struct SentimentScorerTests {
  /// Sums of the lexicon written by hand, in texts of so many words that are no names.
  @Test(
    arguments: [
      ("", 0, 0, 0),
      ("nothing known here", 0, 3, 0),
      ("good", 1, 1, 1),
      ("good, good; GOOD", 1, 3, 1),
      ("a superb masterpiece", 5.5, 3, 2),
      ("not good", -1.5, 2, 2),
      ("not funny", -2, 2, 3),
      ("not bad", 0.5, 2, 3),
      ("isn’t good", -1.5, 2, 2),
      ("not all that very good", -1.5, 5, 2),
      ("not so very much that good", 0.75, 6, 2),
      ("not slow, good", 0.75, 3, 2),
      ("slow but good", 0.875, 3, 4),
      ("good but dull", -1.625, 3, 4),
      ("slow but not good", -2.625, 4, 5),
      ("Slow. Good", 1, 2, 3),
      ("Bad. Not good", -3.25, 3, 4),
      ("a mess", -2.25, 2, 2),
      ("A MUST see!", 1.5, 3, 1),
      ("a waste, of time", -2.5, 4, 1),
      ("a waste of Anna time", 0, 4, 0),
      ("seen by Moving Charming", 0, 2, 0),
      ("nothing but fun", 1, 3, 1),
      ("fun😀", 1.5, 2, 2),
      ("CLICHÉ-ridden", -0.75, 2, 1),
      ("well-made", 0.75, 2, 1),
    ] as [(String, Double, Int, Int)])
  func `adds up what the entries say, weighed by the length`(
    text: String, sum: Double, words: Int, count: Int
  ) throws {
    let scorer = SentimentScorer(try HandLexicon.model())
    let seen = scorer.score(text)
    let factor = words == 0 ? 1 : (25 / Double(words)).squareRoot()
    let score = 0.25 + factor * sum
    #expect(abs(seen.score - score) < 1e-12)
    #expect(seen.matchCount == count)
    #expect(seen.label == (score >= 0 ? .fresh : .rotten))
    let ratingScore = -0.5 + factor * (sum * 0.5 + Double(count) * 0.0625)
    #expect(abs(seen.ratingScore - ratingScore) < 1e-12)
    // The curve is read at whole hundredths.
    #expect(abs(seen.rating - RatingCalibration.logistic.rating(for: ratingScore)) < 0.0015)
    #expect(scorer.score(text) == seen)
  }

  @Test(arguments: 0..<60)
  func `an explanation adds up to the score and cuts the text`(seed: Int) throws {
    var dice = TestGenerator(seed: UInt64(seed))
    let scorer = SentimentScorer(try HandLexicon.model(withBoundaries: seed % 2 == 1))
    let words = HandLexicon.valences.map { $0.text.replacing("NOT_", with: "not ") }
    let text = (0..<dice.next(below: 30)).map { _ in
      dice.element(of: words)
        + dice.element(of: [" ", " ", ", ", ". ", "! ", "?", "... ", " but ", " Anna "])
    }.joined()
    let explanation = scorer.explain(text)
    #expect(explanation.score == scorer.score(text))
    let sum = explanation.contributions.reduce(explanation.bias) { $0 + $1.valence }
    let ratingSum = explanation.contributions.reduce(explanation.ratingBias) {
      $0 + $1.ratingWeight
    }
    #expect(abs(sum - explanation.score.score) < 1e-9)
    #expect(abs(ratingSum - explanation.score.ratingScore) < 1e-9)
    #expect(explanation.contributions.count == explanation.score.matchCount)
    #expect(Set(explanation.contributions.map(\.entry.text)).count == explanation.score.matchCount)
    for contribution in explanation.contributions {
      expectSpan(of: contribution, in: Array(text.utf8))
    }
  }

  @Test func `an entry is shown where it first stands`() throws {
    let text = "A film: good, “not funny”. Good"
    let explanation = SentimentScorer(try HandLexicon.model()).explain(text)
    let shown = explanation.contributions.map { contribution in
      let cut = String(decoding: Array(text.utf8)[contribution.bytes], as: UTF8.self)
      return "\(contribution.entry.text) = \(cut) at \(contribution.bytes.lowerBound)"
    }
    #expect(
      shown == [
        "good = good at 8", "not = not at 17", "NOT_funny = funny at 21",
        "not NOT_funny = not funny at 17", "LAST_good = Good at 31",
      ])
  }

  @Test func `text and bytes score alike, faulty bytes too`() throws {
    let scorer = SentimentScorer(try HandLexicon.model())
    let text = "Slow… but not bad 😀"
    let bytes = Array(text.utf8)
    #expect(bytes.withUnsafeBytes { scorer.score($0) } == scorer.score(text))
    #expect(bytes.withUnsafeBytes { scorer.explain($0) } == scorer.explain(text))
    let faulty = [0xFF, 0xC3] + Array("good".utf8) + [0xE2, 0x80]
    #expect(faulty.withUnsafeBytes { scorer.score($0).score } == 5.25)
    #expect(scorer.score(UnsafeRawBufferPointer(start: nil, count: 0)).score == 0.25)
  }

  @Test func `an empty lexicon gives the bias`() throws {
    let scorer = SentimentScorer(SentimentModel(lexicon: try Lexicon([]), bias: -1))
    #expect(scorer.score("good").score == -1)
    #expect(scorer.score("good").rating == 0.5)
  }

  @Test func `a text leaves nothing behind for the next`() throws {
    let scorer = SentimentScorer(try HandLexicon.model())
    let first = scorer.score("good, bad")
    _ = scorer.score(HandLexicon.valences.map(\.text).joined(separator: " "))
    #expect(scorer.score("good, bad") == first)
  }

  @Test func `a text of a megabyte scores as three of its sentences, but for its length`() throws {
    let scorer = SentimentScorer(try HandLexicon.model(withBoundaries: true))
    let sentence = "Slow but charming, isn't it? Anna found it not bad. "
    let count = 1_000_000 / sentence.utf8.count
    let long = scorer.score(String(repeating: sentence, count: count))
    let short = scorer.score(String(repeating: sentence, count: 3))
    #expect(long.matchCount == short.matchCount)
    let shrinkage = (3 / Double(count)).squareRoot()
    #expect(abs((long.score - 0.25) - (short.score - 0.25) * shrinkage) < 1e-12)
    #expect(abs((long.ratingScore + 0.5) - (short.ratingScore + 0.5) * shrinkage) < 1e-12)
  }

  /// The entries by hand, with weights of two decimals, as trained lexicons have them.
  @Test(arguments: 0..<40)
  func `sums of hundredths are the explanation's sums`(seed: Int) throws {
    var dice = TestGenerator(seed: UInt64(seed))
    let scorer = SentimentScorer(try HandLexicon.modelInHundredths())
    let words = HandLexicon.valences.map { $0.text.replacing("NOT_", with: "not ") }
    let text = (0..<dice.next(below: 60)).map { _ in
      dice.element(of: words) + dice.element(of: [" ", " ", ", ", ". ", " but ", " Anna "])
    }.joined()
    let explanation = scorer.explain(text)
    let sum = explanation.contributions.reduce(explanation.bias) { $0 + $1.valence }
    let ratingSum = explanation.contributions.reduce(explanation.ratingBias) {
      $0 + $1.ratingWeight
    }
    // Weights are Floats, whose hundredths are near.
    #expect(abs(sum - explanation.score.score) < 1e-5)
    #expect(abs(ratingSum - explanation.score.ratingScore) < 1e-5)
    #expect(explanation.score.matchCount == explanation.contributions.count)
    let hundredths = (explanation.score.ratingScore * 100).rounded() / 100
    let rating = RatingCalibration.logistic.rating(for: hundredths)
    #expect(explanation.score.rating == rating)
  }

  @Test(arguments: 0..<40)
  func `windows of any size give the same score`(seed: Int) throws {
    var dice = TestGenerator(seed: UInt64(seed))
    for model in [try HandLexicon.model(), try HandLexicon.modelInHundredths()] {
      let whole = SentimentScorer(model)
      let words = HandLexicon.valences.map { $0.text.replacing("NOT_", with: "not ") }
      let text = (0..<dice.next(below: 80)).map { _ in
        dice.element(of: words)
          + dice.element(of: [" ", " ", ", ", ". ", " but ", " Anna ", "…", "’s "])
      }.joined()
      let expected = whole.score(text)
      for size in [1, 5, 16, 64, 200] {
        #expect(SentimentScorer(model, windowSize: size).score(text) == expected)
      }
    }
  }

  @Test func `scorers of two threads agree`() async throws {
    let model = try HandLexicon.model()
    var dice = TestGenerator(seed: 2)
    let texts = (0..<300).map { _ in
      (0..<dice.next(below: 20)).map { _ in dice.element(of: HandLexicon.valences).text }.joined(
        separator: " ")
    }
    let alone = SentimentScorer(model)
    let expected = texts.map { alone.score($0) }
    await withTaskGroup(of: [SentimentScore].self) { group in
      for _ in 0..<2 {
        group.addTask {
          let scorer = SentimentScorer(model)
          return texts.map { scorer.score($0) }
        }
      }
      for await scores in group { #expect(scores == expected) }
    }
  }
}
