#if FILMLAB_FUZZ_ALL
  import Bytes
  import FilmSentiment
  import HTTPTypes
  import HummingbirdCore
  import NIOCore

  @testable import FilmLabWeb
  @testable import FilmSimilarity

  /// Bodies of requests: every answer is JSON to the letter.
  final class HTTPBodiesReader: FuzzedReader {
    static let name = "http-bodies"
    static let dictionary =
      JSONRowsReader.dictionary + [
        "{\"reviews\":[", "\"explain\":true", "{\"ratings\":[", "\"stars\":",
        "\"title\":\"The Mirror\"",
        "\"id\":\"stalker\"", "\"year\":1975",
      ]
    static let seeds = [
      #"{"text":"A slow film that never drags.","explain":true}"#,
      #"{"reviews":[{"id":1,"text":"Good."},{"id":"\ud800","review":"Dull, not good."}],"explain":false}"#,
      #"{"ratings":[{"title":"The Mirror","stars":5},{"id":"stalker","stars":0.5,"year":1979}]}"#,
      #"{"reviews":[{"id":{"a":[1]},"text":"\udc00"}]}"#,
    ].map { Array($0.utf8) }

    private let endpoints: [any Endpoint]

    init() throws {
      let (models, limits) = (try ToyModels.all(), WebLimits())
      endpoints = [
        SentimentEndpoint(models, limits: limits), RecommendEndpoint(models, limits: limits),
      ]
    }

    func read(_ bytes: [UInt8]) throws {
      for endpoint in endpoints { try WebCheck.answer(endpoint, endpoint.path, bytes) }
    }
  }

  /// Query strings.
  final class QueryStringsReader: FuzzedReader {
    static let name = "query-strings"
    static let dictionary = [
      "title=", "&", "=", "+", "%20", "%C3%A9", "%zz", "unlike=", "method=", "diversity=0.5",
      "explain=true", "count=",
      "genre=Drama", "year=1970..1985", "minimum_ratings=", "query=", "The+Mirror", "stalker",
      "%00", "?", "#",
    ]
    static let seeds = [
      "title=The+Mirror&count=3&explain=true", "query=miror",
      "title=stalker&unlike=Persona&diversity=.5&year=1970..",
      "query=%C3%A9", "title=Psycho+(1960)&genre=Drama&minimum_ratings=5",
    ].map { Array($0.utf8) }
    static let longest = 256

    private let endpoints: [any Endpoint]

    init() throws {
      let (models, limits) = (try ToyModels.all(), WebLimits())
      endpoints = [FilmsEndpoint(models, limits: limits), SimilarEndpoint(models, limits: limits)]
    }

    func read(_ bytes: [UInt8]) throws {
      let query = String(decoding: bytes, as: UTF8.self)
      for endpoint in endpoints { try WebCheck.answer(endpoint, "\(endpoint.path)?\(query)", []) }
    }
  }

  private enum ToyModels {
    static func all() throws -> ServedModels {
      let lexicon = try Lexicon(
        [("good", 1), ("dull", -2), ("NOT_good", -1.25), ("not", -0.25)].map {
          LexiconEntry(text: $0.0, valence: $0.1)
        })
      let films = ToySimilarity.model()
      return ServedModels(
        sentiment: SentimentModel(lexicon: lexicon),
        films: ServedModels.Films(model: films, search: TitleSearch(films)))
    }
  }

  private enum WebCheck {
    static func answer(_ endpoint: any Endpoint, _ target: String, _ bytes: [UInt8]) throws {
      var head = HTTPRequest(
        method: endpoint.method, scheme: nil, authority: nil, path: target)
      head.headerFields[.contentType] = "application/json"
      let body = NIOCore.ByteBuffer(bytes: bytes)
      let request = APIRequest(
        Request(head: head, body: RequestBody(buffer: body)), body: body)
      guard let answer = try unlessRefused({ try endpoint.answer(request) }) else { return }
      let text = Array(answer.bytes)
      try promise(
        NaiveJSON(text, allowsHalves: false) != nil, "the answer is no JSON: \(text.shown)")
    }
  }
#endif
