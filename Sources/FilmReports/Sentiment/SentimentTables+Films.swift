import FilmAnalytics
import FilmData
import FilmEvaluation

extension SentimentTables {
  /// How many films are listed.
  private static let filmLimit = 10

  /// The films whose predicted Tomatometer is furthest from the true one.
  var films: ReportTable? {
    let agreement = findings.report.tomatometer
    guard agreement.films.count >= TomatometerAgreement.fewestFilms else { return nil }
    let furthest = agreement.films.sorted {
      (Self.error($1), $0.cluster) < (Self.error($0), $1.cluster)
    }.prefix(Self.filmLimit)
    return SentimentColumns.tomatometers(findings).reportTable(
      Array(furthest), title: "Tomatometers furthest off",
      note: "Of \(Plural.text(agreement.films.count, "film")) with "
        + "\(agreement.minimumReviews) labelled reviews or more.")
  }

  private static func error(_ film: TomatometerAgreement.Film) -> Double {
    abs((film.predicted.share ?? 0) - (film.actual.share ?? 0))
  }

  /// The most confident mistakes, with their reasons.
  var mistakes: ReportTable? {
    let mistakes = Array(findings.worst.prefix(worst))
    guard !mistakes.isEmpty else { return nil }
    return SentimentColumns.mistakes.reportTable(
      mistakes, title: "Worst mistakes",
      note: "The most confident of the wrong labels, and the entries that they rest on.",
      isWide: true)
  }
}
