import FilmData
import FilmSimilarity
import Testing

@testable import FilmReports

struct SimilarFilmsResultTests {
  private let model = MadeFilms.model

  private func result(unlike: [Int] = [], explains: Bool = false) -> SimilarFilmsResult {
    let query = FilmQuery(like: [0], unlike: unlike)
    return SimilarFilmsResult(
      model: model, query: query, list: model.similarFilms(query, count: 2), explains: explains)
  }

  private func lines(
    _ result: SimilarFilmsResult, _ format: OutputFormat = .table, width: Int = 140
  ) -> [String] {
    result.text(format, Display(style: TerminalStyle(isEnabled: false), width: width))
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func `people read the film, then the list`() {
    let lines = lines(result())
    #expect(
      lines[0] == "Similar to A (1975)  Drama · by X · Tomatometer 90 % (10 of 13 reviews) · "
        + "Popcornmeter 10 % (10 ratings)")
    #expect(lines[1] == "")
    #expect(
      lines[2].hasSuffix("year  similarity  Tomatometer   reviews  Popcornmeter  ratings"))
    #expect(lines[3].hasPrefix("1  B, the second of a long row of films wi…     –  "))
    #expect(lines[3].hasSuffix("20 %  10 of 30          80 %      100"))
    #expect(lines.last == "" && lines.count == 5)
  }

  @Test func `unwanted films are named`() {
    #expect(lines(result(unlike: [2]))[1] == "unlike C (1980)")
  }

  @Test func `at 80 columns every line of the table fits, and reasons are under their rows`() {
    let lines = lines(result(explains: true), width: 80)
    #expect(lines.dropFirst().allSatisfy { Table.width($0) <= 80 })
    #expect(lines[4].hasPrefix("    because of: by X; with Z; Drama; themes +"))
    let wide = self.lines(result(explains: true), width: 300)
    #expect(wide[2].hasSuffix("ratings  because of"))
    #expect(wide[3].contains("  by X; with Z; Drama; themes +"))
  }

  @Test func `programs read one object or a line a title`() {
    let similarity = lines(result(), .csv)
    #expect(
      similarity[0] == "film,film_title,film_year,rank,title,year,similarity,tomatometer,"
        + "tomatometer_reviews,popcornmeter,popcornmeter_ratings")
    #expect(
      similarity[1].hasPrefix(
        "a,A,1975,1,\"B, the second of a long row of films with ever longer titles\",,"))
    #expect(similarity[1].hasSuffix(",20,10,80,100"))
    let object = lines(result(), .json)[0]
    #expect(object.hasPrefix(#"{"id":"a","title":"A","year":1975,"#))
    #expect(object.contains(#","similar":[{"id":"b","#))
    #expect(lines(result(), .json) == lines(result(), .jsonl))
  }

  @Test func `lists of many films are the same as single ones`() {
    let query = FilmQuery(like: [0])
    let list = model.similarFilms(query, count: 2)
    let csv = SimilarFilmsLists(model: model, format: .csv, explains: false)
    #expect(csv.head + csv.row(0, list) == lines(result(), .csv).joined(separator: "\n"))
    let json = SimilarFilmsLists(model: model, format: .jsonl, explains: true)
    #expect(json.head == "")
    #expect(json.row(0, list) == lines(result(explains: true), .json).joined(separator: "\n"))
  }
}
