import ArgumentParser
import FilmAnalytics
import FilmData
import FilmSimilarity

/// Tables that tell the titles behind identifiers.
struct FilmTableOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Tables of films, such as MovieLens' movies.csv and links.csv: the titles behind the identifiers "
        + "of the ratings. May be repeated.", valueName: "file"))
  var films: [String] = []

  /// Adds the tables to a search.
  func read(into search: inout TitleSearch, control: JobControl) throws {
    for path in films { try control.didRead(search.table.read(Input(argument: path))) }
  }
}
