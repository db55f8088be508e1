@testable import FilmData

/// What reviewers write as their score.
final class ScoresReader: FuzzedReader {
  static let name = "scores"
  static let dictionary = [
    "/", "/5", "/10", "/4", "★", "☆", "½", "A", "B+", "B−", "out of", " of ", " de ", "von", "sur",
    "%", "stars", "10", "100",
    ".5", "4,5", "(", ")", "!", "*", "／", "５", "-", "NaN", "1e9",
  ]
  static let seeds = [
    "3.5/4", "B+ (3.5/4)", "★ ★ ★ ☆ ☆", "7/10 (70%)", "8 von 10", "８／１０", "4.5★", "A-", "75%", "3",
    "1/2", "0",
  ].map { Array($0.utf8) }
  static let longest = 48

  init() {}

  func read(_ bytes: [UInt8]) throws {
    for scale in [nil, RatingScale(best: 5), RatingScale(best: 100)] {
      let score = bytes.withUnsafeBytes { ReviewScore.parse(utf8: $0, scale: scale) }
      guard case .success(let score) = score else { continue }
      try promise((0...1).contains(score.rating), "\(bytes.shown) is \(score.rating)")
    }
    bytes.withUnsafeBytes { _ = (FreshnessLabel(utf8: $0), BareWord($0).meansNothing) }
  }
}
