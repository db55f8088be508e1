import FilmData
import Testing
import _FilmTestSupport

@testable import FilmSets

@Suite struct PolarityScaleImportTests {
  private func write(_ ratings: String, to folder: TemporaryFolder) throws {
    try folder.write("11790\n17886\n", in: "scaledata/Scott+Renshaw/id.Scott+Renshaw")
    try folder.write(ratings, in: "scaledata/Scott+Renshaw/rating.Scott+Renshaw")
    try folder.write("dull .\na gem .\n", in: "scaledata/Scott+Renshaw/subj.Scott+Renshaw")
  }

  @Test func linesOfTheFilesBelongTogether() throws {
    let folder = try TemporaryFolder()
    try write("0.1\n0.85\n", to: folder)
    let reviews = try Imported(.polarityScale, folder.path).reviews()
    #expect(
      reviews == [
        Review(id: "11790", text: "dull .", rating: 0.1, critic: "Scott Renshaw"),
        Review(id: "17886", text: "a gem .", rating: 0.85, critic: "Scott Renshaw"),
      ])
    #expect(reviews.map(\.verdict) == [.rotten, .fresh])
  }

  @Test func fewerRatingsThanTextsAreAnError() throws {
    let folder = try TemporaryFolder()
    try write("0.1\n", to: folder)
    let error = #expect(throws: DataError.self) { try Imported(.polarityScale, folder.path) }
    #expect(error?.description.contains("1 ratings and 2 numbers belong to 2 texts") == true)
  }
}
