import FilmData
import FilmSentiment
import FilmSimilarity

/// The inputs for training similar titles: film tables, ratings, critics' verdicts and reviews.
struct SimilaritySources {
  let format: ReviewFormat
  let control: JobControl

  /// Films, keyed as in the ratings files.
  private(set) var table = FilmCollection()
  /// The tables whose films have other keys, or none.
  private var otherTables: [[FilmRow]] = []
  private(set) var ratings = RatingTable()
  /// The scale of the ratings; `nil` without ratings, as where users only chose or played films.
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
      let hasOtherKeys = rows.contains { $0.isNamedByTitle || $0.idKind == .imdb }
      if hasOtherKeys { otherTables.append(rows) } else { table.add(rows) }
      try note(path, problems)
    }
  }

  mutating func readRatings(_ paths: [String]) throws {
    for (index, path) in paths.enumerated() {
      control.progress(.reading(path: path))
      var (read, problems) = try RatingReader.read(Input(argument: path), scale: format.bareScale)
      problems.replacedCount += ratings.append(read, ofFile: index + 1)
      try note(path, problems)
    }
    guard let path = paths.first, ratings.meaning == .ratings else { return }
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
      reviewed.endFile()
      try note(path, reader.problems)
    }
    reviewed.finish()
  }

  /// Counts the films of files that have the words of reviews instead of their texts.
  mutating func countWords(_ paths: [String]) throws {
    for path in paths {
      try note(path, FilmWordsReader.read(Input(argument: path)) { reviewed.add($0) })
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
  ///
  /// - Parameter words: files with the words of reviews instead of their texts.
  func joined(
    reviews paths: [String], words wordPaths: [String] = [], rules: TrainingRules
  ) throws -> TrainingFilms {
    let (table, counts) = (joinedTable(), ratingCounts)
    var reviewed = reviewed
    for id in verdicts.films.identifiers { reviewed.add(id, title: verdicts.titles[id]) }
    var join = CollectionJoin(
      table: table, reviewed: reviewed,
      ratingCount: ratings.count > 0 ? { counts[$0.id] ?? 0 } : nil)
    for path in paths {
      var reader = ReviewReader(format)
      try reader.readRows(Input(argument: path)) { row in
        control.progress(.searchingDirectors)
        join.read(row)
      }
    }
    for path in wordPaths {
      _ = try FilmWordsReader.read(Input(argument: path)) { join.read($0) }
    }
    return TrainingFilms(
      table: table, ratings: ratings, scale: scale, reviewed: reviewed, verdicts: verdicts,
      join: join.pairs(), rules: rules)
  }

  /// The films of all tables, each once.
  func joinedTable() -> FilmCollection {
    var table = table
    // Ratings may have IMDb's keys themselves.
    let others = otherTables.filter { rows in
      let areKeys = rows.contains { !$0.isNamedByTitle && ratings.films[$0.id] != nil }
      if areKeys { table.add(rows) }
      return !areKeys
    }
    table.dropDoubtfulDirectors()
    let counts = ratingCounts
    for rows in others { table.join(rows) { counts[$0.id] ?? 0 } }
    return table
  }

  /// How many ratings films have, by key.
  private var ratingCounts: [String: Int] {
    var counts = [Int](repeating: 0, count: ratings.films.count)
    for film in ratings.filmNumbers { counts[Int(film)] += 1 }
    return Dictionary(uniqueKeysWithValues: zip(ratings.films.identifiers, counts))
  }

  /// The words of the texts about some films: of reviews, of counts of their words, of descriptions.
  ///
  /// - Parameters:
  ///   - weights: how much a review of each file counts.
  ///   - wordPaths: files with the words of reviews instead of their texts.
  func words(
    _ paths: [String], weights: [Float]? = nil, counts wordPaths: [String] = [],
    of films: TrainingFilms
  ) throws -> WordCounts {
    var counts = WordCounts(filmCount: films.films.count)
    let normalizer = TextNormalizer()
    for (path, weight) in zip(paths, weights ?? paths.map { _ in 1 }) {
      var reader = ReviewReader(format)
      try reader.readRows(Input(argument: path)) { row in
        control.progress(.countingWords)
        guard let key = row.filmKey.string, let place = films.placeOfReviewed[key] else { return }
        counts.add(
          normalizer.normalize(row.text).bindMemory(to: UInt8.self), film: place, weight: weight)
      }
      try control.checkCancellation()
    }
    for path in wordPaths {
      _ = try FilmWordsReader.read(Input(argument: path)) { row in
        guard let place = films.placeOfReviewed[row.film] else { return }
        for (word, count) in row.words { counts.add(word, count: count, film: place) }
      }
    }
    for (place, text) in films.descriptions.sorted(by: { $0.key < $1.key }) {
      Array(text.utf8).withUnsafeBytes { bytes in
        counts.add(normalizer.normalize(bytes).bindMemory(to: UInt8.self), film: place)
      }
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
