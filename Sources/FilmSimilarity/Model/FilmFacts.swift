import FilmData
import Glibc

/// The similarity of films by the facts known without any review: genres and years; and how much evidence
/// there is for each film.
///
/// Genres are compared by the cosine of 0/1 vectors weighted by rarity, the log of (films with
/// genres + 1) over films of the genre; years by exp(−|difference| / span), for a film about which little
/// else is known.
struct FilmFacts: Sendable {
  let weights: FactWeights
  /// The set of genres of each film, as the number of the set among all distinct ones.
  private let genreSets: [Int32]
  /// The genres of each distinct set, as bits.
  private let masks: [UInt64]
  /// What two films gain by having a genre in common: its squared rarity.
  private let genreWeights: [Float]
  /// The length of each distinct set's vector; 1 for the empty one.
  private let lengths: [Float]
  /// 0 for films without a year, or with one that no film can have.
  private let years: [Int16]
  /// The share of the films with each distinct set of genres, and with each year.
  private let setShares: [Float]
  private let yearShares: [Float]
  /// The evidence for each film, in reviews: its reviews, with a verdict or without, and twice its ratings,
  /// since whoever rates a film chose it; or what its words are worth, if that is more.
  let evidence: [Float]
  /// How far each film is believed as a neighbour: n / (n + κ).
  let trust: [Float]
  /// Whether any film has genres.
  let hasGenres: Bool

  /// All years are below.
  private static let yearCount = 2_200
  /// How far years can be apart to be near at all.
  private static let reach = 100

  /// - Parameter reviewsWorth: What is known of each film beside its reviews and ratings, in reviews; empty
  ///   where that is nothing.
  init(_ films: FilmList, _ weights: FactWeights, reviewsWorth: [Float] = []) {
    self.weights = weights
    let genres = GenreSets(films)
    (genreSets, masks) = (genres.sets, genres.masks)
    let gains = Self.rarity(genres.sets.map { genres.masks[Int($0)] })
    genreWeights = gains
    lengths = genres.masks.map { mask in
      mask == 0 ? 1 : Self.bits(mask).reduce(0) { $0 + gains[$1] }.squareRoot()
    }
    hasGenres = genres.genreCount > 0
    years = films.indices.map { film in
      let year = films.year(of: film) ?? 0
      return (1..<Self.yearCount).contains(year) ? Int16(year) : 0
    }
    setShares = Self.shares(genres.sets, count: genres.masks.count)
    yearShares = Self.shares(years, count: Self.yearCount)
    evidence = films.indices.map { film in
      let ratings = films.popcornmeter(of: film)?.ratingCount ?? 0
      let counted = Float(films.reviewCount(of: film)) + 2 * Float(ratings)
      return reviewsWorth.isEmpty ? counted : max(counted, reviewsWorth[film])
    }
    let asked = weights.evidence
    trust = evidence.map { asked > 0 ? $0 / ($0 + asked) : 1 }
  }

  /// Squared weights of the genres: what two films gain by having one in common.
  ///
  /// Counted by sets, so that a genre that a film names twice counts once.
  private static func rarity(_ sets: [UInt64]) -> [Float] {
    var counts = [Int](repeating: 0, count: UInt64.bitWidth)
    for set in sets { for genre in bits(set) { counts[genre] += 1 } }
    let known = sets.count { $0 != 0 }
    return counts.map {
      let weight = Float(log(Double(known + 1) / Double(max(1, $0))))
      return weight * weight
    }
  }

  /// How often each value occurs, as a share of all.
  private static func shares(_ values: [some BinaryInteger], count: Int) -> [Float] {
    var shares = [Float](repeating: 0, count: count)
    let one = 1 / Float(max(1, values.count))
    for value in values { shares[Int(value)] += one }
    return shares
  }

  /// What every set of genres and every year adds to the score of a query.
  struct Shares {
    /// Empty where no film of the query has genres.
    fileprivate let genres: [Float]
    /// Empty where no film of the query has a year that counts; year 0 is near to none.
    fileprivate let years: [Float]
  }

  /// - Parameter countsYears: whether years count for films about which little is known.
  /// - Complexity: O(films of the query + distinct sets of genres).
  func shares(of query: WeightedFilms, countsYears: Bool = true) -> Shares {
    var (vector, hasGenres) = ([Float](repeating: 0, count: UInt64.bitWidth), false)
    var years: [Float] = []
    for entry in query.entries {
      let set = Int(genreSets[entry.film])
      for genre in Self.bits(masks[set]) {
        vector[genre] += entry.weight * weights.genres * genreWeights[genre] / lengths[set]
        hasGenres = true
      }
      if countsYears { addYears(of: entry, to: &years) }
    }
    return Shares(genres: hasGenres ? genreShares(of: vector) : [], years: years)
  }

  /// What every set of genres adds, by what each genre adds; a plain loop, since every query goes through it.
  private func genreShares(of vector: [Float]) -> [Float] {
    vector.withUnsafeBufferPointer { vector in
      zip(masks, lengths).map { mask, length in
        var (rest, sum) = (mask, Float(0))
        while rest != 0 {
          sum += vector[rest.trailingZeroBitCount]
          rest &= rest - 1
        }
        return sum / length
      }
    }
  }

  private func addYears(of entry: WeightedFilms.Entry, to years: inout [Float]) {
    let weight = entry.weight * yearWeight(of: entry.film)
    guard weight != 0 else { return }
    if years.isEmpty { years = [Float](repeating: 0, count: Self.yearCount) }
    let own = Int(self.years[entry.film])
    for year in max(1, own - Self.reach)..<min(Self.yearCount, own + Self.reach) {
      years[year] += weight * expf(-Float(abs(year - own)) / weights.yearSpan)
    }
  }

  /// Adds the likeness of the query's films to a range of films.
  ///
  /// A loop for each fact, as simple as can be: lists of all films go through here for every pair.
  func add(_ shares: Shares, with others: Range<Int>, to sums: UnsafeMutableBufferPointer<Float>) {
    guard !shares.genres.isEmpty else { return addYears(shares, with: others, to: sums) }
    genreSets.withUnsafeBufferPointer { sets in
      shares.genres.withUnsafeBufferPointer { genres in
        for (place, film) in others.enumerated() { sums[place] += genres[Int(sets[film])] }
      }
    }
    addYears(shares, with: others, to: sums)
  }

  private func addYears(
    _ shares: Shares, with others: Range<Int>, to sums: UnsafeMutableBufferPointer<Float>
  ) {
    guard !shares.years.isEmpty else { return }
    for (place, film) in others.enumerated() { sums[place] += shares.years[Int(years[film])] }
  }

  /// The likeness of the query's films to one by genres and years.
  func parts(_ shares: Shares, _ film: Int) -> (genres: Float, years: Float) {
    (
      shares.genres.isEmpty ? 0 : shares.genres[Int(genreSets[film])],
      shares.years.isEmpty ? 0 : shares.years[Int(years[film])]
    )
  }

  /// The mean likeness of the query's films to all films.
  func mean(_ shares: Shares) -> Float {
    zip(shares.genres, setShares).reduce(0) { $0 + $1.0 * $1.1 }
      + zip(shares.years, yearShares).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The likeness of a film to itself.
  func ownShare(of film: Int) -> Float {
    (masks[Int(genreSets[film])] != 0 ? weights.genres : 0) + yearWeight(of: film)
  }

  private func yearWeight(of film: Int) -> Float {
    guard years[film] != 0, weights.years > 0, weights.evidence > 0 else { return 0 }
    return weights.years * (1 - trust[film])
  }

  /// The numbers of the genres of a set.
  private static func bits(_ mask: UInt64) -> some Sequence<Int> {
    sequence(state: mask) { rest -> Int? in
      guard rest != 0 else { return nil }
      defer { rest &= rest - 1 }
      return rest.trailingZeroBitCount
    }
  }
}
