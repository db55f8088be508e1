import ArgumentParser
import FilmData
import FilmSimilarity

/// `filmlab predict`: the stars that someone will give to films, or many users to many.
struct PredictCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "predict",
    abstract: "Predict the ratings of films that are named, for someone or for many users.",
    discussion: """
      With titles, the file has someone's ratings, as for filmlab recommend, and the bundled model \
      predicts stars with the standard deviation of a rating. With --pairs, it has the ratings of many \
      users: the method is trained on them and predicts each pair of a user and a film; only bayesian \
      knows how sure it is. Unknown films of the first kind are named and skipped, unknown users and \
      films of the second predicted from what is known of others.

      EXAMPLES
        filmlab predict mine.csv Persona "Blade Runner"
        filmlab predict ratings.csv --pairs pairs.csv --method bayesian --format csv
      """)

  @Argument(help: "The file of ratings, or - for standard input.")
  var file: String

  @Argument(help: "Titles of films, or their keys.")
  var titles: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("Users and films to be predicted: user,item.", valueName: "file"))
  var pairs: String?

  @Option(
    name: .long,
    help: ArgumentHelp("How pairs are predicted (default: biased).", valueName: "method"))
  var method: RatingMethod?

  @OptionGroup var taste: TasteOptions

  @Option(name: .long, help: ArgumentHelp("Seed of everything random.", valueName: "n"))
  var seed: UInt64 = 1

  @OptionGroup(title: "Factorisation") var prediction: PredictionOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Model") var models: ModelOptions
  @OptionGroup(title: "Fields") var fields: ReviewOptions

  func validate() throws {
    if titles.isEmpty == (pairs == nil) {
      throw ValidationError("name films, or give --pairs: one of the two is needed")
    }
    if pairs == nil, method != nil {
      throw ValidationError("--method trains on many users' ratings, for --pairs")
    }
    if pairs != nil, taste.user != nil {
      throw ValidationError(
        "--user chooses whose ratings count, for titles; --pairs name their users")
    }
  }

  func run() throws {
    try ExitStatus.reporting {
      let text = try pairs.map(predictedPairs) ?? predictedTitles()
      let target = try OutputFile(path: output.output)
      try target.write(text)
      try target.commit()
    }
  }

  private func predictedTitles() throws -> String {
    let (model, search) = try TitleSearch.reading(models.folder("similarity"))
    let films = try found(search)
    let reading = TasteReading(search: search, fields: fields, taste: taste, output: output)
    let profile = TasteProfile(model, stars: try reading.stars(file))
    for film in films where profile.ratedFilms.contains(film) {
      output.note("\(model.films[film].titleAndYear) is among the ratings already")
    }
    return RecommendationWriter(model: model, format: output.formatForPeople, style: output.style)
      .text(films.map(profile.predict))
  }

  /// - Throws: ``UnknownTitle`` where no title is known.
  private func found(_ search: TitleSearch) throws -> [Int] {
    var (films, unknown) = ([Int](), [UnknownTitle]())
    for title in titles {
      do {
        films.append(try search.find(title) { output.note($0) })
      } catch {
        unknown.append(error)
      }
    }
    if films.isEmpty, let first = unknown.first { throw first }
    for error in unknown { output.note(Table.harmless("\(error)")) }
    return films
  }

  private func predictedPairs(_ pairs: String) throws -> String {
    let (training, problems) = try RatingReader.read(Input(argument: file))
    let (wanted, otherProblems) = try RatingReader.read(Input(argument: pairs))
    for problems in [problems, otherProblems] { problems.lines.forEach(output.note) }
    let ratings = InteractionMatrix(training)
    let model = try (method ?? .biased).train(
      ratings, prediction, seed: seed, Progress(isQuiet: output.quiet))
    return PairWriter(format: output.formatForPeople, style: output.style).text(
      (0..<wanted.count).map { index in
        let (user, film) = (wanted[index].user, wanted[index].film)
        return (
          user, film, model.estimate(row: ratings.users[user], column: ratings.films[film])
        )
      })
  }
}

extension RatingMethod: ExpressibleByArgument {}
