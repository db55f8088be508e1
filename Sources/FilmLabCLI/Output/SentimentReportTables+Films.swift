import FilmData
import FilmEvaluation
import FilmReports
import FilmSentiment

extension SentimentReportTables {
  /// How many films are listed.
  private static let filmLimit = 10

  /// The films whose predicted Tomatometer is furthest from the true one.
  var films: ReportTable? {
    let agreement = findings.report.tomatometer
    guard agreement.films.count >= TomatometerAgreement.fewestFilms else { return nil }
    let furthest = agreement.films.sorted {
      (SentimentReportTables.error($1), $0.cluster) < (SentimentReportTables.error($0), $1.cluster)
    }.prefix(SentimentReportTables.filmLimit)
    return ReportTable(
      title: "Tomatometers furthest off",
      note: "Of \(Plural.text(agreement.films.count, "film")) with "
        + "\(agreement.minimumReviews) labelled reviews or more.",
      columns: [
        .init("film", isNumber: false), .init("predicted"), .init("true"), .init("reviews"),
      ],
      rows: furthest.map { film in
        [
          Table.shortened(findings.filmName(film.cluster), to: 40),
          SentimentReportTables.percent(film.predicted), SentimentReportTables.percent(film.actual),
          "\(film.actual.reviewCount)",
        ]
      })
  }

  private static func error(_ film: TomatometerAgreement.Film) -> Double {
    abs((film.predicted.share ?? 0) - (film.actual.share ?? 0))
  }

  private static func percent(_ meter: Tomatometer) -> String {
    meter.percentage.map { "\($0) %" } ?? "–"
  }

  /// The most confident mistakes, with what they rest on.
  var mistakes: ReportTable? {
    let mistakes = findings.worst.prefix(worst)
    guard !mistakes.isEmpty else { return nil }
    return ReportTable(
      title: "Worst mistakes",
      note: "The most confident of the wrong labels, and the entries that they rest on.",
      isWide: true,
      columns: [
        .init("where", isNumber: false), .init("film", isNumber: false),
        .init("says", isNumber: false), .init("is", isNumber: false),
        .init("reasons", isNumber: false), .init("text", isNumber: false),
      ],
      rows: mistakes.map { mistake in
        let share = Decimal.text(mistake.score.probability * 100, digits: 1)
        let rating = mistake.trueRating.map { " (\(Decimal.text($0, digits: 2)))" } ?? ""
        return [
          Table.harmless(mistake.id ?? mistake.place), Table.shortened(mistake.film ?? "–", to: 32),
          "\(mistake.score.label.rawValue), \(share) % fresh", mistake.trueLabel.rawValue + rating,
          mistake.reasons, Table.shortened(mistake.text, to: 240),
        ]
      })
  }
}
