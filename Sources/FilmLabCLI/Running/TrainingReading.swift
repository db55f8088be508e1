import FilmData
import FilmSentiment

/// Reads the files of a training and remembers what was read of each.
struct TrainingReading {
  let options: ReviewOptions
  let isQuiet: Bool
  /// The files and their rows.
  private(set) var files: [(path: String, rows: Int)] = []

  init(options: ReviewOptions, isQuiet: Bool) {
    self.options = options
    self.isQuiet = isQuiet
  }

  mutating func read(
    _ paths: [String], weights: [Float], domains: [String]
  ) throws -> TrainingReviews {
    let reviews = TrainingReviews()
    let progress = Progress(isQuiet: isQuiet)
    defer { progress.finish() }
    for (path, (weight, domain)) in zip(paths, zip(weights, domains)) {
      let before = reviews.count
      var reader = ReviewReader(names: options.names, bareScale: options.scale)
      try reader.readRows(Input(argument: path)) { row in
        reviews.add(row, weight: weight, domain: domain)
        progress.update("\(reviews.count) reviews read")
      }
      files.append((path, reviews.count - before))
      if !isQuiet { reader.problems.flatMap(\.lines).forEach(Console.note) }
      try options.refuseSkipped(reader.problems)
      if Interruption.isRequested { throw SentimentError.cancelled }
    }
    return reviews
  }
}
