import FilmData
import Foundation
import Testing
import _FilmTestSupport

@testable import FilmSimilarity

/// The lists of forty films of every decade and a dozen countries, as the bundled model has them.
///
/// A film lover would expect these films; how many of them a list has to hold is a little less than it held
/// when it was read, so that another training passes and a worse one does not.
@Suite struct BundledListsTests {
  struct Expected: Sendable, CustomTestStringConvertible {
    var film: String
    var least: Int
    var others: [String]
    var testDescription: String { film }
  }

  static let expected: [Expected] = {
    let lines = try? String(
      contentsOfFile: FilmlabProcess.checkout()
        + "/Tests/FilmSimilarityTests/Golden/similar-titles.tsv", encoding: .utf8)
    return (lines ?? "").split(separator: "\n").dropFirst().compactMap { line in
      let fields = line.split(separator: "\t")
      guard fields.count == 3, let least = Int(fields[1]) else { return nil }
      return Expected(
        film: String(fields[0]), least: least,
        others: fields[2].split(separator: "|").map(String.init))
    }
  }()

  private static let bundled = Result {
    try TitleSearch.loading(FilmlabProcess.checkout() + "/Models/similarity")
  }

  @Test func theTableIsWhole() { #expect(Self.expected.count == 40) }

  @Test(arguments: expected)
  func aListHoldsWhatAFilmLoverExpects(_ expected: Expected) throws {
    let (model, search) = try Self.bundled.get()
    let film = try search.find(expected.film).film
    let others = try expected.others.map { try search.find($0).film }
    let list = model.similarFilms(to: film, count: 10).map(\.film)
    let found = list.filter(others.contains)
    #expect(
      found.count >= expected.least,
      "\(list.map { model.films[$0].titleAndYear }.joined(separator: ", "))")
  }
}
