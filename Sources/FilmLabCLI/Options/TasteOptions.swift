import ArgumentParser
import FilmAnalytics
import FilmSimilarity

/// Whose ratings a file has.
struct TasteOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Whose ratings count, if a file has several users.", valueName: "name"))
  var user: String?

  @OptionGroup var tables: FilmTableOptions

  /// What was given.
  var given: GivenOptions { ["--user": user != nil, "--films": !tables.films.isEmpty] }

  /// Someone's ratings of a model's films; notes report doubtful matches and unknown titles.
  func ratings(
    _ file: String, search: TitleSearch, fields: ReviewOptions, notes: some NoteTaking
  ) throws -> TasteRatings {
    var search = search
    let progress = Progress(isQuiet: true)
    // Notes on the file come before those on its titles, and before an error.
    defer { progress.finish() }
    let control = JobControl(progress, notes: notes, reviews: fields)
    try tables.read(into: &search, control: control)
    let reader = TasteReader(search: search, format: fields.format, user: user)
    let ratings = try reader.read(file, control: control)
    progress.finish()
    TitleMatchWords(search, notes: notes).report(ratings)
    return ratings
  }
}
