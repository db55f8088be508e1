import Foundation
import Testing
import _FilmTestSupport

@testable import FilmSentiment

/// Explanations of some texts by the lexicon written by hand, compared as a whole.
///
/// `UPDATE_GOLDEN=1 swift test --filter GoldenExplanation` writes the file anew.
@Suite struct GoldenExplanationTests {
  static let texts = [
    "A superb film.", "Not funny.", "Slow but charming, isn't it? Not bad.",
    "“Not only good, but great fun 😀”", "Predictable, tedious; a mess. A waste of time!",
    "Cliché-ridden. Good", "nothing but fun", "Anna is Good", "",
  ]

  @Test func `are the committed ones`() throws {
    let path =
      "\(try FilmlabProcess.checkout())/Tests/FilmSentimentTests/Golden/explanations.txt"
    let model = try HandLexicon.model()
    let scorer = SentimentScorer(model)
    let text = Self.texts.map { described($0, scorer) }.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }
    let golden = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(text == String(decoding: golden, as: UTF8.self))
  }

  private func described(_ text: String, _ scorer: SentimentScorer) -> String {
    var explanation = scorer.explain(text)
    explanation.add(SentimentTerm(text: "3 other reviews", valence: 0.5))
    let bytes = Array(text.utf8)
    func cut(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    var lines = ["\"\(text)\"", "  bias \(explanation.bias), rating \(explanation.ratingBias)"]
    for part in explanation.contributions {
      lines.append(
        "  \(part.bytes) \"\(cut(part.bytes))\" \(part.entry.text) \(part.entry.valence) "
          + "\(part.entry.ratingWeight)")
    }
    lines += explanation.terms.map { "  term \"\($0.text)\" \($0.valence)" }
    lines += explanation.kindSums.map {
      "  \($0.kind.rawValue): \($0.count) entries, \($0.valence), rating \($0.ratingWeight)"
    }
    lines += explanation.negations(in: scorer.model.lexicon).map {
      "  negated \"\(cut($0.contribution.bytes))\": \($0.plain.valence) to "
        + "\($0.contribution.entry.valence)"
    }
    let words = bytes.withUnsafeBytes { explanation.wordValences(in: $0) }
    lines.append(
      "  words " + words.map { "\(cut($0.bytes)) \($0.valence)" }.joined(separator: ", "))
    lines.append(
      "  reasons "
        + explanation.strongestReasons(4).map { "\($0.text) \($0.valence)" }
        .joined(separator: ", "))
    lines.append(
      "  score \(explanation.score.score), rating score \(explanation.score.ratingScore)")
    return lines.joined(separator: "\n") + "\n"
  }
}
