import Bytes
import CFilmLab
import FilmSentiment

/// A scored text as one JSON line, with the details that are asked for.
struct DescribedText: Sendable {
  let explains: Bool
  let findsAspects: Bool

  /// - Parameter details: a sum of `filmlab_details`; `nil` is made of any other.
  init?(details: Int32) {
    let (entries, aspects) = (Int32(FILMLAB_ENTRIES.rawValue), Int32(FILMLAB_ASPECTS.rawValue))
    guard details & ~(entries | aspects) == 0 else { return nil }
    explains = details & entries != 0
    findsAspects = details & aspects != 0
  }

  /// Writes the line.
  func append(
    _ text: UnsafeRawBufferPointer, by scorer: SentimentScorer, to buffer: ByteBuffer
  ) {
    var opinions: [AspectOpinion] = []
    let explanation = explains ? scorer.explain(text) : nil
    let score =
      findsAspects
      ? scorer.score(text, aspects: &opinions) : explanation?.score ?? scorer.score(text)
    buffer.append("{")
    ScoredReviewObject.appendVerdict(score, to: buffer)
    if findsAspects { AspectFields.append(opinions, of: text, to: buffer) }
    if let explanation {
      ExplanationFields.append(explanation, of: text, lexicon: scorer.model.lexicon, to: buffer)
    }
    buffer.append("}\n")
  }
}
