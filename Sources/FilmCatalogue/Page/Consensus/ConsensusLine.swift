internal import FilmSentiment

/// What critics agree on, in one line of figures.
///
/// "28 of 28 critics recommend it; they praise its visuals (12 of 13) and direction (9 of 9), fault its pace (4 of 6)."
/// Behind an aspect is how many of the opinions of it are of that side.
struct ConsensusLine {
  let counts: ConsensusCounts

  /// From as many reviews on critics can agree: a Tomatometer's first score.
  private static let enough = 5
  /// Between 40 and 60 % the verdict is open; from 60 % on a film is fresh.
  private static let openShares = 0.4..<0.6

  /// The line; `nil` without a verdict.
  var text: String? {
    guard counts.count > 0 else { return nil }
    guard counts.count >= Self.enough else { return fewWords + predictions + "." }
    let named = counts.named
    let (praise, fault) = (
      aspects(named.praised, "praise", \.praised), aspects(named.blamed, "fault", \.blamed)
    )
    // The side of the verdict first.
    let sides = counts.isFresh ? [praise, fault] : [fault, praise]
    let parts = (sides + [divided(named.divided)]).compactMap { $0 }
    let people = counts.isAudience ? "viewers" : "they"
    let opinions = parts.isEmpty ? "" : "; \(people) " + parts.joined(separator: ", ")
    return verdict + opinions + predictions + "."
  }

  // MARK: The verdict

  private var people: String { counts.isAudience ? "viewers" : "critics" }

  private var verdict: String {
    let (fresh, count) = (counts.fresh, counts.count)
    let start = counts.isAudience ? "No critic's verdict is known; " : ""
    let share = Double(fresh) / Double(count)
    if Self.openShares.contains(share) {
      let people = start.isEmpty ? people.capitalisedFirst : people
      return "\(start)\(people) are divided, \(fresh) of \(count) recommend it"
    }
    return share < Self.openShares.lowerBound
      ? "\(start)\(count - fresh) of \(count) \(people) advise against it"
      : "\(start)\(fresh) of \(count) \(people) recommend it"
  }

  /// One to four reviews are told, and that they are few.
  private var fewWords: String {
    let (fresh, count) = (counts.fresh, counts.count)
    let start = counts.isAudience ? "No critic's verdict is known; " : ""
    if count == 1 {
      let verb = fresh == 1 ? "recommends it" : "advises against it"
      return
        "\(start)\(start.isEmpty ? "The" : "the") only \(counts.isAudience ? "viewer" : "critic") \(verb)"
    }
    let verb = fresh > 0 ? "recommend it" : "advise against it"
    let number = fresh == count || fresh == 0 ? "All \(count)" : "\(fresh) of \(count)"
    let words = "\(start.isEmpty ? number : number.lowercased()) \(people) \(verb)"
    return "\(start)\(words), which is too few to speak of agreement"
  }

  private var predictions: String {
    switch counts.predicted {
    case 0: ""
    case counts.count where counts.count == 1: "; the verdict is predicted from the text"
    case counts.count: "; all verdicts are predicted from the texts"
    case 1: "; 1 of the verdicts is predicted from its text"
    default: "; \(counts.predicted) of the verdicts are predicted from their texts"
    }
  }

  // MARK: The aspects

  private func aspects(
    _ aspects: [AspectTally.Counts], _ verb: String, _ side: (AspectTally.Counts) -> Int
  ) -> String? {
    if aspects.isEmpty { return nil }
    // "Lack of originality" comes last: else what follows would be lacking too.
    let isFault = verb == "fault"
    let ordered =
      aspects.filter { !isFault || !Self.isLack($0.aspect) }
      + aspects.filter { isFault && Self.isLack($0.aspect) }
    let words = ordered.map { aspect in
      let noun = (isFault && Self.isLack(aspect.aspect) ? "lack of " : "") + aspect.aspect.rawValue
      return "\(noun) (\(side(aspect)) of \(aspect.count))"
    }
    return "\(verb) its " + Self.joined(words)
  }

  private func divided(_ aspects: [AspectTally.Counts]) -> String? {
    guard let aspect = aspects.first else { return nil }
    let start = counts.named.praised.isEmpty && counts.named.blamed.isEmpty ? "" : "and "
    return start + "are divided over its \(aspect.aspect.rawValue) "
      + "(\(aspect.praised) of \(aspect.count) praise it)"
  }

  /// Whether blame means that it is missing: nobody faults originality.
  private static func isLack(_ aspect: Aspect) -> Bool {
    aspect == .originality || aspect == .thrills
  }

  private static func joined(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.joined() }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
