import FilmEvaluation
import Foundation
import Testing

struct TagProfilesTests {
  private let tags: [(film: Int, tag: String)] = [
    (1, "dreamlike"), (1, "Dreamlike"), (1, "slow"), (2, "dreamlike"), (3, "slow"), (3, "war"),
    (4, "drama"), (1, "drama"), (2, "drama"), (3, "drama"),
  ]

  @Test func `by hand`() throws {
    let profiles = TagProfiles(tags)
    #expect(profiles.films == [1, 2, 3, 4])
    // Of film 1: dreamlike twice, slow once, both with two of four films; drama is of all.
    let (dreamlike, slow) = (log(3.0) * log(2), log(2.0) * log(2))
    let length = (dreamlike * dreamlike + slow * slow).squareRoot()
    #expect(try #require(profiles.cosine(1, 2)).isClose(to: dreamlike / length))
    let war = log(2.0) * log(4)
    let other = (slow * slow + war * war).squareRoot()
    #expect(try #require(profiles.cosine(1, 3)).isClose(to: slow * slow / length / other))
    #expect(profiles.cosine(2, 1) == profiles.cosine(1, 2))
    #expect(try #require(profiles.cosine(1, 1)).isClose(to: 1))
  }

  @Test func `tags of all films say nothing, films without tags are unknown`() {
    let profiles = TagProfiles(tags)
    #expect(profiles.cosine(4, 1) == 0)
    #expect(profiles.cosine(9, 1) == nil)
  }
}
