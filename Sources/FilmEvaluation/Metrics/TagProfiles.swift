import Glibc

/// People's tags of films, as vectors whose cosines say how alike the films are.
///
///     weight of tag t for film f = ln(1 + n(t, f)) · ln(films / films with t)
///
/// with n how often the tag was given to the film, and vectors of length 1.
///
/// G. Salton and C. Buckley, "Term-weighting approaches in automatic text retrieval", Information
/// Processing & Management 24, 1988, doi 10.1016/0306-4573(88)90021-0.
public struct TagProfiles: Sendable {
  private var profiles: [Int: [Int: Double]] = [:]

  /// Weighs tags.
  ///
  /// - Parameter tags: a film's number and a tag, as often as it was given, in any case.
  /// - Complexity: O(tags).
  public init(_ tags: some Sequence<(film: Int, tag: String)>) {
    var numbers: [String: Int] = [:]
    var counts: [Int: [Int: Double]] = [:]
    for (film, tag) in tags {
      let key = tag.lowercased()
      let number = numbers[key] ?? numbers.count
      numbers[key] = number
      counts[film, default: [:]][number, default: 0] += 1
    }
    var films = [Double](repeating: 0, count: numbers.count)
    for given in counts.values { for tag in given.keys { films[tag] += 1 } }
    for (film, given) in counts {
      var profile: [Int: Double] = [:]
      for (tag, count) in given {
        profile[tag] = log(1 + count) * log(Double(counts.count) / films[tag])
      }
      let length = profile.keys.sorted().reduce(0.0) { sum, tag in
        sum + (profile[tag] ?? 0) * (profile[tag] ?? 0)
      }.squareRoot()
      // Tags that all films have make no two films alike.
      profiles[film] = length > 0 ? profile.mapValues { $0 / length } : [:]
    }
  }

  /// The films that have tags.
  public var films: [Int] { profiles.keys.sorted() }

  /// The cosine of two films, 0…1; `nil` where one of them has no tags.
  public func cosine(_ film: Int, _ other: Int) -> Double? {
    guard let first = profiles[film], let second = profiles[other] else { return nil }
    let (fewer, more) = first.count < second.count ? (first, second) : (second, first)
    return fewer.keys.sorted().reduce(0.0) { $0 + (fewer[$1] ?? 0) * (more[$1] ?? 0) }
  }
}
