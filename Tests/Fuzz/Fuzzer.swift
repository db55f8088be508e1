#if FILMLAB_FUZZER
  import CFuzzer
  import Glibc

  /// `make fuzz` runs it: `FuzzTests READER CORPUS [options of libFuzzer]`, or `--list`.
  @main enum Fuzzer {
    nonisolated(unsafe) private static var reader: (any FuzzedReader)?

    static func main() throws {
      let arguments = CommandLine.arguments
      guard arguments.count > 2, let type = FuzzedReaders.named(arguments[1]) else {
        for type in FuzzedReaders.all { print(type.name) }
        return
      }
      reader = try type.init()
      let corpus = arguments[2]
      mkdir(corpus, 0o755)
      try writeSeeds(of: type, to: corpus)
      let dictionary = corpus + ".dict"
      try write(Array(self.dictionary(of: type).utf8), to: dictionary)
      run(
        [arguments[0], corpus, "-dict=\(dictionary)", "-max_len=\(type.longest)"]
          + arguments.dropFirst(3))
    }

    private static func run(_ arguments: [String]) {
      var pointers = arguments.map { strdup($0) } + [nil]
      var count = Int32(arguments.count)
      let status = pointers.withUnsafeMutableBufferPointer { pointers in
        var start = pointers.baseAddress
        return LLVMFuzzerRunDriver(&count, &start) { bytes, count in
          do {
            try Fuzzer.reader?.read(Array(UnsafeBufferPointer(start: bytes, count: count)))
          } catch {
            fatalError("\(error)")
          }
          return 0
        }
      }
      exit(status)
    }

    private static func writeSeeds(of type: any FuzzedReader.Type, to corpus: String) throws {
      for (number, seed) in type.seeds.enumerated() {
        try write(seed, to: "\(corpus)/seed-\(number)")
      }
    }

    /// The dictionary as libFuzzer reads it: every byte as its two digits.
    private static func dictionary(of type: any FuzzedReader.Type) -> String {
      type.dictionary.map { word in
        let digits = word.utf8.map { byte in
          "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        return "\"\(digits.joined())\"\n"
      }.joined()
    }

    private static func write(_ bytes: [UInt8], to path: String) throws {
      let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
      defer { close(file) }
      try promise(
        file >= 0 && Glibc.write(file, bytes, bytes.count) == bytes.count, "\(path) is not written")
    }
  }
#endif
