import FilmData
import FilmSimilarity
import LinearAlgebra

/// Users and busy critics × films: who likes what.
struct TrainingLikes {
  private var users = IDIndex()
  private var (rows, columns, values) = ([Int32](), [Int32](), [Float]())

  /// Gathers the likes of all sources.
  init(_ sources: SimilaritySources, films: TrainingFilms, rules: TrainingRules) {
    if let scale = sources.scale {
      addRatings(sources.ratings, films, on: scale, weight: rules.likeWeight)
    }
    addVerdicts(sources.verdicts, films, minimum: rules.minimumVerdicts)
    addReviews(sources, films, minimum: rules.minimumVerdicts)
  }

  /// The likes by the films' ids; `nil` where there are none.
  func matrix(of films: [Film]) -> InteractionMatrix? {
    guard !values.isEmpty else { return nil }
    let index = IDIndex(films.map(\.id))
    return InteractionMatrix(
      users: users, films: index,
      values: SparseMatrix(
        rowCount: users.count, columnCount: index.count, rows: rows, columns: columns,
        values: values, duplicates: .last))
  }

  private mutating func add(_ user: String, film: Int, weight: Float) {
    rows.append(Int32(users.insert(user)))
    columns.append(Int32(film))
    values.append(weight)
  }

  private mutating func addRatings(
    _ ratings: RatingTable, _ films: TrainingFilms, on scale: RatingScale, weight: Float
  ) {
    for index in 0..<ratings.count where scale.isLike(Double(ratings.values[index])) {
      let film = ratings.films.identifiers[Int(ratings.filmNumbers[index])]
      guard let place = films.placeOfRated[film] else { continue }
      let user = ratings.users.identifiers[Int(ratings.userNumbers[index])]
      add("user " + user, film: place, weight: weight)
    }
  }

  private mutating func addVerdicts(
    _ verdicts: CriticVerdicts, _ films: TrainingFilms, minimum: Int
  ) {
    var counts = [Int](repeating: 0, count: verdicts.critics.count)
    for entry in verdicts.entries { counts[Int(entry.critic)] += 1 }
    for entry in verdicts.entries where entry.isFresh {
      guard counts[Int(entry.critic)] >= minimum,
        let place = films.placeOfReviewed[verdicts.films.identifiers[Int(entry.film)]]
      else { continue }
      add("critic " + verdicts.critics.identifiers[Int(entry.critic)], film: place, weight: 0)
    }
  }

  /// The likes of busy reviewers by their reviews, for films without their verdict.
  ///
  /// A review alone is not a like: it only shows which films were new at the time.
  private mutating func addReviews(
    _ sources: SimilaritySources, _ films: TrainingFilms, minimum: Int
  ) {
    let critics = sources.verdicts
    let known = Set(
      critics.entries.map { entry in
        [
          critics.critics.identifiers[Int(entry.critic)],
          critics.films.identifiers[Int(entry.film)],
        ]
      })
    let verdicts = sources.reviewers.verdicts()
    let counts = Dictionary(verdicts.map { ($0.reviewer, 1) }, uniquingKeysWith: +)
    for verdict in verdicts where verdict.isFresh {
      let reviewer = known.isEmpty ? verdict.reviewer : Self.slug(verdict.reviewer)
      guard counts[verdict.reviewer] ?? 0 >= minimum,
        let place = films.placeOfReviewed[verdict.film], !known.contains([reviewer, verdict.film])
      else { continue }
      add("critic " + reviewer, film: place, weight: 0)
    }
  }

  /// A critic's name as in files of verdicts: Mary O'Hara is mary-ohara.
  private static func slug(_ name: String) -> String {
    name.lowercased().split { $0 == " " || $0 == "-" }
      .map { word in String(word.filter { $0.isLetter || $0.isNumber }) }
      .joined(separator: "-")
  }
}
