import Testing

@testable import FilmLabWeb

/// Lists say what they show, and what of the form cannot be meant.
@Suite struct ListPageTests {
  private let api: ToyAPI

  init() throws { api = try ToySite().api }

  @Test(arguments: [
    ("minimum=abc", "write a whole number", "value=\"abc\""), ("minimum=-1", "whole number", "-1"),
    ("minimum=1.5", "whole number", "1.5"), ("years=zz", "write 1975", "value=\"zz\""),
    ("order=luck", "there are tomatometer", "luck"),
  ])
  func faultsAreToldInTheForm(_ query: String, _ words: String, _ kept: String) async throws {
    let answer = try await api.get("/list?\(query)")
    #expect(answer.status == 200)
    #expect(answer.text.contains(words) && answer.text.contains(kept))
    #expect(!answer.text.contains("<table class=\"list\""))
  }

  @Test func theLeastNumberOfReviewsHolds() async throws {
    let text = try await api.get("/list?minimum=3").text
    #expect(text.contains("1 film, ") && text.contains("value=\"3\""))
  }

  @Test func behindTheLastPageIsSaid() async throws {
    let text = try await api.get("/list?page=99999").text
    #expect(text.contains("on 1 page; this is behind the last."))
    #expect(text.contains("rel=\"prev\" href=\"/list\""))
  }

  /// The description of the API helps nobody in a browser.
  @Test func peopleAreNotSentToTheAPI() async throws {
    let page = try await api.get("/list/genre/nope", ["Accept": "text/html"])
    #expect(page.status == 404 && page.text.contains("There is nothing at /list/genre/nope."))
    #expect(!page.text.contains("openapi.json"))
    #expect(try await api.get("/v1/nope").text.contains("openapi.json"))
  }
}
