import ArgumentParser
import FilmData
import FilmSimilarity

/// `filmlab similar`: titles similar to one or several, with the scores of a title page.
struct SimilarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "similar",
    abstract: "Print titles similar to a film, with their Tomatometer and Popcornmeter.",
    discussion: """
      The title is found in any of its forms: with or without article, accents and year, in another \
      language, misspelt. Similarity weighs the words of the films' reviews, what the same people \
      liked, genres, directors and years: 0 is nothing in common, 0.5 as near as the film's own \
      twenty nearest in each of these, 1 the same. To several titles it is the mean, less half the \
      similarity to those after --unlike. Of a family of sequels two are listed, or a tenth of --count \
      where that is more.

      EXAMPLES
        filmlab similar "The Mirror"
        filmlab similar zerkalo --count 20 --explain
        filmlab similar alien "blade runner" --unlike aliens --year 1980..
        filmlab similar "Toy Story (1995)" --diversity 0.3 --format json
        filmlab similar --all --format jsonl --output similar.jsonl
      """)

  @Argument(
    help: "A film's title, with or without its year, or its key; several: like all of them.")
  var titles: [String] = []

  @Flag(name: .long, help: "Write the list of every film, as JSON lines or CSV.")
  var all = false

  @Option(name: [.short, .long], help: ArgumentHelp("How many titles.", valueName: "n"))
  var count = 10

  @Option(
    name: .long, help: ArgumentHelp("A film not to be like; may be repeated.", valueName: "title"))
  var unlike: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("What counts: fused (all), text, ratings or facts.", valueName: "name"))
  var method = SimilarityMethod.fused

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How much the titles shall differ among each other, 0 to 1.", valueName: "number"))
  var diversity: Float = 0

  @Flag(name: .long, help: "Add the reasons, and what each kind of evidence contributes.")
  var explain = false

  @OptionGroup(title: "Filters") var filter: FilmFilterOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Model") var models: ModelOptions

  func validate() throws {
    if count < 1 { throw ValidationError("--count \(count): at least 1 is needed") }
    if all != titles.isEmpty { throw ValidationError("give a title, or --all for every film") }
    if !(0...1).contains(diversity) {
      throw ValidationError("--diversity \(diversity): a number from 0 to 1 is needed")
    }
    if all, !unlike.isEmpty || method != .fused || diversity > 0 {
      throw ValidationError("--unlike, --method and --diversity need a title, not --all")
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
      let folder = models.folder("similarity")
      guard !all else { return try writeAll(SimilarityModel(contentsOf: folder)) }
      let (model, search) = try TitleSearch.reading(folder)
      // Freeing a hundred thousand titles would take longer than the lists did.
      _ = Unmanaged.passRetained(Kept(model, search))
      try writeOne(model, search)
    }
  }

  private func writeOne(_ model: SimilarityModel, _ search: TitleSearch) throws {
    let query = FilmQuery(
      like: try titles.map { try search.find($0, note: output.note) },
      unlike: try unlike.map { try search.find($0, note: output.note) },
      kinds: method.kinds, diversity: diversity)
    let included = try filter.isEmpty ? nil : filter.included(model)
    let list = model.similarFilms(query, count: count) { included?[$0] ?? true }
    let writer = SimilarWriter(
      model: model, format: output.formatForPeople, style: output.style, explain: explain)
    let file = try OutputFile(path: output.output)
    try file.write(writer.text(query, list))
    try file.commit()
    if list.isEmpty { output.note(nothing(model, query)) }
  }

  /// Why a list is empty.
  private func nothing(_ model: SimilarityModel, _ query: FilmQuery) -> String {
    let names = query.like.map { model.films[$0].titleAndYear }.joined(separator: ", ")
    let start = "the model knows no film similar to \(names)"
    return filter.isEmpty ? start : "\(start) that passes \(filter.description)"
  }

  /// Lists made between two writes.
  private static let batch = 4_096

  private func writeAll(_ model: SimilarityModel) throws {
    let format = output.format ?? .jsonl
    let included = try filter.isEmpty ? nil : filter.included(model)
    let model = model.forMany
    let progress = Progress(isQuiet: output.quiet)
    defer { progress.finish() }
    let file = try OutputFile(path: output.output)
    let writer = SimilarWriter(
      model: model, format: format, style: output.style, explain: explain)
    if format == .csv { try file.write(SimilarWriter.csvHeader) }
    for start in stride(from: 0, to: model.films.count, by: SimilarCommand.batch) {
      if Interruption.isRequested { break }
      progress.update(
        "similar titles of \(model.films.count) films",
        share: Double(start) / Double(model.films.count))
      let batch = start..<min(model.films.count, start + SimilarCommand.batch)
      let lists = model.similarFilmsOfAll(batch, count: count) { included?[$0] ?? true }
      for (film, list) in zip(batch, lists) where !Interruption.isRequested {
        try file.write(
          format == .csv ? writer.csvRows(film, list) : writer.object(film, list) + "\n")
      }
    }
    guard !Interruption.isRequested else {
      return output.note(output.isFile ? "stopped; nothing was written" : "stopped")
    }
    try file.commit()
  }
}

/// Holds a model until the process ends.
private final class Kept {
  private let held: (SimilarityModel, TitleSearch)
  init(_ model: SimilarityModel, _ search: TitleSearch) { held = (model, search) }
}

extension SimilarityMethod: ExpressibleByArgument {}
