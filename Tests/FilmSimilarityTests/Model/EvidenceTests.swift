import LinearAlgebra
import Testing

@testable import FilmSimilarity

/// What every kind of evidence must keep to.
@Suite struct EvidenceTests {
  private func model() throws -> SimilarityModel {
    var configuration = ToyWorld.configuration
    configuration.wordsWeight = 1
    configuration.coLikesWeight = 0.4
    return try ToyWorld(withoutText: [3, 4], withoutLikes: [4, 5]).model(with: configuration)
  }

  @Test func kindsAreThoseOfTheSources() throws {
    let sources = try model().sources
    #expect(sources.map(\.name) == ["words", "text", "ratings", "co-likes"])
    #expect(sources.map(\.kind) == [.text, .text, .ratings, .ratings])
    #expect(sources.map(\.forMany.kind) == sources.map(\.kind))
    #expect(sources.map(\.forMany.name) == sources.map(\.name))
  }

  @Test func cosinesWithSomeAndWithAllAgree() throws {
    let model = try model()
    let films = Array(model.films.indices)
    for source in model.sources {
      for evidence in [source.evidence, source.evidence.forMany] {
        for film in films {
          var all = [Float](repeating: -1, count: films.count)
          all.withUnsafeMutableBufferPointer { evidence.cosines(of: film, into: $0) }
          expectClose(evidence.cosines(of: film, with: films), all, tolerance: 1e-5)
          #expect(evidence.knows(film) == source.evidence.knows(film))
          if !evidence.knows(film) { #expect(all.allSatisfy { $0 == 0 }) }
        }
      }
    }
  }

  @Test func onlyCoLikesLearnFromFurtherLikes() throws {
    let likes = SparseMatrix(
      rowCount: 1, columnCount: ToyWorld.filmCount, rows: [0, 0], columns: [0, 1], values: [1, 1],
      duplicates: .last)
    let learned = try model().sources.map {
      $0.evidence.learning(from: likes, perFilm: 20) != nil
    }
    #expect(learned == [false, false, false, true])
  }
}
