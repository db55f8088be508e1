import FilmData

/// One film on its way into the catalogue.
struct FilmDraft {
  var film: Film
  /// The keys that reviews and verdicts have for it: two pages of one film have two.
  var reviewedKeys: [String] = []
  /// Its keys in the ratings.
  var ratedKeys: [String] = []
  /// How many users rated, chose or played it.
  var ratingCount = 0
  /// How many reviews and verdicts there are: the larger number, since they may be of the same reviews.
  var reviewCount = 0
  /// The years that sources give for it.
  var years: [Int] = []
  /// Those that the reviews' source gives.
  var reviewedYears: [Int] = []
  /// The article about it at Wikipedia.
  var article: String?
  /// Text about it, whose words are counted.
  var description: String?
  /// Whether it is known by nothing but its number at IMDb.
  var isNumbered = false
  /// Whether it needs a key of its own.
  var needsKey = false
  /// The keys of its titles: a table may have thousands for one film.
  private var titleKeys: Set<String> = []

  /// A film of the reviews.
  init(reviewed index: Int, of reviewed: ReviewedFilms, verdicts: CriticVerdicts) {
    let id = reviewed.ids.identifiers[index]
    var slug = JoinFilm()
    slug.add(slug: id)
    let name = reviewed.titles[index] ?? id.split { $0 == "_" || $0 == "-" }.joined(separator: " ")
    let title = FilmTitle(parsing: name)
    film = Film(id: id, title: title.title, alternateTitles: title.alternates)
    reviewedKeys = [id]
    isNumbered = reviewed.isNumbered(index)
    years = slug.years + [title.year].compactMap { $0 }
    reviewedYears = years
    let verdictMeter = verdicts.films[id].map { verdicts.meters[$0] }
    let meter = [verdictMeter, reviewed.meters[index]].compactMap { $0 }
      .max { $0.reviewCount < $1.reviewCount }
    film.tomatometer = meter.flatMap { $0.reviewCount > 0 ? $0 : nil }
    reviewCount = max(reviewed.counts[index], meter?.reviewCount ?? 0)
    // Verdicts and texts may be of the same reviews: only the larger count is certain.
    film.reviewsWithoutVerdict = reviewCount - (meter?.reviewCount ?? 0)
  }

  /// A film of the tables.
  ///
  /// - Parameter isAlone: whether there are no reviews, whose keys could be the same.
  init(_ row: FilmRow, isAlone: Bool) {
    film = Film(id: row.id, title: "")
    let isNumber = FilmIDKind(value: row.id) != .key
    needsKey = row.isNamedByTitle || row.idKind == .number || isNumber && !isAlone
    add(row)
  }

  /// A film of the ratings that no table has.
  init(rated id: String) {
    film = Film(id: id, title: id)
    ratedKeys = [id]
  }

  /// Adds the facts of a row of the film tables.
  mutating func add(_ row: FilmRow) {
    let isFirst = ratedKeys.isEmpty
    ratedKeys.append(row.id)
    if film.genres.isEmpty { film.genres = row.genres }
    if film.directors.isEmpty { film.directors = row.directors }
    if film.cast.isEmpty { film.cast = Array(row.cast.prefix(Film.mostCast)) }
    film.imdbID = film.imdbID ?? row.imdbNumber
    if row.idKind == .number { film.movieLensID = film.movieLensID ?? Int(row.id) }
    description = description ?? row.description
    article = article ?? row.article
    let titles = ([row.title].compactMap { $0 } + row.otherTitles).map(FilmTitle.init(parsing:))
    if film.title.isEmpty {
      film.title = titles.first?.title ?? row.id
    } else if isFirst, let common = titles.first?.title, !Self.areSame(common, film.title) {
      // Film tables have a film's best-known title; reviews often the original one.
      film.alternateTitles.insert(film.title, at: 0)
      film.title = common
      titleKeys = []
    }
    for title in titles.flatMap({ [$0.title] + $0.alternates }) { add(title: title) }
    let key = TitleKey.joinedText(film.title)
    film.alternateTitles.removeAll { TitleKey.joinedText($0) == key }
    years += titles.compactMap(\.year) + [row.year].compactMap { $0 } + row.otherYears
  }

  /// Adds what another source knows of the same film.
  mutating func add(_ other: FilmDraft) {
    // The page with more reviews names the film.
    if other.reviewCount > reviewCount, !other.isNumbered {
      film.id = other.film.id
      isNumbered = false
    }
    reviewedKeys += other.reviewedKeys
    ratedKeys += other.ratedKeys
    ratingCount += other.ratingCount
    if let meter = other.film.tomatometer {
      film.tomatometer = film.tomatometer ?? Tomatometer()
      film.tomatometer?.add(meter)
    }
    film.reviewsWithoutVerdict += other.film.reviewsWithoutVerdict
    reviewCount += other.reviewCount
    years += other.years
    reviewedYears += other.reviewedYears
    guard !other.isNumbered else { return }
    for title in [other.film.title] + other.film.alternateTitles { add(title: title) }
  }

  private mutating func add(title: String) {
    if titleKeys.isEmpty {
      titleKeys = Set(([film.title] + film.alternateTitles).map(TitleKey.joinedText))
    }
    if titleKeys.insert(TitleKey.joinedText(title)).inserted { film.alternateTitles.append(title) }
  }

  private static func areSame(_ one: String, _ other: String) -> Bool {
    TitleKey.joinedText(one) == TitleKey.joinedText(other)
  }
}
