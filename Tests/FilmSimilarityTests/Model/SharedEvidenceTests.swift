import FilmData
import LinearAlgebra
import Testing

@testable import FilmSimilarity

@Suite struct SharedEvidenceTests {
  private let words = [
    "moon", "sea", "rain", "tarkovsky", "genre:drama", "director:andrei tarkovsky", "solaris",
    "banionis", "polar",
  ]

  private let films = [
    Film(
      id: "a", title: "Solaris", genres: ["Drama", "Sci-Fi"], directors: ["Andrei Tarkovsky"],
      cast: ["Donatas Banionis", "Natalya Bondarchuk"]),
    Film(
      id: "b", title: "The Mirror", alternateTitles: ["Polar"], genres: ["War", "Drama"],
      directors: ["Andrei Tarkovsky"], cast: ["Margarita Terekhova", "Donatas Banionis"]),
    Film(id: "c", title: "Stalker"), Film(id: "d", title: "Nostalgia"),
  ]

  /// All films have all words, in unlike proportions.
  private var model: SimilarityModel {
    let weights: [[Float]] = [
      [0.9, 0.037, 0.41, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8],
      [0.7, 0.7, 0.05, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9],
      [0.013, 0.5, 0.77, 0.6, 0.3, 0.3, 0.1, 0.2, 0.2],
      [0.3, 0.01, 0.9, 0.2, 0.1, 0.9, 0.3, 0.1, 0.1],
    ]
    let count = words.count
    let matrix = SparseMatrix(
      rowCount: 4, columnCount: count, rows: (0..<4 * count).map { Int32($0 / count) },
      columns: (0..<4 * count).map { Int32($0 % count) },
      values: Matrix(rows: weights).rowsNormalized().elements, duplicates: .last)
    return SimilarityModel(
      films: FilmList(films),
      sources: [EvidenceSource(FilmWords(matrix, words: words, perFilm: count), weight: 1)],
      factWeights: FactWeights(), expansion: QueryExpansion(),
      provenance: Provenance(command: "", data: [], seed: 0))
  }

  @Test func wordsAreTheMostTellingFirst() {
    let shared = model.sharedEvidence(of: 2, and: 3, wordCount: 3)
    #expect(shared.words == ["rain", "tarkovsky", "solaris"])
    #expect(model.sharedEvidence(of: 2, and: 3, wordCount: 20).words.count == 7, "but no tokens")
  }

  /// The names of both films' people and the words of their titles say nothing of what they are about.
  @Test func namesAndTokensAreNoWords() {
    #expect(model.sharedEvidence(of: 0, and: 1, wordCount: 20).words == ["moon", "sea", "rain"])
    #expect(model.sharedEvidence(of: 1, and: 0, wordCount: 1).words == ["moon"])
    // One film's names are enough.
    let words = model.sharedEvidence(of: 2, and: 0, wordCount: 20).words
    #expect(Set(words) == ["moon", "sea", "rain", "polar"])
  }

  @Test func factsOfBothAreTold() {
    let shared = model.sharedEvidence(of: 0, and: 1)
    #expect(shared.directors == ["Andrei Tarkovsky"])
    #expect(shared.cast == ["Donatas Banionis"])
    #expect(shared.genres == ["Drama"])
    let none = model.sharedEvidence(of: 0, and: 2)
    #expect(none.directors.isEmpty && none.cast.isEmpty && none.genres.isEmpty)
    #expect(none.coLikes == nil)
  }

  /// Film 3 has no text: words of its nearest make it similar, but are no reasons.
  @Test func borrowedWordsAreNoReason() throws {
    let model = try ToyWorld(withoutText: [3]).model(with: ToyWorld.complete)
    #expect(model.parts(of: 3, and: 7).contains { $0.name == "nearest" && $0.share > 0 })
    for model in [model, model.forMany] {
      #expect(model.sharedEvidence(of: 3, and: 7).words.isEmpty)
      #expect(model.sharedEvidence(of: 7, and: 3).words.isEmpty)
      #expect(!model.sharedEvidence(of: 7, and: 9).words.isEmpty)
    }
  }
}
