import Bytes
import FilmData
import FilmSimilarity

/// The main reasons for a film of a list, in words.
struct SimilarityReasons {
  let model: SimilarityModel
  let query: FilmQuery

  /// The least share of the similarity that is listed: smaller ones would read as 0.00.
  private static let leastShare: Float = 0.005

  /// Reasons in words, then the shares of the similarity: "by Andrei Tarkovsky; “zone”; words +0.41".
  func text(_ other: Int) -> String {
    let film = model.nearest(in: query, to: other)
    let shared = model.sharedEvidence(of: film, and: other)
    var parts: [String] = []
    if query.like.count > 1 { parts.append("like \(model.films[film].title)") }
    parts += shared.phrases
    let shares = model.parts(of: film, and: other).filter { $0.share >= Self.leastShare }
      .map { "\($0.name) \(DecimalText.signed(Double($0.share), digits: 2))" }
    return (parts + [shares.joined(separator: ", ")]).joined(separator: "; ")
  }
}
