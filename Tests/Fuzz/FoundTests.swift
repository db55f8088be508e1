#if !FILMLAB_FUZZER
  import Foundation
  import Testing
  import _FilmTestSupport

  /// What the fuzzer found stays mended: each file in `Found` is read again by its reader.
  @Suite struct FoundTests {
    /// A folder of the fuzzer's; a link on the way to it is followed.
    private static let found = URL(filePath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().appending(path: "Found").path

    private static let names = FuzzedReaders.all.map { $0.name }

    private static func inputs(of reader: String) throws -> [String] {
      let folder = "\(found)/\(reader)"
      guard FileManager.default.fileExists(atPath: folder) else { return [] }
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        .map { "\(folder)/\($0)" }
    }

    @Test(arguments: names)
    func `findings are read`(name: String) throws {
      let reader = try #require(FuzzedReaders.named(name)).init()
      for path in try Self.inputs(of: name) {
        let bytes = Array(try #require(FileManager.default.contents(atPath: path)))
        #expect(throws: Never.self, "\(path)") { try reader.read(bytes) }
      }
    }

    @Test func `every folder of findings has its reader`() throws {
      let folders = try FileManager.default.contentsOfDirectory(atPath: Self.found)
        .filter { !$0.hasPrefix(".") && $0 != "README.md" }
      #expect(Set(folders).isSubset(of: Self.names))
    }

    /// A few inputs of each reader, the same in every run: the fuzzer itself makes millions.
    @Test(arguments: names)
    func `seeds and what becomes of them are read`(name: String) throws {
      let type = try #require(FuzzedReaders.named(name))
      let reader = try type.init()
      var dice = TestGenerator(seed: 7)
      for seed in type.seeds {
        #expect(throws: Never.self, "\(seed.shown)") { try reader.read(seed) }
        for _ in 0..<20 {
          let bytes = Self.mutated(seed, type.dictionary, using: &dice)
          #expect(throws: Never.self, "\(bytes.shown)") { try reader.read(bytes) }
        }
      }
    }

    /// Some bytes changed, left out, or replaced by a piece of the format.
    private static func mutated(
      _ seed: [UInt8], _ dictionary: [String], using dice: inout TestGenerator
    ) -> [UInt8] {
      var bytes = seed
      for _ in 0...dice.next(below: 4) {
        let place = dice.next(below: bytes.count + 1)
        switch dice.next(below: 4) {
        case 0: bytes.insert(UInt8(dice.next(below: 256)), at: place)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + 1 + dice.next(below: 9)))
        case 2 where place < bytes.count: bytes[place] = UInt8(dice.next(below: 256))
        default: bytes.insert(contentsOf: dice.element(of: dictionary).utf8, at: place)
        }
      }
      return bytes
    }
  }
#endif
