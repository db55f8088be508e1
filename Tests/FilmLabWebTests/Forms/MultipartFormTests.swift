import NIOCore
import Testing

@testable import FilmLabWeb

/// Forms with a file, as browsers send them; broken ones are refused, none crashes.
@Suite struct MultipartFormTests {
  private static let type = "multipart/form-data; boundary=----form7"

  private static func body(_ parts: [String], end: String = "------form7--\r\n") -> ByteBuffer {
    ByteBuffer(string: parts.map { "------form7\r\n\($0)\r\n" }.joined() + end)
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
      form.file.map { String(buffer: $0.bytes) } == "Name,Rating\r\nUp,4\r\n")
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
    #expect(form.file.map { String(buffer: $0.bytes) } == content)
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
    for length in 0..<(whole.readableBytes - 2) {
      let part = whole.getSlice(at: 0, length: length) ?? ByteBuffer()
      #expect(throws: WebError.self) {
        try MultipartForm(part, contentType: Self.type)
      }
    }
  }

  /// What stands before the first mark is nobody's, and a body need not begin at the first byte of its buffer.
  @Test func aBodyMayBeginLater() throws {
    var body = ByteBuffer(string: "xyzpreamble\r\n")
    body.writeImmutableBuffer(Self.body([Self.file("a.csv", "x")]))
    body.moveReaderIndex(forwardBy: 3)
    let form = try MultipartForm(body, contentType: Self.type)
    #expect(form.file.map { String(buffer: $0.bytes) } == "x")
  }

  /// As large as an upload may be, in far less than a second: nothing is copied or compared byte by byte.
  @Test func aLargeFileIsFoundAtOnce() throws {
    let content = String(repeating: "Stalker,1979,4.5,\r\n", count: 1_700_000)
    let body = Self.body([Self.file("a.csv", content)])
    let start = ContinuousClock.now
    let form = try MultipartForm(body, contentType: Self.type)
    #expect(ContinuousClock.now - start < .seconds(1))
    #expect(form.file?.bytes.readableBytes == content.utf8.count)
  }
}
