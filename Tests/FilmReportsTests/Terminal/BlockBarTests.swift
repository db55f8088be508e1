import Testing

@testable import FilmReports

struct BlockBarTests {
  @Test(arguments: [
    (0.0, "", "░░░░░░░░░░"), (0.004, "█", "░░░░░░░░░"), (0.5, "█████", "░░░░░"),
    (0.994, "█████████", "░"), (1.0, "██████████", ""), (2.0, "██████████", ""),
    (-1.0, "", "░░░░░░░░░░"), (Double.nan, "", "░░░░░░░░░░"),
  ])
  func `only a share of one fills a bar`(_ share: Double, _ filled: String, _ empty: String) {
    let cells = BlockBar.cells(share, width: 10)
    #expect(cells.filled == filled && cells.empty == empty)
  }

  @Test func `columns have eight steps a line`() {
    #expect(BlockBar.columns([0, 1, 8, 16], height: 2, width: 2) == ["      █ ", "  ▁ █ █ "])
    #expect(BlockBar.columns([1, 1000], height: 1, width: 3) == ["▁▁ ██ "])
  }

  @Test func `few do not look like many`() {
    #expect(BlockBar.columns([1, 0], height: 4, width: 2, least: 8) == ["▄   "])
    #expect(BlockBar.columns([3, 8], height: 2, width: 2, least: 8) == ["  █ ", "▆ █ "])
  }

  @Test func `there is no chart of nothing`() {
    #expect(BlockBar.columns([0, 0], height: 2, width: 2).isEmpty)
    #expect(BlockBar.columns([], height: 2, width: 2).isEmpty)
  }
}
