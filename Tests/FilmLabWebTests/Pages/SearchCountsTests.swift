import Testing

@testable import FilmLabWeb

/// What was found is never said to be all where it is not.
@Suite struct SearchCountsTests {
  private typealias Found = SearchCounts.Found

  @Test func kindsAreCounted() {
    var counts = SearchCounts()
    #expect(counts.sentence("x") == "Nothing has “x”.")
    counts.films = Found(shown: 12, hasMore: true)
    counts.people = Found(shown: 1)
    counts.reviews = Found(shown: 10, all: 1537)
    #expect(
      counts.sentence("x")
        == "The first 12 of more films, 1 person, 10 of 1,537 reviews with “x”.")
    counts = SearchCounts(people: Found(shown: 2), reviews: Found(shown: 1, all: 1))
    #expect(counts.sentence("x") == "2 people, 1 review with “x”.")
    counts = SearchCounts(reviews: Found(shown: 10, all: 5000, hasMore: true))
    #expect(counts.sentence("x") == "10 of more than 5,000 reviews with “x”.")
  }

  @Test func pagesSayHowMany() async throws {
    let site = try ToySite()
    let text = try await site.api.get("/search?q=good").text
    #expect(text.contains("6 reviews with “good”.") && !text.contains("More reviews"))
    let rows = (0..<20).map {
      #"{"film":"stalker","title":"Stalker","year":1979,"text":"Wet \#($0)."}"#
    }
    try site.add(rows.joined(separator: "\n"), as: "wet.jsonl")
    try await Task.sleep(for: .milliseconds(150))
    let more = try await site.api.get("/search?q=wet").text
    #expect(more.contains("10 of 20 reviews with “wet”.") && more.contains("More reviews"))
  }
}
