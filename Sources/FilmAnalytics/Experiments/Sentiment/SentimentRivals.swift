import FilmData
import FilmSentiment
import FoundationEssentials

/// What a model is compared with: folders of other models, and files of predictions.
struct SentimentRivals {
  /// Folders of models, which score the reviews as they are read.
  let folders: [String]
  /// Files of predictions, which are matched with the reviews.
  let files: [String]

  /// Separates folders from files.
  ///
  /// - Throws: `DataError` where a path is neither, before any review is read.
  init(_ paths: [String]) throws {
    var (folders, files) = ([String](), [String]())
    for path in paths {
      var isFolder = false
      let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      guard exists || path == "-" else { throw DataError.noSuchFile(path) }
      if isFolder { folders.append(path) } else { files.append(path) }
    }
    (self.folders, self.files) = (folders, files)
  }

  /// The models of the folders; each folder is a sentiment model, or contains one.
  ///
  /// - Throws: `SentimentError` where a folder has no model that can be read.
  func entrants() throws -> [SentimentEntrant] {
    try folders.map { folder in
      let inner = "\(folder)/sentiment"
      let hasInner = FileManager.default.fileExists(atPath: "\(inner)/model.json")
      let loaded = try SentimentModel.load(
        from: hasInner ? inner : folder, readsCritics: false, readsAspects: false)
      return SentimentEntrant(name: folder, scorer: ReviewScorer(loaded.model).makeRowScorer())
    }
  }

  /// The predictions of the files, matched with the reviews.
  func predictions(of reviews: EvaluatedReviews) throws -> [RivalPredictions] {
    try files.map { try RivalPredictions($0, with: reviews) }
  }
}
