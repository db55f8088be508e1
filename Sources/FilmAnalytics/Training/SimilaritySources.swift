import FilmData
import FilmSentiment
import FilmSimilarity

/// The inputs for training similar titles: film tables, ratings, critics' verdicts and reviews.
struct SimilaritySources {
  let format: ReviewFormat
  let control: JobControl

  /// Films, keyed as in the ratings files.
  private(set) var table = FilmCollection()
  private(set) var ratings = RatingTable()
  /// The scale of the ratings; `nil` without ratings.
  private(set) var scale: RatingScale?
  /// Films, keyed as in the reviews, with the counts of each.
  private(set) var reviewed = ReviewedFilms()
  /// The critics' verdicts.
  private(set) var verdicts = CriticVerdicts()
  /// Reviews as ratings by their writers, if they count as such.
  private(set) var reviewers = ReviewedRatings()
  /// The files and their rows, for the provenance.
  private(set) var files: [(path: String, rows: Int)] = []

  init(format: ReviewFormat, control: JobControl) {
    (self.format, self.control) = (format, control)
  }

  mutating func readFilms(_ paths: [String]) throws {
    for path in paths {
      let (rows, problems) = try FilmReader.read(Input(argument: path))
      table.add(rows)
      try note(path, problems)
    }
  }

  mutating func readRatings(_ paths: [String]) throws {
    for path in paths {
      control.progress(.reading(path: path))
      try note(path, RatingReader.read(Input(argument: path), into: &ratings))
    }
    guard let path = paths.first else { return }
    scale = try ratings.scale(stated: format.bareScale, path: path)
  }

  mutating func readVerdicts(_ paths: [String]) throws {
    for path in paths {
      var reader = ReviewReader(format, needsText: false)
      try reader.readRows(Input(argument: path)) { row in
        control.progress(.readVerdicts(verdicts.count))
        verdicts.add(row)
      }
      try note(path, reader.problems)
    }
  }

  mutating func countReviews(_ paths: [String]) throws {
    for path in paths {
      var reader = ReviewReader(format)
      try reader.readRows(Input(argument: path)) { row in
        control.progress(.readReviews(reviewed.reviewCount))
        reviewed.add(row)
      }
      try note(path, reader.problems)
    }
  }

  /// Reads reviews as ratings; those without a rating get the one predicted from their text.
  ///
  /// - Parameter lexicon: the model's file, which the provenance names: another predicts other ratings.
  mutating func rateReviews(_ paths: [String], model: SentimentModel, lexicon: String) throws {
    for path in paths {
      control.progress(.predictingRatings(path: path))
      _ = try reviewers.read(path, model: model, format: format)
      try control.checkCancellation()
    }
    if reviewers.predictedCount > 0 { files.append((lexicon, model.lexicon.entries.count)) }
  }

  /// The films of all sources, each once.
  func joined(reviews paths: [String], rules: TrainingRules) throws -> TrainingFilms {
    var reviewed = reviewed
    for id in verdicts.films.identifiers { reviewed.add(id, title: verdicts.titles[id]) }
    var join = CollectionJoin(table: table, reviewed: reviewed)
    for path in paths {
      var reader = ReviewReader(format)
      try reader.readRows(Input(argument: path)) { row in
        control.progress(.searchingDirectors)
        join.read(row)
      }
    }
    return TrainingFilms(
      table: table, ratings: ratings, reviewed: reviewed, verdicts: verdicts, pairs: join.pairs(),
      rules: rules)
  }

  /// The words of the reviews of some films.
  func words(_ paths: [String], of films: TrainingFilms) throws -> WordCounts {
    var counts = WordCounts(filmCount: films.films.count)
    for path in paths {
      var reader = ReviewReader(format)
      try reader.readRows(Input(argument: path)) { row in
        control.progress(.countingWords)
        guard let key = row.filmKey.string, let place = films.placeOfReviewed[key] else { return }
        counts.add(row.text.bindMemory(to: UInt8.self), film: place)
      }
      try control.checkCancellation()
    }
    return counts
  }

  private mutating func note(_ path: String, _ problems: [RowProblems]) throws {
    for problems in problems { try note(path, problems) }
    try control.checkCancellation()
  }

  private mutating func note(_ path: String, _ problems: RowProblems) throws {
    files.append((path, problems.goodCount))
    try control.didRead(problems)
  }
}
