import Testing

@testable import FilmReports

struct PageDateTests {
  @Test(arguments: [
    ("1975-01-01", "1 January 1975", "1 Jan 1975"), ("2015-08", "August 2015", "Aug 2015"),
    ("1975", "1975", "1975"), ("2015-13-01", "2015-13-01", "2015-13-01"), ("", "", ""),
    ("last week", "last week", "last week"), ("09/08/24", "09/08/24", "09/08/24"),
    ("-5-1", "-5-1", "-5-1"),
  ])
  func `dates are spelled out where they are dates`(_ date: String, _ long: String, _ short: String)
  {
    #expect(PageDate.text(date) == long && PageDate.short(date) == short)
  }
}
