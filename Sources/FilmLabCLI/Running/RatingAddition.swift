import FilmData
import FilmSimilarity

/// Adds the ratings of further users to a model, without training it anew.
struct RatingAddition {
  /// Files of the ratings, and of the films by their keys.
  let ratings: [String]
  let films: [String]
  let isQuiet: Bool

  /// Reads the model and the ratings, and writes the model that has both.
  ///
  /// - Throws: status 65 where the model knows none of the films.
  func add(to folder: String, origin: ProvenanceOptions, output: String) throws {
    var model = try SimilarityModel(contentsOf: folder)
    var names = ModelFilms(model)
    for path in films { try note(names.read(path)) }
    var table = RatingTable()
    for path in ratings { try note(RatingReader.read(Input(argument: path), into: &table)) }
    let known = known(table, names)
    if !isQuiet {
      Console.note("the model knows the films of \(known.count) of \(table.count) ratings")
    }
    guard !known.isEmpty else {
      Console.note(
        "filmlab: \(ratings[0]): the model knows none of the films; name a table of their titles "
          + "with --films")
      throw ExitStatus.badData
    }
    let before = model.provenance
    model = model.adding(known)
    model.provenance = try origin.provenance(
      ratings.map { ($0, table.count) }, seed: before.seed, figures: before.figures)
    if before.licence != model.provenance.licence {
      model.provenance.licence = [before.licence, model.provenance.licence].joined(separator: "; ")
    }
    model.provenance.data = before.data + model.provenance.data
    try model.save(to: output)
  }

  private func known(_ table: RatingTable, _ names: ModelFilms) -> [SimilarityModel.NewRating] {
    let places = table.films.identifiers.map { names[$0] }
    let best = Double(table.values.max() ?? 1)
    return (0..<table.count).compactMap { row in
      places[Int(table.filmNumbers[row])].map { film in
        SimilarityModel.NewRating(
          user: Int(table.userNumbers[row]), film: film, rating: Double(table.values[row]) / best)
      }
    }
  }

  private func note(_ problems: RowProblems) {
    if !isQuiet { problems.lines.forEach(Console.note) }
  }
}
