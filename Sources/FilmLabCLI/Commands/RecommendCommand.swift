import ArgumentParser
import FilmAnalytics
import FilmCatalogue
import FilmReports
import FilmSimilarity

/// `filmlab recommend`: films for someone, from a file of their ratings or from those in the catalogue.
struct RecommendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recommend",
    abstract: "Recommend films to someone, from their ratings in a file or the catalogue.",
    discussion: """
      Without a file, your ratings in the catalogue count (filmlab rate, filmlab import), with --catalogue those of \
      a file too; films on your watchlist and those that you reviewed are not recommended then. \
      Reads the exports of Letterboxd (its zip too), IMDb, Trakt, The Movie Database, Criticker, Filmweb and \
      Netflix, or a table with a film's title or key and a rating in each row: a CSV with a header such as \
      title,year,rating, or JSON. The scale is that of the source, else what the ratings suggest, which a \
      note reports; --scale states it. 3.5/4, B+ and 85/100 are understood. Of a film rated twice the latest \
      rating counts; series and episodes are left out. \
      Nothing is trained: the prediction is exact, with the standard deviation of a rating. The list is \
      ordered by stars less this deviation, the surest to please first. Films are found by their whole \
      title with the year within one, never by a part or a guess; those that the model does not know are \
      reported and skipped. Identifiers of MovieLens, IMDb or The Movie Database need --films, a table \
      with their titles.

      If --models has a model of filmlab train ratings, and none of similarity beside, someone's ratings are folded into \
      it, and films are ordered by stars, or by the score of a model of likes.

      With --all-users, the file has the ratings of many users (user,item,rating), and the result is a list for each of \
      them, a row for each film: user, rank, item, and rating or score. What a user has rated is left out. Without \
      --models, a model is trained on the file first (--method); with one, its users have their trained factors, others \
      are folded in. Lists are written as they are made, so that memory does not grow with the number of users, but for \
      table, markdown and html; they are the same for any number of --jobs.

      EXAMPLES
        filmlab recommend
        filmlab recommend mine.csv
        filmlab recommend mine.csv --genre Drama --year ..1979 --format json
        filmlab recommend ratings.csv --user 3 --films movies.csv
        filmlab recommend --all-users ratings.csv --count 20 --output top.csv
        filmlab recommend --all-users ratings.csv --models my -o top.jsonl.gz
      """)

  @Argument(
    help: "The file of ratings, or - for standard input (default: your ratings in the catalogue).",
    completion: .file())
  var file: String?

  @Option(name: [.short, .long], help: ArgumentHelp("How many films.", valueName: "n"))
  var count = 10

  @OptionGroup var taste: TasteOptions
  @OptionGroup(title: "All users") var everyone: AllUsersOptions
  @OptionGroup(title: "Filters") var filter: FilmFilterOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Catalogue") var catalogue: CatalogueOptions
  @OptionGroup(title: "Model") var models: ModelOptions
  @OptionGroup(title: "Fields") var fields: ReviewOptions

  func validate() throws {
    try Need.atLeastOne(count, "--count")
    try fields.givenOfReviews.refuse("is for reviews: ratings have no such field")
    if file == nil, !everyone.allUsers {
      let given: GivenOptions = ["--scale": fields.scale != nil, "--strict": fields.strict]
      try (taste.given + fields.givenOfRatings + given).refuse(
        "is for a file of ratings; name one, or leave it out")
    }
    try everyone.validate(file: file, taste: taste, models: models, fields: fields)
    if everyone.allUsers, catalogue.catalogue != nil {
      throw ValidationError(
        "--catalogue has one's own ratings, --all-users a file's: leave out one")
    }
  }

  func run() throws {
    try ExitStatus.reporting {
      if everyone.allUsers, let file { return try recommendToAll(file) }
      if RatingModel.isModel(models.films) { return try recommend(by: models.films) }
      let (model, search) = try TitleSearch.loading(
        models.folder("similarity"), residence: .files)
      let included = try filter.isEmpty ? nil : filter.included(model)
      let ratings = try ratings(search)
      let stars: [(film: Int, stars: Double)]
      do {
        stars = try ratings.stars
      } catch {
        // A program is told by the object which titles are unknown.
        if output.effectiveFormat == .json { try write([], of: model, ratings) }
        throw error
      }
      let profile = TasteProfile(model, stars: stars)
      let list = profile.recommend(count: count) {
        (included?[$0] ?? true) && !ratings.seen.contains($0)
      }
      try write(list.map { .init($0) }, of: model, ratings)
      if list.isEmpty { output.note("no film that was not rated passes \(filter.description)") }
    }
  }

  /// Films by a model of ratings.
  private func recommend(by folder: String) throws {
    let model = try RatingModel(contentsOf: folder, residence: .files)
    let included = try filter.isEmpty ? nil : filter.included(model.films)
    let ratings = try ratings(TitleSearch(model.films))
    let profile = try ratings.profile(model, user: taste.user)
    let list = profile.recommend(count: count) {
      (included?[$0] ?? true) && !ratings.seen.contains($0)
    }
    try output.write(
      RatedListResult(
        model: model, profile: profile, list: list,
        titles: LookedUpTitles(ratings, of: model.films), isRanked: true))
    if list.isEmpty { output.note("no film that was not rated passes \(filter.description)") }
  }

  /// The ratings of the file, if there is one, and those of the catalogue, if it is named or there is no file.
  private func ratings(_ search: TitleSearch) throws -> TasteRatings {
    let read = try file.map {
      try taste.ratings($0, search: search, fields: fields, notes: output)
    }
    if let read, catalogue.catalogue == nil { return read }
    guard let store = try catalogue.openIfThere(notes: output) else {
      throw CatalogueError.nothingRated(path: catalogue.path)
    }
    do {
      let mine = try store.tasteRatings(in: search)
      TitleMatchWords(search, notes: output).report(mine)
      return read.map { $0.adding(mine) } ?? mine
    } catch CatalogueError.nothingRated(let path) {
      guard let read else { throw CatalogueError.nothingRated(path: path) }
      return read
    }
  }

  private func write(
    _ entries: [RecommendationResult.Entry], of model: SimilarityModel, _ ratings: TasteRatings
  ) throws {
    try output.write(
      RecommendationResult(
        model: model, entries: entries, titles: LookedUpTitles(ratings, of: model), isRanked: true))
  }
}
