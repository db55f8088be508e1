import Testing
import _FilmTestSupport

@testable import FilmData

/// Files as people bring them, read without an option.
@Suite struct LayoutSearchTests {
  @Test func reviewsOfAShop() throws {
    let outcome = try ReadOutcome(
      of: """
        marketplace\tcustomer_id\treview_id\tproduct_id\tproduct_title\tstar_rating\thelpful_votes\t\
        review_headline\treview_body\treview_date
        US\t1\tR1\tB001\tStalker\t5\t0\tFive Stars\tA beautiful, slow film.\t2015-08-31
        US\t2\tR2\tB001\tStalker\t1\t0\tZzz\t"Slow" does not begin to say it.\t2015-08-31

        """)
    #expect(
      outcome.rows.map(\.review) == [
        Review(
          id: "R1", film: "B001", title: "Stalker", text: "A beautiful, slow film.", rating: 1,
          critic: "1"),
        Review(
          id: "R2", film: "B001", title: "Stalker", text: "\"Slow\" does not begin to say it.",
          rating: 0.2, critic: "2"),
      ])
    #expect(outcome.problems.badCount == 0)
  }

  /// A title beside these is the headline of the review.
  @Test(arguments: [
    #"{"content":"a","helpful":3,"title":"Overrated!!","author":"ur1","rating":9}"#,
    #"{"rating":5.0,"title":"Nice","text":"a","asin":"B1","parent_asin":"B0","helpful_vote":1}"#,
    #"{"title":"Nice","text":"a","movie_title":"Heat"}"#,
  ])
  func headlinesAreNoFilms(line: String) throws {
    let outcome = try ReadOutcome(of: line)
    #expect(outcome.texts == ["a"])
    #expect(outcome.rows.first?.review.title != "Nice")
    #expect(outcome.rows.first?.review.title != "Overrated!!")
  }

  @Test func cinemagoersScale() throws {
    let line = #"{"content":"a","helpful":3,"title":"x","author":"u","rating":1,"not_helpful":0}"#
    #expect(try ReadOutcome(of: line).ratings == [0.1])
  }

  @Test func letterboxd() throws {
    let outcome = try ReadOutcome(
      of: """
        Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date
        2024-01-07,Stalker,1979,https://boxd.it/1aaa,4.5,No,"A slow marvel.",,2024-01-06
        2024-01-21,"Goodbye, Dragon Inn",2003,https://boxd.it/1bbb,2,,"Two hours.

        Dull.",,2024-01-20

        """, names: ReviewFieldNames(wanted: [.year]))
    #expect(outcome.rows.map(\.review.title) == ["Stalker", "Goodbye, Dragon Inn"])
    #expect(outcome.rows.map { $0.cells[ReviewField.year.rawValue] } == ["1979", "2003"])
    #expect(outcome.ratings == [0.9, 0.4])
    #expect(outcome.problems.badCount == 0)
  }

  @Test(arguments: ["Review Text", "Review_Text", "reviewBody", "review_body", "Comment", "Phrase"])
  func namesOfTheText(name: String) throws {
    #expect(try ReadOutcome(of: "No,\(name)\n1,a gem\n").texts == ["a gem"])
    #expect(try ReadOutcome(of: "{\"No\":1,\"\(name)\":\"a gem\"}").texts == ["a gem"])
  }

  // MARK: JSON documents

  @Test(arguments: [
    "[{\"text\":\"a\"},{\"text\":\"b\"}]", "[\n{\"text\":\"a\"},\n{\"text\":\"b\"}\n]\n",
    "[\n  {\n    \"id\": 1,\n    \"text\": \"a\"\n  },\n  {\n    \"text\": \"b\",\n  },\n]\n",
    "{\n  \"text\": \"a\"\n}\n{\n  \"text\": \"b\"\n}\n",
    "{\"reviews\": [{\"text\": \"a\"}, {\"text\": \"b\"}], \"count\": 2}",
    "{\"data\": {\"page\": 1, \"items\": [\n{\"text\": \"a\"},\n{\"text\": \"b\"}]}}",
    "[\n{'text': 'a', 'rating': None},\n{'text': u'b'}]",
    "{\"tags\":[{\"name\":\"x\"}],\"reviews\":[{\"text\":\"a\"},{\"text\":\"b\",\"replies\":[{\"text\":\"c\"}]}]}",
  ])
  func documents(text: String) throws {
    for size in [1, 7, 1 << 18] {
      let outcome = try ReadOutcome(of: text.utf8, blockSize: size)
      #expect(outcome.error == nil)
      #expect(outcome.texts == ["a", "b"])
      #expect(outcome.numbers == [1, 2])
      #expect(outcome.problems.badCount == 0)
    }
  }

  @Test func whatIsAroundTheReviewsNamesTheirFilm() throws {
    let outcome = try ReadOutcome(
      of: """
        [{"id": 7, "title": "Solaris", "year": 1972, "rating": 8.1,
          "reviews": [{"id": 1, "text": "Haunting.", "rating": 9},
                      {"id": 2, "text": "Dull.", "title": "Not for me", "rating": 2}]},
         {"id": 8, "title": "Heat", "reviews": [{"id": 3, "text": "Tense.", "rating": 8}]}]
        """, names: ReviewFieldNames(wanted: [.year]))
    #expect(outcome.rows.map(\.review.title) == ["Solaris", "Solaris", "Heat"])
    #expect(outcome.rows.map(\.review.film) == ["7", "7", "8"])
    #expect(outcome.rows.map(\.review.id) == ["1", "2", "3"])
    #expect(outcome.ratings == [0.9, 0.2, 0.8])
    #expect(outcome.rows.map { $0.cells[ReviewField.year.rawValue] } == ["1972", "1972", ""])
    #expect(outcome.lines == [2, 3, 4])
  }

  @Test func aBrokenElementCostsNoOther() throws {
    let outcome = try ReadOutcome(
      of:
        "[\n{\"text\":\"a\"},\n{\"text\":\"b\n},\n{\"text\":\"c\"\n{\"text\":\"d\"},\n{\"text\":\"e\"}]"
    )
    #expect(outcome.texts == ["a", "d", "e"])
    #expect(outcome.problems.named.map(\.line) == [3, 5])
  }

  @Test func innerObjectsAreFoundByTheirPath() throws {
    let line =
      #"{"id":1,"movie":{"title":"Solaris"},"review":{"text":"Haunting.","rating":{"value":9,"max":10}},"user":{"name":"x"}}"#
    let outcome = try ReadOutcome(of: line + "\n" + line)
    #expect(
      outcome.rows.first?.review
        == Review(
          id: "1", film: "Solaris", title: "Solaris", text: "Haunting.", rating: 0.9, critic: "x"))
    #expect(outcome.problems.fieldsTaken.hasPrefix("text from \"review.text\""))
    let named = ReviewFieldNames(given: [.text: "user.name"])
    #expect(try ReadOutcome(of: "[\(line)]", names: named).texts == ["x"])
  }

  @Test func aDocumentWithoutTextsNamesItsFields() throws {
    let outcome = try ReadOutcome(of: "[{\"words\":\"a\"}]", as: "a.json")
    guard case .missingField(_, .text, _, let found) = outcome.error else {
      Issue.record("\(String(describing: outcome.error))")
      return
    }
    #expect(found == ["words"])
    #expect(try ReadOutcome(of: "[1, 2]").error?.kind == .data)
  }

  @Test func nestingWithoutEndIsNoRecord() throws {
    let text = String(repeating: "[{\"a\":", count: 200_000) + "1"
    #expect(try ReadOutcome(of: text).error?.kind == .data)
  }

  // MARK: Without a header

  @Test(arguments: [
    "A slow-moving but rewarding picture.  \t1\nWasted two hours.  \t0\n",
    "0\tA slow film\n1\tA gem, a joy\n0\tA bore\n",
    "A good, bad and ugly film,1\nA bore from start to end,0\nSo, so dull,0\n",
    "1,A good film\n0,A bore, a mess, a waste\n",
    "pos,\"A good, long film\"\nneg,\"A bore of a film\"\n",
    "\"positive\",\"One headline\",\"A good and very long film\"\n"
      + "\"negative\",\"Two of them\",\"A bore of a film it is\"\n",
  ])
  func listsOfTextsAndLabels(text: String) throws {
    let outcome = try ReadOutcome(of: text)
    let isFresh = outcome.texts.map {
      $0.contains("good") || $0.contains("reward") || $0.contains("gem")
    }
    #expect(outcome.rows.count == text.split(separator: "\n").count)
    #expect(outcome.labels == isFresh.map { $0 ? .fresh : .rotten })
    #expect(outcome.problems.fieldsTaken.hasPrefix("no header: text from column"))
    #expect(outcome.numbers == Array(1...outcome.rows.count))
  }

  @Test func listsOfTextsAndScores() throws {
    let outcome = try ReadOutcome(of: "A good film\t9\nA bore of a film\t2\nA fine film\t7\n")
    #expect(outcome.ratings == [0.9, 0.2, 0.7])
  }

  @Test(arguments: [
    ("A funny, moving, lovely film.\nDull, dull, dull.\n", "reviews"),
    ("A gem\nA bore\n", "reviews"), ("Dull.\n\nGreat\n", "reviews.txt"),
    ("[Spoilers] A gem of a film.\nDull.\n", "reviews"),
  ])
  func aReviewALine(text: String, name: String) throws {
    let outcome = try ReadOutcome(of: text, as: name)
    #expect(outcome.texts == text.split(separator: "\n").map(String.init))
    #expect(outcome.problems.fieldsTaken == "one review a line")
  }

  @Test func aHeaderThatIsNotKnownIsNoReview() throws {
    let outcome = try ReadOutcome(of: "Kommentar,Note\nGut,1\n")
    #expect(outcome.error?.kind == .data)
    #expect(outcome.rows.isEmpty)
  }

  @Test func fastText() throws {
    let outcome = try ReadOutcome(
      of: "__label__pos A gem of a film\n__label__neg __label__long\tDull.\r\n")
    #expect(outcome.texts == ["A gem of a film", "Dull."])
    #expect(outcome.labels == [.fresh, .rotten])
  }

  @Test func treesOfTheTreebank() throws {
    let outcome = try ReadOutcome(
      of: "(3 (2 It) (4 (2 's) (4 (2 a) (3 gem))))\n(1 (2 -LRB-) (1 dull))\n(2 (2 Well) (2 .))\n")
    #expect(outcome.texts == ["It 's a gem", "( dull", "Well ."])
    #expect(outcome.labels == [.fresh, .rotten, nil])
    #expect(outcome.problems.unreadLabels.count == 0)
    #expect(outcome.problems.fieldsTaken.contains("0 and 1 rotten, 3 and 4 fresh, 2 neither"))
  }

  @Test func phrasesOfTheTreebank() throws {
    let outcome = try ReadOutcome(
      of: "PhraseId\tSentenceId\tPhrase\tSentiment\n1\t1\ta gem\t4\n2\t1\ta\t2\n3\t1\tdull\t1\n")
    #expect(outcome.rows.map(\.review.id) == ["1", "2", "3"])
    #expect(outcome.labels == [.fresh, nil, .rotten])
    #expect(outcome.problems.fieldsTaken.contains("3 and 4 fresh"))
  }

  // MARK: Folders

  @Test func aFolderOfTexts() throws {
    let folder = try TemporaryFolder()
    for name in ["imdb", "imdb/pos", "imdb/neg", "imdb/Heat"] { try folder.makeFolder(name) }
    try folder.write("A gem.\n\n\"Great\".", as: "imdb/pos/0_9.txt")
    try folder.write("Dull.", as: "imdb/neg/0_2.txt")
    try folder.write("Tense.", as: "imdb/Heat/1.txt")
    try folder.write("no text", as: "imdb/readme.md")
    let outcome = ReadOutcome(ofFile: folder.path("imdb"))
    #expect(
      outcome.rows.map(\.review) == [
        Review(id: "Heat/1.txt", film: "Heat", text: "Tense."),
        Review(id: "neg/0_2.txt", text: "Dull.", freshness: .rotten),
        Review(id: "pos/0_9.txt", text: "A gem.\n\n\"Great\".", freshness: .fresh),
      ])
  }

  @Test func aFolderWithoutTextsIsRefused() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("empty")
    #expect(ReadOutcome(ofFile: folder.path("empty")).error == .isDirectory(folder.path("empty")))
  }

  /// A value that is no text costs its row, as it does further down.
  @Test func oneRowOfColumnsIsABadRow() throws {
    let (good, columns) = ("{\"text\":\"one\"}\n", "{\"text\":{\"0\":\"x\"}}\n")
    for rows in [good + columns + good, columns + good + good] {
      let outcome = try ReadOutcome(of: rows)
      #expect(outcome.texts == ["one", "one"])
      #expect(outcome.problems.badCount == 1)
    }
    #expect(try ReadOutcome(of: columns).error != nil)
  }
}
