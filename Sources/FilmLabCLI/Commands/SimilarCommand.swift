public import ArgumentParser
import FilmData
import FilmReports
public import FilmSimilarity

/// `filmlab similar`: titles similar to one or several, with the scores of a title page.
struct SimilarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "similar",
    abstract: "Print titles similar to a film, with their Tomatometer and Popcornmeter.",
    discussion: """
      The title is found in any of its forms: with or without article, accents and year, in another \
      language; of well-known films by a part ("the two towers") or with a typo too. Of several films of \
      one title, the one that most people have seen is taken and the others are named; a doubtful title \
      is refused with suggestions. Similarity weighs what is written about the films, directors and genres \
      as words among it, and what the same people like; the ten nearest of a film speak for it too. 0 is \
      nothing in common, 0.5 as near as the film's own twenty nearest in all of these; 1 is never reached. \
      To several titles it goes by the mean, minus half of that to those after --unlike. Of a family of sequels at most two are listed, or a tenth of \
      --count if that is more.

      EXAMPLES
        filmlab similar "The Mirror"
        filmlab similar zerkalo --count 20 --explain
        filmlab similar alien "blade runner" --unlike aliens --year 1980..
        filmlab similar "Toy Story (1995)" --diversity 0.3 --format json
        filmlab similar --all --format jsonl --output similar.jsonl
      """)

  @Argument(
    help:
      "A film's title, with or without its year, or its key; with several, titles like all of them."
  )
  var titles: [String] = []

  @Flag(name: .long, help: "Write the list of every film, as JSON lines or CSV.")
  var all = false

  @Option(name: [.short, .long], help: ArgumentHelp("How many titles.", valueName: "n"))
  var count = 10

  @Option(
    name: .long, help: ArgumentHelp("A film to be unlike; may be repeated.", valueName: "title"))
  var unlike: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("What counts: fused (all), text, ratings or facts.", valueName: "name"))
  var method = SimilarityMethod.fused

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How much the titles should differ from each other, 0 to 1.", valueName: "number"))
  var diversity: Float = 0

  @Flag(name: .long, help: "Add the reasons, and what each kind of evidence contributes.")
  var explain = false

  @OptionGroup(title: "Filters") var filter: FilmFilterOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Model") var models: ModelOptions

  func validate() throws {
    try Need.atLeastOne(count, "--count")
    if all != titles.isEmpty { throw ValidationError("give a title, or --all for every film") }
    if !(0...1).contains(diversity) {
      throw ValidationError("--diversity \(diversity): a number from 0 to 1 is needed")
    }
    if all, !unlike.isEmpty || method != .fused || diversity > 0 {
      throw ValidationError("--unlike, --method and --diversity need a title, not --all")
    }
    if RatingModel.isModel(models.films), method != .ratings {
      let evidence: GivenOptions = ["--method \(method.rawValue)": method != .fused]
      try evidence.refuse(
        "needs a model of filmlab train similarity: that in \(models.films) has ratings alone")
    }
    let format = output.chosenFormat
    if all, let format, format != .jsonl, !format.isSeparated {
      throw ValidationError("--all writes jsonl, csv or tsv, not \(format.rawValue)")
    }
    if explain, let format, format.isSeparated {
      throw ValidationError(
        "\(format.rawValue) has no columns for --explain; use json, jsonl or table")
    }
  }

  func run() throws {
    try ExitStatus.reporting {
      let folder = models.films
      if all {
        try writeAll(SimilarityModel(contentsOf: folder))
      } else {
        let (model, search) = try TitleSearch.loading(folder, residence: .files)
        try writeOne(model, search)
      }
    }
  }

  private func writeOne(_ model: SimilarityModel, _ search: TitleSearch) throws {
    let words = TitleMatchWords(search, notes: output)
    let (wanted, unwanted) = (try titles.map(words.find), try unlike.map(words.find))
    let query = FilmQuery(
      like: wanted.map(\.film), unlike: unwanted.map(\.film), kinds: method.kinds,
      diversity: diversity)
    let included = try filter.isEmpty ? nil : filter.included(model)
    let list = model.similarFilms(query, count: count) { included?[$0] ?? true }
    try output.write(
      SimilarFilmsResult(
        model: model, query: query, list: list, matches: wanted + unwanted, explains: explain))
    if list.isEmpty { output.note(nothing(model, query)) }
    for sentence in model.thinFilms(of: query) { output.note(sentence) }
  }

  /// Why a list is empty.
  private func nothing(_ model: SimilarityModel, _ query: FilmQuery) -> String {
    let names = query.like.map { model.films[$0].titleAndYear }.joined(separator: ", ")
    let start = "the model knows no film similar to \(names)"
    return filter.isEmpty ? start : "\(start) that passes \(filter.description)"
  }

  private func writeAll(_ model: SimilarityModel) throws {
    let included = try filter.isEmpty ? nil : filter.included(model)
    let progress = Progress(isQuiet: output.quiet)
    defer { progress.finish() }
    let lists = SimilarFilmsLists(
      model: model, format: output.chosenFormat ?? .jsonl, explains: explain)
    let file = try output.destination.open()
    try file.write(lists.head)
    let isWhole = try model.forEachList(count: count, where: { included?[$0] ?? true }) {
      film, list, total in
      progress.update("similar titles of \(total) films", share: Double(film) / Double(total))
      try file.write(lists.row(film, list))
      return !Interruption.isRequested
    }
    guard isWhole else {
      return output.note(output.isFile ? "stopped; nothing was written" : "stopped")
    }
    try file.commit()
  }
}

extension SimilarityMethod: ExpressibleByArgument {}
