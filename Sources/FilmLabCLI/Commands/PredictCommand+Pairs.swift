import ArgumentParser
import FilmAnalytics
import FilmData
import FilmReports
import FilmSimilarity

extension PredictCommand {
  /// Refuses what a training on many users' ratings would ignore.
  func validateTraining() throws {
    if let models = models.models {
      throw ValidationError(
        "--pairs are predicted by a training on \(file); to predict them by \(models), leave the ratings out: "
          + "filmlab predict \(pairs ?? "") --models \(models)")
    }
    if taste.user != nil {
      throw ValidationError(
        "--user chooses whose ratings count, for titles; --pairs name their users")
    }
    try (taste.given + fields.givenOfRatings).refuse(
      "is for titles; --pairs go by the identifiers of user,item,rating")
    try prediction.validate(methods: [method ?? .biased])
  }

  /// Refuses what a trained model has no use for.
  func validateModel() throws {
    guard models.ratings != nil else {
      throw ValidationError(
        "name films, or give --pairs, or name a model of filmlab train ratings with --models: one is needed"
      )
    }
    let scale: GivenOptions = ["--scale": fields.scale != nil]
    try (taste.given + fields.givenOfRatings + scale).refuse(
      "is for titles; without them the file has pairs, by the identifiers that the model was trained on"
    )
  }

  /// Trains on ratings and predicts pairs.
  func predictPairs(_ pairs: String) throws {
    let progress = Progress(isQuiet: output.quiet)
    defer { progress.finish() }
    var prediction = PairPrediction(
      ratingFile: file, pairFile: pairs, method: method ?? .biased, settings: prediction.settings)
    prediction.seed = seed ?? prediction.seed
    prediction.scale = fields.scale
    let predicted = try prediction.run(
      control: JobControl(progress, notes: output, reviews: fields))
    progress.finish()
    if let note = predicted.counts.note { output.note(note) }
    try output.write(PairResult(predicted.pairs))
  }

  /// Predicts pairs by a trained model and writes them as they come.
  func predictPairs(by folder: String) throws {
    try OutputFile.check(output.output)
    let progress = Progress(isQuiet: output.quiet)
    defer { progress.finish() }
    let model = try RatingModel(contentsOf: folder, residence: .files)
    let results = try output.destination.open()
    let counts: PredictedPairs.Counts
    do {
      counts = try write(to: results, by: model, folder: folder, progress)
    } catch AnalyticsError.cancelled where !output.isFile {
      progress.finish()
      return output.note("stopped")
    }
    progress.finish()
    try results.commit()
    if let note = counts.note { output.note(note) }
  }

  private func write(
    to results: OutputFile, by model: RatingModel, folder: String, _ progress: Progress
  ) throws -> PredictedPairs.Counts {
    var writer = PairResult.writer(as: output.formatForPeople, display: output.display)
    var count = 0
    let counts = try PairPrediction.forEachBlock(
      of: file, by: model, folder: folder,
      control: JobControl(progress, notes: output, reviews: fields)
    ) { predicted in
      count += predicted.counts.pairs
      progress.update("\(count) pairs predicted")
      try results.write(writer.text(predicted.pairs))
    }
    try results.write(writer.tail)
    return counts
  }
}
