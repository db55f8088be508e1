import FilmAnalytics
import FilmCatalogue
import _FilmTestSupport

@testable import FilmLabWeb

/// The API with a site over a catalogue of three films, whose reviews are ours, in a folder of its own.
struct ToySite {
  let folder: TemporaryFolder
  let api: ToyAPI

  /// The path of the catalogue.
  var path: String { folder.path("films.sqlite") }

  /// - Parameter hasCatalogue: without it the rows are the sample's.
  init(
    hasCatalogue: Bool = true, token: String? = nil, origins: [String] = [],
    limits: WebLimits = WebLimits(), work: WorkQueue? = nil
  ) throws {
    folder = try TemporaryFolder(["films.jsonl": Self.films, "reviews.jsonl": Self.reviews])
    let models = try ToyModels.all()
    let files = ["films.jsonl", "reviews.jsonl"].map(folder.path)
    var configuration = SiteConfiguration(catalogue: folder.path("films.sqlite"))
    if hasCatalogue {
      let catalogue = try Catalogue(folder.path("films.sqlite"))
      let settings = ImportSettings(scorer: ReviewScorer(try ToyModels.sentiment()))
      for file in files { _ = try catalogue.importFile(file, settings) }
    } else {
      configuration.sample = files
    }
    api = try ToyAPI(
      models, limits: limits, work: work, site: configuration, in: folder, token: token,
      origins: origins)
  }

  private static let films = """
    {"type":"film","title":"The Mirror","alternate_titles":["Zerkalo"],"year":1975,"genres":["Drama"],\
    "directors":["Andrei Tarkovsky"],"cast":["Margarita Terekhova"],"countries":["Soviet Union"],\
    "runtime":107,"source":"filmlab"}
    {"type":"film","title":"Stalker","year":1979,"genres":["Drama","Science Fiction"],\
    "directors":["Andrei Tarkovsky"],"cast":["Alisa Freindlich"],"countries":["Soviet Union"],\
    "source":"filmlab"}
    {"type":"film","title":"Persona","year":1966,"genres":["Drama"],"directors":["Ingmar Bergman"],\
    "cast":["Liv Ullmann"],"countries":["Sweden"],"source":"filmlab"}

    """

  /// A review, by a critic unless it says otherwise.
  private static func review(
    _ number: Int, of film: String, _ year: Int, by author: String, _ text: String,
    fresh: Bool? = nil, score: String? = nil, source: String = "critic"
  ) -> String {
    var row = """
      {"id":"r\(number)","title":"\(film)","year":\(year),"critic_name":"\(author)",\
      "publication":"The Quiet Screen","date":"20\(10 + number)-05-12","source":"\(source)",\
      "text":"\(text)"
      """
    if let fresh { row += ",\"fresh\":\(fresh)" }
    if let score { row += ",\"original_score\":\"\(score)\"" }
    return row + "}\n"
  }

  /// Seven by critics and three by the audience of The Mirror, two of Stalker, one of Persona.
  private static let reviews = [
    review(
      0, of: "The Mirror", 1975, by: "Ada Vale", "A superb plot, moving to the last shot.",
      fresh: true, score: "5/5"),
    review(
      1, of: "The Mirror", 1975, by: "Ben Orr", "Good, and moving in its best hour.", fresh: true),
    review(2, of: "The Mirror", 1975, by: "Cleo Ray", "Dull, and not good for long.", fresh: false),
    review(
      3, of: "The Mirror", 1975, by: "Dan Sol", "A gem with a superb plot.", score: "4.5/5"),
    review(4, of: "The Mirror", 1975, by: "Eve Tor", "Superb: good from start to end."),
    review(
      5, of: "The Mirror", 1975, by: "Finn Ude", "An awful plot, dull all the way.", score: "1/5"),
    review(6, of: "The Mirror", 1975, by: "Gil Ash", "Moving and good.", fresh: true),
    review(
      7, of: "The Mirror", 1975, by: "u1", "Good fun for a rainy night.", score: "4/5",
      source: "audience"),
    review(
      8, of: "The Mirror", 1975, by: "u2", "Awful, I left early.", score: "1/5",
      source: "audience"),
    review(
      9, of: "The Mirror", 1975, by: "u3", "Superb and moving.", score: "5/5", source: "audience"),
    review(10, of: "Stalker", 1979, by: "Ada Vale", "A superb walk, never dull.", fresh: true),
    review(11, of: "Stalker", 1979, by: "Ben Orr", "Dull water, dull rooms.", fresh: false),
    review(12, of: "Persona", 1966, by: "Ada Vale", "Good faces, moving silence.", fresh: true),
  ].joined()
}

extension ToySite {
  /// The values of a field of all parts of a list, from the first to the last.
  func all(_ field: String, _ target: String, mostParts: Int = 50) async throws -> [[ExampleValue]]
  {
    var parts: [[ExampleValue]] = []
    var next: String?
    repeat {
      let mark = target.contains("?") ? "&" : "?"
      let answer = try await api.get(target + (next.map { "\(mark)cursor=\($0)" } ?? ""))
      let value = try answer.value()
      parts.append(value[field]?.elements ?? [])
      next = value["next"]?.text
    } while next != nil && parts.count < mostParts
    return parts
  }

  /// Imports a file into the catalogue, as another process would.
  func add(_ text: String, as name: String) throws {
    _ = try Catalogue(path).importFile(
      folder.write(text, as: name), ImportSettings(scorer: ReviewScorer(ToyModels.sentiment())))
  }
}
