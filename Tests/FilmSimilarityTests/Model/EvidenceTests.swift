import LinearAlgebra
import Testing

@testable import FilmSimilarity

/// What every kind of evidence must keep to.
@Suite struct EvidenceTests {
  private func model() throws -> SimilarityModel {
    var configuration = ToyWorld.complete
    configuration.ratingsWeight = 0.5
    return try ToyWorld(withoutText: [3, 4], withoutLikes: [4, 5]).model(with: configuration)
  }

  private let queries = [
    WeightedFilms(0), WeightedFilms(3), WeightedFilms(4, weight: 0.5),
    WeightedFilms([
      .init(film: 1, weight: 0.5), .init(film: 3, weight: 2), .init(film: 7, weight: -1),
    ]),
    WeightedFilms([]),
  ]

  @Test func kindsAreThoseOfTheSources() throws {
    let sources = try model().sources
    #expect(sources.map(\.name) == ["words", "themes", "ratings", "co-likes"])
    #expect(sources.map(\.kind) == [.text, .text, .ratings, .ratings])
  }

  @Test func cosinesWithSomeWithAllAndOfManyAgree() throws {
    let model = try model()
    let films = Array(model.films.indices)
    for source in model.sources {
      let batch = source.evidence.batch()
      batch.load(queries)
      var tile = [Float](repeating: 0, count: queries.count * 9)
      tile.withUnsafeMutableBufferPointer { batch.add(with: 4..<13, to: $0) }
      for (place, query) in queries.enumerated() {
        let some = source.evidence.cosines(of: query, with: films)
        var all = [Float](repeating: 1, count: films.count)
        all.withUnsafeMutableBufferPointer { source.evidence.addCosines(of: query, to: $0) }
        expectClose(all, some.map { 1 + $0 }, tolerance: 1e-5)
        expectClose(Array(tile[place * 9..<(place + 1) * 9]), Array(some[4..<13]), tolerance: 1e-5)
      }
    }
  }

  @Test func cosinesOfSeveralFilmsAddUp() throws {
    let model = try model()
    let films = Array(model.films.indices)
    for source in model.sources {
      let one = queries[3].entries.map { entry in
        source.evidence.cosines(of: WeightedFilms(entry.film), with: films).map {
          entry.weight * $0
        }
      }
      expectClose(
        source.evidence.cosines(of: queries[3], with: films),
        films.map { film in one.reduce(0) { $0 + $1[film] } }, tolerance: 1e-5)
    }
  }

  @Test func ownCosinesAreThoseOfAFilmWithItself() throws {
    let model = try model()
    for source in model.sources {
      for film in model.films.indices {
        let own = source.evidence.cosines(of: WeightedFilms(film), with: [film])
        expectClose([source.evidence.ownCosine(of: film)], own, tolerance: 1e-6)
        let share = source.shares(of: WeightedFilms(film), with: [film])
        expectClose([source.ownShare(of: film)], share, tolerance: 1e-5)
        if !source.evidence.knows(film) { #expect(own == [0]) }
      }
    }
  }

  @Test func wordsAloneAreWorthReviews() throws {
    for source in try model().sources {
      let worth = source.evidence.reviewsWorth
      #expect(((worth.first ?? 0) > 0) == (source.name == "words"))
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
