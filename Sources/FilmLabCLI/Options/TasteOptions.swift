import ArgumentParser
import FilmAnalytics
import FilmSimilarity

/// Whose ratings a file has.
struct TasteOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Whose ratings count, where a file has those of several users.", valueName: "name"))
  var user: String?

  /// Someone's ratings by the places of a model's films; notes report what was doubtful or not found.
  func stars(
    _ file: String, search: TitleSearch, fields: ReviewOptions, notes: some NoteTaking
  ) throws -> [(film: Int, stars: Double)] {
    let reader = TasteReader(search: search, format: fields.format, user: user)
    let control = JobControl(Progress(isQuiet: true), notes: notes, reviews: fields)
    let ratings = try reader.read(file, control: control)
    TitleMatchWords(search, notes: notes).report(ratings)
    return try ratings.stars
  }
}
