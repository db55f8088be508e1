import Testing

@testable import FilmLabWeb

/// Forms with a file, as browsers send them; broken ones are refused, none crashes.
@Suite struct MultipartFormTests {
  private static let type = "multipart/form-data; boundary=----form7"

  private static func body(_ parts: [String], end: String = "------form7--\r\n") -> [UInt8] {
    Array((parts.map { "------form7\r\n\($0)\r\n" }.joined() + end).utf8)
  }

  private static func file(_ name: String, _ content: String) -> String {
    "Content-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\nContent-Type: text/csv\r\n\r\n\(content)"
  }

  @Test func fieldsAndFileAreRead() throws {
    let form = try MultipartForm(
      Self.body([
        "Content-Disposition: form-data; name=\"back\"\r\n\r\n/mine",
        Self.file("ratings.csv", "Name,Rating\r\nUp,4\r\n"),
      ]), contentType: Self.type)
    #expect(form.fields["back"] == "/mine")
    #expect(form.file?.name == "ratings.csv")
    #expect(
      form.file.map { String(decoding: $0.bytes, as: UTF8.self) } == "Name,Rating\r\nUp,4\r\n")
  }

  @Test(arguments: [
    "../../etc/passwd", "C:\\Users\\me\\ratings.csv", "/tmp/x/ratings.csv", "a/b\\c/ratings.csv",
  ])
  func aNameHasNoFolders(_ name: String) throws {
    let form = try MultipartForm(Self.body([Self.file(name, "x")]), contentType: Self.type)
    #expect(form.file?.name == (name.hasSuffix("passwd") ? "passwd" : "ratings.csv"))
  }

  @Test func anUnchosenFileIsNone() throws {
    let form = try MultipartForm(Self.body([Self.file("", "")]), contentType: Self.type)
    #expect(form.file == nil)
  }

  @Test func contentMayHaveTheMarkWithoutItsLine() throws {
    let content = "a ------form7 b\n--form7"
    let form = try MultipartForm(Self.body([Self.file("a.csv", content)]), contentType: Self.type)
    #expect(form.file.map { String(decoding: $0.bytes, as: UTF8.self) } == content)
  }

  @Test(arguments: [
    "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=other",
    "multipart/form-data; boundary=\"\(String(repeating: "x", count: 71))\"",
  ])
  func withoutItsBoundaryNothingIsRead(_ type: String) {
    #expect(throws: WebError.self) {
      try MultipartForm(Self.body([Self.file("a.csv", "x")]), contentType: type)
    }
  }

  /// Wherever it is cut off.
  @Test func aFormThatWasCutOffIsRefused() {
    let whole = Self.body([Self.file("a.csv", "Name,Rating")], end: "------form7--")
    for length in 0..<(whole.count - 2) {
      #expect(throws: WebError.self) {
        try MultipartForm(Array(whole.prefix(length)), contentType: Self.type)
      }
    }
  }
}
