import Bytes
import FilmCatalogue
import FilmData
import FilmReports

/// `/compare?film=the_mirror_1975&with=stalker_1979`: two films side by side.
struct ComparePage: SitePage {
  let path = "/compare"

  func answer(_ request: SiteRequest, _ site: SiteReader) throws -> SiteAnswer {
    var view = CompareView(
      frame: site.frame(request, title: "Compare two films", canonical: "/compare"),
      form: .init(
        first: request.query["film"] ?? "", second: request.query["with"] ?? ""))
    do {
      let first = try request.query["film"].map { try page($0, site) }
      if let first { view.form.first = try field(first, site) }
      let second = try request.query["with"].map { try page($0, site) }
      if let second { view.form.second = try field(second, site) }
      if let first, let second {
        let pair = try CompareView.Pair(first, second, site)
        (view.aspects, view.facts) = (!pair.aspects.isEmpty, !pair.facts.isEmpty)
        view.pair = pair
      }
      if let first, second == nil {
        view.ideas = try first.similar.map { film in
          Link(
            film.titleAndYear,
            "/compare?film=\(SiteAddress.escaped(try site.slug(of: first)))&with="
              + SiteAddress.escaped(site.slug(of: film)))
        }
      }
    } catch let error as any ClassifiedError {
      let error = WebError(error)
      view.error = .init(
        sentence: "\(error)".sentence,
        suggestions: error.suggestions.map { Link($0, SiteAddress.search($0)) })
    }
    return .page("compare", view)
  }

  /// What finds the film again: its title and year, or its address where these are another film's, too.
  private func field(_ page: TitlePage, _ site: SiteReader) throws -> String {
    let (name, address) = (page.film.titleAndYear, try site.slug(of: page))
    let found = try? self.page(name, site)
    return try found.map { try site.slug(of: $0) } == address ? name : address
  }

  /// A film by its address or by what someone typed.
  private func page(_ words: String, _ site: SiteReader) throws -> TitlePage {
    var choice = PageChoice()
    choice.reviewLimit = 0
    choice.similarCount = 4
    if let film = site.addresses.place(words) {
      return try site.page(of: film, choice, for: .anybody)
    }
    return try site.pages.page(words, choice)
  }
}

/// What the template of a comparison shows.
struct CompareView {
  var frame: Frame
  var form: Form
  var error: Failure?
  var pair: Pair?
  var ideas: [Link] = []
  /// Whether there is something to compare.
  var aspects = false
  var facts = false

  /// The two titles.
  struct Form {
    var first: String
    var second: String
  }

  /// What is wrong with one of them.
  struct Failure {
    var sentence: String
    var suggestions: [Link]
  }

  /// Two films.
  struct Pair {
    var first: FilmCard
    var second: FilmCard
    var similarity: FilmCard.Similarity?
    var reason: String?
    var shared: [String]
    var meters: [Meters]
    var aspects: [Aspect]
    var facts: [Fact]
  }

  /// One meter of both.
  struct Meters {
    var name: String
    var first: MeterView
    var second: MeterView
  }

  /// An aspect of both.
  struct Aspect {
    var name: String
    var first: Share?
    var second: Share?
  }

  /// How many praise an aspect.
  struct Share {
    var summary: String
    var width: Double
  }

  /// A fact of both.
  struct Fact {
    var name: String
    var first: String
    var second: String
    var isSame: Bool
  }
}

extension CompareView.Pair {
  init(_ first: TitlePage, _ second: TitlePage, _ site: SiteReader) throws {
    let comparison = site.pages.comparison(of: first, and: second)
    self.first = try site.card(first)
    self.second = try site.card(second)
    similarity = comparison.similarity.map(FilmCard.Similarity.init)
    reason = comparison.reason?.sentence
    shared = Self.shared(comparison)
    meters = [
      CompareView.Meters(
        name: "Tomatometer",
        first: MeterView(first.meters.critics, name: first.film.title, origin: first.criticsOrigin),
        second: MeterView(
          second.meters.critics, name: second.film.title, origin: second.criticsOrigin)),
      CompareView.Meters(
        name: "Popcornmeter",
        first: MeterView(
          first.meters.audience, name: first.film.title, origin: first.audienceOrigin),
        second: MeterView(
          second.meters.audience, name: second.film.title, origin: second.audienceOrigin)),
    ]
    aspects = Self.aspects(first.aspects, second.aspects)
    facts = comparison.facts.map { fact in
      CompareView.Fact(
        name: fact.title, first: fact.text(\.first), second: fact.text(\.second),
        isSame: fact.isSame)
    }
  }

  private static func shared(_ comparison: FilmComparison) -> [String] {
    // The reason has named some already.
    let people = comparison.people.map(\.name).filter { name in
      !(comparison.reason?.contains(name) ?? false)
    }.prefix(8)
    var shared: [String] = []
    if !people.isEmpty { shared.append("Both with \(people.joined(separator: ", ")).") }
    if !comparison.genres.isEmpty {
      shared.append("Both are \(comparison.genres.joined(separator: ", ")).")
    }
    return shared
  }

  /// The aspects of either, those first of which most is said.
  private static func aspects(
    _ first: [PageAspect], _ second: [PageAspect]
  ) -> [CompareView.Aspect] {
    var counts: [String: Int] = [:]
    for aspect in first + second {
      counts[aspect.aspect, default: 0] += aspect.praised + aspect.blamed
    }
    func share(_ name: String, _ aspects: [PageAspect]) -> CompareView.Share? {
      aspects.first { $0.aspect == name && $0.praised + $0.blamed > 0 }.map {
        CompareView.Share(
          summary: "\($0.praised) of \($0.praised + $0.blamed)", width: 100 * $0.share)
      }
    }
    return counts.filter { $0.value > 0 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
      CompareView.Aspect(
        name: $0.key.capitalisedFirst, first: share($0.key, first), second: share($0.key, second))
    }
  }
}

extension ComparedFact {
  /// The fact's name for people.
  fileprivate var title: String {
    FilmFact(rawValue: name)?.title ?? name.capitalisedFirst
  }

  /// The values of one film in words; a dash where nobody knows.
  fileprivate func text(_ side: KeyPath<ComparedFact, [String]>) -> String {
    let values = self[keyPath: side]
    if values.isEmpty { return "–" }
    return FilmFact(rawValue: name)?.reading(values) ?? values.joined(separator: ", ")
  }
}
