/// Finds the films of one collection in another that names them differently.
///
/// ```swift
/// var mine = JoinFilm(), theirs = JoinFilm()
/// mine.add(title: "Mirror, The (Zerkalo) (1975)")
/// theirs.add(slug: "the_mirror_1975")
/// let join = FilmJoin(left: [mine], right: [theirs], rightIDs: ["the_mirror_1975": 0])
/// print(join.pairs { _ in nil })  // [(left: 0, right: 0)]
/// ```
///
/// Two films are the same if
/// 1. a table claims it, and the years are within three or people of it are named in the reviews: a director,
///    or two actors;
/// 2. the titles are equal and the years within one;
/// 3. the titles are equal, the years within thirty (a late release) and the director is named;
/// 4. the titles are equal, no other film has that title, and the years are within three, unless many films
///    have their titles by chance (``JoinFilm/needsNearYear``);
/// 5. a part of one title is the other's title, the years within one, and the director is named, or that is
///    unknown and no other film has the part for its title;
/// 6. the titles are equal, the years within five, no other remaining film has that title on either
///    side, and it is unknown whether the director is named.
///
/// Each film is paired at most once, the surest pairs first; a film that people rated goes before one that
/// nobody did. A claim is the surest ground if the titles
/// are equal, too. Tables sometimes name pages of other films (HetRec 2011 has `what_up` for "Knocked
/// Up"), so a film of the same title and year comes before a claim with another title.
public struct FilmJoin {
  /// Why two films may be the same.
  public enum Ground: Int, Sendable {
    /// A part of one title is the other's title.
    case part = 1
    /// The titles are equal.
    case title = 2
    /// A table claims it.
    case claim = 3
  }

  /// Two films that may be the same.
  public struct Candidate: Sendable {
    /// The index of the film on the left.
    public var left: Int
    /// The index of the film on the right.
    public var right: Int
    /// The surest reason that they may be the same.
    public var ground: Ground
    /// Whether a title of one is a title of the other.
    public var hasEqualTitle: Bool
    /// Whether only a less sure form of one's title is the other's.
    public var isWeak = false
    /// The least difference of their years; nil if a side has none.
    public var yearDifference: Int?
    /// Whether only one film of the other collection has this title.
    public var isUnique: Bool
  }

  /// The films that are looked for.
  public let left: [JoinFilm]
  /// The films among which they are looked for.
  public let right: [JoinFilm]
  /// All pairs worth checking.
  public let candidates: [Candidate]

  /// Looks for candidates.
  ///
  /// - Parameters:
  ///   - left: the films that are looked for.
  ///   - right: the films among which they are looked for.
  ///   - rightIDs: the keys of the films on the right, which tables on the left may claim.
  /// - Complexity: O(titles of both sides).
  public init(left: [JoinFilm], right: [JoinFilm], rightIDs: [String: Int]) {
    self.left = left
    self.right = right
    let byKey = Namesakes(right, by: \.keys)
    let byWeak = Namesakes(right, by: \.weakKeys)
    let byPart = Namesakes(right, by: \.partKeys)
    var candidates: [Candidate] = []
    for (index, film) in left.enumerated() {
      var best: [Int: (ground: Ground, isUnique: Bool)] = [:]
      let titled = Set(film.keys.flatMap { byKey[$0, near: film.years] })
      func add(_ others: [Int], _ ground: Ground) {
        for other in others where (best[other]?.ground.rawValue ?? 0) < ground.rawValue {
          best[other] = (ground, others.count == 1)
        }
      }
      if let partner = film.claimedPartner.flatMap({ rightIDs[$0] }) { add([partner], .claim) }
      for key in film.keys { add(byKey[key, near: film.years], .title) }
      let weak =
        film.keys.map { byWeak[$0, near: film.years] }
        + film.weakKeys.map { byKey[$0, near: film.years] }
      for others in weak { add(others, .title) }
      let weaklyTitled = Set(weak.joined()).subtracting(titled)
      for key in film.partKeys { add(byKey[key, near: film.years], .part) }
      for key in film.keys { add(byPart[key, near: film.years], .part) }
      for (other, found) in best.sorted(by: { $0.key < $1.key }) {
        let difference = Self.yearDifference(film.years, right[other].years)
        candidates.append(
          Candidate(
            left: index, right: other, ground: found.ground,
            hasEqualTitle: titled.contains(other) || weaklyTitled.contains(other),
            isWeak: weaklyTitled.contains(other), yearDifference: difference,
            isUnique: found.isUnique))
      }
    }
    self.candidates = candidates
  }

  /// Decides which candidates are the same film.
  ///
  /// - Parameters:
  ///   - isOther: whether the two are surely different films.
  ///   - isDirectorNamed: whether reviews of the right film name the left film's director;
  ///     nil if that is unknown.
  /// - Returns: pairs of a left and a right film, by index.
  /// - Complexity: O(*n* log *n*) for *n* candidates.
  public func pairs(
    isOther: (Candidate) -> Bool = { _ in false }, isDirectorNamed: (Candidate) -> Bool?
  ) -> [(left: Int, right: Int)] {
    var accepted: [(score: Double, candidate: Candidate)] = []
    for candidate in candidates where !isOther(candidate) {
      let isNamed = isDirectorNamed(candidate)
      guard isAcceptable(candidate, isNamed) else { continue }
      accepted.append((score(candidate, isNamed ?? false), candidate))
    }
    accepted.sort {
      ($1.score, $0.candidate.left, $0.candidate.right)
        < ($0.score, $1.candidate.left, $1.candidate.right)
    }
    var leftTaken: Set<Int> = []
    var rightTaken: Set<Int> = []
    var pairs: [(left: Int, right: Int)] = []
    for (_, candidate) in accepted {
      guard !leftTaken.contains(candidate.left), !rightTaken.contains(candidate.right) else {
        continue
      }
      leftTaken.insert(candidate.left)
      rightTaken.insert(candidate.right)
      pairs.append((candidate.left, candidate.right))
    }
    let rest = candidates.filter {
      $0.hasEqualTitle && !leftTaken.contains($0.left) && !rightTaken.contains($0.right)
        && !$0.isWeak && !left[$0.left].needsNearYear && !isOther($0)
    }
    return pairs + lonely(rest, isDirectorNamed)
  }

  /// Rule 6: Solaris of 1972 was shown in America in 1976.
  private func lonely(
    _ rest: [Candidate], _ isDirectorNamed: (Candidate) -> Bool?
  ) -> [(left: Int, right: Int)] {
    let leftCounts = Dictionary(rest.map { ($0.left, 1) }, uniquingKeysWith: +)
    let rightCounts = Dictionary(rest.map { ($0.right, 1) }, uniquingKeysWith: +)
    return rest.compactMap { candidate in
      guard leftCounts[candidate.left] == 1, rightCounts[candidate.right] == 1,
        candidate.yearDifference ?? 99 <= 5,
        right[candidate.right].reviewCount == 0 || isDirectorNamed(candidate) == nil
      else { return nil }
      return (candidate.left, candidate.right)
    }
  }

  private func isAcceptable(_ candidate: Candidate, _ naming: Bool?) -> Bool {
    let difference = candidate.yearDifference ?? 99
    let isNamed = naming ?? false
    let needsNearYear = left[candidate.left].needsNearYear
    switch candidate.ground {
    case .claim: return difference <= 3 || isNamed || candidate.yearDifference == nil
    case .title where candidate.isWeak:
      return difference <= 1 && (isNamed || candidate.isUnique && naming == nil)
    case .title:
      return difference <= 1 || (difference <= 30 && isNamed)
        || (difference <= 3 && candidate.isUnique && !needsNearYear)
    case .part:
      let isSure = naming == nil && candidate.isUnique && !needsNearYear
      return difference <= 1 && (isNamed || isSure && left[candidate.left].ratingCount > 0)
    }
  }

  private func score(_ candidate: Candidate, _ isNamed: Bool) -> Double {
    let reviews = Double(min(right[candidate.right].reviewCount, 100)) / 100
    let ratings = left[candidate.left].ratingCount + right[candidate.right].ratingCount
    let renown = ratings > 0 ? 0.9 + Double(min(ratings, 100)) / 1000 : 0
    return sureness(candidate) + (isNamed ? 2 : 0) + reviews + renown
      - (candidate.isWeak ? 0.5 : 0) - 0.8 * Double(min(candidate.yearDifference ?? 6, 6))
  }

  private func sureness(_ candidate: Candidate) -> Double {
    switch candidate.ground {
    case .claim: candidate.hasEqualTitle ? 6 : 3.2
    case .title: 4
    case .part: 2
    }
  }

  /// The films of one side that are a second time what a pair's is, two pages of one film, each with the film
  /// of the other side: only those of the same title and time whose reviews name its people, or of the same
  /// year if that is unknown.
  ///
  /// - Parameters:
  ///   - side: whose films are asked for.
  ///   - pairs: the pairs that were found.
  ///   - isOther: whether a film is known to be another one.
  ///   - isDirectorNamed: whether a film's reviews name the director of its candidate; `nil` if that is
  ///     unknown.
  public func seconds(
    _ side: Side, beside pairs: [(left: Int, right: Int)],
    isOther: (Candidate) -> Bool = { _ in false }, isDirectorNamed: (Candidate) -> Bool?
  ) -> [(left: Int, right: Int)] {
    let rightTaken = Set(pairs.map(\.right))
    let leftTaken = Set(pairs.map(\.left))
    var best: [Int: (score: Double, candidate: Candidate)] = [:]
    for candidate in candidates {
      let (isLeftTaken, isRightTaken) = (
        leftTaken.contains(candidate.left), rightTaken.contains(candidate.right)
      )
      guard side == .right ? isLeftTaken && !isRightTaken : isRightTaken && !isLeftTaken,
        !isOther(candidate)
      else { continue }
      let isNamed = isDirectorNamed(candidate)
      let difference = candidate.yearDifference ?? 99
      guard
        isNamed.map({ $0 && difference <= 1 })
          ?? (candidate.ground == .title && !candidate.isWeak && difference == 0)
      else { continue }
      let score = score(candidate, isNamed ?? false)
      let film = side == .right ? candidate.right : candidate.left
      if best[film].map({ $0.score < score }) ?? true { best[film] = (score, candidate) }
    }
    return best.values.map { ($0.candidate.left, $0.candidate.right) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
  }

  /// One of the collections.
  public enum Side: Sendable {
    /// The films that are looked for.
    case left
    /// The films among which they are looked for.
    case right
  }

  private static func yearDifference(_ a: [Int], _ b: [Int]) -> Int? {
    a.flatMap { year in b.map { FilmTitle.yearsApart(year, $0) } }.min()
  }
}
