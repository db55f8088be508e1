import FilmData
import LinearAlgebra

extension SimilarityModel {
  /// A rating that a new user gave.
  public struct NewRating: Sendable, Hashable {
    /// The user, by any number that is theirs alone.
    public var user: Int
    /// The film's index in the model.
    public var film: Int
    /// The rating, 0…1.
    public var rating: Double

    /// Makes a rating.
    public init(user: Int, film: Int, rating: Double) {
      (self.user, self.film, self.rating) = (user, film, rating)
    }
  }

  /// The model with the ratings of further users, without training: co-likes and Popcornmeters are updated;
  /// words, themes and facts stay.
  ///
  /// A user who was in the training data would count twice. For two films that were not among each
  /// other's nearest, only the further users count. A model trained on all ratings at once differs
  /// by these.
  ///
  /// - Parameters:
  ///   - ratings: of users and films; of several for one pair the last counts.
  ///   - liked: the least rating that is a like.
  ///   - perFilm: how many co-liked films are kept for each film.
  /// - Complexity: O(films² + the sum of the squares of the numbers of users' likes).
  public func adding(
    _ ratings: [NewRating], liked: Double = 0.8,
    perFilm: Int = SimilarityConfiguration().coLikesPerFilm
  ) -> SimilarityModel {
    for rating in ratings { checkFilm(rating.film) }
    let matrix = matrix(ratings.filter { $0.rating >= liked - 1e-6 })
    return SimilarityModel(
      films: films(adding: ratings),
      sources: sources.map { source in
        guard let evidence = source.evidence.learning(from: matrix, perFilm: perFilm) else {
          return source
        }
        let learned = source.with(evidence)
        return source.nearness.means == nil ? learned : learned.scaled(filmCount: films.count)
      }, factWeights: factWeights, expansion: expansion, provenance: provenance
    ).withNearest()
  }

  private func films(adding ratings: [NewRating]) -> FilmList {
    var films = Array(films)
    for rating in ratings {
      var meter = films[rating.film].popcornmeter ?? Popcornmeter()
      meter.add(rating: rating.rating)
      films[rating.film].popcornmeter = meter
    }
    return FilmList(films)
  }

  /// Users × films; whatever is stored is a like.
  private func matrix(_ likes: [NewRating]) -> SparseMatrix {
    let users = Set(likes.map(\.user)).sorted()
    let rows = Dictionary(uniqueKeysWithValues: users.enumerated().map { ($1, Int32($0)) })
    return SparseMatrix(
      rowCount: users.count, columnCount: films.count, rows: likes.map { rows[$0.user] ?? 0 },
      columns: likes.map { Int32($0.film) }, values: likes.map { _ in 1 }, duplicates: .last)
  }
}
