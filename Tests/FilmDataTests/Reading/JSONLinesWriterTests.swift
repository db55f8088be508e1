import Bytes
import Testing

@testable import FilmData

@Suite struct JSONLinesWriterTests {
  private func lines(_ text: String, _ place: JSONRecordPlace, pieces: Int = 1 << 20) -> [String] {
    var writer = JSONLinesWriter(place)
    let out = ByteBuffer()
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      rest.prefix(pieces).withUnsafeBytes { writer.write($0, to: out) }
      rest = rest.dropFirst(pieces)
    }
    writer.finish(to: out)
    return out.string.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test(arguments: [1, 2, 5, 100])
  func piecesOfAnySizeGiveTheSameLines(pieces: Int) {
    let text = "[\n  {\"a\": [1, 2,],\n   'b': None},\n  {\"a\": \"x\\\"}\"}]"
    #expect(
      lines(text, JSONRecordPlace(depth: 1, listKey: nil), pieces: pieces)
        == ["", "{\"a\":[1,2],\"b\":null}", "", "{\"a\":\"x\\\"}\"}", ""])
  }

  @Test func onlyTheNamedListHasRecords() {
    let place = JSONRecordPlace(depth: 2, listKey: Array("\"rows\"".utf8))
    #expect(
      lines("{\"tags\":[{\"t\":1}],\"title\":\"Heat\",\"rows\":[{\"t\":2}]}", place)
        == ["{\"movie_title\":\"Heat\",\"t\":2}", ""])
  }

  @Test func rowsOfPandasIndex() {
    let text = "{\"0\":{\"text\":\"a\"},\"1\":{\"text\":\"b\"}}"
    let place = Array(text.utf8).withUnsafeBytes {
      JSONRecordPlace(in: $0) { $0 == "text" }
    }
    #expect(place == JSONRecordPlace(depth: 1, listKey: nil))
    #expect(lines(text, place ?? .top) == ["{\"text\":\"a\"}", "{\"text\":\"b\"}", ""])
  }
}
