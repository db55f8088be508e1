import Foundation
import Testing
import _FilmTestSupport

@testable import FilmData

@Suite struct OrderedBlocksTests {
  private struct Stop: Error {}

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func reader(_ bytes: [UInt8], blockSize: Int = 100) throws -> BlockReader {
    let path = try folder.write(bytes, as: "rows")
    return try BlockReader(ByteSource(.file(path)), blockSize: blockSize)
  }

  @Test(arguments: [1, 2, 3, 8])
  func orderIsKept(jobs: Int) throws {
    let bytes = CompressedRows.numbered(2_000)
    var joined: [UInt8] = []
    try OrderedBlocks.run(try reader(bytes), jobs: jobs) {
      ()
    } transform: { block, _ in
      // Blocks take longer or shorter, so that the workers overtake each other.
      if block.firstLine % 3 == 0 { usleep(200) }
      return Array(block.bytes)
    } emit: {
      joined += $0
    }
    #expect(joined == bytes)
  }

  @Test(arguments: [1, 2, 4])
  func whatEmitThrowsEndsTheRun(jobs: Int) throws {
    var emitted = 0
    #expect(throws: Stop.self) {
      try OrderedBlocks.run(try reader(CompressedRows.numbered(2_000)), jobs: jobs) {
        ()
      } transform: { block, _ in
        block.count
      } emit: { _ in
        emitted += 1
        if emitted == 5 { throw Stop() }
      }
    }
    #expect(emitted == 5)
  }

  @Test(arguments: [1, 2, 4])
  func anErrorOfTheReaderComesAfterEveryResultBeforeIt(jobs: Int) throws {
    let bytes = CompressedRows.numbered(2_000)
    var joined: [UInt8] = []
    #expect(throws: DataError.self) {
      try OrderedBlocks.run(try reader(bytes.storedGzip.dropLast(9)), jobs: jobs) {
        ()
      } transform: { block, _ in
        usleep(100)
        return Array(block.bytes)
      } emit: {
        joined += $0
      }
    }
    let whole = bytes.dropLast().lastIndex(of: 0x0A).map { bytes[...$0] } ?? []
    #expect(joined == Array(whole))
  }

  @Test(arguments: [1, 2, 4])
  func cancellingEndsTheRunAfterWholeBlocks(jobs: Int) throws {
    let bytes = CompressedRows.numbered(2_000)
    let isCancelled = Flag()
    var joined: [UInt8] = []
    try OrderedBlocks.run(
      try reader(bytes), jobs: jobs, isCancelled: { isCancelled.isSet }
    ) {
      ()
    } transform: { block, _ in
      Array(block.bytes)
    } emit: {
      joined += $0
      if joined.count > 1_000 { isCancelled.set() }
    }
    #expect(joined.count < bytes.count)
    #expect(bytes.starts(with: joined))
    #expect(joined.last == 0x0A)
  }

  @Test func everyWorkerHasItsOwnState() throws {
    var made = 0
    var seen: Set<Int> = []
    try OrderedBlocks.run(try reader(CompressedRows.numbered(500)), jobs: 3) {
      made += 1
      return made
    } transform: { _, worker in
      worker
    } emit: {
      seen.insert($0)
    }
    #expect(made == 3)
    #expect(seen.isSubset(of: [1, 2, 3]))
  }

  /// A program that writes a row and waits for what comes of it before it writes the next.
  @Test(arguments: [1, 2], [20, 4_096, 5_000])
  func aRowOfAPipeIsNotHeldBackForTheNext(jobs: Int, length: Int) throws {
    let path = folder.path("pipe")
    #expect(mkfifo(path, 0o600) == 0)
    let answers = DispatchSemaphore(value: 0)
    let late = Flag()
    let row = Array(repeating: UInt8(ascii: "x"), count: length - 1) + [0x0A]
    let writer = Thread {
      guard let pipe = FileHandle(forWritingAtPath: path) else { return }
      for _ in 0..<3 {
        pipe.write(Data(row))
        // A bound, so that a row that is held back fails the test and does not stop it.
        if answers.wait(timeout: .now() + 5) == .timedOut { late.set() }
      }
      try? pipe.close()
    }
    writer.start()
    var count = 0
    let reader = try BlockReader(ByteSource(.file(path)))
    try OrderedBlocks.run(reader, jobs: jobs) {
      ()
    } transform: { block, _ in
      block.count
    } emit: {
      count += $0
      answers.signal()
    }
    #expect(count == 3 * length)
    #expect(!late.isSet)
  }
}

/// A flag that several threads share.
private final class Flag: @unchecked Sendable {
  private let lock = NSLock()
  private var value = false

  var isSet: Bool { lock.withLock { value } }
  func set() { lock.withLock { value = true } }
}
