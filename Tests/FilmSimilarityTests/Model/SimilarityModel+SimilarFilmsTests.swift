import FilmData
import LinearAlgebra
import Testing

@testable import FilmSimilarity

@Suite struct SimilarFilmsTests {
  let model = randomModel()

  /// All other films with something in common, by similarity, then by place.
  private func naive(_ film: Int, _ count: Int) -> [Int] {
    let scores = model.scores(film)
    let others = model.films.indices.filter { $0 != film && scores[$0] > 0 }
    return Array(
      others.sorted { a, b in
        (scores[b], a) < (scores[a], b)
      }.prefix(count))
  }

  @Test(arguments: [0, 1, 2, 35, 100, 199])
  func listIsThatOfComparingAll(film: Int) {
    for count in [0, 1, 10, 500] {
      #expect(model.similarFilms(to: film, count: count).map(\.film) == naive(film, count))
    }
  }

  @Test func similaritiesAreThoseOfTheModelAndDescend() {
    let list = model.similarFilms(to: 1, count: 20)
    for entry in list { #expect(entry.similarity == model.similarity(of: 1, and: entry.film)) }
    #expect(zip(list, list.dropFirst()).allSatisfy { $0.similarity >= $1.similarity })
  }

  @Test(arguments: [1, 2, 3])
  func allAtOnceGivesTheSameLists(threads: Int) {
    let all = model.similarFilmsOfAll(count: 7, threads: threads)
    #expect(all == model.films.indices.map { model.similarFilms(to: $0, count: 7) })
  }

  @Test func aFilmWithoutEvidenceHasNoList() {
    #expect(model.evidence(ofFilm: 0).isEmpty)
    #expect(model.similarFilms(to: 0).isEmpty)
    #expect(!model.similarFilmsOfAll(count: 300).joined().contains { $0.film == 0 })
  }

  @Test func theFilterChoosesWhatIsListed() {
    let even = model.similarFilms(to: 1, count: 5) { $0.isMultiple(of: 2) }
    #expect(even.map(\.film) == naive(1, 500).filter { $0.isMultiple(of: 2) }.prefix(5).map { $0 })
    #expect(model.similarFilms(to: 1) { _ in false }.isEmpty)
    #expect(
      model.similarFilmsOfAll(count: 5) { $0.isMultiple(of: 2) }[1] == even)
  }

  @Test func equalFilmsAreListedByPlace() {
    let rows = [[Float]](repeating: [1, 2, 3], count: 40)
    let model = factorModel(
      (0..<40).map { Film(id: "\($0)", title: "\($0)") },
      [.init(name: "themes", kind: .text, weight: 1, factors: Matrix(rows: rows))])
    #expect(model.similarFilms(to: 3, count: 4).map(\.film) == [0, 1, 2, 4])
    #expect(model.similarFilmsOfAll(count: 4)[3].map(\.film) == [0, 1, 2, 4])
  }

  @Test func aSingleFilmHasAnEmptyList() {
    #expect(randomModel(films: 2).similarFilms(to: 1).isEmpty)
  }

  /// The list by comparing all films and going through them in order.
  private func naive(
    _ model: SimilarityModel, _ film: Int, _ count: Int, _ isIncluded: (Int) -> Bool
  ) -> [Int] {
    let titles = model.films.map { NaiveTitle($0) }
    let scores = model.scores(film)
    let order = model.films.indices
      .filter { $0 != film && isIncluded($0) && scores[$0] > 0 }
      .sorted { (scores[$1], $0) < (scores[$0], $1) }
    var list: [Int] = []
    for other in order where list.count < count {
      let isCopy = ([film] + list).contains { titles[$0].isCopy(of: titles[other]) }
      let kin = list.count { titles[$0].isKin(of: titles[other]) }
      let ownKin = list.count { titles[$0].isKin(of: titles[film]) }
      let isOwnKin = titles[other].isKin(of: titles[film])
      let limit = count > 20 ? max(2, count / 10) : 2
      if !isCopy, kin < limit, !isOwnKin || ownKin < limit { list.append(other) }
    }
    return list
  }

  @Test(arguments: [(1, 0), (2, 0), (3, 0.6), (4, 0.6)] as [(Int, Float)])
  func listsWithFactsAndFamiliesAreThoseOfComparingAll(seed: Int, expansion: Float) {
    let model = factualModel(
      films: 130, seed: UInt64(seed), expansion: QueryExpansion(weight: expansion)
    ).withNearest()
    let all = model.forMany.similarFilmsOfAll(count: 9, threads: 2)
    let some = model.forMany.similarFilmsOfAll(count: 200) { $0 % 3 != 0 }
    for film in stride(from: 0, to: 130, by: 5) {
      let list = model.similarFilms(to: film, count: 9)
      #expect(list.map(\.film) == naive(model, film, 9) { _ in true })
      #expect(all[film] == list)
      let filtered = model.similarFilms(to: film, count: 200) { $0 % 3 != 0 }
      #expect(filtered.map(\.film) == naive(model, film, 200) { $0 % 3 != 0 })
      #expect(some[film] == filtered)
    }
  }

  /// So many sequels that those beyond the usual reserve have to be looked at.
  private let sequels: SimilarityModel = {
    let films = (0..<300).map { index in
      Film(id: "\(index)", title: index < 280 ? "Garden \(index + 2)" : "Film \(index)")
    }
    let rows = (0..<300).map { [1, Float($0) / 300] }
    return factorModel(
      films, [.init(name: "themes", kind: .text, weight: 1, factors: Matrix(rows: rows))])
  }()

  @Test func aLargeFamilyDoesNotShortenTheList() {
    let list = sequels.similarFilms(to: 0, count: 10).map(\.film)
    #expect(list == [1, 2] + Array(280..<288))
    #expect(sequels.similarFilmsOfAll(0..<1, count: 10)[0].map(\.film) == list)
  }

  /// Two of a family up to 20 films, then a tenth of the list.
  @Test(arguments: [(1, 1), (3, 2), (20, 2), (29, 2), (30, 3), (45, 4), (100, 10)])
  func aLongListHoldsMoreOfAFamily(count: Int, sequelCount: Int) {
    let list = sequels.similarFilms(to: 0, count: count).map(\.film)
    #expect(list.filter { $0 < 280 } == Array(1...sequelCount))
    #expect(list.count == min(count, sequelCount + 20))
    #expect(sequels.similarFilmsOfAll(0..<1, count: count)[0].map(\.film) == list)
  }

  @Test func anyCountIsAllowed() {
    #expect(model.similarFilms(to: 1, count: .max) == model.similarFilms(to: 1, count: 200))
  }

  @Test func aBlockWithoutColumnsChangesNothing() {
    let films = (0..<3).map { Film(id: "\($0)", title: "\($0)") }
    let blocks: [SimilarityModel.Block] = [
      .init(
        name: "themes", kind: .text, weight: 1, factors: Matrix(rows: [[1, 0], [1, 1], [0, 1]])),
      .init(
        name: "ratings", kind: .ratings, weight: 1, factors: Matrix(rowCount: 3, columnCount: 0)),
    ]
    let model = factorModel(films, blocks)
    #expect(model.similarFilms(to: 0).map(\.film) == [1])
    #expect(model.similarFilmsOfAll()[2].map(\.film) == [1])
  }
}

/// A title of plain words, taken apart without the library.
private struct NaiveTitle {
  let title: String
  let year: Int?
  let words: Set<String>

  init(_ film: Film) {
    title = film.title
    year = film.year
    words = Set(film.title.split(separator: " ").map(String.init))
      .filter { Int($0) == nil && $0 != "Film" }
  }

  func isCopy(of other: NaiveTitle) -> Bool {
    guard let year, let otherYear = other.year else { return title == other.title }
    return title == other.title && abs(year - otherYear) < 2
  }

  func isKin(of other: NaiveTitle) -> Bool {
    let shared = words.filter(other.words.contains).count
    let isWithin = words.isSubset(of: other.words) || other.words.isSubset(of: words)
    return shared > 0 && (isWithin || 2 * shared >= words.count + other.words.count - shared)
  }
}
