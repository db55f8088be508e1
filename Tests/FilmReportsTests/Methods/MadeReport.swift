import FilmEvaluation

/// Figures that were made up.
struct MadeReport: EvaluationReport {
  var metrics: [Metric] = [
    Metric(
      key: "rmse", value: 0.91234567, baseline: 1.1, interval: Interval(low: 0.9, high: 0.925)),
    Metric(key: "mae", value: 0.7),
  ]
}
