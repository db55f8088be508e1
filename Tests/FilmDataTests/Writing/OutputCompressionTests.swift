import Testing
import _FilmTestSupport

@testable import FilmData

@Suite struct OutputCompressionTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Rows that go past the buffers of the encoders, in pieces of several lengths.
  private func write(_ name: String, commits: Bool = true) throws -> [UInt8] {
    var written: [UInt8] = []
    let file = try OutputFile(path: folder.path(name))
    for row in 0..<40_000 {
      let line = "row \(row * 7919 % 10_007) of a film\n"
      try file.write(line)
      written += Array(line.utf8)
    }
    if commits { try file.commit() }
    return written
  }

  @Test(arguments: [
    ("a.csv.gz", [0x1F, 0x8B]), ("a.jsonl.zst", [0x28, 0xB5]), ("A.GZ", [0x1F, 0x8B]),
  ])
  func `a file is compressed by its ending, and read again`(name: String, magic: [UInt8]) throws {
    let written = try write(name)
    let bytes = try folder.bytes(of: name)
    #expect(Array(bytes.prefix(2)) == magic)
    #expect(bytes.count < written.count / 3)
    let source = try ByteSource(Input(argument: folder.path(name)))
    #expect(try source.readToEnd() == written)
    #expect(try folder.names() == [name])
  }

  @Test(arguments: ["a.csv.gz", "a.csv.zst"])
  func `the same bytes come of the same rows`(name: String) throws {
    _ = try write(name)
    let first = try folder.bytes(of: name)
    _ = try write(name)
    #expect(try folder.bytes(of: name) == first)
  }

  @Test(arguments: ["a.csv.gz", "a.csv.zst"])
  func `nothing is left behind without a commit`(name: String) throws {
    _ = try write(name, commits: false)
    #expect(try folder.names().isEmpty)
  }

  @Test(arguments: ["a.csv.gz", "a.csv.zst"])
  func `nothing written is a whole file`(name: String) throws {
    let file = try OutputFile(path: folder.path(name))
    try file.commit()
    try file.commit()
    #expect(try !folder.bytes(of: name).isEmpty)
    #expect(try ByteSource(Input(argument: folder.path(name))).readToEnd().isEmpty)
  }

  @Test func `other endings are not compressed`() {
    #expect(OutputCompression(path: "a.csv") == nil && OutputCompression(path: "gz") == nil)
    #expect(OutputCompression(path: "a.zst") == .zstd)
  }
}
