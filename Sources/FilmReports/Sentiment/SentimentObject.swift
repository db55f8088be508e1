import FilmAnalytics
import FilmEvaluation

/// The findings as one object: each metric under its key, then everything else.
struct SentimentObject {
  let findings: SentimentFindings
  /// How many mistakes are listed.
  let worst: Int

  /// The object, with a line feed.
  var text: String {
    JSONWriter.line { json in
      figures(json)
      tomatometers(json)
      coverage(json)
      list(
        "reliability", of: SentimentTables(findings: findings).bins,
        columns: SentimentColumns.reliability, to: json)
      list(
        "slices", of: findings.slices.slices, columns: SentimentColumns.slices("name"), to: json)
      comparisons(json)
      leakage(json)
      if worst > 0 {
        list(
          "worst", of: findings.worst.prefix(worst), columns: SentimentColumns.mistakes, to: json)
      }
    }
  }

  private func list<Row>(
    _ name: String, of rows: some Sequence<Row>, columns: Columns<Row>, to json: JSONWriter
  ) {
    json.list(name, of: rows) { columns.append($0, to: json) }
  }

  private func figures(_ json: JSONWriter) {
    let (report, matrix) = (findings.report, findings.report.confusion)
    json.fields(report.values)
    json.intervals(report.intervals)
    json.object("baseline") { json.fields(report.baselines) }
    if matrix.total > 0 {
      json.object("confusion") {
        json.field("fresh_as_fresh", Int(matrix.truePositives))
        json.field("fresh_as_rotten", Int(matrix.falseNegatives))
        json.field("rotten_as_fresh", Int(matrix.falsePositives))
        json.field("rotten_as_rotten", Int(matrix.trueNegatives))
      }
    }
    for (name, count) in findings.counts { json.field(name, count) }
    silent(json)
    if let folds = findings.folds {
      json.field("folds", folds.count)
      json.field("folds_by", folds.unitName)
    }
  }

  /// What the figures leave out.
  private func silent(_ json: JSONWriter) {
    let (silent, texts) = (findings.silent, findings.silent.texts)
    json.object("no_evidence") {
      json.field("reviews", texts.count)
      json.field("empty", texts.emptyCount)
      json.field("perhaps_not_english", texts.otherLanguageCount)
      json.field("unknown_words", texts.unknownCount)
      json.field("labelled", silent.labelledCount)
      json.field("accuracy_with_them_as_mistakes", findings.accuracyWithSilent)
    }
  }

  private func tomatometers(_ json: JSONWriter) {
    let agreement = findings.report.tomatometer
    json.field("film_reviews", agreement.minimumReviews)
    list(
      "tomatometers", of: agreement.films, columns: SentimentColumns.tomatometers(findings),
      to: json)
  }

  private func coverage(_ json: JSONWriter) {
    let curves = findings.curves
    list(
      "coverage", of: zip(curves.coverage.points, curves.coverageIntervals).map { ($0, $1) },
      columns: SentimentColumns.coverage, to: json)
    guard let abstention = findings.abstention else { return }
    json.object("abstain") {
      json.field("margin", abstention.margin)
      json.fields(abstention.values)
      json.intervals(abstention.intervals)
    }
  }

  private func comparisons(_ json: JSONWriter) {
    guard !findings.comparisons.isEmpty else { return }
    json.list("comparisons", of: findings.comparisons) { comparison in
      let (result, test) = (comparison.result, comparison.result.mcNemar)
      json.object {
        json.field("with", comparison.name)
        json.field("reviews", result.count)
        json.object("mcnemar") {
          json.field("only_this_right", test.onlyFirstRight)
          json.field("only_other_right", test.onlySecondRight)
          json.field("exact", test.isExact)
          json.field("chi_squared", test.chiSquared)
          json.field("p", test.pValue)
        }
        list("metrics", of: result.rows, columns: SentimentColumns.comparison, to: json)
      }
    }
  }

  private func leakage(_ json: JSONWriter) {
    let found = findings.leakage
    json.object("leakage") {
      json.field("repeated_texts", found.repeatedCount)
      json.field("contradicting_texts", found.contradictingCount)
      if found.hasTraining {
        json.field("texts_in_training", found.trainedTextCount)
        json.field("films_in_training", found.trainedFilmCount)
      }
      if found.hasFolds {
        json.field("texts_in_other_folds", found.textInOtherFoldsCount)
        json.field("films_in_other_folds", found.filmInOtherFoldsCount)
      }
    }
  }
}
