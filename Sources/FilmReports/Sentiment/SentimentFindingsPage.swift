import Bytes
package import FilmAnalytics
import FilmEvaluation

/// The findings as a page of plots and tables.
package struct SentimentFindingsPage {
  private let findings: SentimentFindings
  private let inputs: [String]
  private let worst: Int

  /// - Parameters:
  ///   - inputs: what was evaluated: the names of the inputs.
  ///   - worst: how many mistakes are listed.
  package init(findings: SentimentFindings, inputs: [String], worst: Int) {
    (self.findings, self.inputs, self.worst) = (findings, inputs, worst)
  }

  /// The page.
  package var html: String {
    ReportPage(
      title: "Sentiment of \(inputs.joined(separator: ", "))",
      subtitle: CountWords.text(findings.counts)
        + (findings.folds.map { ". \($0.inWords)" } ?? "")
        + ". Intervals are of 95 %, by resampling films.",
      warnings: findings.leakage.warnings + (findings.silentNote.map { [$0] } ?? []),
      headlines: headlines, figures: figures,
      tables: tables
    ).html
  }

  /// The narrow tables first, which share the width.
  private var tables: [ReportTable] {
    let all = SentimentTables(findings: findings, worst: worst).all
    return all.filter { !$0.isWide } + all.filter(\.isWide)
  }

  private static let headlineNames = [
    ("accuracy", "Accuracy"), ("auc", "AUC"), ("ece", "Calibration error"),
    ("rating_mae", "Rating error"), ("tomatometer_mae", "Tomatometer error"),
    ("tomatometer_side", "Right side of 60 %"),
  ]

  private var headlines: [ReportPage.Headline] {
    Self.headlineNames.compactMap { key, name in
      findings.report[key].map { metric in
        ReportPage.Headline(
          name: name, value: DecimalText.text(metric.value, digits: 4),
          detail: metric.interval.map {
            "\(DecimalText.text($0.low, digits: 4)) … \(DecimalText.text($0.high, digits: 4))"
          } ?? "")
      }
    }
  }

  private var figures: [ReportPage.Figure] {
    var figures: [ReportPage.Figure] = []
    if findings.report.tomatometer.films.count >= TomatometerAgreement.fewestFilms {
      figures.append(tomatometers)
    }
    if findings.report.reliability.total > 0 { figures.append(reliability) }
    if let roc = findings.roc {
      figures.append(
        ReportPage.Figure(
          title: "ROC",
          caption:
            "The share of fresh reviews found against the share of rotten ones called fresh, "
            + "over all thresholds."
            + (rivals.isEmpty ? "" : " The other colour: the rivals."),
          plot: ROCPlot(roc, rivals: rivals)))
    }
    if findings.report.ratingCount > 0 { figures += ratings }
    if findings.curves.coverage.total > 0 { figures.append(coverage) }
    return figures
  }

  private var rivals: [ROCCurve] { findings.comparisons.compactMap(\.roc) }

  private var tomatometers: ReportPage.Figure {
    let agreement = findings.report.tomatometer
    return ReportPage.Figure(
      title: "Tomatometer",
      caption:
        "\(Plural.text(agreement.films.count, "film")) with \(agreement.minimumReviews) labelled "
        + "reviews or more; those on the wrong side of 60 % are larger and red.",
      plot: TomatometerPlot(agreement, name: findings.filmName))
  }

  private var reliability: ReportPage.Figure {
    ReportPage.Figure(
      title: "Reliability",
      caption: "On the dashed line, predicted and true shares agree. Bars below: how many "
        + "reviews get such a probability. Whiskers: 95 % intervals.",
      plot: ReliabilityPlot(
        findings.curves.reliability, intervals: findings.curves.reliabilityIntervals))
  }

  private var ratings: [ReportPage.Figure] {
    [
      ReportPage.Figure(
        title: "Ratings",
        caption:
          "The stronger the colour, the more reviews; the line is the mean prediction for each true rating.",
        plot: RatingPlot(findings.histogram)),
      ReportPage.Figure(
        title: "Error by score",
        caption: "Bars: the share of wrong labels. Line: the mean absolute error of the rating.",
        plot: ErrorPlot(findings.histogram)),
    ]
  }

  private var coverage: ReportPage.Figure {
    ReportPage.Figure(
      title: "Coverage and accuracy",
      caption:
        "Accuracy if only reviews get a label whose probability is at least as far from one half "
        + "as the number at the point.", plot: CoveragePlot(findings.curves.coverage))
  }
}
