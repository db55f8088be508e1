import FilmData
import FilmEvaluation
import FilmSimilarity
import LinearAlgebra

/// The measures of lists of similar titles: facts, popularity, tags, and the likes of unseen users.
struct ListMeasures {
  let model: SimilarityModel
  let kinds: Set<EvidenceKind>
  let count: Int
  let seed: UInt64

  /// Films by how many reviews and ratings they have; the top hundredth is popular.
  private let popular: Set<Int>
  private let reviewed: [Int]

  init(model: SimilarityModel, kinds: Set<EvidenceKind>, count: Int, seed: UInt64) {
    (self.model, self.kinds, self.count, self.seed) = (model, kinds, count, seed)
    let known = model.films.map(\.audience)
    let order = known.indices.sorted { (known[$1], $0) < (known[$0], $1) }
    popular = Set(order.prefix(max(1, order.count / 100)))
    reviewed = known
  }

  /// Facts and popularity of the lists of a sample of films, compared with films drawn at random.
  func facts(sample: Int) -> MeansReport.Group {
    var generator = SeededGenerator(seed: seed)
    let films = Array(
      model.films.indices.filter { reviewed[$0] > 0 }.shuffled(using: &generator).prefix(sample))
    let lists = lists(of: films)
    let random = films.map { _ in
      (0..<count).map { _ in Int.random(in: model.films.indices, using: &generator) }
    }
    return MeansReport.Group(
      keys: ["genre_agreement", "director_agreement", "years_apart", "popular_share"],
      values: zip(films, lists).map(facts), baselines: zip(films, random).map(facts))
  }

  private func facts(_ film: Int, _ list: [Int]) -> [Double?] {
    let own = model.films[film]
    let others = list.map { model.films[$0] }
    return [
      mean(others) { other in
        own.genres.isEmpty || other.genres.isEmpty
          ? nil : SetOverlap.jaccard(Set(own.genres), Set(other.genres))
      },
      mean(others) { other in
        own.directors.isEmpty || other.directors.isEmpty
          ? nil : Set(own.directors).isDisjoint(with: other.directors) ? 0 : 1
      },
      mean(others) { other in
        guard let year = own.year, let otherYear = other.year else { return nil }
        return Double(FilmTitle.yearsApart(year, otherYear))
      },
      mean(list) { popular.contains($0) ? 1 : 0 },
    ]
  }

  /// How similar a film and its nearest are by people's tags, among films with tags.
  func tags(_ tags: TagProfiles) -> MeansReport.Group {
    let films = tags.films
    let tagged = Set(films)
    var generator = SeededGenerator(seed: seed)
    let lists = lists(of: films) { tagged.contains($0) }
    let random = films.map { _ in
      (0..<count).compactMap { _ in films.randomElement(using: &generator) }
    }
    func agreement(_ film: Int, _ list: [Int]) -> [Double?] {
      [mean(list) { tags.cosine(film, $0) }]
    }
    return MeansReport.Group(
      keys: ["tag_agreement"], values: zip(films, lists).map(agreement),
      baselines: zip(films, random).map(agreement))
  }

  /// The most films of a user that are queried.
  private static let questions = 5
  /// The length of the lists in which a user's other films are to be found.
  private static let reach = 20

  /// Recall@20 of a user's other liked films in the list of one of them, compared with the most liked films.
  ///
  /// - Parameter likes: the films of each user, by index.
  func coLikes(_ likes: [[Int]]) -> MeansReport.Group {
    var counts = [Int](repeating: 0, count: model.films.count)
    for film in likes.joined() { counts[film] += 1 }
    let rated = Set(likes.joined())
    let favourites = rated.sorted { (counts[$1], $0) < (counts[$0], $1) }
    var generator = SeededGenerator(seed: seed)
    let asked = likes.map { Array($0.shuffled(using: &generator).prefix(Self.questions)) }
    let films = Array(Set(asked.joined())).sorted()
    let lists = Dictionary(
      uniqueKeysWithValues: zip(
        films, lists(of: films, count: Self.reach) { rated.contains($0) }))
    func recall(_ user: Int, _ list: (Int) -> [Int]) -> Double? {
      mean(asked[user]) { film in
        let others = Set(likes[user]).subtracting([film])
        return RankingMetrics(ranked: list(film), heldOut: others)?.recall(at: Self.reach)
      }
    }
    return MeansReport.Group(
      keys: ["co_like_recall_20"],
      values: likes.indices.map { user in [recall(user) { lists[$0] ?? [] }] },
      baselines: likes.indices.map { user in
        [recall(user) { film in favourites.filter { $0 != film } }]
      })
  }

  private func mean<Element>(
    _ elements: [Element], _ value: (Element) -> Double?
  ) -> Double? {
    let values = elements.compactMap(value)
    return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  private func lists(
    of films: [Int], count: Int? = nil, where isIncluded: @Sendable (Int) -> Bool = { _ in true }
  ) -> [[Int]] {
    ParallelRows(count: films.count, chunk: 16).map { part in
      part.map { index in
        let query = FilmQuery(like: [films[index]], kinds: kinds)
        return model.similarFilms(query, count: count ?? self.count, where: isIncluded)
          .map(\.film)
      }
    }.flatMap { $0 }
  }
}
