import Bytes
import FilmAnalytics
import FilmData
import FilmEvaluation

/// The columns of the lists in an evaluation of sentiment, the same in objects and in tables.
enum SentimentColumns {
  /// A point of the curve of coverage, with the interval of its accuracy.
  typealias CoveragePoint = (point: CoverageCurve.Point, interval: Interval?)

  /// Coverage and accuracy at each distance from one half.
  static var coverage: Columns<CoveragePoint> {
    Columns([
      .number("margin", digits: 2, precision: .six) { $0.point.margin },
      .count("reviews") { Int($0.point.count) },
      .number("coverage", digits: 4, precision: .six) { $0.point.coverage },
      .number("accuracy", digits: 4, precision: .six) { $0.point.accuracy },
      .interval { $0.interval },
    ])
  }

  /// A bin of probabilities, with the interval of its share of fresh reviews.
  struct Bin {
    let low: Double
    let high: Double
    let content: ReliabilityTable.Bin
    let interval: Interval?
  }

  /// Predicted probabilities against shares.
  static var reliability: Columns<Bin> {
    Columns([
      .seen("probability", alignment: .left) {
        "\(DecimalText.text($0.low, digits: 1))–\(DecimalText.text($0.high, digits: 1))"
      },
      .number("low", digits: 1, precision: .six) { $0.low }.only(.json),
      .number("high", digits: 1, precision: .six) { $0.high }.only(.json),
      .count("reviews") { Int($0.content.count) },
      .number("mean_probability", title: "mean", digits: 4, precision: .six) {
        $0.content.meanProbability
      },
      .number("share_fresh", title: "share fresh", digits: 4, precision: .six) {
        $0.content.positiveShare
      },
      .interval { $0.interval },
    ])
  }

  /// Figures of parts.
  ///
  /// - Parameter kind: what the reviews are divided by.
  static func slices(_ kind: String) -> Columns<SentimentSlices.Slice> {
    Columns([
      .text("by") { $0.kind }.only(.json),
      .text("name", title: kind, width: 32) { $0.name },
      .count("reviews") { $0.count },
      .number("accuracy", digits: 4, precision: .six) { $0.accuracy },
      .interval { $0.interval },
      .count("ratings") { $0.ratingCount }.only(.json),
      .number("rating_mae", title: "rating MAE", digits: 4, precision: .six) { $0.ratingMAE },
      .interval("rating_mae_interval") { $0.ratingInterval },
    ])
  }

  /// The figures of two models on the same reviews.
  static var comparison: Columns<SentimentComparison.Row> {
    Columns([
      .text("metric") { $0.key },
      .number("this", title: "this model", digits: 4, precision: .six) { $0.first },
      .number("other", digits: 4, precision: .six) { $0.second },
      .number("difference", digits: 4, isSigned: true, precision: .six) { $0.difference.value },
      .interval(isSigned: true) { $0.difference.interval },
      .number("p", digits: 4, precision: .six) { $0.difference.pValue }
        .read { $0.difference.pValue.map(PValueText.text) },
    ])
  }

  /// Predicted and true Tomatometers of films.
  static func tomatometers(
    _ findings: SentimentFindings
  ) -> Columns<TomatometerAgreement.Film> {
    let reviews = Column<TomatometerAgreement.Film>.count("reviews") { $0.actual.reviewCount }
    return Columns([
      .text("film", width: 40) { findings.filmName($0.cluster) },
      reviews.only(.json),
      .number("predicted", digits: 4, precision: .six) { $0.predicted.share }
        .read { $0.predicted.percentage.map { "\($0) %" } },
      .number("true", digits: 4, precision: .six) { $0.actual.share }
        .read { $0.actual.percentage.map { "\($0) %" } },
      reviews.only(.table),
    ])
  }
}

extension SentimentFindings {
  /// A film's title, by its cluster in the report.
  @Sendable func filmName(_ cluster: Int) -> String { filmNames[cluster] ?? FilmTally.noName }
}
