import ArgumentParser
import FilmAnalytics
import FilmCatalogue
import FilmData
import FilmReports

/// `filmlab import`: takes files into the catalogue.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Import reviews, ratings, your own ratings and facts of films into the catalogue.",
    discussion: """
      What a file has is recognised by its header, whatever its name, plain, .gz or .zst:
        reviews   JSON lines, CSV, folders: all that filmlab sentiment reads
        ratings   MovieLens' ratings.csv, and others with users, films, ratings
        yours     exports of Letterboxd (its zip too), IMDb, Trakt and others;
                  a table of titles and ratings
        facts     IMDb's title.basics, title.crew, title.principals,
                  title.ratings, title.akas, name.basics; MovieLens' movies.csv
                  and links.csv; Kaggle's Rotten Tomatoes films; TMDB 5000 and
                  movies_metadata.csv; the Academy Awards' nominations; a saved
                  page with schema.org/Movie; filmlab's own JSON lines
        exports   what filmlab export wrote
      A file comes in whole or not at all, and twice adds nothing: neither the same file nor the same rows in \
      another. Reviews are scored on their way. Films are matched by identifiers, else by title and year; \
      what is doubtful is kept apart, and listed by filmlab films doubtful. Of files that are given \
      together, facts come before reviews, and these before ratings.

      EXAMPLES
        filmlab import reviews.jsonl.gz
        filmlab import title.basics.tsv.gz title.crew.tsv.gz name.basics.tsv.gz
        filmlab import letterboxd-me-2026.zip
        filmlab import audience.csv --audience --scale 5
      """)

  @Argument(help: "Files; - is standard input.", completion: .file())
  var files: [String]

  @Flag(name: .long, help: "All reviews are by the audience, whatever their rows say.")
  var audience = false

  @OptionGroup var notes: QuietOptions
  @OptionGroup(title: "Catalogue") var catalogue: CatalogueOptions
  @OptionGroup(title: "Fields") var reviews: ReviewOptions
  @OptionGroup(title: "Model") var models: ModelOptions

  func run() throws {
    try ExitStatus.reporting {
      let progress = Progress(isQuiet: notes.quiet)
      defer { progress.finish() }
      let files = try Catalogue.ordered(files)
      let scorer = ReviewScorer(try models.sentimentModel(notes))
      let catalogue = try catalogue.open(.change, notes: notes)
      var settings = ImportSettings(scorer: scorer)
      settings.format = reviews.format
      settings.isAudience = audience
      settings.control = JobControl(progress, notes: notes, reviews: reviews)
      for file in files {
        let report = try catalogue.importFile(file, settings)
        progress.finish()
        notes.note(ImportReportWords.line(report))
      }
    }
  }
}
