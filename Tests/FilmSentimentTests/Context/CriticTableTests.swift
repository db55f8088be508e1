import Bytes
import FilmData
import Testing
import _FilmTestSupport

@testable import FilmSentiment

struct CriticTableTests {
  private func read(_ text: String) throws -> CriticTable {
    let folder = try TemporaryFolder()
    try folder.write(text, as: "critics.tsv")
    return try CriticTable(contentsOf: folder.path + "/critics.tsv")
  }

  @Test func `what is written is read`() throws {
    var table = CriticTable()
    table["Zoë B."] = CriticBias(reviews: 120, logOdds: -0.25, ratings: 90, ratingBias: 0.013)
    table["A. A."] = CriticBias(reviews: 20, logOdds: 1.5, ratings: 0, ratingBias: 0)
    let text = String(decoding: table.write().bytesCopy, as: UTF8.self)
    let again = try read(text)
    #expect(again.count == 2)
    #expect(again["Zoë B."] == table["Zoë B."] && again["A. A."] == table["A. A."])
    #expect(
      text.hasPrefix("critic\treviews\tlog_odds\tratings\trating_bias\nA. A.\t20\t1.5\t0\t0\n"))
    #expect(text.hasSuffix("# end\n"))
  }

  @Test func `columns may be few and stand in any order`() throws {
    let table = try read("# mine\nrating_bias\tcritic\r\n0.05\tAnn\r\n\n-0.1\tBen")
    #expect(
      table["Ann"] == CriticBias(reviews: 0, logOdds: 0, ratings: 100, ratingBias: 0.05))
    #expect(table["Ben"]?.ratingBias == -0.1)
    #expect(table["Cid"] == nil)
  }

  @Test(arguments: [
    ("critic\treviews\nA\t3\n", 1, "the header must name critic"),
    ("critic\tlog_odds\nA\tmany\n", 2, "log_odds is no number: \"many\""),
    ("critic\tlog_odds\nA\t1\n\t1\n", 3, "there is no critic's name"),
    ("critic\tlog_odds\treviews\nA\t1\t-4\n", 2, "a count of reviews is out of range"),
    ("critic\tlog_odds\nA\tinf\n", 2, "log_odds is no number"),
  ])
  func `faults are named with their line`(text: String, line: Int, reason: String) throws {
    do {
      _ = try read(text)
      Issue.record("was read")
    } catch let error as SentimentError {
      #expect("\(error)".contains("critics.tsv:\(line): \(reason)"))
    }
  }

  @Test func `a missing file is told`() {
    #expect(throws: DataError.noSuchFile("/nowhere/critics.tsv")) {
      _ = try CriticTable(contentsOf: "/nowhere/critics.tsv")
    }
  }

  @Test func `another table's figures count before`() {
    var table = CriticTable()
    table["Ann"] = CriticBias(reviews: 30, logOdds: 1, ratings: 30, ratingBias: 0.1)
    table["Ben"] = CriticBias(reviews: 30, logOdds: 1, ratings: 30, ratingBias: 0.1)
    var other = CriticTable()
    other["Ann"] = CriticBias(reviews: 1, logOdds: -1, ratings: 1, ratingBias: 0)
    table.override(by: other)
    #expect(table["Ann"]?.logOdds == -1 && table["Ben"]?.logOdds == 1 && table.count == 2)
  }
}

extension ByteBuffer {
  /// The bytes as an array of their own.
  fileprivate var bytesCopy: [UInt8] { Array(bytes) }
}
