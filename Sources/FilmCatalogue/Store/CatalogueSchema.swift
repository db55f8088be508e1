internal import GRDB

/// The tables of a catalogue, and how a file of an older version becomes one of this.
enum CatalogueSchema {
  /// "FLMB": says in the file's head whose database it is (`PRAGMA application_id`).
  static let applicationID = 0x464C_4D42

  private static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      for statement in films + facts + opinions + mine { try db.execute(sql: statement) }
    }
    migrator.registerMigration("2") { db in
      for statement in FilmCounts.tables + [genresOfFilms] { try db.execute(sql: statement) }
      try db.execute(
        sql: "INSERT INTO film_due SELECT film FROM review UNION SELECT film FROM rating")
      try FilmCounts.update(db)
    }
    migrator.registerMigration("3") { db in
      for statement in [reviewsOfCritics, NewestReviews.index, countriesOfFilms] {
        try db.execute(sql: statement)
      }
    }
    migrator.registerMigration("4") { db in try db.execute(sql: ExportedFilms.table) }
    return migrator
  }

  /// Makes the tables, or brings them to this version.
  ///
  /// - Throws: ``CatalogueError`` for a database of another program or a newer version.
  static func prepare(_ queue: DatabaseQueue, path: String) throws {
    if try !isComplete(queue, path: path) { try migrator.migrate(queue) }
  }

  /// Whether the tables are there, as this version has them.
  ///
  /// - Throws: ``CatalogueError`` for a database of another program or a newer version.
  static func isComplete(_ queue: DatabaseQueue, path: String) throws -> Bool {
    try queue.read { db in
      let id = try Int.fetchOne(db, sql: "PRAGMA application_id")
      let isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0
      guard isEmpty || id == applicationID else { throw CatalogueError.notACatalogue(path: path) }
      if isEmpty { return false }
      if try migrator.hasBeenSuperseded(db) { throw CatalogueError.newerVersion(path: path) }
      return try migrator.hasCompletedMigrations(db)
    }
  }

  /// Adds new titles to their index.
  ///
  /// Not by a trigger: a statement with one makes a savepoint, at which SQLite writes what it has collected of *all*
  /// full-text indexes; with 27,000 new films among 200,000 reviews that took three quarters of an import.
  static func indexTitles(_ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO title_search(rowid, title) SELECT id, title FROM film_title
        WHERE id > (SELECT coalesce(max(id), 0) FROM title_search_docsize)
        """)
  }

  /// A film that was merged into another points at it; nothing that belongs to it is moved, so that it can be
  /// split off again.
  private static let films = [
    """
    CREATE TABLE import (
      id INTEGER PRIMARY KEY,
      path TEXT NOT NULL, kind TEXT NOT NULL,
      digest TEXT, size INTEGER, time INTEGER NOT NULL,
      rows INTEGER NOT NULL DEFAULT 0, added INTEGER NOT NULL DEFAULT 0,
      known INTEGER NOT NULL DEFAULT 0, skipped INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    "CREATE UNIQUE INDEX import_digest ON import(digest) WHERE digest IS NOT NULL",
    """
    CREATE TABLE film (
      id INTEGER PRIMARY KEY,
      title TEXT NOT NULL, year INTEGER,
      has_title INTEGER NOT NULL DEFAULT 1,
      canonical INTEGER NOT NULL REFERENCES film
    ) STRICT
    """,
    "CREATE INDEX film_canonical ON film(canonical)",
    """
    CREATE TABLE film_id (
      kind TEXT NOT NULL, value TEXT NOT NULL,
      film INTEGER NOT NULL REFERENCES film ON DELETE CASCADE,
      PRIMARY KEY (kind, value)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX film_id_film ON film_id(film)",
    """
    CREATE TABLE film_title (
      id INTEGER PRIMARY KEY,
      film INTEGER NOT NULL REFERENCES film ON DELETE CASCADE,
      key TEXT NOT NULL, title TEXT NOT NULL,
      UNIQUE (film, title)
    ) STRICT
    """,
    "CREATE INDEX film_title_key ON film_title(key)",
    """
    CREATE VIRTUAL TABLE title_search USING fts5(
      title, content='film_title', content_rowid='id', tokenize="unicode61 remove_diacritics 2")
    """,
    """
    CREATE TRIGGER film_title_removed AFTER DELETE ON film_title BEGIN
      INSERT INTO title_search(title_search, rowid, title) VALUES ('delete', old.id, old.title);
    END
    """,
    """
    CREATE TABLE doubt (
      film INTEGER NOT NULL REFERENCES film ON DELETE CASCADE,
      other INTEGER NOT NULL REFERENCES film ON DELETE CASCADE,
      reason TEXT NOT NULL, years INTEGER,
      PRIMARY KEY (film, other)
    ) STRICT, WITHOUT ROWID
    """,
  ]

  /// Each source's facts are kept; which is shown is decided when a film is read.
  private static let facts = [
    """
    CREATE TABLE fact (
      film INTEGER NOT NULL REFERENCES film ON DELETE CASCADE,
      name TEXT NOT NULL, source TEXT NOT NULL,
      value TEXT NOT NULL, import INTEGER NOT NULL REFERENCES import,
      PRIMARY KEY (film, name, source)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE person (
      id INTEGER PRIMARY KEY, name TEXT, imdb TEXT UNIQUE, key TEXT
    ) STRICT
    """,
    "CREATE INDEX person_key ON person(key)",
    """
    CREATE TABLE credit (
      film INTEGER NOT NULL REFERENCES film ON DELETE CASCADE,
      role TEXT NOT NULL, source TEXT NOT NULL,
      person INTEGER NOT NULL REFERENCES person,
      place INTEGER NOT NULL, part TEXT, import INTEGER NOT NULL REFERENCES import,
      PRIMARY KEY (film, role, source, person)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX credit_person ON credit(person)",
    """
    CREATE TABLE award (
      id INTEGER PRIMARY KEY,
      film INTEGER NOT NULL REFERENCES film ON DELETE CASCADE,
      organisation TEXT NOT NULL, year INTEGER, category TEXT NOT NULL, name TEXT NOT NULL,
      won INTEGER NOT NULL, import INTEGER NOT NULL REFERENCES import,
      UNIQUE (film, organisation, category, name, year)
    ) STRICT
    """,
    """
    CREATE TABLE offer (
      film INTEGER NOT NULL REFERENCES film ON DELETE CASCADE,
      provider TEXT NOT NULL, way TEXT NOT NULL, price TEXT, link TEXT,
      import INTEGER NOT NULL REFERENCES import,
      PRIMARY KEY (film, provider, way)
    ) STRICT, WITHOUT ROWID
    """,
  ]

  /// The index of a film's reviews has all that meters need.
  private static let opinions = [
    """
    CREATE TABLE review (
      id INTEGER PRIMARY KEY,
      film INTEGER NOT NULL REFERENCES film ON DELETE CASCADE,
      import INTEGER NOT NULL,
      identity INTEGER NOT NULL,
      audience INTEGER NOT NULL, top INTEGER NOT NULL,
      basis INTEGER NOT NULL, verdict INTEGER, rating REAL,
      probability REAL, predicted REAL,
      key TEXT, author TEXT, publication TEXT, date TEXT, score TEXT, text TEXT NOT NULL
    ) STRICT
    """,
    // By a hash of what makes a review the same in another file.
    """
    CREATE TABLE review_identity (
      identity INTEGER PRIMARY KEY, review INTEGER NOT NULL REFERENCES review ON DELETE CASCADE
    ) STRICT
    """,
    reviewsOfFilms,
    // No lengths of reviews: they take a tenth of an import, and half of a search.
    """
    CREATE VIRTUAL TABLE review_search USING fts5(
      text, content='review', content_rowid='id', columnsize=0,
      tokenize="unicode61 remove_diacritics 2")
    """,
    // Words are collected in 16 MB before they are written: of 1 MB, the default, come sixteen times as many parts to
    // merge.
    "INSERT INTO review_search(review_search, rank) VALUES ('hashsize', \(16 << 20))",
    """
    CREATE TRIGGER review_removed AFTER DELETE ON review WHEN old.text <> '' BEGIN
      INSERT INTO review_search(review_search, rowid, text) VALUES ('delete', old.id, old.text);
    END
    """,
    """
    CREATE TABLE rater (
      id INTEGER PRIMARY KEY, collection TEXT NOT NULL, name TEXT NOT NULL,
      UNIQUE (collection, name)
    ) STRICT
    """,
    """
    CREATE TABLE rating (
      rater INTEGER NOT NULL REFERENCES rater,
      film INTEGER NOT NULL REFERENCES film ON DELETE CASCADE,
      value REAL NOT NULL, time INTEGER, import INTEGER NOT NULL,
      PRIMARY KEY (rater, film)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX rating_film ON rating(film, value)",
  ]

  private static let reviewsOfFilms = """
    CREATE INDEX review_film ON review(film, audience, basis, verdict, top, rating, predicted)
    """

  /// The genres of all films, which lists are narrowed by, without the other facts between them.
  private static let genresOfFilms = """
    CREATE INDEX fact_genres ON fact(film, source, value) WHERE name = 'genres'
    """

  /// The countries of all films, as ``genresOfFilms``.
  private static let countriesOfFilms = """
    CREATE INDEX fact_countries ON fact(film, source, value) WHERE name = 'countries'
    """

  /// The reviews of each critic; nobody asks for all those of one of the audience.
  private static let reviewsOfCritics = """
    CREATE INDEX review_author ON review(author) WHERE author IS NOT NULL AND audience = 0
    """

  /// Leaves out the indexes of reviews while the first reviews come in: sorted once, they take a third of the time of an
  /// entry for each review.
  ///
  /// - Returns: whether there are no reviews, so that they were left out; ``makeIndexes(_:)`` must be called in the same
  ///   transaction.
  static func deferIndexes(_ db: Database) throws -> Bool {
    if try Int.fetchOne(db, sql: "SELECT 1 FROM review LIMIT 1") != nil { return false }
    try db.execute(
      sql: "DROP INDEX review_film; DROP INDEX review_author; DROP INDEX review_newest")
    return true
  }

  /// Whether parts of the words' index are merged while reviews come in.
  ///
  /// The first reviews of a catalogue are so many that they make a few large parts: merging these takes a tenth of an
  /// import, and makes a search no faster. Measured: 9.5 s instead of 10.6 s for 714,426 reviews.
  static func setMerging(_ db: Database, isOn: Bool) throws {
    // 4 is FTS5's own default; of 16 parts the index is merged in any case.
    let parts = isOn ? 4 : 0
    let now = try Int.fetchOne(db, sql: "SELECT v FROM review_search_config WHERE k = 'automerge'")
    if now ?? 4 == parts { return }
    try db.execute(
      sql: "INSERT INTO review_search(review_search, rank) VALUES ('automerge', \(parts))")
  }

  /// Makes the indexes of reviews.
  static func makeIndexes(_ db: Database) throws {
    for index in [reviewsOfFilms, reviewsOfCritics, NewestReviews.index] {
      try db.execute(sql: index)
    }
  }

  private static let mine = [
    """
    CREATE TABLE my_rating (
      film INTEGER PRIMARY KEY REFERENCES film ON DELETE CASCADE,
      stars REAL NOT NULL, time INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE my_review (
      film INTEGER PRIMARY KEY REFERENCES film ON DELETE CASCADE,
      text TEXT NOT NULL, time INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE watchlist (
      film INTEGER PRIMARY KEY REFERENCES film ON DELETE CASCADE,
      time INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE journal (
      id INTEGER PRIMARY KEY, step INTEGER NOT NULL, time INTEGER NOT NULL,
      entry TEXT NOT NULL, film INTEGER NOT NULL,
      before TEXT, before_time INTEGER, after TEXT, after_time INTEGER
    ) STRICT
    """,
  ]
}
