import FilmData
import FilmEvaluation
import FilmSimilarity
import LinearAlgebra

/// How much the lists of several models of the same films agree, for example of other seeds.
struct ListStability {
  let kinds: Set<EvidenceKind>
  /// The number of titles in a list.
  let count: Int

  /// The bounds of the parts by how often a film is rated.
  private static let (rare, often) = (50, 300)

  private var keys: [String] {
    let key = "overlap_\(count)"
    let (rare, often) = (Self.rare, Self.often)
    return [
      key, "\(key)_below_\(rare)_ratings", "\(key)_\(rare)_to_\(often)_ratings",
      "\(key)_above_\(often)_ratings",
    ]
  }

  /// The share of titles in common, |A ∩ B| / length, of the lists of each film that all models know; the
  /// mean over pairs of models where there are several.
  ///
  /// Lists contain only films that all models know. The baseline is the share of two random lists.
  ///
  /// - Parameter folders: of further models, which are read one after another.
  /// - Throws: ``AnalyticsError/noSharedFilms`` where the models have fewer than two films in common.
  func group(_ model: SimilarityModel, _ folders: [String]) throws -> MeansReport.Group {
    let ids = model.films.map(\.id)
    var shared = Set(ids)
    for folder in folders {
      shared.formIntersection(try SimilarityModel(contentsOf: folder).films.map(\.id))
    }
    guard shared.count > 1 else { throw AnalyticsError.noSharedFilms }
    let films = model.films.indices.filter { shared.contains(ids[$0]) }
    let places = Dictionary(films.map { (ids[$0], $0) }) { first, _ in first }
    var lists = [lists(model, films) { $0 }]
    for folder in folders {
      let other = try SimilarityModel(contentsOf: folder)
      let own = Dictionary(other.films.enumerated().map { ($1.id, $0) }) { first, _ in first }
      let others = films.compactMap { own[ids[$0]] }
      lists.append(self.lists(other, others) { places[other.films[$0].id] ?? -1 })
    }
    let chance = min(1, Double(count) / Double(films.count - 1))
    let values = films.indices.map { index in
      figures(
        overlap(lists.map { $0[index] }),
        ratings: model.films[films[index]].popcornmeter?.ratingCount ?? 0)
    }
    return MeansReport.Group(
      keys: keys, values: values,
      baselines: values.map { $0.map { $0 == nil ? nil : chance } })
  }

  private func figures(_ overlap: Double?, ratings: Int) -> [Double?] {
    let part = ratings < Self.rare ? 1 : ratings <= Self.often ? 2 : 3
    return keys.indices.map { $0 == 0 || $0 == part ? overlap : nil }
  }

  /// The mean over pairs of lists; `nil` without any title.
  private func overlap(_ lists: [Set<Int>]) -> Double? {
    var (sum, pairs) = (0.0, 0.0)
    for first in lists.indices {
      for second in lists.indices where second > first {
        let length = max(lists[first].count, lists[second].count)
        guard length > 0 else { continue }
        sum += Double(lists[first].intersection(lists[second]).count) / Double(length)
        pairs += 1
      }
    }
    return pairs > 0 ? sum / pairs : nil
  }

  /// The lists of films, given by their indices, as the indices that `place` gives for their titles.
  private func lists(
    _ model: SimilarityModel, _ films: [Int], place: @Sendable (Int) -> Int
  ) -> [Set<Int>] {
    let included = Set(films)
    let model = model.forMany
    if kinds.count == EvidenceKind.allCases.count {
      let all = model.similarFilmsOfAll(count: count) { included.contains($0) }
      return films.map { Set(all[$0].map { place($0.film) }) }
    }
    return ParallelRows(count: films.count, chunk: 16).map { part in
      part.map { index in
        let query = FilmQuery(like: [films[index]], kinds: kinds)
        return Set(
          model.similarFilms(query, count: count) { included.contains($0) }
            .map { place($0.film) })
      }
    }.flatMap { $0 }
  }
}
