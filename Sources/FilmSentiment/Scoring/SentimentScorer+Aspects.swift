internal import FilmData

/// What texts say of the aspects of a film, by a model's list (``SentimentModel/aspects``).
extension SentimentScorer {
  /// What a text says of the aspects of a film, in the order of its words; nothing where the model has no list, or
  /// the text no evidence.
  ///
  /// ```swift
  /// scorer.aspects(of: "Superb performances, but a thin plot.").map(\.shortText)   // ["acting+", "story-"]
  /// ```
  public func aspects(of text: String) -> [AspectOpinion] {
    var text = text
    return text.withUTF8 { bytes in
      var opinions: [AspectOpinion] = []
      _ = score(UnsafeRawBufferPointer(bytes), aspects: &opinions)
      return opinions
    }
  }

  /// Scores a text given as UTF-8, and finds what it says of the aspects of a film.
  ///
  /// - Parameters:
  ///   - original: the bytes of the text.
  ///   - opinions: replaced by the opinions.
  /// - Complexity: O(*n*) in the bytes of the text; memory as well where it is longer than a window.
  public func score(
    _ original: UnsafeRawBufferPointer, aspects opinions: inout [AspectOpinion]
  ) -> SentimentScore {
    opinions.removeAll(keepingCapacity: true)
    let text = normalizer.normalize(original)
    let score = score(normalized: text)
    guard let finder, score.hasEvidence else { return score }
    // A text of one window is still in the buffer.
    if text.count > windowSize { tokenizer.tokenize(text, into: &buffer) }
    finder.find(in: buffer, of: text, score: score.score)
    if finder.found.isEmpty { return score }
    for found in finder.found {
      let start = Int(buffer.spans[found.words.lowerBound].start)
      let end = Int(buffer.spans[found.words.upperBound].end)
      opinions.append(
        AspectOpinion(
          aspect: Aspect.allCases[found.aspect], label: found.isPraise ? .praised : .blamed,
          bytes: normalizer.original(start..<end),
          score: Double(found.isPraise ? found.probability : -found.probability)))
    }
    opinions.sort {
      ($0.bytes.lowerBound, $0.bytes.upperBound, $0.aspect.rawValue, $0.label.rawValue)
        < ($1.bytes.lowerBound, $1.bytes.upperBound, $1.aspect.rawValue, $1.label.rawValue)
    }
    return score
  }
}
