import Testing

@testable import FilmLabWeb

/// Names and values come out of a query string as they went in.
@Suite struct QueryStringTests {
  @Test(arguments: [
    ("title=The+Mirror&count=5", ["title", "The Mirror", "count", "5"]),
    ("title=Am%C3%A9lie", ["title", "Amélie"]), ("a=b=c", ["a", "b=c"]), ("flag", ["flag", ""]),
    ("a=&b=1&&", ["a", "", "b", "1"]), ("", []), ("a=1&a=2", ["a", "1", "a", "2"]),
    ("q=a%26b%3Dc%2B", ["q", "a&b=c+"]),
  ])
  func pairs(_ text: String, _ expected: [String]) {
    #expect(QueryString(text).pairs.flatMap { [$0.name, $0.value ?? "?"] } == expected)
  }

  @Test(arguments: ["a=%", "a=%4", "a=%zz", "a=%ff", "a=%C3"])
  func brokenEscapesHaveNoValue(_ text: String) {
    #expect(QueryString(text).pairs.map(\.value) == [nil])
  }
}
