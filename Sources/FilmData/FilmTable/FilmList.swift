internal import Bytes
internal import Synchronization

/// Films in a fixed order, kept in the form of the written table: a film is decoded when it is
/// accessed.
///
/// The program reads tens of thousands of films at its start to show ten of them; their Strings and
/// lists would take longer than everything else. To read one property of all films, ask for it by
/// index (`year(of:)`); iterating decodes every film.
public struct FilmList: Sendable {
  private let table: FilmTableBytes
  private let rows: [FilmTableRow]
  private let numbers = FilmNumbers()
  private let ids = MadeOnce<ProbeTable>()
  private let idSearches = FirstSearches()
  private let madeGenres = MadeOnce<FilmGenres>()

  /// Makes a list of films.
  ///
  /// A `|` inside a genre, a name or an alternate title becomes `/`, as in the files of models.
  public init(_ films: some Collection<Film>) {
    var writer = FilmTableWriter(FilmTableColumns(of: films))
    for film in films { writer.add(film) }
    rows = writer.rows
    table = FilmTableBytes(writer.bytes.bytes, in: writer.bytes)
  }

  /// Reads a film table.
  ///
  /// - Parameters:
  ///   - bytes: the table, which must not change while `owner` lives.
  ///   - owner: keeps the bytes alive; the list retains it.
  /// - Throws: `FilmTable.Fault` with the row at fault.
  /// - Complexity: O(bytes).
  package init(
    table bytes: UnsafeRawBufferPointer, in owner: some AnyObject & Sendable
  ) throws(FilmTable.Fault) {
    rows = try FilmTable.parse(bytes)
    table = FilmTableBytes(bytes, in: owner)
  }

  /// Calls `body` with the bytes of the table.
  package func withTable<Result>(
    _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    try withExtendedLifetime(table) { try body(table.bytes) }
  }
}

extension FilmList: RandomAccessCollection {
  /// 0.
  public var startIndex: Int { 0 }
  /// The number of films.
  public var endIndex: Int { rows.count }

  /// The film at an index, decoded again at each access.
  public subscript(index: Int) -> Film { withTable { rows[index].film(in: $0) } }
}

extension FilmList: ExpressibleByArrayLiteral, Equatable {
  /// Makes a list of the films of an array literal.
  public init(arrayLiteral films: Film...) { self.init(films) }

  /// Whether both have the same films in the same order.
  ///
  /// - Complexity: O(films).
  public static func == (one: FilmList, other: FilmList) -> Bool { one.elementsEqual(other) }
}

// MARK: One property of a film

extension FilmList {
  /// The key.
  public func id(of index: Int) -> String { withTable { rows[index].id.string(in: $0) } }

  /// The year of first release.
  public func year(of index: Int) -> Int? {
    rows[index].year >= 0 ? Int(rows[index].year) : nil
  }

  /// The critics' meter, if the film has critics' reviews.
  public func tomatometer(of index: Int) -> Tomatometer? { rows[index].tomatometer }

  /// The audience's meter, if the film has audience ratings.
  public func popcornmeter(of index: Int) -> Popcornmeter? { rows[index].popcornmeter }

  /// Genres, in the data set's own words.
  public func genres(of index: Int) -> [String] { withTable { rows[index].genres.list(in: $0) } }

  /// The genres of all films; the first call reads them.
  package var genreTable: FilmGenres { madeGenres.value { FilmGenres(self) } }

  /// All reviews that are known, with a verdict or without.
  public func reviewCount(of index: Int) -> Int { rows[index].allReviewCount }

  /// How many reviews and ratings are known: how popular the film is.
  package func audience(of index: Int) -> Int {
    rows[index].allReviewCount + (rows[index].popcornmeter?.ratingCount ?? 0)
  }

  /// The first film with an id.
  ///
  /// - Complexity: O(1); the first calls O(films).
  package func firstIndex(id: String) -> Int? {
    var id = id
    return id.withUTF8 { wanted in
      withTable { table in
        func isWanted(_ index: Int) -> Bool {
          rows[index].id.withText(in: table) { $0.elementsEqual(wanted) }
        }
        if idSearches.isAmongFirst { return rows.indices.first(where: isWanted) }
        return idTable(table).find(FNV1a.hash(wanted), where: isWanted)
      }
    }
  }

  private func idTable(_ table: UnsafeRawBufferPointer) -> ProbeTable {
    ids.value { ProbeTable(rows.map { row in row.id.withText(in: table) { FNV1a.hash($0) } }) }
  }

  /// The film with a number at MovieLens.
  ///
  /// - Complexity: O(1); the first calls O(films).
  package func index(movieLensID number: Int) -> Int? {
    numbers.movieLens.find(number, in: rows) { Int($0.movieLensID) }
  }

  /// The film with a number at IMDb.
  ///
  /// - Complexity: O(1); the first calls O(films).
  package func index(imdbID number: Int) -> Int? {
    numbers.imdb.find(number, in: rows) { Int($0.imdbID) }
  }

  /// The titles and years of some films, with the key where several have the same.
  package func names(_ places: [Int]) -> [String] {
    let names = places.map { self[$0].titleAndYear }
    let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
    return zip(places, names).map { place, name in
      counts[name, default: 1] > 1 ? "\(name) [\(self[place].id)]" : name
    }
  }

  /// Whether the films have no ids but numbers, as those of one data set may have.
  ///
  /// - Complexity: O(films), O(1) where the first has another.
  package var hasOnlyNumbersAsIDs: Bool {
    withTable { table in
      rows.allSatisfy { row in
        row.id.withText(in: table) { text in text.allSatisfy { $0 &- 0x30 < 10 } }
      }
    }
  }

  /// Whether all films have numbers of MovieLens, or of a data set with the same names of columns, as where a
  /// model is trained on one such set.
  ///
  /// - Complexity: O(films), O(1) where the first has none.
  package var haveMovieLensIDs: Bool { rows.allSatisfy { $0.movieLensID >= 0 } }

  /// The bytes needed for all titles, given those needed for a title of `byteCount` bytes.
  func titleCapacity(_ capacity: (_ byteCount: Int) -> Int) -> Int {
    // Of n bytes a list has at most n + 1 elements.
    rows.reduce(0) {
      let alternates = $1.alternateTitles.count
      return $0 + capacity($1.title.count)
        + (alternates > 0 ? capacity(alternates) + alternates * capacity(0) : 0)
    }
  }

  /// Hands out all titles of all films in their order, each film's own before its others.
  package func forEachTitle(
    _ body: (_ film: Int, _ isAlternate: Bool, _ title: UnsafeBufferPointer<UInt8>) -> Void
  ) {
    withTable { table in
      for index in rows.indices {
        rows[index].title.withText(in: table) { body(index, false, $0) }
        rows[index].alternateTitles.forEachElement(in: table) { body(index, true, $0) }
      }
    }
  }

  /// Hands out the genres of all films as they are written, `|` between them: equal ones are the
  /// same bytes.
  package func forEachGenreList(_ body: (_ film: Int, _ list: UnsafeRawBufferPointer) -> Void) {
    withTable { table in
      for index in rows.indices {
        body(index, UnsafeRawBufferPointer(rebasing: table[rows[index].genres.range]))
      }
    }
  }

  /// Hands out all actors of all films in their order.
  package func forEachActor(
    _ body: (_ film: Int, _ name: UnsafeBufferPointer<UInt8>) -> Void
  ) {
    withTable { table in
      for index in rows.indices {
        rows[index].cast.forEachElement(in: table) { body(index, $0) }
      }
    }
  }

  /// Hands out all directors of all films in their order.
  package func forEachDirector(
    _ body: (_ film: Int, _ name: UnsafeBufferPointer<UInt8>) -> Void
  ) {
    withTable { table in
      for index in rows.indices {
        rows[index].directors.forEachElement(in: table) { body(index, $0) }
      }
    }
  }
}

/// The bytes of a table, which are no longer written to, and what keeps them alive.
private final class FilmTableBytes: @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer
  private let owner: AnyObject

  init(_ bytes: UnsafeRawBufferPointer, in owner: AnyObject) {
    self.bytes = bytes
    self.owner = owner
  }
}

/// The films by their numbers elsewhere, made when they are asked for more than a few times: most commands ask for none
/// or one.
private final class FilmNumbers: Sendable {
  final class Index: Sendable {
    private let places = MadeOnce<[Int: Int]>()
    private let searches = FirstSearches()

    func find(
      _ number: Int, in rows: [FilmTableRow], number numberOf: (FilmTableRow) -> Int
    ) -> Int? {
      if number < 0 { return nil }
      if searches.isAmongFirst { return rows.firstIndex { numberOf($0) == number } }
      let places = places.value {
        var places: [Int: Int] = [:]
        for (place, row) in zip(rows.indices, rows) where numberOf(row) >= 0 {
          if places[numberOf(row)] == nil { places[numberOf(row)] = place }
        }
        return places
      }
      return places[number]
    }
  }

  let movieLens = Index()
  let imdb = Index()
}

/// Counts searches: the first few look at every film, which is over before a table of all is made.
private final class FirstSearches: Sendable {
  private let count = Atomic(0)
  /// To read 50,000 rows takes a fiftieth of making their table.
  private static let limit = 8

  /// Whether this search is one of the first.
  var isAmongFirst: Bool {
    count.load(ordering: .relaxed) < Self.limit
      && count.add(1, ordering: .relaxed).oldValue < Self.limit
  }
}
