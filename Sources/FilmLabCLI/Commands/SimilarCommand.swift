import ArgumentParser
import FilmData
import FilmSimilarity

/// `filmlab similar`: titles similar to one, with the scores of a title page.
struct SimilarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "similar",
    abstract: "Print titles similar to a film, with their Tomatometer and Popcornmeter.",
    discussion: """
      The title is found in any of its forms: with or without article, accents and year, in another \
      language, misspelt. Similarity weighs the words of the films' reviews, what the same people \
      liked, genres, directors and years: 1 would be the same film, 0 is nothing in common.

      EXAMPLES
        filmlab similar "The Mirror"
        filmlab similar zerkalo --count 20 --explain
        filmlab similar "Toy Story (1995)" --format json
        filmlab similar --all --format jsonl --output similar.jsonl
      """)

  @Argument(help: "The film's title, with or without its year, or its key.")
  var title: String?

  @Flag(name: .long, help: "Write the list of every film, as JSON lines or CSV.")
  var all = false

  @Option(name: [.short, .long], help: ArgumentHelp("How many titles.", valueName: "n"))
  var count = 10

  @Flag(name: .long, help: "Add what each kind of evidence contributes.")
  var explain = false

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Model") var models: ModelOptions

  func validate() throws {
    if count < 1 { throw ValidationError("--count \(count): at least 1 is needed") }
    if all == (title != nil) {
      throw ValidationError("give a title, or --all for every film")
    }
    if all, let format = output.format, format != .jsonl, format != .csv {
      throw ValidationError("--all writes jsonl or csv, not \(format.rawValue)")
    }
    if explain, output.format == .csv {
      throw ValidationError("csv has no columns for --explain; use json, jsonl or table")
    }
  }

  func run() throws {
    try ExitStatus.reporting {
      let model = try SimilarityModel(contentsOf: models.folder("similarity"))
      if let title {
        let film = try TitleSearch(model).find(title, note: output.note)
        let list = model.similarFilms(to: film, count: count)
        let writer = SimilarWriter(
          model: model, format: output.formatForPeople, style: output.style, explain: explain)
        let file = try OutputFile(path: output.output)
        try file.write(writer.text(film, list))
        try file.commit()
        if list.isEmpty {
          output.note("the model knows no film similar to \(model.films[film].titleAndYear)")
        }
      } else {
        try writeAll(model)
      }
    }
  }

  private func writeAll(_ model: SimilarityModel) throws {
    let format = output.format ?? .jsonl
    let progress = Progress(isQuiet: output.quiet)
    defer { progress.finish() }
    progress.update("similar titles of \(model.films.count) films")
    Interruption.endsAtOnce()
    let lists = model.similarFilmsOfAll(count: count)
    Interruption.prepare()
    let file = try OutputFile(path: output.output)
    let writer = SimilarWriter(
      model: model, format: format, style: output.style, explain: explain)
    if format == .csv { try file.write(SimilarWriter.csvHeader) }
    for (film, list) in lists.enumerated() where !Interruption.isRequested {
      try file.write(format == .csv ? writer.csvRows(film, list) : writer.object(film, list) + "\n")
    }
    if !Interruption.isRequested { try file.commit() }
  }
}
