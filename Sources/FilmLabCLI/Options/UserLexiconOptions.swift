import ArgumentParser
import FilmReports
import FilmSentiment

/// The user's own entries, which override those of the model.
struct UserLexiconOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Add or replace entries: a file of lines \"entry, tab, valence\", or with the rating weight "
        + "after another tab. May be repeated; the last counts.", valueName: "file"),
    completion: .file())
  var userLexicon: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The source of the texts, as named in training: its bias is added.", valueName: "name"))
  var domain: String?

  /// The domain, if the model has it.
  ///
  /// - Throws: ``SentimentError/unknownDomain(name:known:)`` where it does not.
  func domain(of model: SentimentModel) throws(SentimentError) -> String? {
    guard let domain else { return nil }
    if model.domains[domain] == nil {
      throw .unknownDomain(name: domain, known: model.domains.keys.sorted())
    }
    return domain
  }

  /// The bundled or named model with the user's entries, which a note reports.
  func sentimentModel(
    _ models: ModelOptions, _ output: some NoteTaking, readsCritics: Bool = false,
    readsAspects: Bool = false
  ) throws -> SentimentModel {
    var model = try models.sentimentModel(
      output, readsCritics: readsCritics, readsAspects: readsAspects)
    for path in userLexicon {
      let mine = try Lexicon.read(path)
      for doubt in mine.doubts { output.note("\(path):\(doubt.line): \(doubt.sentence)") }
      let overrides = try model.lexicon.overridden(by: mine.lexicon)
      model.lexicon = overrides.lexicon
      let added = overrides.addedCount == 1 ? "entry" : "entries"
      output.note(
        "\(path): \(overrides.addedCount) \(added) added, \(overrides.replacedCount) replaced")
    }
    return model
  }
}
