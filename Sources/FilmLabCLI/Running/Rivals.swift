import FilmData
import FilmSentiment
import FoundationEssentials

/// What a model is compared with: folders of other models, and files of predictions.
struct Rivals {
  /// Folders of models, which judge the reviews as they are read.
  let folders: [String]
  /// Files of predictions, which are matched with the reviews.
  let files: [String]

  /// Tells folders from files.
  ///
  /// - Throws: `DataError` where there is neither, before any review is read.
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

  /// The models of the folders; each folder is that of a sentiment model, or holds it.
  ///
  /// - Throws: ``SentimentError`` where a folder has no model that can be read.
  func entrants() throws -> [SentimentEvaluation.Entrant] {
    try folders.map { folder in
      let inner = "\(folder)/sentiment"
      let hasInner = FileManager.default.fileExists(atPath: "\(inner)/model.json")
      let loaded = try SentimentModel.load(from: hasInner ? inner : folder, readsCritics: false)
      return SentimentEvaluation.Entrant(
        name: folder, judge: ReviewJudge(SentimentScorer(loaded.model), context: nil))
    }
  }

  /// The predictions of the files, matched with the reviews; notes tell what was not matched.
  func predictions(
    of reviews: EvaluatedReviews, _ output: some NoteTaking
  ) throws -> [RivalPredictions] {
    try files.map { file in
      let rival = try RivalPredictions(file, with: reviews)
      let (matched, all) = (rival.matches.count, reviews.predictions.count)
      if matched < all {
        output.note("\(file): predictions for \(matched) of \(Plural.text(all, "review"))")
      }
      if !rival.hasProbabilities {
        output.note("\(file): labels without probabilities; AUC and the like are left out")
      }
      return rival
    }
  }
}
