import Testing
import _FilmTestSupport

@testable import FilmData

@Suite struct GzipDecoderTests {
  @Test func readsWhatGzipWrites() throws {
    let outcome = try ReadOutcome(of: CompressedRows.gzip)
    #expect(outcome.texts == CompressedRows.texts)
    #expect(outcome.error == nil)
  }

  @Test func readsSeveralMembers() throws {
    let outcome = try ReadOutcome(of: CompressedRows.gzip + CompressedRows.gzip)
    #expect(outcome.texts == CompressedRows.texts + CompressedRows.texts)
    #expect(outcome.error == nil)
  }

  @Test func aRowMayLieAcrossTwoMembers() throws {
    let (head, tail) = (CompressedRows.plain[..<70], CompressedRows.plain[70...])
    let outcome = try ReadOutcome(of: Array(head).storedGzip + Array(tail).storedGzip)
    #expect(outcome.texts == CompressedRows.texts)
  }

  @Test func readsMoreThanOneBuffer() throws {
    let outcome = try ReadOutcome(of: CompressedRows.numbered(10_000).storedGzip)
    #expect(outcome.rows.count == 10_000)
    #expect(outcome.texts.last == "film 9999")
  }

  /// Cut anywhere, the whole rows before the cut come through, and then the error.
  @Test(arguments: [19, 60, 90, 200, 246, 247, 254])
  func truncated(at place: Int) throws {
    let outcome = try ReadOutcome(of: CompressedRows.plain.storedGzip.prefix(place))
    let whole = CompressedRows.plain.prefix(max(0, place - 15)).count { $0 == 0x0A }
    #expect(outcome.texts == Array(CompressedRows.texts.prefix(whole)))
    guard case .brokenCompression(_, "gzip", let reason) = outcome.error else {
      Issue.record("\(String(describing: outcome.error)) where broken gzip is expected")
      return
    }
    #expect(reason == "it ends in the middle")
  }

  /// The last buffer before the break may hold more than any read returns at once.
  @Test(arguments: [5_000, 40_000, 200_000, 260_000])
  func truncatedFarInside(place: Int) throws {
    let bytes = CompressedRows.numbered(10_000)
    let outcome = try ReadOutcome(of: bytes.storedGzip.prefix(place))
    let blocks = (place - 10 + 65_539) / 65_540
    let whole = bytes.prefix(place - 10 - 5 * blocks).count { $0 == 0x0A }
    #expect(outcome.rows.count == whole)
    #expect(outcome.error != nil)
  }

  /// What zlib holds back for want of room comes before the break is told.
  @Test(arguments: 20..<100)
  func aCutDeliversTheSameInAnyRoom(place: Int) throws {
    func delivered(room count: Int) throws -> Int {
      let bytes = Array(CompressedRows.gzip.prefix(place))
      let source = try ByteSource(.bytes(bytes, name: "x.gz"))
      let room = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 1)
      defer { room.deallocate() }
      var total = 0
      while let read = try? source.read(into: room), read > 0 { total += read }
      return total
    }
    #expect(try delivered(room: 1) == delivered(room: 1 << 12))
  }

  @Test func aFlippedBitIsFound() throws {
    var bytes = CompressedRows.plain.storedGzip
    bytes[40] ^= 1
    guard case .brokenCompression(_, "gzip", let reason) = try ReadOutcome(of: bytes).error else {
      Issue.record("the damage was not found")
      return
    }
    #expect(reason == "incorrect data check")
  }

  /// Tapes and some object stores fill the last block with zeros; gzip itself ignores them.
  @Test func zerosBehindTheLastMemberAreIgnored() throws {
    let padded = CompressedRows.gzip + [UInt8](repeating: 0, count: 417)
    let outcome = try ReadOutcome(of: padded)
    #expect(outcome.texts == CompressedRows.texts)
    #expect(outcome.error == nil)
  }

  @Test func otherBytesBehindTheLastMemberAreAnError() throws {
    let outcome = try ReadOutcome(of: CompressedRows.gzip + Array("more".utf8))
    #expect(outcome.texts == CompressedRows.texts)
    #expect(outcome.error?.kind == .data)
  }

  @Test func nothingInsideIsEmpty() throws {
    guard case .empty = try ReadOutcome(of: [UInt8]().storedGzip).error else {
      Issue.record("an empty member was not called empty")
      return
    }
  }
}
