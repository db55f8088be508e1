import Testing
import _FilmTestSupport

@testable import FilmData

@Suite struct ZstdDecoderTests {
  @Test func readsWhatZstdWrites() throws {
    let outcome = try ReadOutcome(of: CompressedRows.zstd)
    #expect(outcome.texts == CompressedRows.texts)
    #expect(outcome.error == nil)
  }

  @Test func readsSeveralFrames() throws {
    let outcome = try ReadOutcome(of: CompressedRows.zstd + CompressedRows.plain.rawZstd)
    #expect(outcome.texts == CompressedRows.texts + CompressedRows.texts)
    #expect(outcome.error == nil)
  }

  @Test func readsMoreThanOneBuffer() throws {
    let outcome = try ReadOutcome(of: CompressedRows.numbered(10_000).rawZstd)
    #expect(outcome.rows.count == 10_000)
    #expect(outcome.texts.last == "film 9999")
  }

  /// A block of the reserved kind, behind one that is whole and in the same piece of input.
  @Test func aBrokenBlockCostsNoneBefore() throws {
    var bytes = CompressedRows.plain.rawZstd
    // The block before is not the last.
    bytes[6] &= 0xFE
    let outcome = try ReadOutcome(of: bytes + [0x07, 0, 0])
    #expect(outcome.texts == CompressedRows.texts)
    #expect(outcome.error != nil)
  }

  /// zstd hands out whole blocks: the rows of every block before the cut come through.
  @Test(arguments: [140_000, 200_000, 262_200])
  func truncated(at place: Int) throws {
    let bytes = CompressedRows.numbered(10_000)
    let outcome = try ReadOutcome(of: bytes.rawZstd.prefix(place))
    let whole = bytes.prefix((place / (1 << 17)) << 17).count { $0 == 0x0A }
    #expect(outcome.rows.count >= whole)
    #expect(outcome.texts == (0..<outcome.rows.count).map { "film \($0)" })
    guard case .brokenCompression(_, "zstd", "it ends in the middle") = outcome.error else {
      Issue.record("\(String(describing: outcome.error)) where broken zstd is expected")
      return
    }
  }

  @Test(arguments: 4...86)
  func cutShort(to count: Int) throws {
    let outcome = try ReadOutcome(of: CompressedRows.zstd.prefix(count))
    #expect(outcome.error?.kind == .data)
    #expect(CompressedRows.texts.starts(with: outcome.texts))
  }

  @Test func aFlippedBitIsFound() throws {
    var bytes = CompressedRows.zstd
    bytes[84] ^= 1
    let outcome = try ReadOutcome(of: bytes)
    #expect(outcome.error?.description.contains("checksum") == true)
  }

  @Test func nothingInsideIsEmpty() throws {
    guard case .empty = try ReadOutcome(of: [UInt8]().rawZstd).error else {
      Issue.record("an empty frame was not called empty")
      return
    }
  }
}
