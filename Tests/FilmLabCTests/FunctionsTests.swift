import CFilmLab
import FilmData
import FilmLabC
import FilmSentiment
import Foundation
import Testing
import _FilmTestSupport

/// The functions as C sees them: through the header, by their names in the library.
@Suite struct FunctionsTests {
  private static let texts = [
    "A superb film, good and moving.", "Awful. Not good.", "", "Zzz qqq.",
    "Superb acting, a dull plot. Naïve – «good».",
  ]

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try Self.model().save(
      to: folder.path, provenance: Provenance(command: "", data: [], seed: 0))
    try folder.write(
      "entry\taspect\tstrength\tvalence\nacting\tacting\t3.00\t0.00\nplot\tstory\t3.00\t0.00\n# end\n",
      as: "aspects.tsv")
  }

  private static func model() throws -> SentimentModel {
    let valences: [(String, Float)] = [
      ("good", 1), ("superb", 2.5), ("moving", 1.25), ("dull", -2), ("awful", -2.5),
      ("NOT_good", -1.25), ("not", -0.25), ("a", 0.01), ("film", 0.02),
    ]
    return SentimentModel(
      lexicon: try Lexicon(valences.map { LexiconEntry(text: $0.0, valence: $0.1) }), bias: 0.25)
  }

  private func withModel<Result>(_ body: (OpaquePointer) throws -> Result) throws -> Result {
    var error: UnsafeMutablePointer<CChar>?
    let opened = filmlab_open(folder.path, &error)
    let model = try #require(opened, "\(error.map { String(cString: $0) } ?? "")")
    defer { filmlab_close(model) }
    return try body(model)
  }

  /// Texts in one block, with where each begins.
  private static func block(_ texts: [String]) -> (bytes: [UInt8], offsets: [Int64]) {
    var (bytes, offsets) = ([UInt8](), [Int64(0)])
    for text in texts {
      bytes += text.utf8
      offsets.append(Int64(bytes.count))
    }
    return (bytes, offsets)
  }

  private struct Scores: Equatable {
    var probabilities: [Double]
    var ratings: [Double]
    var scores: [Double]
    var labels: [Int8]
    var status: Int32

    init(_ model: OpaquePointer, _ texts: [String], threads: Int32 = 0) {
      let count = texts.count
      let (bytes, offsets) = FunctionsTests.block(texts)
      (probabilities, ratings) = (
        .init(repeating: 9, count: count), .init(repeating: 9, count: count)
      )
      (scores, labels) = (.init(repeating: 9, count: count), .init(repeating: 9, count: count))
      status = filmlab_score(
        model, bytes, offsets, Int64(count), threads, &probabilities, &ratings, &scores, &labels)
    }
  }

  @Test func scoresAreThoseOfTheLibrary() throws {
    let found = try withModel { Scores($0, Self.texts) }
    let scorer = SentimentScorer(try SentimentModel(contentsOf: folder.path))
    let expected = Self.texts.map { scorer.score($0) }
    #expect(found.status == 0)
    #expect(found.scores == expected.map(\.score))
    #expect(found.labels == [1, 0, -1, -1, 1])
    for (index, score) in expected.enumerated() {
      #expect(
        score.hasEvidence
          ? found.probabilities[index] == score.probability : found.probabilities[index].isNaN)
      #expect(score.hasEvidence ? found.ratings[index] == score.rating : found.ratings[index].isNaN)
    }
  }

  @Test func arraysThatAreNotWantedAreLeftOut() throws {
    let (bytes, offsets) = Self.block(["Awful."])
    var label: Int8 = 9
    let status = try withModel { filmlab_score($0, bytes, offsets, 1, 1, nil, nil, nil, &label) }
    #expect(status == 0)
    #expect(label == 0)
  }

  @Test func anyNumberOfThreadsGivesTheSame() throws {
    let many = (0..<1_000).map { Self.texts[$0 % Self.texts.count] + " \($0)" }
    try withModel { model in
      let one = Scores(model, many, threads: 1)
      for threads in [0, 2, 3, 64] {
        let found = Scores(model, many, threads: Int32(threads))
        #expect(found.scores == one.scores)
        #expect(found.labels == one.labels)
      }
    }
  }

  @Test func severalThreadsUseOneModel() async throws {
    let address = try #require(filmlab_open(folder.path, nil).map { UInt(bitPattern: $0) })
    let expected = Scores(try #require(OpaquePointer(bitPattern: address)), Self.texts).labels
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          guard let model = OpaquePointer(bitPattern: address) else { return false }
          return (0..<50).allSatisfy { _ in Scores(model, Self.texts).labels == expected }
        }
      }
      for await isSame in group { #expect(isSame) }
    }
    filmlab_close(OpaquePointer(bitPattern: address))
  }

  @Test func linesAreThoseOfTheCommand() throws {
    let (bytes, offsets) = Self.block(Self.texts)
    let details = Int32(FILMLAB_ENTRIES.rawValue | FILMLAB_ASPECTS.rawValue)
    let lines = try withModel { model in
      let text = try #require(
        filmlab_describe(model, bytes, offsets, Int64(Self.texts.count), 0, details, nil))
      defer { filmlab_free(text) }
      return String(cString: text).split(separator: "\n")
    }
    #expect(lines.count == Self.texts.count)
    let objects = try lines.map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    #expect(
      objects.map { $0["label"] as? String } == ["fresh", "rotten", "neutral", "neutral", "fresh"])
    #expect(objects[2]["no_evidence"] as? String == "empty")
    #expect(objects[0]["entries"] is [[String: Any]])
    #expect((objects[4]["aspects"] as? [[String: Any]])?.isEmpty == false)
  }

  @Test func textsWithFaultsDoNoHarm() throws {
    let bytes: [UInt8] = [0xFF, 0xC0, 0x80] + Array("good".utf8) + [0xE2, 0x82]
    var label: Int8 = 9
    let status = try withModel { filmlab_score($0, bytes, [0, 9], 1, 1, nil, nil, nil, &label) }
    #expect(status == 0)
    #expect((-1...1).contains(label))
  }

  @Test(arguments: [[0, 4, 2], [-1, 2, 4], [3, 2, 4]])
  func wrongOffsetsAreRefused(_ offsets: [Int64]) throws {
    try withModel { model in
      #expect(filmlab_score(model, [65, 65, 65, 65], offsets, 2, 1, nil, nil, nil, nil) == 65)
      var error: UnsafeMutablePointer<CChar>?
      #expect(filmlab_describe(model, [65, 65, 65, 65], offsets, 2, 1, 0, &error) == nil)
      #expect(error.map { String(cString: $0) }?.hasPrefix("offset ") == true)
      filmlab_free(error)
    }
  }

  @Test func missingArgumentsAreRefused() throws {
    #expect(filmlab_score(nil, [65], [0, 1], 1, 1, nil, nil, nil, nil) == 64)
    try withModel { model in
      #expect(filmlab_score(model, [65], nil, 1, 1, nil, nil, nil, nil) == 64)
      #expect(filmlab_score(model, nil, [0, 1], 1, 1, nil, nil, nil, nil) == 64)
      #expect(filmlab_score(model, [65], [0, 1], -1, 1, nil, nil, nil, nil) == 64)
      #expect(filmlab_score(model, [65], [0, 1], 1, -1, nil, nil, nil, nil) == 64)
      #expect(filmlab_score(model, nil, [0], 0, 1, nil, nil, nil, nil) == 0)
      #expect(filmlab_describe(model, [65], [0, 1], 1, 1, 4, nil) == nil)
    }
    filmlab_close(nil)
    filmlab_free(nil)
  }

  @Test func aFolderWithoutModelIsNamed() throws {
    var error: UnsafeMutablePointer<CChar>?
    #expect(filmlab_open(folder.path("none"), &error) == nil)
    let sentence = try #require(error.map { String(cString: $0) })
    filmlab_free(error)
    #expect(sentence.contains(folder.path("none")))
    #expect(filmlab_open(nil, &error) == nil)
    #expect(error.map { String(cString: $0) } == "no folder of a model is given")
    filmlab_free(error)
  }

  @Test func aModelWithoutAspectsSaysSo() throws {
    try FileManager.default.removeItem(atPath: folder.path("aspects.tsv"))
    try withModel { model in
      var error: UnsafeMutablePointer<CChar>?
      #expect(filmlab_describe(model, [65], [0, 1], 1, 1, 2, &error) == nil)
      #expect(error.map { String(cString: $0) } == "the model has no list of aspects")
      filmlab_free(error)
    }
  }
}
