import Testing

@testable import FilmReports

struct DataSizeTests {
  @Test(arguments: [
    (0, "0 B"), (999, "999 B"), (1000, "1.0 kB"), (978_100, "978 kB"), (999_600, "1.0 MB"),
    (5_917_549, "5.9 MB"), (9_960_000, "10 MB"), (261_978_986, "262 MB"),
    (3_000_000_000_000_000, "3000 TB"),
  ])
  func `sizes have the units of disks`(bytes: Int, text: String) {
    #expect(DataSize.text(bytes) == text)
  }
}
