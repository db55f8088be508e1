import FilmData
import Testing
import _FilmTestSupport

@testable import FilmAnalytics

/// What a like is among ratings, in a number and in a sentence.
struct RatingTableLikesTests {
  @Test(
    arguments: [
      ("user,item,rating\n1,a,5\n2,a,1\n3,b,3.5\n", nil, 4, "a like is 4 or more on the scale"),
      (
        "user,item,rating\n1,a,5\n2,a,1\n", 10, 8,
        "a like is 8 or more on the scale 1 to 10, as stated"
      ),
      (
        "user,item\n1,a\n", nil, .leastNonzeroMagnitude, "there are no ratings: every row is a like"
      ),
      (
        "user,item,plays\n1,a,7\n", nil, .leastNonzeroMagnitude,
        "every film played is a like, and plays are its weight"
      ),
    ] as [(String, Double?, Float, String)])
  func theSentenceSaysTheRule(text: String, scale: Double?, least: Float, sentence: String) throws {
    let folder = try TemporaryFolder(["r.csv": text])
    let table = try RatingReader.read(.file(folder.path("r.csv")), scale: scale).0
    #expect(try table.leastLike(scale: scale, path: "r.csv") == least)
    let found = try table.likeSentence(scale: scale, path: "r.csv")
    #expect(found.hasPrefix("r.csv: ") && found.contains(sentence), "\(found)")
  }
}
