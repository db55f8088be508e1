import FilmData
import FilmEvaluation
import Testing

/// Two hundred predictions of eight films, made up by a rule.
enum MadePredictions {
  static let all = (0..<200).map { index in
    let probability = Double(index * 37 % 200) / 200
    return SentimentPrediction(
      probability: probability, label: probability >= 0.5 ? .fresh : .rotten,
      rating: 0.3 + probability / 2,
      trueLabel: index % 3 == 0 || probability > 0.6 ? .fresh : .rotten,
      trueRating: Double(index % 11) / 10, cluster: index % 8)
  }

  static let probabilities = all.map(\.probability)
  static let labels = all.map { $0.trueLabel == .fresh }
}

/// How often a piece stands in a drawing.
func count(_ piece: String, in svg: String) -> Int {
  svg.split(separator: piece, omittingEmptySubsequences: false).count - 1
}

/// Expects a drawing with a label, from its first tag to its last, all of whose numbers are some.
func expectWhole(_ svg: String, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(svg.hasPrefix("<svg ") && svg.hasSuffix("</svg>\n"), sourceLocation: sourceLocation)
  #expect(!svg.contains("nan") && !svg.contains("inf"), sourceLocation: sourceLocation)
  #expect(svg.contains("role=\"img\" aria-label="), sourceLocation: sourceLocation)
}
