import Foundation
import Testing
import _FilmTestSupport

/// `filmlab similar`: the film that a title means is found, and what else it may mean is told.
@Suite struct SimilarTitleTests {
  private func similar(_ title: String, _ options: [String] = []) throws -> FilmlabRun {
    try FilmlabRun(["similar", title] + options)
  }

  @Test(arguments: [
    ("mirror", "The Mirror", 1975), ("The Mirror", "The Mirror", 1975),
    ("Mirror, The (Zerkalo) (1975)", "The Mirror", 1975), ("zerkalo", "The Mirror", 1975),
    ("the_mirror_1975", "The Mirror", 1975), ("Ragging Bull", "Raging Bull", 1980),
    ("amelie", "Amélie", 2001), ("AMÉLIE", "Amélie", 2001), ("rocky 2", "Rocky II", 1979),
    ("godfather", "The Godfather", 1972), ("Psycho (1998)", "Psycho", 1998),
    ("seven samurai", "Seven Samurai", 1954),
  ])
  func isFoundInManyForms(_ query: String, _ title: String, _ year: Int) throws {
    let run = try similar(query, ["--format", "json", "--count", "1"])
    #expect(run.status == 0)
    let object = try run.object()
    #expect(object.text("title") == title)
    #expect(object["year"] as? Int == year)
  }

  @Test(arguments: [
    ("The Mirror", "exact"), ("zerkalo", "alternate"), ("sen to chihiro", "beginning"),
    ("the two towers", "segment"), ("ragging bull", "misspelling"),
  ])
  func howIsToldInTheObject(_ query: String, _ how: String) throws {
    let run = try similar(query, ["--format", "json", "--count", "1", "--quiet"])
    let matched = try #require(try run.object()["matched"] as? [String: Any])
    #expect(matched["query"] as? String == query && matched["how"] as? String == how)
    #expect(matched["others"] is [String])
    #expect(run.errors.isEmpty)
  }

  @Test func severalTitlesHaveAMatchEach() throws {
    let run = try FilmlabRun([
      "similar", "Alien", "zerkalo", "--unlike", "Aliens", "--format", "json",
    ])
    let matches = try run.object().objects("matches")
    #expect(matches.compactMap { $0["query"] as? String } == ["Alien", "zerkalo", "Aliens"])
    #expect(try run.object()["matched"] is [String: Any])
  }

  /// Titles of films that the model does not know, and that are near to some that it knows.
  @Test(arguments: [
    "Anora", "Conclave", "LOTR", "The Brutalist", "The Substance", "Titane", "Poor Things",
    "Burning",
    "Anatomy of a Fall", "The Zone of Interest", "Living", "Saltburn", "Nickel Boys", "Mickey 17",
  ])
  func aDoubtfulTitleIsAQuestion(_ title: String) throws {
    let run = try similar(title)
    #expect(run.status == 66 && run.output.isEmpty, "\(run.errors)")
  }

  @Test func aDirectorSaysSo() throws {
    let run = try similar("tarantino")
    #expect(run.status == 66)
    #expect(run.errors.contains("a director, Quentin Tarantino; films: \"Pulp Fiction (1994)\""))
  }

  /// Remakes have more reviews, and the film that most people have seen more ratings.
  @Test(arguments: [
    ("Ghostbusters", 1984), ("Carrie", 1976), ("Halloween", 1978), ("Total Recall", 1990),
    ("The Karate Kid", 1984), ("Pinocchio", 1940), ("The Thing", 1982),
    ("Beauty and the Beast", 1991),
  ])
  func theFilmThatMostPeopleHaveSeenIsTaken(_ title: String, _ year: Int) throws {
    let run = try similar(title, ["--format", "json", "--count", "1"])
    #expect(try run.object()["year"] as? Int == year)
    #expect(run.errors.contains("there is also"))
  }

  @Test func namesakesAreToldOnStandardError() throws {
    let run = try similar("Psycho", ["--format", "json"])
    #expect(run.errors == "taken as Psycho (1960); there is also Psycho (1998)\n")
    #expect(try run.object()["year"] as? Int == 1960)
    #expect(try similar("Psycho", ["--quiet"]).errors.isEmpty)
    #expect(try similar("Psycho (1960)").errors.isEmpty)
  }

  @Test func filmsFarBetterKnownAreTold() throws {
    let run = try similar("Lord of the Rings", ["--format", "json"])
    #expect(try run.object()["year"] as? Int == 1978)
    let start = "taken as The Lord of the Rings (1978); there is also The Lord of the Rings: The "
    #expect(run.errors.hasPrefix(start), "\(run.errors)")
  }

  @Test func namesakesOfAYearAreToldApart() throws {
    let errors = try similar("Leap Year").errors
    #expect(
      errors.contains(
        "Leap Year (2010) [leap_year_2010]; there is also Leap Year (2010) [leap_year_2011]"),
      "\(errors)")
  }

  @Test(arguments: ["the matrix 2", "jaws 9", "transformers 2", "bourne 2", "mad max 4"])
  func aNumberThatDiffersIsNoSlip(_ title: String) throws {
    let run = try similar(title)
    #expect(run.status == 66, "\(run.errors)")
    #expect(run.output.isEmpty)
  }

  @Test func unknownTitleSaysWhatIsNear() throws {
    let run = try similar("Tha Godfathr")
    #expect(run.status == 66)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("did you mean \"The Godfather (1972)\""), "\(run.errors)")
  }

  @Test(arguments: ["Zzyzzx qqq", "🎬", "", "  ", "\u{1B}[2J"])
  func unknownTitleWithNothingNear(_ title: String) throws {
    let run = try similar(title)
    #expect(run.status == 66)
    #expect(run.errors.hasPrefix("filmlab: there is no film "))
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(!run.errors.contains("\u{1B}"))
  }
}
