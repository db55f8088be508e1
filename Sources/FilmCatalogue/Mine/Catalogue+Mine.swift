internal import GRDB

/// What the owner of a catalogue can have of a film.
public enum MyEntry: String, Sendable, Hashable, CaseIterable {
  /// Stars.
  case rating
  /// A text.
  case review
  /// A place on the list of films to see.
  case watchlist
}

/// What was taken back.
public struct Undone: Sendable, Hashable {
  /// What was changed back: `rating`, `review`, `watchlist`, `merge` or `split`.
  public var what: String
  /// The film.
  public var film: FilmSummary
}

extension Catalogue {
  /// Rates a film.
  ///
  /// - Parameters:
  ///   - film: the number of the film.
  ///   - stars: 0.5 to 5, in halves.
  /// - Throws: ``CatalogueError/noStars(_:)``.
  public func rate(_ film: Int64, stars: Double) throws {
    guard (0.5...5).contains(stars), (2 * stars).rounded() == 2 * stars else {
      throw CatalogueError.noStars(stars)
    }
    try changeMine(.rating, of: film, to: .init(text: "\(stars)", time: Clock.now))
  }

  /// Writes a review of a film, or replaces that which is there; a NUL in it becomes U+FFFD.
  public func review(_ film: Int64, text: String) throws {
    try changeMine(.review, of: film, to: .init(text: text, time: Clock.now))
  }

  /// Puts a film on the list of those to see.
  public func addToWatchlist(_ film: Int64) throws {
    if try opinion(of: film).isOnWatchlist { return }
    try changeMine(.watchlist, of: film, to: .init(text: nil, time: Clock.now))
  }

  /// Deletes what the owner has of a film.
  ///
  /// - Throws: ``CatalogueError/nothingOfMine(_:film:)`` where they have none.
  public func delete(_ entry: MyEntry, of film: Int64) throws {
    let opinion = try opinion(of: film)
    let isThere =
      switch entry {
      case .rating: opinion.stars != nil
      case .review: opinion.review != nil
      case .watchlist: opinion.isOnWatchlist
      }
    guard isThere else {
      throw CatalogueError.nothingOfMine(
        entry.rawValue, film: try summary(of: film).titleAndYear)
    }
    try changeMine(Self.journaled(entry), of: film, to: nil)
  }

  /// Takes back the last change by hand: a rating, a review, an entry of the watchlist, a merge or a split.
  ///
  /// An import of the owner's entries is taken back as a whole; the films that came with it stay.
  ///
  /// - Throws: ``CatalogueError/nothingToUndo``; ``CatalogueError/changedSince(_:film:)`` where something came later that
  ///   would be lost.
  @discardableResult
  public func undo() throws -> [Undone] {
    try changing { db in
      guard let undone = try Journal.undo(db) else { throw CatalogueError.nothingToUndo }
      return try undone.map { entry, film in
        Undone(what: entry.words, film: try Self.summary(db, of: film))
      }
    }
  }

  private static func journaled(_ entry: MyEntry) -> JournaledEntry {
    switch entry {
    case .rating: .rating
    case .review: .review
    case .watchlist: .watchlist
    }
  }

  /// Changes an entry of the film itself, and removes those of films that were merged into it.
  private func changeMine(
    _ entry: JournaledEntry, of film: Int64, to value: JournaledEntry.Value?
  ) throws {
    try changing { db in
      let canonical = try Self.canonical(db, of: film)
      let journal = try Journal(db)
      let value = value?.storable
      for other in try Self.members(db, of: canonical) where other != canonical {
        try journal.change(entry, of: other, to: nil)
      }
      try journal.change(entry, of: canonical, to: value)
    }
  }
}

extension Catalogue {
  /// What the owner says of a film.
  public func opinion(of film: Int64) throws -> MyOpinion {
    try reading { db in try Self.opinion(db, of: Self.canonical(db, of: film)) }
  }

  static func opinion(_ db: Database, of film: Int64) throws -> MyOpinion {
    func latest(_ columns: String, _ table: String) throws -> Row? {
      try Row.fetchOne(
        db,
        sql: """
          SELECT \(columns) FROM \(table) WHERE film IN (SELECT id FROM film WHERE canonical = ?)
          ORDER BY time DESC LIMIT 1
          """, arguments: [film])
    }
    let rating = try latest("stars, time", "my_rating")
    let review = try latest("text, time", "my_review")
    let watchlist = try latest("time", "watchlist")
    return MyOpinion(
      stars: rating?["stars"], ratingTime: rating?["time"], review: review?["text"],
      reviewTime: review?["time"], isOnWatchlist: watchlist != nil,
      watchlistTime: watchlist?["time"])
  }

  /// The owner's ratings, the latest first.
  public func myRatings() throws -> [(film: FilmSummary, stars: Double, time: Int)] {
    try mine("my_rating", "entry.stars, entry.time").map { ($0, $1["stars"], $1["time"]) }
  }

  /// The owner's reviews, the latest first.
  public func myReviews() throws -> [MyReview] {
    try mine("my_review", "entry.text, entry.time").map {
      MyReview(film: $0, text: $1["text"], time: $1["time"])
    }
  }

  /// The films to see, those added last first.
  public func watchlist() throws -> [(film: FilmSummary, time: Int)] {
    try mine("watchlist", "entry.time").map { ($0, $1["time"]) }
  }

  private func mine(_ table: String, _ columns: String) throws -> [(FilmSummary, Row)] {
    try reading { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT shown.id, shown.title, shown.year, \(columns), max(entry.time) FROM \(table) AS entry
          JOIN film ON film.id = entry.film JOIN film AS shown ON shown.id = film.canonical
          GROUP BY shown.id ORDER BY entry.time DESC, shown.id
          """
      ).map { (FilmSummary($0), $0) }
    }
  }
}
