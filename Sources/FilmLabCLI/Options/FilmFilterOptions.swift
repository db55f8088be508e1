public import ArgumentParser
import FilmData
import FilmReports
public import FilmSimilarity

/// Which films may be listed.
struct FilmFilterOptions: ParsableArguments {
  @Option(
    name: .long, help: ArgumentHelp("Only films of this genre; may be repeated.", valueName: "name")
  )
  var genre: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Only films of these years: 1975, 1970..1985, 1970s, 1990.. or ..1959.", valueName: "years"))
  var year: YearRange?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Only films with at least this many reviews and ratings together.", valueName: "n"))
  var minimumRatings = 0

  func validate() throws {
    try Need.zeroOrMore(minimumRatings, "--minimum-ratings")
  }

  var isEmpty: Bool { filter.isEmpty }

  private var filter: FilmFilter {
    FilmFilter(genres: genre, years: year, minimumRatings: minimumRatings)
  }

  /// Which of the model's films pass.
  ///
  /// - Throws: A sentence for a genre that no film has, with the one that may have been meant.
  func included(_ model: SimilarityModel) throws -> [Bool] { try included(model.films) }

  /// Which films of a list pass.
  ///
  /// - Throws: A sentence for a genre that no film has, with the one that may have been meant.
  func included(_ films: FilmList) throws -> [Bool] {
    do {
      return try filter.included(films)
    } catch {
      throw ValidationError("--genre \(Table.harmless("\(error)"))")
    }
  }

  /// What to say if no film passes.
  var description: String {
    var parts = genre.map { "--genre \($0)" }
    if let year { parts.append("--year \(year.text)") }
    if minimumRatings > 0 { parts.append("--minimum-ratings \(minimumRatings)") }
    return parts.joined(separator: " ")
  }
}

extension YearRange: ExpressibleByArgument {
  /// Reads years as they are written on the command line.
  public init?(argument: String) { self.init(argument) }
}
