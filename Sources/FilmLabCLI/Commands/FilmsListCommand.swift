public import ArgumentParser
public import FilmCatalogue
import FilmReports
import FilmSimilarity

/// `filmlab films list`: films of the catalogue with both meters, filtered and ordered.
struct FilmsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List films with both meters: best of a year, most divided, and the like.",
    discussion: """
      Without a catalogue the bundled films are listed, with the meters that the model has.
      Orders:
        tomatometer    the best by critics, by the lower end of the meter's 95 %
                       interval: 5 of 5 does not come before 300 of 310
        popcornmeter   the best by the audience, in the same way
        divided        critics surely nearest to half and half: by the end of the
                       interval that is further from a half
        disagreement   critics and audience surely furthest apart: by the end of
                       the difference's interval that is nearer to none
        newest         the latest year of release
        most-reviewed  the most reviews and ratings
      Films that lack what they are ordered by come last. Genres and people are those of the better source \
      where several name some.

      EXAMPLES
        filmlab films list --sort tomatometer --year 1975
        filmlab films list --sort divided --minimum-reviews 50
        filmlab films list --director tarkovsky --format json
      """)

  @Option(
    name: .long, help: ArgumentHelp("Only films of this genre; may be repeated.", valueName: "name")
  )
  var genre: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Only films of these years: 1975, 1970..1985, 1970-1979, 1970s, 1990.. or ..1959.",
      valueName: "years"))
  var year: YearRange?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Only films by this director, by the words of the name; may be repeated.", valueName: "name"))
  var director: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Only films with this actor, by the words of the name; may be repeated.", valueName: "name"))
  var cast: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("Only films with at least this many reviews.", valueName: "n"))
  var minimumReviews = 0

  @Option(name: .long, help: ArgumentHelp("The order, see above.", valueName: "order"))
  var sort = FilmOrder.mostReviewed

  @Option(name: [.customShort("n"), .long], help: ArgumentHelp("How many films.", valueName: "n"))
  var limit = 20

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Catalogue") var catalogue: CatalogueOptions
  @OptionGroup(title: "Model") var models: ModelOptions

  func validate() throws {
    try Need.atLeastOne(limit, "--limit")
    try Need.zeroOrMore(minimumReviews, "--minimum-reviews")
  }

  func run() throws {
    try ExitStatus.reporting {
      let films = try films()
      try output.write(FilmListResult(films, order: sort))
      if films.isEmpty {
        output.note(
          listing.passesAll ? "the catalogue has no film" : "no film passes \(filters)")
      }
    }
  }

  private func films() throws -> [ListedFilm] {
    do {
      if let store = try catalogue.openIfThere(notes: output) { return try store.films(listing) }
      output.note(
        "there is no catalogue yet: these are the bundled films; filmlab import makes one of your own"
      )
      return try listing.films(of: SimilarityModel(contentsOf: models.folder("similarity")))
    } catch let error as UnknownGenre {
      throw ValidationError("--genre \(Table.harmless("\(error)"))")
    }
  }

  private var listing: FilmListing {
    var listing = FilmListing(order: sort, limit: limit)
    (listing.genres, listing.years) = (genre, year)
    (listing.directors, listing.cast) = (director, cast)
    listing.minimumReviews = minimumReviews
    return listing
  }

  private var filters: String {
    var parts = genre.map { "--genre \($0)" }
    if let year { parts.append("--year \(year.text)") }
    parts += director.map { "--director \($0)" } + cast.map { "--cast \($0)" }
    if minimumReviews > 0 { parts.append("--minimum-reviews \(minimumReviews)") }
    return parts.joined(separator: " ")
  }
}

extension FilmOrder: ExpressibleByArgument {}
