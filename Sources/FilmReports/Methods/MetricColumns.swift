import FilmEvaluation

/// The columns of figures, a line for each.
enum MetricColumns {
  /// The columns.
  ///
  /// - Parameters:
  ///   - metric: what people read over the names of figures.
  ///   - baseline: what people read over the values to compare with.
  static func columns(
    metric: String = "metric", baseline: String = "baseline"
  ) -> Columns<Metric> {
    Columns([
      .text("metric", title: metric) { $0.key },
      .number("value", digits: 4, precision: .six) { $0.value }.coloured { _ in .bold },
      .number("low", digits: 4, precision: .six) { $0.interval?.low }.only(.csv),
      .number("high", digits: 4, precision: .six) { $0.interval?.high }.only(.csv),
      .interval { $0.interval },
      .number("baseline", title: baseline, digits: 4, precision: .six) { $0.baseline },
    ])
  }
}

/// What was evaluated, in words.
enum CountWords {
  /// "1 user, 20 training users" of `users` and `training_users`.
  static func text(_ counts: [(String, Int)]) -> String {
    counts.map { name, count in
      let noun = name.split(separator: "_").joined(separator: " ")
      return Plural.text(count, String(noun.dropLast()))
    }.joined(separator: ", ")
  }
}
