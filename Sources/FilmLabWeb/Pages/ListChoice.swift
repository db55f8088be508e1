import FilmCatalogue
import FilmData
import FilmReports
import FilmSimilarity

/// Which films a list shows, as its address says: `/list/genre/drama?years=1970..1979&order=tomatometer`.
struct ListChoice {
  private(set) var genre: String?
  private(set) var country: String?
  private(set) var director: String?
  private(set) var years: String?
  /// What was given for the least number of reviews, and for the order, as it was written.
  private let minimum: String?
  private let orderName: String?
  let order: FilmOrder
  /// The heading: "Drama", "Films of 1975".
  let heading: String
  /// Whether it is the list of all films.
  let isWhole: Bool

  /// - Throws: ``WebError/noSuchPath(path:)`` where the path names no list.
  init(_ request: SiteRequest, names: ListNames) throws {
    let query = request.query
    orderName = query["order"]
    order = orderName.flatMap(FilmOrder.init(rawValue:)) ?? .mostReviewed
    (genre, country) = (query["genre"], query["country"])
    (director, years) = (query["director"], query["years"])
    minimum = query["minimum"]
    isWhole = request.path.count == 1 && query.pairs.isEmpty
    guard request.path.count == 3 else {
      heading = "Films"
      return
    }
    let name = request.path[2]
    func found(_ names: [CountedName]) throws -> String {
      guard let known = names.first(where: { SiteAddress.slug($0.name) == SiteAddress.slug(name) })
      else { throw WebError.noSuchPath(path: request.target) }
      return known.name
    }
    switch request.path[1] {
    case "genre":
      genre = try found(names.genres)
      heading = genre ?? ""
    case "country":
      country = try found(names.countries)
      heading = "Films from \(country ?? "")"
    case "decade", "year":
      guard YearRange(name) != nil else { throw WebError.noSuchPath(path: request.target) }
      years = name
      heading = request.path[1] == "year" ? "Films of \(name)" : "Films of the \(name)"
    case "director":
      director = name.replacing("_", with: " ")
      heading = "Films by \(director?.capitalisedWords ?? "")"
    default: throw WebError.noSuchPath(path: request.target)
    }
  }

  /// - Throws: ``WebError/unusable(reason:field:)`` where the years, the least number of reviews or the order cannot be read.
  func listing(limit: Int, offset: Int) throws -> FilmListing {
    var listing = FilmListing(order: order, limit: limit)
    listing.offset = offset
    listing.genres = genre.map { [$0] } ?? []
    listing.countries = country.map { [$0] } ?? []
    listing.directors = director.map { [$0] } ?? []
    if let minimum {
      guard let least = Int(minimum), least >= 0 else {
        throw WebError.unusable(
          reason: "reviews, at least \(minimum.quotable()): write a whole number, such as 20")
      }
      listing.minimumReviews = least
    }
    if let orderName, orderName != order.rawValue {
      let names = FilmOrder.allCases.map(\.rawValue).joined(separator: ", ")
      throw WebError.unusable(reason: "order \(orderName.quotable()): there are \(names)")
    }
    if let years {
      guard let range = YearRange(years) else {
        throw WebError.unusable(
          reason: "years \(years.quotable()): write 1975, 1970..1985, 1990.. or 1970s")
      }
      listing.years = range
    }
    return listing
  }

  /// "best by critics first".
  var orderInWords: String {
    switch order {
    case .tomatometer: "the surest to please critics first"
    case .popcornmeter: "the surest to please the audience first"
    case .divided: "those that divide critics most first"
    case .disagreement: "those on which critics and audience differ most first"
    case .newest: "the newest first"
    case .mostReviewed: "the most reviewed first"
    }
  }

  func form(_ names: ListNames) -> ListView.Form {
    func choices(_ names: [CountedName], _ chosen: String?) -> [ListView.Choice] {
      names.map { name in
        ListView.Choice(
          value: name.name, name: name.name,
          isChosen: name.name.lowercased() == chosen?.lowercased())
      }
    }
    let orders: [(FilmOrder, String)] = [
      (.mostReviewed, "Most reviewed"), (.tomatometer, "Best by critics"),
      (.popcornmeter, "Best by the audience"), (.divided, "Most divided critics"),
      (.disagreement, "Critics against audience"), (.newest, "Newest"),
    ]
    func any(_ name: String, _ chosen: String?) -> ListView.Choice {
      ListView.Choice(value: "", name: name, isChosen: chosen == nil)
    }
    return ListView.Form(
      genre: [any("Any genre", genre)] + choices(names.genres, genre),
      country: [any("Any country", country)] + choices(names.countries, country),
      order: orders.map { .init(value: $0.rawValue, name: $1, isChosen: $0 == order) },
      years: years ?? "", director: director ?? "", minimum: minimum ?? "")
  }
}

extension String {
  /// Each word with a capital letter.
  fileprivate var capitalisedWords: String {
    split(separator: " ").map { String($0).capitalisedFirst }.joined(separator: " ")
  }
}
