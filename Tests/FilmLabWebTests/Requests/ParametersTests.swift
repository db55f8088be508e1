import Testing

@testable import FilmLabWeb

/// Names and values come out of a query string as they went in.
@Suite struct ParametersTests {
  private let api: ToyAPI

  init() throws { api = try ToyAPI() }

  /// A query string, and the title that its answer says is unknown.
  @Test(arguments: [
    ("title=The+Zzyzx&count=5", "The Zzyzx"), ("title=Zzyzx%C3%A9%f0%9f%8e%ac", "Zzyzxé🎬"),
    ("title=Zzyzx=c", "Zzyzx=c"), ("t%69tle=Zzyzx&&", "Zzyzx"),
    ("title=Zzyzx%26b%3Dc%2B", "Zzyzx&b=c+"), ("title=mirror&title=Zzyzx", "Zzyzx"),
    ("title=Zzyzx%2525", "Zzyzx%25"),
  ])
  func valuesAreDecoded(_ query: String, _ title: String) async throws {
    let answer = try await api.get("/v1/similar?" + query)
    #expect(answer.text.contains(#"there is no film \"\#(title)\""#), "\(answer.text)")
  }

  @Test(arguments: ["title", "title=", "title=&title=mirror"])
  func emptyValuesAreValues(_ query: String) async throws {
    #expect(try await api.get("/v1/similar?" + query).status == 404)
    #expect(try await api.get("/v1/similar?count").text.contains("title is missing"))
    #expect(try await api.get("/v1/similar?title=mirror&count").text.contains("count=: a whole"))
  }

  @Test(arguments: ["%", "%4", "%zz", "%ff", "%C3", "%f0%9f%8e", "a%+1", "%25%"])
  func brokenEscapesAreErrors(_ value: String) async throws {
    let answer = try await api.get("/v1/similar?title=" + value)
    #expect(answer.status == 400)
    #expect(answer.text.contains(#"the value of \"title\" is not percent-encoded UTF-8"#))
  }

  @Test(arguments: ["ti%74", "%zz", "title[]", "title%5B%5D", "Title"])
  func namesAreExact(_ name: String) async throws {
    let answer = try await api.get("/v1/similar?\(name)=mirror")
    #expect(answer.status == 400)
    #expect(answer.text.contains("there is no parameter"), "\(answer.text)")
  }

  @Test func thereMayBeSoManyAndNoMore() async throws {
    let many = Array(repeating: "title=Zzyzx", count: WebLimits().parameters).joined(separator: "&")
    #expect(try await api.get("/v1/similar?" + many).text.contains("titles"))
    let answer = try await api.get("/v1/similar?" + many + "&title=Zzyzx")
    #expect(answer.status == 422)
    #expect(answer.text.contains("more than 150 parameters are given"))
  }
}
