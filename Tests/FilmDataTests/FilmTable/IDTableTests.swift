import FilmData
import Testing

@Suite struct IDTableTests {
  private func parse(_ text: String) throws -> [String] {
    try Array(text.utf8).withUnsafeBytes { bytes throws(FilmTable.Fault) in
      try IDTable.parse(bytes).identifiers
    }
  }

  private func fault(_ text: String) -> String? {
    do { _ = try parse(text) } catch { return (error as? FilmTable.Fault)?.reason }
    return nil
  }

  @Test func whatIsWrittenIsReadAgain() throws {
    let ids = ["1", "a,b", "say \"hi\"", "two\nlines", "", "ünï", " blank "]
    let bytes = IDTable.bytes(of: IDIndex(ids))
    #expect(try parse(String(decoding: bytes, as: UTF8.self)) == ids)
    #expect(IDTable.bytes(of: IDIndex()) == Array("id\n".utf8))
  }

  /// Python's csv module ends lines in two characters.
  @Test func linesMayEndAsOtherProgramsEndThem() throws {
    #expect(try parse("id\r\n7\r\n8\r\n") == ["7", "8"])
    #expect(try parse("id\n7\n8") == ["7", "8"])
  }

  @Test(arguments: [
    ("", "its first line is not id"), ("user\n1\n", "its first line is not id"),
    ("id,name\n1,a\n", "its first line is not id"), ("id\n1\n2,3\n", "row 2 has 2 fields, not 1"),
    ("id\n1\n2\n1\n", "row 3 repeats the id 1"),
  ])
  func faultsAreNamed(text: String, reason: String) {
    #expect(fault(text) == reason)
  }
}
