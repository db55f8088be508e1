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
    let parts = [
      aspects(named.praised, "praise", \.praised), aspects(named.blamed, "fault", \.blamed),
      divided(named.divided),
    ].compactMap { $0 }
    let opinions =
      parts.isEmpty
      ? "" : "; " + (counts.isAudience ? "viewers" : "they") + " " + Self.listed(parts)
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
    case counts.count where counts.count == 1: " (the verdict is predicted from the text)"
    case counts.count: " (all verdicts are predicted from texts)"
    case 1: " (1 verdict is predicted from the text)"
    default: " (\(counts.predicted) verdicts are predicted from texts)"
    }
  }

  // MARK: The aspects

  private func aspects(
    _ aspects: [AspectTally.Counts], _ verb: String, _ side: (AspectTally.Counts) -> Int
  ) -> String? {
    if aspects.isEmpty { return nil }
    let words = aspects.map { aspect in
      let noun = verb == "fault" ? Self.fault(aspect.aspect) : aspect.aspect.rawValue
      return "\(noun) (\(side(aspect)) of \(aspect.count))"
    }
    return "\(verb) its " + Self.joined(words)
  }

  private func divided(_ aspects: [AspectTally.Counts]) -> String? {
    guard let aspect = aspects.first else { return nil }
    return "are divided over its \(aspect.aspect.rawValue) "
      + "(\(aspect.praised) of \(aspect.count) praise it)"
  }

  /// What is blamed, in the words of blame: nobody faults originality, but that it is missing.
  private static func fault(_ aspect: Aspect) -> String {
    switch aspect {
    case .originality: "lack of originality"
    case .thrills: "lack of thrills"
    default: aspect.rawValue
    }
  }

  private static func joined(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.joined() }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }

  /// "praise …, fault … and are divided over …": with a comma, since each part has lists.
  private static func listed(_ parts: [String]) -> String {
    guard parts.count > 1, let last = parts.last else { return parts.joined() }
    return parts.dropLast().joined(separator: ", ") + (parts.count > 2 ? ", and " : ", ") + last
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
