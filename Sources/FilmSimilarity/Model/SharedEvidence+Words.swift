internal import Bytes
internal import FilmData

/// What two films have in common, in phrases for people: for lists, explanations and title pages.
extension SharedEvidence {
  /// All of it, the most telling first: "by Andrei Tarkovsky", "with Harriet Andersson", "“dream, memory”",
  /// "32 like both, 14.1× chance", "Drama".
  public var phrases: [String] {
    var phrases: [String] = []
    if !directors.isEmpty { phrases.append("by \(directors.joined(separator: ", "))") }
    if !cast.isEmpty { phrases.append("with \(cast.joined(separator: ", "))") }
    if !words.isEmpty { phrases.append(Self.quoted(words)) }
    if let coLikes, let lift {
      phrases.append("\(coLikes) like both, \(DecimalText.text(lift, digits: 1))× chance")
    }
    if !genres.isEmpty { phrases.append(genres.joined(separator: ", ")) }
    return phrases
  }

  /// The one that says most, short enough for a card: "both by Andrei Tarkovsky".
  ///
  /// People come before words, words before likes, and these before genres, which thousands of films share. Empty where
  /// nothing can be named.
  public var mainReason: String {
    if !directors.isEmpty { return "both by \(Self.listed(directors))" }
    if !cast.isEmpty { return "with \(Self.listed(cast))" }
    // One word in common may be chance.
    if words.count > 1 { return Self.quoted(Array(words.prefix(Self.mostWords))) }
    if let coLikes, let lift, lift > 1 {
      let digits = lift < 10 ? 1 : 0
      return "\(coLikes) like both, \(DecimalText.text(lift, digits: digits))× chance"
    }
    if let genre = genres.first {
      let more = genres.dropFirst().prefix(Self.mostNames - 1)
      return "both " + ([genre] + more).map { $0.lowercased() }.joined(separator: ", ")
    }
    return words.isEmpty ? "" : Self.quoted(words)
  }

  /// Whether people in common say why already, so that no more evidence is needed for ``mainReason``.
  var namesPeople: Bool { !directors.isEmpty || !cast.isEmpty }

  /// What a card has room for.
  private static let mostNames = 2
  private static let mostWords = 3

  private static func listed(_ names: [String]) -> String {
    names.prefix(mostNames).joined(separator: " and ")
  }

  private static func quoted(_ words: [String]) -> String { "“\(words.joined(separator: ", "))”" }
}

extension SimilarityModel {
  /// The reason of ``SharedEvidence/mainReason``, for which words are compared only where no people are shared.
  public func mainReason(of film: Int, and other: Int) -> String {
    checkFilm(film)
    checkFilm(other)
    let people = SharedEvidence(films[film], films[other])
    return (people.namesPeople ? people : sharedEvidence(of: film, and: other)).mainReason
  }
}
