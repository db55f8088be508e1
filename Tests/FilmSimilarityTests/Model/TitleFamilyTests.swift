import FilmData
import Testing

@testable import FilmSimilarity

@Suite struct TitleFamilyTests {
  /// Which of some films a list takes that belongs to the first.
  private func admitted(_ films: [(String, Int?)], limit: Int = 2) -> [Int] {
    let films = films.map { Film(id: "", title: $0, year: $1) }
    var family = TitleFamily(of: 0, among: FilmList(films), limit: limit)
    return films.indices.dropFirst().filter { family.admits($0) }
  }

  @Test(arguments: [
    ("Garden", "Garden 2", true), ("The Garden", "Garden II", true),
    ("Garden", "The Quiet Garden", true), ("Quiet Garden", "Garden Quiet", true),
    ("Quiet Garden: Part One", "Quiet Garden: Part Two", true),
    ("Red River Night", "Red River Winter", true), ("Red River", "Red Garden", false),
    ("Red River", "Stone", false), ("The Movie", "A Movie", false), ("2012", "2046", false),
    ("The Night of the Stone", "The Winter of the Harbour", false), ("1", "", false),
  ])
  func kin(first: String, second: String, expected: Bool) {
    let (a, b) = (TitleFamily.words(first), TitleFamily.words(second))
    #expect(TitleFamily.areKin(a, b) == expected)
    #expect(TitleFamily.areKin(b, a) == expected)
  }

  @Test func twoSequelsOfTheFilmItselfAreEnough() {
    #expect(
      admitted([
        ("Garden", 1970), ("Garden 2", 1972), ("Stone", 1971), ("Garden 3", 1975),
        ("Garden 4", 1980), ("Return to the Garden", 1990),
      ]) == [1, 2, 3])
  }

  @Test func twoOfAnotherFamilyAreEnough() {
    #expect(
      admitted([
        ("Garden", 1970), ("Stone", 1971), ("Stone 2", 1973), ("River", 1980), ("Stone 3", 1975),
      ]) == [1, 2, 3])
    #expect(admitted([("Garden", 1970), ("Stone", 1971), ("Stone 2", 1973)], limit: 1) == [1])
  }

  @Test func remakesAreKinAndCopiesAreNotListed() {
    #expect(admitted([("Garden", 1970), ("The Garden", 1971), ("Garden", 1990)]) == [2])
    #expect(admitted([("Garden", 1970), ("Garden", 1972)]) == [1])
    // Without a year nothing says that it is another film.
    #expect(admitted([("Garden", 1970), ("Garden", nil)]) == [])
    #expect(admitted([("Garden", nil), ("Garden", 1970)]) == [])
  }

  @Test func aFilmIsListedOnceUnderTwoKeys() {
    #expect(
      admitted([("Garden", 1970), ("Stone", 1971), ("Stone", 1971), ("River", 1971)]) == [1, 3])
  }

  @Test(arguments: [
    ("Stone: Vol. 2", "Stone: Volume II"), ("Stone: Volume One", "Stone Vol 1"),
    ("Stone, Pt. 2", "Stone Part Two"), ("Marvel's The Stone", "The Stone"),
    ("Stone", "Walt Disney's The Stone"), ("Disney's A Stone", "Stone"),
  ])
  func aCopyMayBeSpeltInAnotherWay(first: String, second: String) {
    #expect(admitted([("Garden", 1970), (first, 1971), (second, 1971)]) == [1])
    #expect(admitted([(second, 1971), (first, 1971)]) == [])
  }

  @Test(arguments: [
    ("Stone: Vol. 1", "Stone: Vol. 2"), ("Stone: Volume 2", "Stone: Part 2"),
    ("Marvel's", "Disney's"), ("Mother's Stone", "Stone"), ("Pt. 109", "109"),
  ])
  func whatDiffersIsNoCopy(first: String, second: String) {
    #expect(admitted([("Garden", 1970), (first, 1971), (second, 1971)]) == [1, 2])
  }

  @Test func aRemakeOfAnotherYearIsNoCopyHoweverItIsSpelt() {
    #expect(
      admitted([("Garden", 1970), ("Stone Vol. 2", 1972), ("Stone Volume 2", 1976)]) == [1, 2])
  }

  @Test func whatIsRefusedDoesNotCount() {
    // The third "Stone" is refused; it must not stand against "River Stone Winter".
    #expect(
      admitted([
        ("Garden", 1970), ("Stone", 1970), ("Stone", 1970), ("Stone 2", 1975),
      ]) == [1, 3])
  }

  @Test func titlesOfNumbersAndCommonWordsMakeNoFamily() {
    #expect(
      admitted([("2012", 2009), ("2046", 2004), ("1408", 2007), ("1917", 2019), ("1984", 1984)])
        == [1, 2, 3, 4])
    #expect(
      admitted([("The Film", 1970), ("A Film", 1980), ("Film Film", 1990), ("Movie", 1999)])
        == [1, 2, 3])
  }
}
