import FilmData

/// Something that reads bytes from outside, and what it promises of any bytes.
protocol FuzzedReader: AnyObject {
  /// Its name for commands, and of its folder in `Found`.
  static var name: String { get }
  /// Pieces that its format gives a meaning to.
  static var dictionary: [String] { get }
  /// Good inputs, from which others are made.
  static var seeds: [[UInt8]] { get }
  /// The longest input that is worth its time, in bytes.
  static var longest: Int { get }

  /// Makes what all inputs need.
  init() throws
  /// Reads one input.
  ///
  /// - Throws: ``BrokenPromise``, or an error that no reader should throw.
  func read(_ bytes: [UInt8]) throws
}

extension FuzzedReader {
  static var longest: Int { 512 }
}

/// The readers, those of the hot path first.
enum FuzzedReaders {
  static var all: [any FuzzedReader.Type] {
    var readers: [any FuzzedReader.Type] = [
      JSONRowsReader.self, CSVRowsReader.self, TextReader.self, TitlesReader.self,
      TSVRowsReader.self, DocumentsReader.self, GzipReader.self, ZstdReader.self,
      RatingsReader.self, PredictionsReader.self, FilmsReader.self, TagsReader.self,
      JudgementsReader.self,
      FilmWordsFileReader.self, FactsReader.self, ScoresReader.self, UserLexiconReader.self,
      AspectsReader.self,
      LexiconReader.self, SentimentDescriptionReader.self, CriticsReader.self,
      SimilarityDescriptionReader.self, TensorsReader.self, FilmTableReader.self,
      RatingDescriptionReader.self, RatingUsersReader.self,
      RegistryReader.self, ArchivesReader.self,
    ]
    #if FILMLAB_FUZZ_ALL
      readers += [TasteFileReader.self, HTTPBodiesReader.self, QueryStringsReader.self]
    #endif
    return readers
  }

  static func named(_ name: String) -> (any FuzzedReader.Type)? { all.first { $0.name == name } }
}

/// What a reader promised and did not keep.
struct BrokenPromise: Error, CustomStringConvertible {
  let description: String
}

/// Throws ``BrokenPromise`` unless a promise is kept.
func promise(_ isKept: Bool, _ what: @autoclosure () -> String) throws {
  if !isKept { throw BrokenPromise(description: what()) }
}

/// The result, or `nil` where the input is refused as a library refuses: by an error with a kind.
func unlessRefused<Result>(_ body: () throws -> Result) throws -> Result? {
  do {
    return try body()
  } catch is any ClassifiedError {
    return nil
  }
}

extension [UInt8] {
  /// Whether there are control bytes among them: a file that begins with some is refused as no text.
  var areBinary: Bool { contains { ($0 < 0x20 && !(0x09...0x0D).contains($0)) || $0 == 0x7F } }

  /// For messages.
  var shown: String { String(decoding: self.prefix(200), as: UTF8.self).debugDescription }
}
