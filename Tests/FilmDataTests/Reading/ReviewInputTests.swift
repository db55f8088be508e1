import Testing
import _FilmTestSupport

@testable import FilmData

@Suite struct ReviewInputTests {
  @Test func rottenTomatoesByLink() throws {
    let outcome = try ReadOutcome(
      of: """
        rotten_tomatoes_link,critic_name,top_critic,publisher_name,review_type,review_score,\
        review_date,review_content
        m/the_mirror,Ann Ash,False,The Paper,Fresh,3.5/4,2010-02-08,"Slow, and worth it."
        m/the_mirror,Bo Birch,True,The Page,Rotten,,2010-02-10,Too slow.

        """)
    let reviews = outcome.rows.map(\.review)
    #expect(
      reviews == [
        Review(
          film: "m/the_mirror", text: "Slow, and worth it.", freshness: .fresh, rating: 0.875,
          critic: "Ann Ash"),
        Review(film: "m/the_mirror", text: "Too slow.", freshness: .rotten, critic: "Bo Birch"),
      ])
    #expect(outcome.rows.first?.cells[ReviewField.publication.rawValue] == "The Paper")
    #expect(outcome.rows.first?.cells[ReviewField.date.rawValue] == "2010-02-08")
  }

  @Test func rottenTomatoesByReviewId() throws {
    let outcome = try ReadOutcome(
      of: """
        id,reviewId,creationDate,criticName,isTopCritic,originalScore,reviewState,\
        publicatioName,reviewText,scoreSentiment,reviewUrl
        the_mirror,1145982,2003-05-23,Cy Cedar,False,B+,fresh,The Paper,A poem.,POSITIVE,http://a
        the_mirror,1145983,2003-05-24,Di Dogwood,False,1/5,rotten,The Page,A bore.,NEGATIVE,http://b

        """)
    #expect(
      outcome.rows.map(\.review) == [
        Review(
          id: "1145982", film: "the_mirror", text: "A poem.", freshness: .fresh, rating: 0.83,
          critic: "Cy Cedar"),
        Review(
          id: "1145983", film: "the_mirror", text: "A bore.", freshness: .rotten, rating: 0.2,
          critic: "Di Dogwood"),
      ])
    #expect(outcome.rows.first?.cells[ReviewField.publication.rawValue] == "The Paper")
  }

  @Test func reviewAndSentiment() throws {
    let outcome = try ReadOutcome(
      of: "review,sentiment\n\"Long.<br /><br />Good, \"\"really\"\".\",positive\nBad.,negative\n")
    #expect(
      outcome.rows.map(\.review) == [
        Review(text: "Long.<br /><br />Good, \"really\".", freshness: .fresh),
        Review(text: "Bad.", freshness: .rotten),
      ])
  }

  @Test func tabsAndItsOwnColumns() throws {
    let outcome = try ReadOutcome(
      of: "title\trating\tquote\nHeat\t4/5\tTense, \"very\" tense.\n", as: "reviews.tsv")
    #expect(
      outcome.rows.map(\.review) == [
        Review(film: "Heat", title: "Heat", text: "Tense, \"very\" tense.", rating: 0.8)
      ])
  }

  @Test(arguments: [
    "id, text, Rating\n1,a gem,4/5\n", "ID,TEXT,RATING\n1,a gem,4/5\n",
    "sep=;\nid;text;rating\n1;a gem;4/5\n", "\u{FEFF}sep=;\r\nId;Text;Rating\r\n1;a gem;4/5\r\n",
    "\"sep=|\"\nid|text|rating\n1|a gem|4/5\n", "SEP=\t\nid\ttext\trating\n1\ta gem\t4/5\n",
    "sep=,\nid,text,\"rating\"\n1,a gem,4/5\n",
    "{\"ID\":1,\"Text\":\"a gem\",\"RATING\":\"4/5\"}\n",
  ])
  func headersAsPeopleWriteThem(text: String) throws {
    let outcome = try ReadOutcome(of: text)
    #expect(outcome.error == nil)
    #expect(outcome.rows.map(\.review) == [Review(id: "1", text: "a gem", rating: 0.8)])
    let isNamed = text.lowercased().contains("sep=")
    #expect(outcome.lines == [text.hasPrefix("{") ? 1 : isNamed ? 3 : 2])
  }

  @Test func linesOfJSON() throws {
    let outcome = try ReadOutcome(
      of: #"{"review_id":7,"movie":"Heat","content":"Tense.","fresh":true,"stars":"4/5"}"#)
    #expect(
      outcome.rows.map(\.review) == [
        Review(
          id: "7", film: "Heat", title: "Heat", text: "Tense.", freshness: .fresh, rating: 0.8)
      ])
  }

  /// The name decides only where a first line that is broken cannot.
  @Test(arguments: ["a.jsonl", "a.ndjson", "A.JSONL", "a.jsonl.gz", "a.ndjson.zst"])
  func aNameOfJSONLinesIsBelieved(name: String) throws {
    let outcome = try ReadOutcome(of: "broken\n{\"text\":\"a\"}\n", as: name)
    #expect(outcome.texts == ["a"])
    #expect(outcome.problems.named.map(\.line) == [1])
  }

  @Test(arguments: ["a.jsonl.csv", "a.jsonl-as-table", "a.csv", "a"])
  func anotherNameIsNot(name: String) throws {
    #expect(try ReadOutcome(of: "id,text\n1,a\n", as: name).texts == ["a"])
  }

  @Test func aFolderOfThatNameIsNot() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("films.jsonl")
    let path = try folder.write("id,text\n1,a\n", as: "films.jsonl/a.csv")
    #expect(ReadOutcome(ofFile: path).texts == ["a"])
  }

  @Test func programsAndImagesAreRefused() throws {
    var generator = TestGenerator(seed: 5)
    let noise = generator.bytes(count: 10_000)
    let folder = try TemporaryFolder()
    let path = try folder.write(noise, as: "noise")
    #expect(ReadOutcome(ofFile: path).error == .binary(path))
    // Compressed they are no better, and their bytes must not reach a terminal as column names.
    for packed in [noise.storedGzip, noise.rawZstd] {
      let path = try folder.write(packed, as: "packed")
      #expect(ReadOutcome(ofFile: path).error == .binary(path))
    }
    let utf16 = try folder.write(
      [0xFF, 0xFE] + "id,text".utf16.flatMap { [UInt8($0), 0] }, as: "16")
    #expect(ReadOutcome(ofFile: utf16).error == .encoding(path: utf16, name: "UTF-16"))
  }

  @Test func aScaleThatIsGiven() throws {
    let text = "text,rating\na,4\nb,3/4\n"
    #expect(try ReadOutcome(of: text).rows.map(\.review.rating) == [nil, 0.75])
    #expect(try ReadOutcome(of: text, bareScale: 5).rows.map(\.review.rating) == [0.8, 0.75])
  }

  private func awkwardTable(seed: UInt64) -> [UInt8] {
    var generator = TestGenerator(seed: seed)
    var text = "id,text,\(String(repeating: "a", count: 5_000))\n"
    for row in 0..<400 {
      text += "\(row),\(generator.awkwardText(pieces: 6)),\n"
    }
    return Array(text.utf8)
  }

  private func awkwardLines(seed: UInt64) -> [UInt8] {
    var generator = TestGenerator(seed: seed)
    var bytes = Array("{\"text\":\"\(String(repeating: "a", count: 5_000))\"}\n".utf8)
    for row in 0..<400 {
      let text = Array(generator.awkwardText(pieces: 4).utf8.filter { $0 >= 0x20 })
      bytes += Array("{\"id\":\(row),\"text\":\"".utf8) + text + Array("\"}\n".utf8)
      if row % 50 == 0 { bytes += [0xFF, 0x0A] }
    }
    return bytes
  }

  /// Good rows and bad ones, with their lines, do not depend on where the input is cut.
  @Test(arguments: [1, 2, 5, 13, 64, 777, 4_096, 65_536])
  func blocksOfAnySizeGiveTheSameRows(blockSize: Int) throws {
    for bytes in [awkwardTable(seed: 1), awkwardLines(seed: 2)] {
      let whole = try ReadOutcome(of: bytes)
      let parts = try ReadOutcome(of: bytes, blockSize: blockSize)
      #expect(whole.rows.count > 100)
      #expect(whole.problems.badCount > 10)
      #expect(parts.rows.elementsEqual(whole.rows))
      #expect(parts.problems.named == whole.problems.named)
      #expect(parts.problems.badCount == whole.problems.badCount)
      #expect(parts.problems.repairedCount == whole.problems.repairedCount)
    }
  }

  @Test(arguments: [2, 3, 8])
  func anyNumberOfJobsGivesTheSameRows(jobs: Int) throws {
    for bytes in [awkwardTable(seed: 3), awkwardLines(seed: 4)] {
      let one = try ReadOutcome(of: bytes, blockSize: 500)
      let many = try ReadOutcome(of: bytes, blockSize: 500, jobs: jobs)
      #expect(many.rows.elementsEqual(one.rows))
      #expect(many.problems.named == one.problems.named)
    }
  }

  /// Whatever the bytes, reading ends with rows, problems or an error.
  @Test(arguments: 0..<8)
  func randomBytesNeverCrash(seed: Int) throws {
    var generator = TestGenerator(seed: UInt64(seed))
    let folder = try TemporaryFolder()
    let seeds: [[UInt8]] = [
      CompressedRows.gzip, CompressedRows.zstd, CompressedRows.plain,
      CompressedRows.plain.storedGzip, CompressedRows.plain.rawZstd,
      Array("id,text\n1,\"a \"\"film\"\"\"\n2,b\n".utf8), Array("a::b::text\n1::2::3\n".utf8),
    ]
    let endings = ["\n{\"text\":", "\",", "\r", "::", "\\ud83c", "\"\""].map { Array($0.utf8) }
    for round in 0..<250 {
      var bytes = generator.element(of: seeds)
      if round % 5 == 0 { bytes = generator.bytes(count: generator.next(below: 400)) }
      for _ in 0..<generator.next(below: 8) {
        let place = generator.next(below: bytes.count + 1)
        switch generator.next(below: 4) {
        case 0 where place < bytes.count: bytes[place] = UInt8(truncatingIfNeeded: generator.next())
        case 1: bytes.removeSubrange(place...)
        case 2: bytes.insert(contentsOf: generator.element(of: endings), at: place)
        default: bytes.insert(contentsOf: Array(generator.awkwardText(pieces: 3).utf8), at: place)
        }
      }
      let path = try folder.write(bytes, as: "fuzz")
      let outcome = ReadOutcome(ofFile: path, blockSize: 1 + generator.next(below: 200))
      #expect(outcome.rows.count == outcome.problems.goodCount)
    }
  }
}
