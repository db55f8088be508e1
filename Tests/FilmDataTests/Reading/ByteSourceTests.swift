import Testing
import _FilmTestSupport

@testable import FilmData

@Suite struct ByteSourceTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func plainBytesComeAsTheyAre() throws {
    var generator = TestGenerator(seed: 1)
    let text = Array(generator.awkwardText(pieces: 5_000).utf8.filter { $0 >= 0x20 })
    let path = try folder.write(text, as: "plain")
    #expect(try contents(path) == text)
    #expect(try contents(path, chunk: 1) == text)
  }

  @Test func theFormatIsToldByTheFirstBytesNotTheName() throws {
    let text = Array("{\"text\":\"a film\"}\n".utf8)
    #expect(try contents(folder.write(text, as: "a.gz")) == text)
    #expect(try contents(folder.write(text.storedGzip, as: "b.zst")) == text)
    #expect(try contents(folder.write(text.rawZstd, as: "c.csv")) == text)
  }

  @Test func whatIsNotThereIsNamed() {
    let missing = folder.path("none.jsonl")
    #expect(throws: DataError.noSuchFile(missing)) { try ByteSource(.file(missing)) }
    #expect(throws: DataError.noSuchFile(missing + "/x")) { try ByteSource(.file(missing + "/x")) }
    #expect(throws: DataError.isDirectory(folder.path)) { try ByteSource(.file(folder.path)) }
  }

  @Test func aFileBeneathAFileIsMissing() throws {
    let path = try folder.write("a", as: "file") + "/x"
    #expect(throws: DataError.noSuchFile(path)) { try ByteSource(.file(path)) }
  }

  @Test func anEmptyFileIsRefused() throws {
    let path = try folder.write("", as: "empty")
    #expect(throws: DataError.empty(path)) { try ByteSource(.file(path)) }
  }

  @Test func bytesBeforeABreakAreDelivered() throws {
    let text = [UInt8](repeating: 0x61, count: 300_000)
    for broken in [text.storedGzip.dropLast(20), text.rawZstd.dropLast(20)] {
      let source = try ByteSource(.file(folder.write(broken, as: "broken")))
      // A buffer that the break leaves half full must not be lost with it.
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 1)
      defer { buffer.deallocate() }
      var count = 0
      #expect(throws: DataError.self) {
        while true {
          let got = try source.read(into: buffer)
          if got == 0 { break }
          count += got
        }
      }
      #expect(count > 290_000)
    }
  }

  private func contents(_ path: String, chunk: Int = 1 << 16) throws -> [UInt8] {
    let source = try ByteSource(.file(path))
    #expect(source.name == path)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: chunk, alignment: 1)
    defer { buffer.deallocate() }
    var bytes: [UInt8] = []
    while true {
      let count = try source.read(into: buffer)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }
}
