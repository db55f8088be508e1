import Testing

@testable import FilmData

@Suite struct UnevenRowsTests {
  @Test func partsAddUp() {
    var (rows, later) = (UnevenRows(), UnevenRows())
    later.add(.short, line: 7)
    later.add(.short, line: 9)
    later.addHeader(line: 8)
    rows.add(later)
    rows.add(later)
    #expect(rows.short.count == 4 && rows.short.firstLine == 7)
    #expect(rows.headers.count == 2 && rows.hasFaults)
    #expect(
      rows.sentences == [
        "4 rows have fewer fields than the header, the first in line 7; what is missing counts as empty",
        "2 rows repeat the header, the first in line 8; passed over",
      ])
  }

  @Test func aRepeatedHeaderIsNoFault() {
    var rows = UnevenRows()
    rows.addHeader(line: 3)
    rows.add(.padded, line: 4)
    rows.add(.joined, line: 5)
    #expect(!rows.hasFaults)
    #expect(rows.sentences.count == 2)
  }
}
