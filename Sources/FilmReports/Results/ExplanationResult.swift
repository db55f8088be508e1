import FilmData
package import FilmSentiment

/// Why one text scores as it does, entry by entry.
package struct ExplanationResult: ResultText {
  private let explanation: SentimentExplanation
  private let text: [UInt8]
  private let lexicon: Lexicon
  private let aspects: [AspectOpinion]?

  /// - Parameters:
  ///   - text: what was explained, UTF-8.
  ///   - lexicon: has the valences of negated words without their negator.
  ///   - aspects: what the text praises and blames; `nil` where the model has no list of aspects.
  package init(
    _ explanation: SentimentExplanation, text: [UInt8], lexicon: Lexicon,
    aspects: [AspectOpinion]? = nil
  ) {
    (self.explanation, self.text, self.lexicon) = (explanation, text, lexicon)
    self.aspects = aspects
  }

  package func text(_ format: OutputFormat, _ display: Display) -> String {
    text.withUnsafeBytes { bytes in
      let lines = ExplanationLine.lines(of: explanation, bytes)
      switch format {
      case .table: return page(bytes, display)
      case .json, .jsonl: return object(bytes)
      case .csv, .tsv:
        return ExplanationLine.columns.separated(lines.filter(\.isEntry), format)
      case .html:
        return ResultPage.html(
          ExplanationWords.verdict(explanation.score),
          lines: [String(decoding: text, as: UTF8.self)],
          [ReportTable(ExplanationLine.columns.table(lines))])
      case .markdown:
        let reason = explanation.score.evidence.reason.map { ": \($0)" } ?? ""
        let head = ExplanationWords.verdict(explanation.score) + reason + "\n\n"
        return head + ReportTable(ExplanationLine.columns.table(lines)).markdown
      }
    }
  }

  private func object(_ text: UnsafeRawBufferPointer) -> String {
    JSONWriter.line { json in
      ScoredReviewObject.appendVerdict(explanation.score, to: json.buffer)
      if let aspects { AspectFields.append(aspects, of: text, to: json.buffer) }
      ExplanationFields.append(explanation, of: text, lexicon: lexicon, to: json.buffer)
    }
  }

  private func page(_ text: UnsafeRawBufferPointer, _ display: Display) -> String {
    ExplanationPage(
      explanation: explanation, text: text, lexicon: lexicon, aspects: aspects ?? [],
      display: display
    ).lines.map { $0 + "\n" }.joined()
  }
}
