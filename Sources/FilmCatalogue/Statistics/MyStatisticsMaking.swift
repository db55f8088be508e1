internal import FilmData
internal import FilmEvaluation
internal import FilmSimilarity
internal import GRDB

extension AddressBook {
  /// What the owner's ratings say together; of no ratings nothing.
  ///
  /// - Complexity: O(films, and reviews by critics of those rated).
  public func myStatistics() throws -> MyStatistics {
    guard let catalogue else { return MyStatistics() }
    let rated = try catalogue.myRatings()
    if rated.isEmpty { return MyStatistics() }
    let entries = try entries()
    let films = try ratedFilms(rated, entries)
    return try catalogue.reading { db in
      let lister = FilmLister(models: models, addresses: entries.films, db: db)
      return try MyStatisticsMaking(lister: lister, db: db, entries: entries, films: films)
        .statistics()
    }
  }

  private func ratedFilms(
    _ rated: [(film: FilmSummary, stars: Double, time: Int)], _ entries: Entries
  ) throws -> [RatedPlace] {
    let places = rated.map { entries.films.film(ofNumber: $0.film.number) }
    let wanted = Set(places)
    var counted: [Int32: CountedFilm] = [:]
    for film in try counts(entries) where wanted.contains(film.film) { counted[film.film] = film }
    return zip(rated, places).compactMap { rated, place in
      place.flatMap { counted[$0] }.map {
        RatedPlace(film: $0, number: rated.film.number, stars: rated.stars)
      }
    }
  }
}

/// A film that the owner rated, as far as all of them are summed up.
private struct RatedPlace {
  var film: CountedFilm
  /// The number in the catalogue.
  var number: Int64
  var stars: Double

  /// The Tomatometer, if there is one.
  var percentage: Int? { film.counts.critics.percentage }
}

/// Sums up the owner's ratings.
private struct MyStatisticsMaking {
  let lister: FilmLister
  let db: Database
  let entries: AddressBook.Entries
  let films: [RatedPlace]

  /// From so many stars on, a film is liked, as everywhere.
  private static let like = 5 * Popcornmeter.likedThreshold
  /// As many films and people as a page has room for.
  private static let mostNamed = 10
  /// With fewer films in common, to agree on all of them is chance.
  private static let leastInCommon = 5

  func statistics() throws -> MyStatistics {
    var statistics = MyStatistics()
    statistics.count = films.count
    statistics.average = films.reduce(0) { $0 + $1.stars } / Double(max(1, films.count))
    for film in films {
      statistics.byStars[min(9, max(0, Int((2 * film.stars).rounded()) - 1))] += 1
    }
    statistics.decades = groups(
      keys: { $0.year.map { [Decade.name(of: $0)] } ?? [] }, named: { ($0, nil) }
    ).sorted { $0.name < $1.name }
    statistics.genres = groups(keys: { entries.genres.values(of: $0.film) }, named: { ($0, nil) })
    statistics.directors = directors()
    statistics.against = try against()
    statistics.critics = try critics()
    return statistics
  }

  // MARK: Groups

  /// Ratings by the names that each film has, the most frequent first, then the best rated.
  private func groups<Key: Hashable>(
    keys: (CountedFilm) -> [Key], named: (Key) -> (name: String, address: String?)
  ) -> [RatedGroup] {
    var sums: [Key: (stars: Double, count: Int)] = [:]
    for film in films {
      for key in Set(keys(film.film)) {
        let sum = sums[key] ?? (0, 0)
        sums[key] = (sum.stars + film.stars, sum.count + 1)
      }
    }
    return sums.map { key, sum in
      let (name, address) = named(key)
      return RatedGroup(
        name: name, address: address, count: sum.count, average: sum.stars / Double(sum.count))
    }
    .sorted { ($1.count, $1.average, $0.name) < ($0.count, $0.average, $1.name) }
  }

  private func directors() -> [RatedGroup] {
    let groups = groups { film in
      entries.people.directors[Int(film.film)]
    } named: { director in
      let person = entries.people.people[Int(director)]
      return (person.name, person.address.address)
    }
    return Array(groups.prefix(2 * Self.mostNamed))
  }

  // MARK: Critics

  private func against() throws -> AgainstCritics {
    var against = AgainstCritics()
    var (higher, lower): ([RatedPlace], [RatedPlace]) = ([], [])
    for film in films {
      guard let percentage = film.percentage else { continue }
      let (isLiked, isFresh) = (film.stars >= Self.like, percentage >= Tomatometer.freshPercentage)
      against.count += 1
      if isLiked == isFresh { against.agreed += 1 }
      if isLiked, !isFresh { higher.append(film) }
      if !isLiked, isFresh { lower.append(film) }
    }
    higher.sort { ($0.percentage ?? 0, $1.stars) < ($1.percentage ?? 0, $0.stars) }
    lower.sort { ($1.percentage ?? 0, $0.stars) < ($0.percentage ?? 0, $1.stars) }
    (against.higher, against.lower) = (try listed(higher), try listed(lower))
    return against
  }

  /// Meters are made of those films alone that a page shows.
  private func listed(_ films: [RatedPlace]) throws -> [RatedFilm] {
    try films.prefix(Self.mostNamed).map {
      RatedFilm(film: try lister.film($0.film.film), stars: $0.stars)
    }
  }

  private func critics() throws -> [AgreeingCritic] {
    let reviews = try RawStatement(
      db,
      """
      SELECT author, verdict FROM review INDEXED BY review_film
      WHERE film IN (SELECT id FROM film WHERE canonical = ?)
        AND audience = 0 AND verdict IS NOT NULL AND author IS NOT NULL ORDER BY id DESC
      """)
    var addresses: [String: PersonAddress] = [:]
    var sums: [String: CriticSums] = [:]
    for film in films {
      let isLiked = film.stars >= Self.like
      // Of several reviews of a film by one critic, in whatever spelling, the last counts.
      var seen: Set<String> = []
      reviews.bind(1, film.number)
      try reviews.forEach { row in
        let author = row.text(0)
        let address = addresses[author] ?? PersonAddress(name: author)
        addresses[author] = address
        guard seen.insert(address.key).inserted else { return }
        let agreed = (row.number(1) == 1) == isLiked ? 1 : 0
        sums[address.key, default: CriticSums(name: author, address: address)].add(agreed)
      }
    }
    return surest(sums.values)
  }

  /// On how many films someone and the owner have the same verdict.
  private struct CriticSums {
    var name: String
    var address: PersonAddress
    var agreed = 0
    var count = 0

    mutating func add(_ agreed: Int) { (self.agreed, count) = (self.agreed + agreed, count + 1) }
  }

  private func surest(_ sums: some Sequence<CriticSums>) -> [AgreeingCritic] {
    let critics = sums.compactMap { sum -> AgreeingCritic? in
      guard sum.count >= Self.leastInCommon,
        let interval = Interval(wilson: sum.agreed, of: sum.count)
      else { return nil }
      // As most write the name, and as the page at the address has it.
      let person = entries.people.person(sum.address)
      return AgreeingCritic(
        name: person?.name ?? sum.name, address: (person?.address ?? sum.address).address,
        agreed: sum.agreed, count: sum.count,
        interval: 100 * interval.low...100 * interval.high)
    }
    let sorted = critics.sorted {
      ($1.interval.lowerBound, $1.count, $0.name) < ($0.interval.lowerBound, $0.count, $1.name)
    }
    return Array(sorted.prefix(Self.mostNamed))
  }
}
