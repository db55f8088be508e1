import FilmAnalytics
import FilmData
import FilmReports
import FilmSimilarity

extension RecommendCommand {
  /// Writes the lists of all users of a file.
  func recommendToAll(_ file: String) throws {
    try OutputFile.check(output.output)
    let progress = Progress(isQuiet: output.quiet)
    defer { progress.finish() }
    let control = JobControl(progress, notes: output, reviews: fields)
    let (model, ratings) = try modelAndRatings(file, control)
    let included = try filter.isEmpty ? nil : filter.included(model.films)
    let lists = try UserLists(
      model, ratings: ratings, scale: fields.scale, path: file,
      folder: everyone.folder(in: models) ?? "the model")
    var writer = UserListWriter(model, as: output.effectiveFormat, display: output.display)
    let results = try output.destination.open()
    let counts = try lists.forEachPart(
      count: count, threads: everyone.threads.jobs, where: { included?[$0] ?? true },
      make: writer.make
    ) { part, done in
      progress.update("lists of \(lists.count) users", share: Double(done) / Double(lists.count))
      try results.write(writer.text(part))
      return !Interruption.isRequested
    }
    progress.finish()
    guard !Interruption.isRequested else {
      return output.note(output.isFile ? "stopped; nothing was written" : "stopped")
    }
    try results.write(writer.tail)
    try results.commit()
    UserListWords.lines(counts, of: model).forEach(output.note)
  }

  /// The model that was named, else one that is trained on the ratings.
  private func modelAndRatings(
    _ file: String, _ control: JobControl
  ) throws -> (RatingModel, RatingTable) {
    guard let folder = everyone.folder(in: models) else {
      let trained = try everyone.training(
        file, films: taste.tables.films, scale: fields.scale
      ).run(origin: TrainingOrigin(command: ""), control: control)
      if trained.method == .als {
        output.note(try trained.ratings.likeSentence(scale: fields.scale, path: file))
      }
      return (trained.model, trained.ratings)
    }
    let model = try RatingModel(contentsOf: folder, residence: .files)
    let (ratings, problems) = try RatingReader.read(Input(argument: file), scale: fields.scale)
    try control.didRead(problems)
    return (model, ratings)
  }
}
