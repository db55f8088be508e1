internal import FilmData
internal import FilmSimilarity

extension TitlePages {
  /// Compares the films of two pages.
  ///
  /// - Complexity: O(words and factors of both films and their nearest), and O(people of both).
  public func comparison(of first: TitlePage, and second: TitlePage) -> FilmComparison {
    var comparison = FilmComparison(first, second)
    guard let model = models.films, let one = place(of: first), let other = place(of: second) else {
      return comparison
    }
    let shared = model.sharedEvidence(of: one, and: other)
    comparison.similarity = one == other ? 1 : Double(model.similarity(of: one, and: other))
    comparison.reason = shared.mainReason.isEmpty ? nil : shared.mainReason
    comparison.phrases = shared.phrases
    return comparison
  }

  private func place(of page: TitlePage) -> Int? {
    page.modelKey.flatMap { models.films?.films.firstIndex(id: $0) }
  }
}

extension FilmComparison {
  /// What two pages themselves tell.
  init(_ first: TitlePage, _ second: TitlePage) {
    let (one, other) = (FilmComparison.people(first), FilmComparison.people(second))
    people = one.order.compactMap { address in
      guard let here = one.people[address], let there = other.people[address] else { return nil }
      return SharedPerson(
        name: here.name, address: address.address, first: here.roles, second: there.roles)
    }
    facts = Self.facts(first, second)
    let genres = facts.first { $0.name == FilmFact.genres.rawValue }
    self.genres = genres.map { genres in genres.first.filter(genres.second.contains) } ?? []
  }

  private typealias People = (
    order: [PersonAddress], people: [PersonAddress: (name: String, roles: [FilmCredit.Role])]
  )

  private static func people(_ page: TitlePage) -> People {
    var found: People = ([], [:])
    for credit in page.credits {
      let address = PersonAddress(name: credit.name)
      if found.people[address] == nil {
        found.order.append(address)
        found.people[address] = (credit.name, [])
      }
      if found.people[address]?.roles.contains(credit.role) == false {
        found.people[address]?.roles.append(credit.role)
      }
    }
    return found
  }

  private static func facts(_ first: TitlePage, _ second: TitlePage) -> [ComparedFact] {
    func directors(_ page: TitlePage) -> [String] {
      page.credits.filter { $0.role == .director }.map(\.name)
    }
    func values(_ page: TitlePage, _ fact: FilmFact) -> [String] {
      page.facts.first { $0.name == fact }?.values ?? []
    }
    let ownFacts = [
      ComparedFact(
        name: "year", first: [first.film.year].compactMap { $0.map(String.init) },
        second: [second.film.year].compactMap { $0.map(String.init) }),
      ComparedFact(name: "director", first: directors(first), second: directors(second)),
    ]
    let others = FilmFact.allCases.map {
      ComparedFact(name: $0.rawValue, first: values(first, $0), second: values(second, $0))
    }
    return (ownFacts + others).filter { !$0.first.isEmpty || !$0.second.isEmpty }
  }
}
