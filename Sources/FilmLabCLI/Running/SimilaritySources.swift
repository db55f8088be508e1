import FilmData
import FilmSentiment
import FilmSimilarity

/// What is read to train similar titles: film tables, ratings, critics' verdicts and reviews.
final class SimilaritySources {
  let options: ReviewOptions
  let isQuiet: Bool
  let progress: Progress

  /// Films by the keys of the ratings.
  private(set) var table = FilmCollection()
  private(set) var ratings = RatingTable()
  /// Films by the keys of the reviews, with what was read of each.
  private(set) var reviewed = ReviewedFilms()
  /// The critics' verdicts.
  private(set) var verdicts = CriticVerdicts()
  /// Reviews as ratings by their writers, if they count as such.
  private(set) var reviewers = ReviewedRatings()
  /// The files and their rows, for the provenance.
  private(set) var files: [(path: String, rows: Int)] = []

  init(options: ReviewOptions, isQuiet: Bool, progress: Progress) {
    self.options = options
    self.isQuiet = isQuiet
    self.progress = progress
  }

  func readFilms(_ paths: [String]) throws {
    for path in paths {
      let (rows, problems) = try FilmReader.read(Input(argument: path))
      table.add(rows)
      try note(path, problems)
    }
  }

  func readRatings(_ paths: [String]) throws {
    for path in paths {
      progress.update("reading \(path)")
      try note(path, RatingReader.read(Input(argument: path), into: &ratings))
    }
  }

  func readCritics(_ paths: [String]) throws {
    for path in paths {
      try readRows(path, needsText: false) { row in
        progress.update("\(verdicts.count) critics' verdicts read")
        verdicts.add(row)
      }
    }
  }

  func countReviews(_ paths: [String]) throws {
    for path in paths {
      try readRows(path) { row in
        progress.update("\(reviewed.reviewCount) reviews read")
        reviewed.add(row)
      }
    }
  }

  /// Reads reviews as ratings, those that have none by what their texts predict.
  ///
  /// - Parameters:
  ///   - model: What predicts, and the file that it comes from.
  func rateReviews(_ paths: [String], _ model: SentimentModel, lexicon: String) throws {
    for path in paths {
      progress.update("predicting ratings of \(path)")
      try reviewers.read(path, model, names: options.names, bareScale: options.scale)
      if Interruption.isRequested { throw SimilarityError.cancelled }
    }
    // Another lexicon predicts other ratings, so that the model has to tell which it was.
    if reviewers.predictedCount > 0 { files.append((lexicon, model.lexicon.entries.count)) }
  }

  /// The films of all sources, each once.
  func joined(reviews paths: [String], minimumCount: Int) throws -> TrainingCatalogue {
    var reviewed = reviewed
    for id in verdicts.films.identifiers { reviewed.add(id, title: verdicts.titles[id]) }
    var join = CatalogueJoin(table: table, reviewed: reviewed)
    for path in paths {
      var reader = ReviewReader(names: options.names, bareScale: options.scale)
      try reader.readRows(Input(argument: path)) { row in
        progress.update("looking for directors' names")
        join.read(row)
      }
    }
    return TrainingCatalogue(
      table: table, ratings: ratings, reviewed: reviewed, verdicts: verdicts, pairs: join.pairs(),
      minimumCount: minimumCount)
  }

  /// The words of the reviews of the catalogue's films.
  func words(_ paths: [String], _ catalogue: TrainingCatalogue) throws -> WordCounts {
    var counts = WordCounts(filmCount: catalogue.films.count)
    for path in paths {
      var reader = ReviewReader(names: options.names, bareScale: options.scale)
      try reader.readRows(Input(argument: path)) { row in
        progress.update("counting words")
        guard let key = row.filmKey.string, let place = catalogue.placeOfReviewed[key] else {
          return
        }
        counts.add(row.text.bindMemory(to: UInt8.self), film: place)
      }
      if Interruption.isRequested { throw SimilarityError.cancelled }
    }
    return counts
  }

  private func readRows(
    _ path: String, needsText: Bool = true, each: (ReviewRow) -> Void
  ) throws {
    var reader = ReviewReader(
      names: options.names, bareScale: options.scale, needsText: needsText)
    try reader.readRows(Input(argument: path), each: each)
    for problems in reader.problems { try note(path, problems) }
    if Interruption.isRequested { throw SimilarityError.cancelled }
  }

  private func note(_ path: String, _ problems: RowProblems) throws {
    files.append((path, problems.goodCount))
    if !isQuiet { problems.lines.forEach(Console.note) }
    try options.refuseSkipped([problems])
  }
}
