import Bytes
import FilmData
import Testing

@testable import FilmSentiment

/// A scored review as it is printed and served.
@Suite struct ScoredReviewObjectTests {
  private func text(_ json: String, isNeutral: Bool = false, explains: Bool = false) throws
    -> String
  {
    let scorer = SentimentScorer(try HandLexicon.modelWithoutLengths())
    let (buffer, padded) = (ByteBuffer(), PaddedText(json.utf8))
    try ReviewObjectReader().read(padded.bytes) { row in
      ScoredReviewObject.append(
        row, score: scorer.score(row.text), isNeutral: isNeutral,
        explanation: explains ? scorer.explain(row.text) : nil, lexicon: scorer.model.lexicon,
        to: buffer)
    }
    return buffer.string
  }

  @Test func fieldsAreInTheirOrder() throws {
    let text = try text(#"{"score":"1/4","text":"superb","title":"T","id":1.50,"film":null}"#)
    #expect(
      text
        == #"{"id":1.50,"film":null,"title":"T","label":"fresh","probability":0.9399,"#
        + #""rating":0.6916,"score":2.75,"original_rating":0.25}"#)
  }

  @Test func labelsAreOfThree() throws {
    #expect(try text(#"{"text":"dull"}"#).hasPrefix(#"{"label":"rotten","#))
    #expect(try text(#"{"text":"dull"}"#, isNeutral: true).hasPrefix(#"{"label":"neutral","#))
  }

  @Test func explanationsFollow() throws {
    let text = try text(#"{"text":"superb"}"#, explains: true)
    #expect(
      text.contains(
        #","bias":0.25,"rating_bias":-0.5,"length_factor":1,"entries":[{"text":"superb","#
          + #""entry":"superb","valence":2.5,"rating_weight":1.3125,"start":0,"end":6}]"#))
  }
}
