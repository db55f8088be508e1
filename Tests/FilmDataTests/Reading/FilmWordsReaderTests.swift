import Testing
import _FilmTestSupport

@testable import FilmData

@Suite struct FilmWordsReaderTests {
  private func read(_ text: String) throws -> ([FilmWordsReader.Row], RowProblems) {
    let folder = try TemporaryFolder()
    var rows: [FilmWordsReader.Row] = []
    let problems = try FilmWordsReader.read(.file(folder.write(text, as: "words.jsonl"))) {
      rows.append($0)
    }
    return (rows, problems)
  }

  @Test func wordsComeWithTheirCounts() throws {
    let (rows, problems) = try read(
      #"{"film":"x","title":"X (1990)","reviews":4,"words":{"dream":2,"zone":1}}"# + "\n"
        + #"{"film":"y","words":{}}"# + "\n")
    #expect(rows.map(\.film) == ["x", "y"] && rows.map(\.title) == ["X (1990)", nil])
    #expect(rows.map(\.reviewCount) == [4, 1])
    #expect(rows[0].words.map(\.word) == ["dream", "zone"])
    #expect(rows[0].words.map(\.count) == [2, 1] && rows[1].words.isEmpty)
    #expect(problems.goodCount == 2 && problems.badCount == 0)
  }

  @Test(arguments: [
    #"{"words":{"a":1}}"#, #"{"film":"x"}"#, #"{"film":"x","words":{"a":-1}}"#,
    #"{"film":"x","words":{"a":"b"}}"#, #"{"film":"x","words":[1]}"#, "{\"film\":",
  ])
  func badRowsAreNamed(row: String) throws {
    let (rows, problems) = try read(#"{"film":"ok","words":{"a":1}}"# + "\n" + row + "\n")
    #expect(rows.map(\.film) == ["ok"])
    #expect(problems.named.map(\.line) == [2])
  }

  /// Python's quotes, a comma too many, an array over lines.
  @Test func otherNotationsAreMended() throws {
    let (rows, problems) = try read("{'film': 'x', 'words': {'dream': 2,},}\n")
    #expect(rows.map(\.film) == ["x"] && problems.badCount == 0)
    let (whole, _) = try read(
      "[\n{\"film\":\"x\",\"words\":{}},\n{\"film\":\"y\",\"words\":{}}\n]\n")
    #expect(whole.map(\.film) == ["x", "y"])
  }

  @Test func aTableIsRefused() {
    #expect(throws: DataError.self) { try read("film,words\nx,1\n") }
  }

  @Test(arguments: [
    #"{"film":"x","reviews":-1,"words":{}}"#,
    #"{"film":"x","reviews":9223372036854775807,"words":{}}"#,
    #"{"film":"x","words":{"a":9223372036854775807}}"#,
  ])
  func countsThatCannotBeAreFaults(row: String) throws {
    let (rows, problems) = try read(#"{"film":"ok","words":{"a":1000000000}}"# + "\n" + row + "\n")
    #expect(rows.map(\.film) == ["ok"])
    #expect(problems.named.map(\.line) == [2])
  }
}
