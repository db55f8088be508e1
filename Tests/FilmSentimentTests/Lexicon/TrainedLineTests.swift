import Testing

@testable import FilmSentiment

struct TrainedLineTests {
  private func read(_ text: String) -> TrainedLine? {
    let bytes = Array(text.utf8) + [UInt8](repeating: 0x78, count: TrainedLine.lookahead)
    return bytes.withUnsafeBytes { $0.baseAddress.flatMap { TrainedLine($0, at: 0) } }
  }

  @Test(arguments: [
    ("good\t1.32\t0.5\t402\n", "good", 1.32, 0.5, 402),
    ("a treat\t-1\t-0.04\t7\n", "a treat", -1, -0.04, 7),
    ("not NOT_very NOT_funny\t-2.1\t0\t0\n", "not NOT_very NOT_funny", -2.1, 0, 0),
    ("LAST_NOT_recommended\t12\t-3.25\t1234567\n", "LAST_NOT_recommended", 12, -3.25, 1_234_567),
    ("<s> a gem\t0.9\t0.3\t88\n", "<s> a gem", 0.9, 0.3, 88),
    ("eightest\t1\t1\t1\n", "eightest", 1, 1, 1),
    ("extraordinarily unforgettable\t1\t1\t1\n", "extraordinarily unforgettable", 1, 1, 1),
    ("éclat d'œuvre\t1\t1\t999999999999\n", "éclat d'œuvre", 1, 1, 999_999_999_999),
  ])
  func `reads what training writes`(
    text: String, entry: String, valence: Float, rating: Float, occurrences: Int
  ) throws {
    let line = try #require(read(text))
    #expect(line.textCount == entry.utf8.count)
    #expect(line.key == EntryText.key(of: entry.utf8))
    #expect((line.valence, line.ratingWeight) == (valence, rating))
    #expect(line.occurrences == occurrences)
    #expect(line.end == text.utf8.count)
  }

  @Test(arguments: [
    "good\t1\n", "good\t1\t1\n", "good\t1\t1\t\n", "good\t1\t1\t1\r\n", "# good\t1\t1\t1\n\n",
    "good\t+1\t1\t1\n", "good\t.5\t1\t1\n", "good\t5.\t1\t1\n", "good\t1.234\t1\t1\n",
    "good\t1\t1\t1.5\n", "good\t1\t1\t-1\n", "good\t1\t1\t1234567890123\n", "good\t1e3\t1\t1\n",
    "\t1\t1\t1\n", "a  mess\t1\t1\t1\n", " mess\t1\t1\t1\n", "mess \t1\t1\t1\n",
    "one two three four\t1\t1\t1\n", "Good\t1\t1\t1\n", "NOT_\t1\t1\t1\n", "good\n", "",
    String(repeating: "long", count: 100) + "\t1\t1\t1\n",
    String(repeating: "NOT_", count: 100) + "x\t1\t1\t1\n",
  ])
  func `leaves other lines alone`(text: String) { #expect(read(text) == nil) }
}
