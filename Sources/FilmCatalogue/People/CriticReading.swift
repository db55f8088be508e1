internal import FilmData
internal import GRDB

/// Reads what a critic is like from their reviews.
struct CriticReading {
  let db: Database
  let addresses: FilmAddresses
  let people: PeopleIndex

  /// As much of a review as habits are made of.
  private struct Verdict {
    var review: Int64
    /// The film's place among those of ``FilmAddresses``.
    var film: Int32
    var isFresh: Bool?
    /// The date, where it is written as dates are.
    var date: String
  }

  /// Directors are judged by so many reviews at least.
  private static let leastReviews = 3
  /// As many as a page has room for.
  private static let mostDirectors = 10

  /// The habits of a critic, in all spellings of the name; `nil` for one without reviews.
  ///
  /// - Complexity: O(reviews of the critic).
  func habits(of authors: [String], limit: Int, offset: Int) throws -> CriticHabits? {
    var verdicts: [Verdict] = []
    var (ratingSum, ratings) = (0.0, 0)
    var publications: [String: Int] = [:]
    let statement = try RawStatement(
      db,
      """
      SELECT id, film, verdict, rating, iif(date GLOB '\(NewestReviews.date)', date, NULL), publication
      FROM review INDEXED BY review_author WHERE author = ? AND audience = 0
      """)
    for author in authors {
      statement.bind(1, author)
      try statement.forEach { row in
        guard let film = addresses.film(ofNumber: row.number(1)) else { return }
        verdicts.append(
          Verdict(
            review: row.number(0), film: film, isFresh: row.numberIfAny(2).map { $0 == 1 },
            date: row.text(4)))
        if let rating = row.decimalIfAny(3) {
          (ratingSum, ratings) = (ratingSum + rating, ratings + 1)
        }
        let publication = row.bytes(5)
        if !publication.isEmpty {
          publications[String(decoding: publication, as: UTF8.self), default: 0] += 1
        }
      }
    }
    if verdicts.isEmpty { return nil }
    let own = FreshShare(
      fresh: verdicts.count { $0.isFresh == true }, count: verdicts.count { $0.isFresh != nil })
    return CriticHabits(
      reviewCount: verdicts.count, own: own, others: try others(of: verdicts, own),
      averageRating: ratings > 0 ? 10 * ratingSum / Double(ratings) : nil, ratingCount: ratings,
      publications: CountedName.sorted(publications), directors: directors(of: verdicts),
      years: Self.years(of: verdicts),
      reviews: try latest(of: verdicts, limit: limit, offset: offset))
  }

  /// What all critics say of the films, less what this one says.
  private func others(of verdicts: [Verdict], _ own: FreshShare) throws -> FreshShare {
    var (fresh, count) = (0, 0)
    let statement = try RawStatement(
      db,
      """
      SELECT sum(fresh), sum(critics) FROM film_counts
      WHERE film IN (SELECT id FROM film WHERE canonical = ?)
      """)
    for film in Set(verdicts.lazy.filter { $0.isFresh != nil }.map(\.film)) {
      guard let number = addresses.place(at: film).number else { continue }
      statement.bind(1, number)
      try statement.step { row in
        fresh += Int(row.number(0))
        count += Int(row.number(1))
      }
    }
    return FreshShare(fresh: max(0, fresh - own.fresh), count: max(0, count - own.count))
  }

  private func directors(of verdicts: [Verdict]) -> [JudgedPerson] {
    var shares: [Int32: (fresh: Int, count: Int)] = [:]
    for verdict in verdicts {
      guard let isFresh = verdict.isFresh else { continue }
      for director in people.directors[Int(verdict.film)] {
        let sums = shares[director] ?? (0, 0)
        shares[director] = (sums.fresh + (isFresh ? 1 : 0), sums.count + 1)
      }
    }
    let judged = shares.filter { $0.value.count >= Self.leastReviews }.map { director, sums in
      let person = people.people[Int(director)]
      return JudgedPerson(
        name: person.name, address: person.address.address,
        share: FreshShare(fresh: sums.fresh, count: sums.count))
    }
    let sorted = judged.sorted {
      ($1.share.proven, $1.share.count, $0.name) < ($0.share.proven, $0.share.count, $1.name)
    }
    return Array(sorted.prefix(Self.mostDirectors))
  }

  private static func years(of verdicts: [Verdict]) -> [FreshYear] {
    var years: [Int: FreshYear] = [:]
    for verdict in verdicts {
      guard let isFresh = verdict.isFresh, let year = Int(verdict.date.prefix(4)) else { continue }
      years[year, default: FreshYear(year: year, fresh: 0, count: 0)].count += 1
      if isFresh { years[year]?.fresh += 1 }
    }
    return years.values.sorted { $0.year < $1.year }
  }

  private func latest(of verdicts: [Verdict], limit: Int, offset: Int) throws -> [FilmReview] {
    let sorted = verdicts.sorted { ($1.date, $1.review) < ($0.date, $0.review) }
    return try sorted.dropFirst(max(0, offset)).prefix(max(0, limit)).compactMap { verdict in
      try NewestReviews.review(db, verdict.review)
    }
  }
}
