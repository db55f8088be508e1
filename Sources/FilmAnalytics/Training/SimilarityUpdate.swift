public import FilmData
public import FilmSimilarity

/// Adds the ratings of further users to a similarity model, without training it again.
public struct SimilarityUpdate: Sendable {
  /// The folder of the model.
  public var folder: String
  /// Files of ratings of users who were not in the training data.
  public var ratingFiles: [String]
  /// Tables of films: the titles behind the keys of the ratings.
  public var filmFiles: [String]

  /// The best rating of the scale, if it is stated; without that and where the ratings do not tell it, they
  /// are on the scale of the model's.
  public var scale: Double?

  /// The scale of a model that does not know its own: MovieLens' stars, on which the bundled one was trained.
  private static let usualScale = 5.0

  /// Describes an update.
  public init(folder: String, ratingFiles: [String], filmFiles: [String] = []) {
    (self.folder, self.ratingFiles, self.filmFiles) = (folder, ratingFiles, filmFiles)
  }

  /// The result of an update.
  public struct Updated: Sendable {
    /// The model with the ratings.
    public let model: SimilarityModel
    /// The scale of the ratings.
    public let scale: RatingScale
  }

  /// Reads the model and the ratings.
  ///
  /// - Parameters:
  ///   - origin: what the model says of where it comes from.
  ///   - control: follows the work and stops it.
  ///   - didFind: called when the films of the ratings have been looked up.
  /// - Throws: `SimilarityError` where the model cannot be read, `DataError` where a file cannot,
  ///   ``AnalyticsError/noKnownFilm(path:)`` where the model knows none of the films,
  ///   ``AnalyticsError/identifiersNeedTable(path:example:)`` where no table tells their titles,
  ///   ``AnalyticsError/cancelled``.
  public func run(
    origin: TrainingOrigin, control: JobControl = JobControl(),
    didFind: (SimilarityFindings.Coverage) -> Void = { _ in }
  ) throws -> Updated {
    let model = try SimilarityModel(contentsOf: folder)
    var names = KnownFilms(model)
    for path in filmFiles { try control.didRead(names.read(path)) }
    var table = RatingTable()
    var files: [(path: String, rows: Int)] = []
    for path in ratingFiles {
      let before = table.count
      try control.didRead(
        RatingReader.read(Input(argument: path), scale: self.scale, into: &table))
      files.append((path, table.count - before))
      try control.checkCancellation()
    }
    let path = ratingFiles.first ?? ""
    try table.checkRatings(path: path)
    let scale = try table.scale(
      stated: self.scale, otherwise: model.provenance.ratingScale ?? Self.usualScale, path: path)
    let known = try known(table, names: names, scale: scale)
    didFind(
      .init(
        path: ratingFiles.first ?? "", content: .ratings, knownCount: known.count,
        count: table.count))
    guard !known.isEmpty else { throw AnalyticsError.noKnownFilm(path: ratingFiles.first ?? "") }
    var updated = model.adding(known)
    updated.provenance = try provenance(origin, of: files, before: model.provenance)
    return Updated(model: updated, scale: scale)
  }

  private func known(
    _ table: RatingTable, names: KnownFilms, scale: RatingScale
  ) throws(AnalyticsError) -> [SimilarityModel.NewRating] {
    let places = try names.places(table.films.identifiers, path: ratingFiles.first ?? "")
    return (0..<table.count).compactMap { row in
      places[Int(table.filmNumbers[row])].map { film in
        SimilarityModel.NewRating(
          user: Int(table.userNumbers[row]), film: film,
          rating: scale.normalized(Double(table.values[row])))
      }
    }
  }

  /// The data of both, under the licences of both.
  private func provenance(
    _ origin: TrainingOrigin, of files: [(path: String, rows: Int)], before: Provenance
  ) throws -> Provenance {
    var provenance = try origin.provenance(
      of: files, seed: before.seed, figures: before.figures)
    provenance.ratingScale = before.ratingScale
    if before.licence != provenance.licence {
      provenance.licence = [before.licence, provenance.licence].joined(separator: "; ")
    }
    provenance.data = before.data + provenance.data
    return provenance
  }
}
