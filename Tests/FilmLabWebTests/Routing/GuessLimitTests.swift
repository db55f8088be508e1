import HTTPTypes
import Testing

@testable import FilmLabWeb

/// The token cannot be found by trying, wherever it is tried.
@Suite struct GuessLimitTests {
  private let right = ["Authorization": "Bearer secret"]

  private func statuses(_ api: ToyAPI, _ count: Int, _ header: String) async throws -> [Int] {
    var statuses: [Int] = []
    for number in 0..<count {
      statuses.append(
        try await api.get("/v1/mine", ["Authorization": "\(header) guess\(number)"]).status)
    }
    return statuses
  }

  @Test(arguments: ["Bearer", "bearer"])
  func triesInTheHeaderAreCounted(_ scheme: String) async throws {
    let api = try ToySite(token: "secret").api
    let statuses = try await statuses(api, 12, scheme)
    #expect(statuses == Array(repeating: 401, count: 10) + [429, 429])
    #expect(try await api.get("/v1/mine", right).status == 429)
  }

  /// At any path: each tells by what it answers whether the guess was right.
  @Test(arguments: ["/", "/v1/films/the_mirror_1975"])
  func triesAreCountedAtEveryPath(_ path: String) async throws {
    let api = try ToySite(token: "secret").api
    for _ in 0..<10 { _ = try await api.get(path, ["Authorization": "Bearer guess"]) }
    #expect(try await api.get(path, right).status == 429)
    #expect(try await api.get(path).status == 200)
  }

  @Test func theFormAndTheHeaderShareTheirTries() async throws {
    let api = try ToySite(token: "secret").api
    _ = try await statuses(api, 10, "Bearer")
    let form = try await api.send(
      "POST", "/sign-in", type: "application/x-www-form-urlencoded", body: "token=secret".utf8)
    #expect(form.status == 429)
  }

  @Test func theRightTokenCostsNothing() async throws {
    let api = try ToySite(token: "secret").api
    for _ in 0..<30 { #expect(try await api.get("/v1/mine", right).status == 200) }
  }

  @Test func withoutATokenNothingIsGuessed() async throws {
    let api = try ToySite().api
    for _ in 0..<30 {
      #expect(try await api.get("/v1/mine", ["Authorization": "Bearer x"]).status == 200)
    }
  }
}
