import FilmData
import Testing

@testable import FilmLabWeb

/// A request names a film by its address, whole title, number or key, and never by a guess.
@Suite struct AskedFilmTests {
  private let api: ToyAPI

  init() throws {
    api = try BareSite.api([
      Film(id: "300_2006", title: "300", year: 2006),
      Film(id: "sweet_bean", title: "Sweet Bean", alternateTitles: ["An"], year: 2015),
    ])
  }

  @Test(arguments: [
    ("300_2006", "300"), ("300", "300"), ("An", "Sweet Bean"), ("sweet_bean_2015", "Sweet Bean"),
  ])
  func namesAreUnderstood(_ name: String, _ title: String) async throws {
    let answer = try await api.get("/v1/films/\(name)")
    #expect(try answer.value()["film"]?["title"]?.text == title)
  }

  /// "An ???" would be the film "An", and number 300 of a catalogue is not the film "300".
  @Test(arguments: [
    "%2F", "%3F%3F%3F", "%E2%80%A6", "-", "%281975%29", "%20", "%23300", "%23-5", "%23%2B300",
  ])
  func nothingIsGuessed(_ name: String) async throws {
    #expect(try await api.get("/v1/films/\(name)").status == 404)
    let rated = try await api.put("/v1/mine/ratings/\(name)", #"{"stars":4}"#)
    #expect(rated.status == 404, "\(rated.text)")
    #expect(try rated.value()["field"]?.text == "film")
    let similar = try await api.get("/v1/similar?title=\(name)")
    #expect(similar.status == 404, "\(similar.text)")
    #expect(try await api.get("/v1/mine").value()["rating_count"]?.whole == 0)
  }

  @Test func aNULIsRefused() async throws {
    let answer = try await api.get("/v1/films/300%00x")
    #expect(answer.status == 422)
    #expect(try answer.value()["field"]?.text == "film")
  }
}
