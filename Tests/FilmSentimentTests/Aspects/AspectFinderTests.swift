import Testing
import _FilmTestSupport

@testable import FilmSentiment

/// Opinions by a list and a lexicon made by hand: whose rule each is can be seen.
struct AspectFinderTests {
  private func scorer(_ aspects: [AspectEntry]? = nil) throws -> SentimentScorer {
    var model = try HandLexicon.model()
    model.bias = 0
    model.aspects = try AspectLexicon(
      aspects ?? [
        AspectEntry(text: "acting", aspect: .acting, strength: 1.5),
        AspectEntry(text: "plot", aspect: .story, strength: 1.5),
        AspectEntry(text: "funny", aspect: .humour, strength: 1.5, valence: 1),
        AspectEntry(text: "NOT_funny", aspect: .humour, strength: 1.5, valence: -2),
        AspectEntry(text: "slow", aspect: .pace, strength: 1.5, valence: -1),
        AspectEntry(text: "slow burn", aspect: .thrills, strength: 1.5, valence: 4),
        AspectEntry(text: "plot of land", aspect: nil, strength: 0),
        AspectEntry(text: "<name> shines", aspect: .acting, strength: 1.5, valence: 2),
      ])
    return SentimentScorer(model)
  }

  private func found(_ text: String) throws -> String {
    try scorer().aspects(of: text).map(\.shortText).joined(separator: " ")
  }

  @Test(arguments: [
    // The lexicon's entries in reach of a mention say whether it is praise.
    ("great acting", "acting+"), ("awful acting", "acting-"),
    ("the acting is superb and good", "acting+"),
    // Each clause for itself: commas and "but" part them.
    ("superb acting, but an awful plot", "acting+ story-"),
    ("a dull and tedious plot, superb acting", "story- acting+"),
    // Entries with a verdict of their own, and negation.
    ("it is funny", "humour+"), ("it is not funny", "humour-"), ("a slow film", "pace-"),
    // The longest entry counts, and one of no aspect hides its words.
    ("a slow burn", "thrills+"), ("a good plot of land", ""), ("a good plot of", "story+"),
    // Names are words.
    ("here Ana Braga shines, good", "acting+"), ("here she shines, good", ""),
    // Nothing without a mention or without evidence.
    ("superb", ""), ("", ""), ("qwertz acting zxcv", ""),
  ])
  func `texts have opinions`(_ text: String, _ opinions: String) throws {
    #expect(try found(text) == opinions, "\(text)")
  }

  @Test func `places are those of the words in the text as it was given`() throws {
    let text = "Née: <b>it isn&#39;t</b> funny, and the acting is superb."
    let opinions = try scorer().aspects(of: text)
    let words = opinions.map { opinion in
      String(decoding: Array(text.utf8)[opinion.bytes], as: UTF8.self)
    }
    #expect(words == ["funny", "acting"])
    #expect(opinions.map(\.label) == [.blamed, .praised])
    #expect(opinions.allSatisfy { (0...1).contains(abs($0.score)) })
    #expect(opinions[0].score < 0 && opinions[1].score > 0)
  }

  @Test func `scores are those without aspects`() throws {
    let scorer = try scorer()
    var dice = TestGenerator(seed: 16)
    let words = HandLexicon.valences.map(\.text) + ["acting", "plot", "slow burn", ",", ". But"]
    for _ in 0..<300 {
      let text = (0..<Int.random(in: 1...60, using: &dice)).map { _ in
        dice.element(of: words)
      }.joined(separator: " ")
      var opinions: [AspectOpinion] = []
      let score = Array(text.utf8).withUnsafeBytes { scorer.score($0, aspects: &opinions) }
      #expect(score == scorer.score(text))
      #expect(opinions.allSatisfy { $0.bytes.upperBound <= text.utf8.count })
    }
  }

  @Test func `a text of several windows has its opinions too`() throws {
    let text =
      "superb acting. " + String(repeating: "It is a film that goes on. ", count: 2000)
      + "Not funny."
    let windows = SentimentScorer(try scorer().model, windowSize: 64)
    let whole = try scorer()
    #expect(windows.aspects(of: "superb acting") == whole.aspects(of: "superb acting"))
    // So long a text says little of what it mentions once.
    #expect(windows.aspects(of: text).isEmpty)
    let short = "Superb acting, awful plot, not funny, funny, slow, a slow burn; great acting. "
    #expect(windows.aspects(of: short) == whole.aspects(of: short))
  }

  @Test func `a model without a list finds nothing`() throws {
    let scorer = SentimentScorer(try HandLexicon.model())
    #expect(scorer.aspects(of: "superb acting").isEmpty)
  }
}
