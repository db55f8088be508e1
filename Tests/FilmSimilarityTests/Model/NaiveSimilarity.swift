import FilmData
import LinearAlgebra

@testable import FilmSimilarity

/// How similar films are by the formula and nothing else, in loops over all pairs.
struct NaiveSimilarity {
  private let expansion: Double
  private let full: Double
  /// s(i, j), how near films are without their nearest.
  let alone: [[Double]]
  private let nearest: [[(film: Int, share: Double)]]

  init(_ model: SimilarityModel, kinds: Set<EvidenceKind> = Set(EvidenceKind.allCases)) {
    let count = model.films.count
    let worth = (0..<count).map { film in
      model.sources.compactMap { $0.evidence as? FilmWords }.first
        .map { Double($0.row(film).count) / 10 } ?? 0
    }
    let facts = NaiveFacts(
      films: Array(model.films), weights: model.factWeights, reviewsWorth: worth)
    var sums = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    var weights = 0.0
    for source in model.sources where kinds.contains(source.kind) {
      let weight = Double(source.weight)
      let isScaled = source.nearness.means != nil
      weights += weight
      for (film, cosines) in Self.cosines(source.evidence, count).enumerated() {
        let mean = isScaled ? Self.meanOfNearest(cosines, except: film) : 1
        for other in 0..<count where mean > 0 {
          sums[film][other] += weight * cosines[other] / mean
        }
      }
    }
    if kinds.contains(.facts) {
      if facts.films.contains(where: { !$0.genres.isEmpty }) {
        weights += Double(model.factWeights.genres)
      }
      for film in 0..<count {
        for other in 0..<count {
          sums[film][other] += facts.genres(film, other) + facts.years(film, other)
        }
      }
    }
    let trust = (0..<count).map(facts.trust)
    alone = sums.map { row in zip(row, trust).map { $0 * $1 } }
    expansion = Double(model.expansion.weight)
    full = (1 + expansion) * weights
    nearest = alone.indices.map { [alone] in Self.nearest($0, alone[$0]) }
  }

  private static func cosines(_ evidence: any Evidence, _ count: Int) -> [[Double]] {
    if let words = evidence as? FilmWords {
      let rows = (0..<count).map { film in
        Dictionary(uniqueKeysWithValues: words.row(film).map { ($0.word, Double($0.weight)) })
      }
      return rows.map { a in
        rows.map { b in a.reduce(0) { $0 + $1.value * (b[$1.key] ?? 0) } }
      }
    }
    if let coLikes = evidence as? CoLikes {
      let likes = coLikes.likes.elements.map(Double.init)
      var cosines = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
      for film in 0..<count {
        for (other, common) in coLikes.pairs(film) {
          let common = Double(common)
          cosines[film][other] =
            common / (likes[film] * likes[other]).squareRoot() * common / (common + 20)
        }
      }
      return cosines
    }
    guard let rows = evidence.factors?.matrix else { return [] }
    return (0..<count).map { a in
      (0..<count).map { b in
        zip(rows.row(a), rows.row(b)).reduce(0) { $0 + Double($1.0) * Double($1.1) }
      }
    }
  }

  private static func meanOfNearest(_ cosines: [Double], except film: Int) -> Double {
    var others = cosines
    others.remove(at: film)
    return others.sorted(by: >).prefix(20).reduce(0) { $0 + max(0, $1) } / 20
  }

  /// The ten nearest of a film, with shares that add up to 1; they are kept in a byte each.
  private static func nearest(_ film: Int, _ row: [Double]) -> [(film: Int, share: Double)] {
    let best = row.indices.filter { $0 != film && row[$0] > 0 }
      .sorted { (row[$1], $0) < (row[$0], $1) }.prefix(10)
    let bytes = best.map { (255 * row[$0] / row[best[0]]).rounded() }
    let sum = bytes.reduce(0, +)
    return zip(best, bytes).filter { $0.1 > 0 }.map { ($0.0, $0.1 / sum) }
  }

  func nearest(_ film: Int) -> [(film: Int, share: Double)] { nearest[film] }

  /// S(i, j): what the nearest add counts, but not towards themselves.
  func score(_ film: Int, _ other: Int) -> Double {
    var score = alone[film][other]
    if expansion > 0 {
      for near in nearest[film] where near.film != other {
        score += expansion * near.share * alone[near.film][other]
      }
    }
    return score
  }

  /// What is liked counts by its mean, what is not by half of its mean.
  func score(like: [Int], unlike: [Int], _ other: Int) -> Double {
    var score = 0.0
    for film in like { score += self.score(film, other) / Double(like.count) }
    for film in unlike { score -= self.score(film, other) / Double(2 * unlike.count) }
    return score
  }

  /// S / (S + Ŝ).
  func similarity(_ score: Double) -> Float { score > 0 ? Float(score / (score + full)) : 0 }
}
