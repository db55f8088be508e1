import FilmData
import FilmEvaluation

/// Another program's predictions for the evaluated reviews, read from a file.
///
/// Rows are matched by their `id`, or by their order if neither side has ids.
struct RivalPredictions {
  /// The file.
  let path: String
  /// The index of each matched review among those evaluated, and its prediction.
  private(set) var matches: [(place: Int, prediction: SentimentPrediction)] = []
  /// Whether every matched row has a probability; if not, only labels count.
  private(set) var hasProbabilities = true
  /// What was read.
  private(set) var problems: [RowProblems] = []

  private static let names = ReviewFieldNames(
    given: [.freshness: "label", .score: "rating"], wanted: [.probability])

  /// Reads a file and matches its rows.
  init(_ path: String, with reviews: EvaluatedReviews) throws {
    self.path = path
    var rows: [(id: String?, values: Values)] = []
    var reader = ReviewReader(names: Self.names, bareScale: 1, needsText: false)
    try reader.readRows(Input(argument: path)) { rows.append(($0[.id].string, Values($0))) }
    problems = reader.problems
    let usesIDs = !reviews.places.isEmpty && rows.contains { $0.id != nil }
    if !usesIDs, rows.count != reviews.predictions.count {
      throw AnalyticsError.rowCountDiffers(
        path: path, rows: rows.count, reviews: reviews.predictions.count)
    }
    var isTaken = [Bool](repeating: false, count: reviews.predictions.count)
    for (index, row) in rows.enumerated() {
      guard let place = usesIDs ? row.id.flatMap({ reviews.places[$0] }) : index, !isTaken[place],
        let prediction = row.values.prediction(of: reviews.predictions[place])
      else { continue }
      isTaken[place] = true
      if row.values.probability == nil { hasProbabilities = false }
      matches.append((place, prediction))
    }
    if matches.isEmpty {
      throw rows.allSatisfy(\.values.isEmpty)
        ? AnalyticsError.noPredictions(path: path)
        : AnalyticsError.nothingMatches(path: path, rows: rows.count)
    }
    matches.sort { $0.place < $1.place }
  }

  /// The prediction of one row.
  private struct Values {
    var probability: Double?
    var label: Freshness?
    var rating: Double?

    init(_ row: ReviewRow) {
      probability = row[.probability].string.flatMap(Double.init)
      if let given = probability, !(0...1).contains(given) { probability = nil }
      label = row.freshness
      rating = row.rating
    }

    var isEmpty: Bool { probability == nil && label == nil && rating == nil }

    /// The prediction with the truth of the review; `nil` if the row does not predict a label.
    func prediction(of review: SentimentPrediction) -> SentimentPrediction? {
      guard
        let label = label ?? probability.map({ $0 >= 0.5 ? .fresh : .rotten })
          ?? rating.map(Freshness.init(rating:))
      else { return nil }
      var prediction = review
      prediction.label = label
      prediction.probability = probability ?? (label == .fresh ? 1 : 0)
      prediction.rating = rating
      return prediction
    }
  }
}
