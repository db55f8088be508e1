import _FilmTestSupport

/// Reviews of forty films, even and odd: half of the reviewers like even ones, the others odd ones, and
/// all films are written about in the same words but for a place that eight of them share.
enum LikedReviews {
  /// JSON lines of 960 reviews by 24 people.
  ///
  /// - Parameter score: the score that a reviewer gives a film, if any.
  static func lines(_ score: (_ film: Int, _ isLiked: Bool) -> String? = { _, _ in nil }) -> String
  {
    var generator = TestGenerator(seed: 8)
    let places = ["desert", "harbour", "castle", "forest", "arena"]
    var lines = ""
    for reviewer in 0..<24 {
      for film in 0..<40 {
        let isLiked = film % 2 == reviewer % 2
        let words = isLiked ? ["wonderful", "gripping", "lovely"] : ["dull", "tedious", "clumsy"]
        let text = (0..<4).map { _ in
          generator.element(of: words) + " " + generator.element(of: ["scene", "script", "story"])
        }
        lines += "{\"critic\":\"R. \(reviewer)\",\"film\":\"f\(film)\",\"title\":\"Film \(film)\","
        lines += "\"text\":\"\(text.joined(separator: " ")) in a \(places[film / 8])\""
        if let score = score(film, isLiked) { lines += ",\"score\":\"\(score)\"" }
        lines += "}\n"
      }
    }
    return lines
  }
}
