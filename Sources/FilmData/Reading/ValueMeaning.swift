/// What the bare numbers of one input mean: as scores and as labels.
package struct ValueMeaning: Sendable, Hashable {
  /// The scale of scores that are bare numbers; `nil` if it is not known.
  package var scale: RatingScale?
  /// What numbers mean as labels.
  package var labelNumbers = LabelNumbers.usual

  package init(scale: RatingScale? = nil, labelNumbers: LabelNumbers = .usual) {
    (self.scale, self.labelNumbers) = (scale, labelNumbers)
  }

  /// What the first rows of an input show.
  struct Evidence {
    private var numbers = ScaleEvidence()
    private var scoreCount = 0
    private var labels = LabelNumbers.Evidence()

    /// Bare numbers among scores that have scales are on various ones: critics' own.
    private static let leastShare = 0.9

    /// Looks at one of the first rows.
    mutating func add(_ row: ReviewRow) {
      labels.add(row.label)
      let score = row[.score]
      guard score.kind == .string || score.kind == .number, !score.bytes.isEmpty,
        !BareWord(score.bytes).meansNothing
      else { return }
      scoreCount += 1
      if let number = ReviewScore.bareNumber(utf8: score.bytes) { numbers.add(number) }
    }

    var labelNumbers: LabelNumbers { labels.numbers }

    /// The scale: as stated, else as the header or the numbers tell.
    func scale(stated: Double?, header: RatingScale?) -> RatingScale.Finding {
      let areBare = Double(numbers.count) >= Self.leastShare * Double(scoreCount)
      if stated == nil, header == nil, !areBare { return .noNumbers }
      return RatingScale.find(stated: stated, header: header, values: numbers)
    }
  }
}
