/// Reviews made of words that mean what they are made for: seeded, labelled, as JSON lines.
public enum MadeReviews {
  private static let praise = ["wonderful", "gripping", "moving", "lovely", "tender", "luminous"]
  private static let blame = ["dull", "tedious", "clumsy", "lifeless", "wooden", "dreary"]
  private static let plain = ["film", "story", "camera", "scene", "actor", "script", "evening"]

  /// Reviews with keys, titles, labels and scores, fresh and rotten ones mixed.
  ///
  /// - Parameters:
  ///   - films: how many films they are spread over.
  ///   - onlyFresh: leaves rotten ones out.
  public static func lines(
    count: Int, films: Int = 40, seed: UInt64 = 1, onlyFresh: Bool = false
  ) -> String {
    var generator = TestGenerator(seed: seed)
    var text = ""
    for index in 0..<count {
      let isFresh = onlyFresh || generator.next(below: 2) == 0
      let words = (0..<12).map { _ in
        generator.next(below: 5) < 2
          ? generator.element(of: isFresh ? praise : blame) : generator.element(of: plain)
      }
      let film = index % films
      text += "{\"id\":\(index),\"film\":\"film_\(film)\",\"title\":\"Film \(film)\","
      text += "\"text\":\"\(words.joined(separator: " "))\",\"fresh\":\(isFresh),"
      text += "\"score\":\"\(isFresh ? 4 : 1)/5\"}\n"
    }
    return text
  }
}
