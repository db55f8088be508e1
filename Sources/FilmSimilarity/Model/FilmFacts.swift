internal import Bytes
import FilmData
import Glibc

/// The similarity of films by the facts known without any review: genres, directors and years; and how
/// much evidence there is for each film.
///
/// Genres are compared by the cosine of 0/1 vectors weighted by rarity, the log of (films with
/// genres + 1) over films of the genre; directors by whether one is common, years by exp(−|difference| / span).
struct FilmFacts: Sendable {
  private let weights: FactWeights
  /// The set of genres of each film, as the number of the set among all distinct ones.
  private let genreSets: [Int32]
  /// The genres of each distinct set, as bits.
  private let masks: [UInt64]
  private let genreWeights: [Float]
  /// Hashes of all films' directors, film after film.
  private let directors: [UInt64]
  /// Where each film's directors start; one more than films.
  private let directorStarts: [Int32]
  private let years: [Int32]
  /// Reviews, with a verdict or without, and twice the ratings of each film: whoever rates a film chose it.
  let evidence: [Float]
  /// The sum of the weights of facts that any film has.
  let totalWeight: Float

  init(_ films: FilmList, _ weights: FactWeights) {
    self.weights = weights
    let genres = GenreSets(films)
    (genreSets, masks) = (genres.sets, genres.masks)
    genreWeights = Self.rarity(genres.sets.map { genres.masks[Int($0)] })
    (directors, directorStarts) = Self.hashes(films)
    years = films.indices.map { Int32(films.year(of: $0) ?? 0) }
    evidence = films.indices.map {
      Float(films.reviewCount(of: $0)) + 2 * Float(films.popcornmeter(of: $0)?.ratingCount ?? 0)
    }
    totalWeight =
      (genres.genreCount > 0 ? weights.genres : 0)
      + (!directors.isEmpty ? weights.directors : 0)
      + (years.contains { $0 != 0 } ? weights.years : 0)
  }

  /// Squared weights of the genres: what two films gain by having one in common.
  ///
  /// Counted by sets, so that a genre that a film names twice counts once.
  private static func rarity(_ sets: [UInt64]) -> [Float] {
    var counts = [Int](repeating: 0, count: UInt64.bitWidth)
    for set in sets {
      var rest = set
      while rest != 0 {
        counts[rest.trailingZeroBitCount] += 1
        rest &= rest - 1
      }
    }
    let known = sets.count { $0 != 0 }
    return counts.map {
      let weight = Float(log(Double(known + 1) / Double(max(1, $0))))
      return weight * weight
    }
  }

  /// Adds the weighted likeness of a film to every film.
  ///
  /// A loop for each fact, as simple as can be: lists of all films go through here for every pair.
  ///
  /// - Complexity: O(films + distinct sets of genres).
  func add(_ film: Int, to scores: UnsafeMutableBufferPointer<Float>) {
    guard totalWeight > 0 else { return }
    let genres = masks.map { weights.genres * genreCosine(masks[Int(genreSets[film])], $0) }
    genreSets.withUnsafeBufferPointer { sets in
      for other in scores.indices { scores[other] += genres[Int(sets[other])] }
    }
    if years[film] != 0 { addYears(years[film], to: scores) }
    let own = directors(of: film)
    if !own.isEmpty { addDirectors(own, to: scores) }
  }

  private func addYears(_ year: Int32, to scores: UnsafeMutableBufferPointer<Float>) {
    let near = (0...200).map(nearness)
    years.withUnsafeBufferPointer { years in
      near.withUnsafeBufferPointer { near in
        for other in scores.indices {
          let value = near[min(near.count - 1, Int(abs(year - years[other])))]
          scores[other] += years[other] == 0 ? 0 : value
        }
      }
    }
  }

  private func addDirectors(
    _ own: ArraySlice<UInt64>, to scores: UnsafeMutableBufferPointer<Float>
  ) {
    for other in scores.indices {
      let (start, end) = (Int(directorStarts[other]), Int(directorStarts[other + 1]))
      if start < end, hasCommon(own, directors[start..<end]) { scores[other] += weights.directors }
    }
  }

  /// Multiplies scores by how much each film is believed as a neighbour, and divides by `total`.
  ///
  /// - Parameter first: The film that the first of the scores belongs to.
  func weigh(
    _ scores: UnsafeMutableBufferPointer<Float>, from first: Int = 0, ofNeighboursOf film: Int,
    by total: Float
  ) {
    let asked = min(weights.evidence, evidence[film] / 4)
    guard asked > 0 else {
      if total != 1 { for other in scores.indices { scores[other] *= 1 / total } }
      return
    }
    evidence.withUnsafeBufferPointer { evidence in
      for place in scores.indices {
        let known = evidence[first + place]
        scores[place] *= known / (known + asked) / total
      }
    }
  }

  /// The weighted likeness of two films by each fact.
  func parts(_ film: Int, _ other: Int) -> (genres: Float, directors: Float, years: Float) {
    let genres =
      weights.genres * genreCosine(masks[Int(genreSets[film])], masks[Int(genreSets[other])])
    let isKnown = years[film] != 0 && years[other] != 0
    let near = isKnown ? nearness(Int(abs(years[film] - years[other]))) : 0
    let isCommon = hasCommon(directors(of: film), directors(of: other))
    return (genres, isCommon ? weights.directors : 0, near)
  }

  /// How much a film is believed as a neighbour of another: n / (n + κ), where κ is a quarter of the
  /// other's own evidence, `weights.evidence` at most, so that obscure films may list obscure ones.
  func trust(_ other: Int, forNeighboursOf film: Int) -> Float {
    let asked = min(weights.evidence, evidence[film] / 4)
    return asked > 0 ? evidence[other] / (evidence[other] + asked) : 1
  }

  private func genreCosine(_ a: UInt64, _ b: UInt64) -> Float {
    guard a != 0, b != 0 else { return 0 }
    return sum(a & b) / (sum(a) * sum(b)).squareRoot()
  }

  private func sum(_ mask: UInt64) -> Float {
    var rest = mask
    var sum: Float = 0
    while rest != 0 {
      sum += genreWeights[rest.trailingZeroBitCount]
      rest &= rest - 1
    }
    return sum
  }

  private func directors(of film: Int) -> ArraySlice<UInt64> {
    directors[Int(directorStarts[film])..<Int(directorStarts[film + 1])]
  }

  private func hasCommon(_ a: ArraySlice<UInt64>, _ b: ArraySlice<UInt64>) -> Bool {
    a.contains { b.contains($0) }
  }

  /// FNV-1a: among a million names two are alike by chance
  /// once in forty million models.
  private static func hashes(_ films: FilmList) -> (hashes: [UInt64], starts: [Int32]) {
    var hashes: [UInt64] = []
    var starts = [Int32](repeating: 0, count: films.count + 1)
    films.forEachDirector { film, name in
      hashes.append(FNV1a.hash(name))
      starts[film + 1] = Int32(hashes.count)
    }
    for place in starts.indices.dropFirst() {
      starts[place] = max(starts[place], starts[place - 1])
    }
    return (hashes, starts)
  }

  private func nearness(_ difference: Int) -> Float {
    weights.years * expf(-Float(min(difference, 200)) / weights.yearSpan)
  }
}
