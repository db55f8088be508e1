import FilmData
import FilmLabWeb
import FilmSentiment
import FilmSimilarity
import LinearAlgebra

/// Models small enough to be read here: eight entries, and six films of two kinds.
enum ToyModels {
  static func all() throws -> ServedModels {
    ServedModels(sentiment: try sentiment(), films: films())
  }

  static func sentiment() throws -> SentimentModel {
    let valences: [(String, Float)] = [
      ("good", 1), ("superb", 2.5), ("moving", 1.25), ("dull", -2), ("awful", -2.5),
      ("NOT_good", -1.25), ("not", -0.25), ("a gem", 1.5),
    ]
    var model = SentimentModel(
      lexicon: try Lexicon(valences.map { LexiconEntry(text: $0.0, valence: $0.1) }), bias: 0.25)
    model.aspects = try AspectLexicon([AspectEntry(text: "plot", aspect: .story, strength: 2)])
    return model
  }

  static func films() -> ServedModels.Films {
    let model = SimilarityModel(
      films: [
        film("mirror", "The Mirror", 1975, ["Drama"], reviews: 28),
        film("stalker", "Stalker", 1979, ["Drama", "Science Fiction"], reviews: 40),
        film("persona", "Persona", 1966, ["Drama"], reviews: 50),
        film("psycho_1960", "Psycho", 1960, ["Horror"], reviews: 90),
        film("psycho_1998", "Psycho", 1998, ["Horror"], reviews: 70),
        film("7", "Jaws", nil, [], reviews: 2),
      ],
      blocks: [
        .init(
          name: "themes", kind: .text, weight: 1,
          factors: Matrix(rows: [
            [1, 0.1], [0.9, 0.2], [0.8, 0.4], [0.1, 1], [0.2, 0.9], [0.3, 0.7],
          ])
        )
      ],
      provenance: Provenance(command: "", data: [], seed: 0))
    return ServedModels.Films(model: model, search: TitleSearch(model))
  }

  private static func film(
    _ id: String, _ title: String, _ year: Int?, _ genres: [String], reviews: Int
  ) -> Film {
    Film(
      id: id, title: title, year: year, genres: genres,
      tomatometer: Tomatometer(freshCount: reviews * 3 / 4, reviewCount: reviews))
  }
}
