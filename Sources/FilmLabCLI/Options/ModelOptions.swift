import ArgumentParser
import FilmSentiment
import FilmSimilarity
import FoundationEssentials

/// Where the models are.
struct ModelOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The folder of the models (default: FILMLAB_MODELS, else next to the program).",
      valueName: "folder"), completion: .directory)
  var models: String?

  /// The folder of one model: `sentiment` or `similarity`.
  func folder(_ kind: String) -> String {
    if let models { return Self.chosen(models, kind) }
    if let models = ProcessInfo.processInfo.environment["FILMLAB_MODELS"], !models.isEmpty {
      return Self.chosen(models, kind)
    }
    return InstalledPlaces.of("Models").map { "\($0)/\(kind)" }.first(where: Self.isModel)
      ?? "Models/\(kind)"
  }

  /// A folder that the user named: of all models, or of this one.
  private static func chosen(_ folder: String, _ kind: String) -> String {
    let inner = "\(folder)/\(kind)"
    return !isModel(inner) && isModel(folder) ? folder : inner
  }

  /// The folder of the model that lists films: of similarity, else of ratings where there is no other.
  var films: String {
    let chosen = folder("similarity")
    return Self.isModel(chosen) ? chosen : ratings ?? chosen
  }

  /// The folder of a model of ratings: the named one, or the one in it; `nil` where there is none.
  var ratings: String? {
    let named = models ?? ProcessInfo.processInfo.environment["FILMLAB_MODELS"]
    guard let named, !named.isEmpty else { return nil }
    return ["\(named)/ratings", named].first(where: RatingModel.isModel)
  }

  /// The folder of a further similarity model: the named one, or the one in it.
  static func similarityFolder(_ folder: String) -> String { chosen(folder, "similarity") }

  private static func isModel(_ folder: String) -> Bool {
    FileManager.default.fileExists(atPath: folder + "/model.json")
  }

  /// Reads the sentiment model, and reports if it was edited.
  func sentimentModel(
    _ output: some NoteTaking, readsCritics: Bool = false, readsAspects: Bool = false
  ) throws -> SentimentModel {
    let folder = folder("sentiment")
    let loaded = try SentimentModel.load(
      from: folder, readsCritics: readsCritics, readsAspects: readsAspects)
    if loaded.isEdited {
      output.note(
        "\(folder)/lexicon.tsv: was edited after its training; "
          + "the figures in model.json no longer hold")
    }
    return loaded.model
  }
}
