import FilmData
import LinearAlgebra
import Testing

@testable import FilmSimilarity

/// What two films have in common is told of what is known of both, not of what was made up.
@Suite struct SharedEvidenceTests {
  /// The lengths of four films' rows; all have the same three words in unlike proportions.
  private func model(lengths: [Float]) -> SimilarityModel {
    let weights: [[Float]] = [
      [0.9, 0.037, 0.41], [0.7, 0.7, 0.011], [0.013, 0.5, 0.77], [0.3, 0.007, 0.9],
    ]
    var matrix = Matrix(rows: weights).rowsNormalized()
    for (film, length) in lengths.enumerated() {
      for column in 0..<3 { matrix[film, column] *= length }
    }
    let words = FilmWords(
      SparseMatrix(
        rowCount: 4, columnCount: 3, rows: (0..<12).map { $0 / 3 },
        columns: (0..<12).map { $0 % 3 },
        values: matrix.elements, duplicates: .last),
      words: ["moon", "sea", "rain"], perFilm: 3)
    return SimilarityModel(
      films: FilmList((0..<4).map { Film(id: "\($0)", title: "\($0)", genres: ["Drama"]) }),
      sources: [EvidenceSource(words, weight: 1)], factWeights: FactWeights(),
      provenance: Provenance(command: "", data: [], seed: 0))
  }

  @Test func wordsOfReviewsAreTheMostTellingFirst() {
    let shared = model(lengths: [1, 1, 1, 1]).sharedEvidence(of: 0, and: 3)
    #expect(shared.words == ["rain", "moon", "sea"])
    #expect(shared.genres == ["Drama"])
  }

  @Test func borrowedWordsAreNoReason() {
    let model = model(lengths: [1, 0.65, 1, 0.65])
    for model in [model, model.forMany] {
      for (film, other) in [(0, 1), (1, 0), (1, 3), (3, 2)] {
        let shared = model.sharedEvidence(of: film, and: other)
        #expect(shared.words.isEmpty, "\(film) and \(other)")
        #expect(shared.genres == ["Drama"])
      }
      #expect(model.sharedEvidence(of: 0, and: 2).words.count == 3)
    }
  }

  /// Rounding moves a length by far less than what lies between borrowed rows and others.
  @Test(arguments: [(0.65, false), (0.8, false), (0.85, true), (0.9999, true), (1.0001, true)])
  func theLengthOfARowTellsWhoseItIs(length: Float, isOwn: Bool) {
    let shared = model(lengths: [length, 1, 1, 1]).sharedEvidence(of: 0, and: 2)
    #expect(shared.words.isEmpty == !isOwn)
  }

  /// As training makes them: films 3 and 5 have no text, film 3 has likes to borrow by.
  @Test func aTrainedFilmWithoutTextHasNoWordsForReasons() throws {
    var configuration = ToyWorld.configuration
    configuration.wordsWeight = 1
    let model = try ToyWorld(withoutText: [3, 5]).model(with: configuration)
    #expect(model.parts(of: 3, and: 7).contains { $0.name == "words" && $0.share > 0 })
    #expect(model.sharedEvidence(of: 3, and: 7).words.isEmpty)
    #expect(model.sharedEvidence(of: 7, and: 3).words.isEmpty)
    #expect(!model.sharedEvidence(of: 7, and: 9).words.isEmpty)
  }
}
