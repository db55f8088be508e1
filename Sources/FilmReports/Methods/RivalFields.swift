import FilmAnalytics

/// How a rival's file fits what was held out, as fields of an object.
enum RivalFields {
  /// Writes the numbers: what was compared, and which rows were not used.
  static func append(_ fit: RivalFit, to json: JSONWriter) {
    json.field("compared", fit.comparedCount)
    json.field("missing", fit.missingCount)
    json.field("unknown", fit.unknownCount)
    json.field("repeated", fit.repeatedCount)
    switch fit.unit {
    case .ratings: json.field("outside_scale", fit.outsideCount)
    case .lists:
      json.field("seen", fit.seenCount)
      json.field("not_in_training", fit.untrainedCount)
      json.field("short_lists", fit.shortCount)
    }
  }
}
