import FilmData
import Testing

@testable import FilmSentiment

struct SentimentScorerTests {
  /// Scores with a bias of 0.25 and the lexicon written by hand.
  @Test(
    arguments: [
      ("", 0.25, 0),
      ("nothing known here", 0.25, 0),
      ("good", 1.25, 1),
      ("good, good; GOOD", 1.25, 1),
      ("a superb masterpiece", 5.75, 2),
      ("not good", -1.25, 2),
      ("not funny", -1.75, 3),
      ("not bad", 0.75, 3),
      ("isn’t good", -1.25, 2),
      ("not all that very good", -1.25, 2),
      ("not so very much that good", 1, 2),
      ("not slow, good", 1, 2),
      ("slow but good", 1.125, 4),
      ("good but dull", -1.375, 4),
      ("slow but not good", -2.375, 5),
      ("Slow. Good", 1.25, 3),
      ("Bad. Not good", -3, 4),
      ("a mess", -2, 2),
      ("A MUST see!", 1.75, 1),
      ("a waste, of time", -2.25, 1),
      ("a waste of Anna time", 0.25, 0),
      ("seen by Moving Charming", 0.25, 0),
      ("nothing but fun", 1.375, 3),
      ("fun😀", 1.75, 2),
      ("CLICHÉ-ridden", -0.5, 1),
      ("well-made", 1, 1),
    ] as [(String, Double, Int)])
  func `adds up what the entries say`(text: String, score: Double, count: Int) throws {
    let scorer = SentimentScorer(try HandLexicon.model())
    let seen = scorer.score(text)
    #expect(seen.score == score)
    #expect(seen.matchCount == count)
    #expect(seen.label == (score >= 0 ? .fresh : .rotten))
    #expect(seen.ratingScore == -0.5 + (score - 0.25) * 0.5 + Double(count) * 0.0625)
    #expect(seen.rating == RatingCalibration.logistic.rating(for: seen.ratingScore))
    #expect(scorer.score(text) == seen)
  }

  @Test(arguments: 0..<60)
  func `an explanation adds up to the score and cuts the text`(seed: Int) throws {
    var dice = SeededGenerator(seed: UInt64(seed))
    let scorer = SentimentScorer(try HandLexicon.model())
    let words = HandLexicon.valences.map { $0.text.replacing("NOT_", with: "not ") }
    let text = (0..<dice.below(30)).map { _ in
      dice.pick(words) + dice.pick([" ", " ", ", ", ". ", " but ", " Anna "])
    }.joined()
    let explanation = scorer.explain(text)
    #expect(explanation.score == scorer.score(text))
    let sum = explanation.contributions.reduce(explanation.bias) { $0 + Double($1.entry.valence) }
    let ratingSum = explanation.contributions.reduce(explanation.ratingBias) {
      $0 + Double($1.entry.ratingWeight)
    }
    #expect(sum == explanation.score.score)
    #expect(ratingSum == explanation.score.ratingScore)
    #expect(explanation.contributions.count == explanation.score.matchCount)
    #expect(Set(explanation.contributions.map(\.entry.text)).count == explanation.score.matchCount)
    for contribution in explanation.contributions {
      let cut = Array(text.utf8)[contribution.bytes]
      let plain = SeenText(Array(cut)).words.map(\.lowercased).joined(separator: " ")
      let unmarked = WordMark.allCases.reduce(contribution.entry.text) {
        $0.replacing($1.prefix, with: "")
      }
      #expect(plain == unmarked)
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
    #expect(faulty.withUnsafeBytes { scorer.score($0).score } == 1.25)
    #expect(scorer.score(UnsafeRawBufferPointer(start: nil, count: 0)).score == 0.25)
  }

  @Test func `an empty lexicon gives the bias`() throws {
    let scorer = SentimentScorer(SentimentModel(lexicon: try Lexicon([]), bias: -1))
    #expect(scorer.score("good").score == -1)
    #expect(scorer.score("good").rating == 0.5)
  }

  @Test func `the numbers of texts may run out`() throws {
    let scorer = SentimentScorer(try HandLexicon.model())
    let first = scorer.score("good, bad")
    scorer.stamp = .max - 1
    for _ in 0..<4 { #expect(scorer.score("good, bad") == first) }
    #expect(scorer.stamp == 3)
  }

  @Test func `a text of a megabyte scores as three of its sentences`() throws {
    let scorer = SentimentScorer(try HandLexicon.model())
    let sentence = "Slow but charming, isn't it? Anna found it not bad. "
    let long = String(repeating: sentence, count: 1_000_000 / sentence.utf8.count)
    #expect(scorer.score(long) == scorer.score(String(repeating: sentence, count: 3)))
  }

  @Test func `scorers of two threads agree`() async throws {
    let model = try HandLexicon.model()
    var dice = SeededGenerator(seed: 2)
    let texts = (0..<300).map { _ in
      (0..<dice.below(20)).map { _ in dice.pick(HandLexicon.valences).text }.joined(separator: " ")
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
