import FilmAnalytics
import FilmSimilarity
import Testing

@testable import FilmReports

struct UserListWriterTests {
  private static let lists = [
    [("a", [(0, 4.5), (6, 3.25)]), ("b", [(1, 2.0)])], [], [("c, d", [(2, 1.0)])],
  ].map { part in
    part.map { user, films in
      UserListRow.rows(user: user, films.map { ($0.0, $0.1) })
    }
  }

  private func text(
    _ format: OutputFormat, _ method: RatingTraining.Method = .biased
  ) throws -> String {
    let model = try MadeRatingModel.model(method)
    var writer = UserListWriter(
      model, as: format, display: Display(style: TerminalStyle(isEnabled: false), width: 80))
    let columns = UserListRow.columns(model)
    let parts = Self.lists.map { RowWriter.part($0.flatMap { $0 }, columns, format) }
    return parts.map { writer.text($0) }.joined() + writer.tail
  }

  @Test func `programs read a row for each film`() throws {
    #expect(
      try text(.csv) == """
        user,rank,item,title,year,rating
        a,1,0,"Film, 0",1990,4.5
        a,2,6,,,3.25
        b,1,1,"Film, 1",1991,2
        "c, d",1,2,"Film, 2",1992,1

        """)
    let objects = [
      #"{"user":"a","rank":1,"item":"0","title":"Film, 0","year":1990,"rating":4.5}"#,
      #"{"user":"a","rank":2,"item":"6","rating":3.25}"#,
      #"{"user":"b","rank":1,"item":"1","title":"Film, 1","year":1991,"rating":2}"#,
      #"{"user":"c, d","rank":1,"item":"2","title":"Film, 2","year":1992,"rating":1}"#,
    ]
    #expect(try text(.jsonl) == objects.joined(separator: "\n") + "\n")
    #expect(try text(.json) == "[\n" + objects.joined(separator: ",\n") + "\n]\n")
    #expect(try text(.tsv).hasPrefix("user\trank\titem\ttitle\tyear\trating\na\t1\t0\t"))
  }

  @Test func `people read one table of all`() throws {
    #expect(
      try text(.table) == """
        user     film  title    year  rating
        a     1  0     Film, 0  1990    4.50
        a     2  6     –           –    3.25
        b     1  1     Film, 1  1991    2.00
        c, d  1  2     Film, 2  1992    1.00

        """)
    #expect(try text(.markdown).split(separator: "\n").count == 6)
    #expect(try text(.html).lowercased().hasPrefix("<!doctype html>"))
  }

  @Test func `likes have a score`() throws {
    #expect(try text(.csv, .als).hasPrefix("user,rank,item,title,year,score\n"))
  }
}
