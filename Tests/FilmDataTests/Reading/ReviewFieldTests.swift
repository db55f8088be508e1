import Testing

@testable import FilmData

@Suite struct ReviewFieldTests {
  @Test func noNameStandsForTwoFields() {
    var owners: [String: [ReviewField]] = [:]
    for field in ReviewField.allCases {
      for name in field.names { owners[name, default: []].append(field) }
    }
    #expect(owners.filter { $0.value.count > 1 }.isEmpty)
  }

  @Test func everyFieldHasAWordForPeople() {
    #expect(Set(ReviewField.allCases.map(\.description)).count == ReviewField.allCases.count)
  }

  @Test func aGivenNameReplacesTheUsualOnes() {
    let names = ReviewFieldNames(given: [.text: "words"])
    #expect(names.names(of: .text) == ["words"])
    #expect(names.names(of: .film) == ReviewField.film.names)
  }

  @Test func idIsTheFilmBesideAReviewId() {
    let names = ReviewFieldNames().adapted(to: ["id", "reviewId", "reviewText"])
    #expect(names.names(of: .film).contains("id"))
    #expect(!names.names(of: .id).contains("id"))
    #expect(names.names(of: .id).contains("reviewId"))
  }

  @Test(arguments: [["id", "text"], ["reviewId", "text"], []])
  func idIsTheReviewOtherwise(keys: [String]) {
    let names = ReviewFieldNames().adapted(to: keys)
    #expect(names.names(of: .id).contains("id"))
    #expect(!names.names(of: .film).contains("id"))
  }

  @Test(arguments: [
    (" text", ReviewField.text), ("TEXT", .text), ("Review_Text", .text), ("STARS ", .score),
    ("Label", .freshness), ("Movie_Title", .title), ("ID ", .id),
  ])
  func blanksAndCapitalsDoNotCount(key: String, field: ReviewField) {
    #expect(!ReviewFieldNames().names(of: field).contains(key))
    let names = ReviewFieldNames().adapted(to: ["x", key]).names(of: field)
    #expect(names.first { ["x", key].contains($0) } == key)
  }

  @Test func whatIsWrittenExactlyGoesFirst() {
    let names = ReviewFieldNames().adapted(to: ["TEXT", "quote"]).names(of: .text)
    #expect(names.first { ["TEXT", "quote"].contains($0) } == "quote")
  }

  @Test func aFoldedNameStandsForOneField() {
    var owners: [String: Set<ReviewField>] = [:]
    for field in ReviewField.allCases {
      for name in field.names { owners[FieldName.folded(name), default: []].insert(field) }
    }
    #expect(owners.filter { $0.value.count > 1 }.isEmpty)
  }

  @Test func aGivenNameIsFoundAsItIsMeant() {
    let names = ReviewFieldNames(given: [.text: "Words"]).adapted(to: ["text", "words "])
    #expect(names.names(of: .text) == ["Words", "words "])
  }

  @Test func aGivenNameStaysWhateverTheKeys() {
    let names = ReviewFieldNames(given: [.id: "id"]).adapted(to: ["id", "reviewId"])
    #expect(names.names(of: .id) == ["id"])
  }

  @Test func someFieldsAreLookedForOnlyWhereTheyAreWanted() {
    for field in ReviewField.wantedOnly {
      #expect(ReviewFieldNames().names(of: field).isEmpty)
      #expect(ReviewFieldNames(wanted: [field]).names(of: field) == field.names)
      #expect(ReviewFieldNames(given: [field: "x"]).names(of: field) == ["x"])
    }
    #expect(ReviewFieldNames(wanted: [.genre]).names(of: .year).isEmpty)
  }
}
