import FilmData
import Testing
import _FilmTestSupport

@testable import FilmSentiment

struct SentimentModelFilesTests {
  private let provenance = Provenance(
    command: "filmlab train sentiment a/b.csv",
    data: [Provenance.Source(name: "b.csv", sha256: "00ff", rows: 12)], seed: 7,
    date: "2020-02-29", licence: "ours", figures: ["rating_mae": 0.12, "macroF1": 0.8])

  private func saved(_ change: (TemporaryFolder) throws -> Void = { _ in }) throws
    -> TemporaryFolder
  {
    let folder = try TemporaryFolder()
    var model = try HandLexicon.model()
    model.calibration = RatingCalibration(scores: [-1.5, 0, 2], ratings: [0.1, 0.5, 0.9])
    try model.save(to: folder.path, provenance: provenance)
    try change(folder)
    return folder
  }

  private func edit(_ folder: TemporaryFolder, _ name: String, _ old: String, _ new: String) throws
  {
    let text = try folder.text(of: name)
    #expect(text.contains(old))
    try folder.write(text.replacing(old, with: new), as: name)
  }

  /// The error's sentence, with the folder's path left out.
  private func refusal(_ folder: TemporaryFolder) -> String {
    do {
      return "read: \(try SentimentModel.load(from: folder.path).isEdited)"
    } catch {
      return String(describing: error).replacing(folder.path, with: "DIR")
    }
  }

  @Test func `a model that is saved and read scores the same`() throws {
    let folder = try saved()
    let loaded = try SentimentModel.load(from: folder.path)
    #expect(!loaded.isEdited)
    #expect(loaded.provenance == provenance)
    #expect(loaded.model.bias == 0.25 && loaded.model.ratingBias == -0.5)
    #expect(loaded.model.calibration.scores == [-1.5, 0, 2])
    #expect(loaded.model.lexicon.entries == (try HandLexicon.model()).lexicon.entries)
    var original = try HandLexicon.model()
    original.calibration = loaded.model.calibration
    let (before, after) = (SentimentScorer(original), SentimentScorer(loaded.model))
    var dice = TestGenerator(seed: 4)
    for _ in 0..<100 {
      let text = (0..<12).map { _ in dice.element(of: HandLexicon.valences).text }.joined(
        separator: " ")
      #expect(before.explain(text) == after.explain(text))
    }
  }

  @Test func `saving again gives the same bytes, over what was there`() throws {
    let (first, second) = (try saved(), try saved())
    try SentimentModel.load(from: first.path).model.save(to: second.path, provenance: provenance)
    for name in ["lexicon.tsv", "model.json"] {
      #expect(try first.text(of: name) == second.text(of: name))
    }
  }

  @Test func `critics are read where they are wanted`() throws {
    let folder = try saved {
      try $0.write("critic\treviews\tlog_odds\nAnn\t30\t1\n# end\n", as: "critics.tsv")
    }
    #expect(try SentimentModel.load(from: folder.path).model.critics["Ann"]?.logOdds == 1)
    let without = try SentimentModel.load(from: folder.path, readsCritics: false)
    #expect(without.model.critics.count == 0)
  }

  @Test func `a new folder is made`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a/b"
    try HandLexicon.model().save(to: path, provenance: provenance)
    #expect(try SentimentModel(contentsOf: path).lexicon.entries.count == HandLexicon.entries.count)
  }

  @Test func `a folder that cannot be made is named`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a file", as: "taken")
    #expect(throws: DataError.self) {
      try HandLexicon.model().save(to: folder.path + "/taken/model", provenance: provenance)
    }
  }

  @Test func `what is missing is named`() throws {
    let none = "DIR: there is no sentiment model in this folder"
    #expect(refusal(try TemporaryFolder()) == none)
    #expect(refusal(try saved { try $0.remove("lexicon.tsv") }) == none)
    #expect(refusal(try saved { try $0.remove("model.json") }) == none)
    #expect(throws: SentimentError.noModel(path: "no/such/folder")) {
      try SentimentModel(contentsOf: "no/such/folder")
    }
  }

  @Test func `another version is refused`() throws {
    let folder = try saved { try edit($0, "model.json", #""version" : 2"#, #""version" : 9"#) }
    #expect(
      refusal(folder) == "DIR/model.json: is a model of version 9, this program reads version 2; "
        + "train it again")
    let other = try saved { try edit($0, "model.json", #""tokenizer" : 3"#, #""tokenizer" : 4"#) }
    #expect(
      refusal(other) == "DIR/model.json: is a model of version 4, this program reads version 3; "
        + "train it again")
  }

  @Test func `a description that was cut off is refused`() throws {
    let folder = try saved()
    let whole = try folder.text(of: "model.json")
    for count in stride(from: 0, to: whole.utf8.count - 2, by: 5) {
      let cut = whole.utf8.prefix(count)
      try folder.write(String(decoding: Array(cut), as: UTF8.self), as: "model.json")
      // A few places look like an end.
      if cut.last(where: { $0 != 0x0A }) == UInt8(ascii: "}") {
        #expect(refusal(folder).hasPrefix("DIR/model.json:1: "))
      } else {
        #expect(refusal(folder) == "DIR/model.json: the file ends too early; copy it again")
      }
    }
  }

  @Test(arguments: [
    "hello", "[1, 2]", "{}", #"{"kind": "filmlab-similarity", "version": 2, "tokenizer": 2}"#,
    #"{"kind": "filmlab-sentiment"}"#, "\u{0}\u{0}", "film,rating\nx,3\n",
  ])
  func `anything else is no sentiment model`(text: String) throws {
    let folder = try saved { try $0.write(text, as: "model.json") }
    #expect(
      refusal(folder)
        == "DIR/model.json:1: this is no sentiment model; name another folder")
  }

  @Test(arguments: [
    (#""bias""#, #""bias2""#), (#""bias" : 0.25"#, #""bias" : "much""#), ("-1.5", "1.5"),
    ("0.9", "1.9"), (#""seed""#, #""sead""#),
  ])
  func `a field that is wrong is no model`(old: String, new: String) throws {
    let folder = try saved { try edit($0, "model.json", old, new) }
    #expect(
      refusal(folder) == "DIR/model.json:1: a field is missing or wrong; copy the model again")
  }

  @Test func `a lexicon that was cut off or spoilt is refused`() throws {
    let cut = try saved { try edit($0, "lexicon.tsv", "# end\n", "") }
    #expect(refusal(cut) == "DIR/lexicon.tsv: the file ends too early; copy it again")
    let spoilt = try saved { try edit($0, "lexicon.tsv", "a mess\t-0.5", "a mess\tmuch") }
    #expect(refusal(spoilt) == "DIR/lexicon.tsv:13: no valence; write entry, tab, valence")
  }

  /// Two models with critics in folders of their own.
  private func two() throws -> (TemporaryFolder, TemporaryFolder) {
    let folders = (try TemporaryFolder(), try TemporaryFolder())
    for (folder, bias) in [(folders.0, 0.5), (folders.1, -0.5)] {
      var model = try HandLexicon.model()
      model.bias = bias
      model.critics["Ann"] = CriticBias(reviews: 30, logOdds: bias, ratings: 0, ratingBias: 0)
      try model.save(to: folder.path, provenance: provenance)
    }
    return folders
  }

  @Test(arguments: ["lexicon.tsv", "critics.tsv", "model.json"])
  func `files of two models are refused`(name: String) throws {
    let (folder, other) = try two()
    #expect(refusal(folder) == "read: false")
    try folder.write(try other.bytes(of: name), as: name)
    let wrong = name == "model.json" ? "lexicon.tsv" : name
    #expect(
      refusal(folder)
        == "DIR/\(wrong): is not of the model that model.json describes; train the model again, "
        + "or copy all its files from one place")
    if name == "critics.tsv" {
      // Who does not read the critics does not miss them.
      #expect(try !SentimentModel.load(from: folder.path, readsCritics: false).isEdited)
    }
  }

  /// A model of an earlier version of the program names itself nowhere; beside one that does it is a mixture.
  @Test func `files of an earlier version are not mixed with others`() throws {
    func old(_ folder: TemporaryFolder, _ name: String) throws {
      let text = try folder.text(of: name)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      try folder.write(
        lines.filter { !$0.hasPrefix("# model ") && !$0.contains("\"id\"") }.joined(
          separator: "\n"),
        as: name)
    }
    let wrong = "DIR/lexicon.tsv: is not of the model that model.json describes"
    #expect(refusal(try saved { try old($0, "lexicon.tsv") }).hasPrefix(wrong))
    #expect(refusal(try saved { try old($0, "model.json") }) == "read: false")
    let edited = try saved {
      try old($0, "model.json")
      try edit($0, "lexicon.tsv", "dull\t-2\t", "dull\t5\t")
    }
    #expect(refusal(edited).hasPrefix(wrong))
    let both = try saved {
      try old($0, "model.json")
      try old($0, "lexicon.tsv")
    }
    #expect(refusal(both) == "read: true")
  }

  @Test func `a table of critics that is missing is told, one of somebody's own is read`() throws {
    let (folder, _) = try two()
    try edit(folder, "critics.tsv", "Ann", "Bob")
    #expect(try SentimentModel.load(from: folder.path).model.critics["Bob"] != nil)
    try folder.remove("critics.tsv")
    #expect(refusal(folder).hasPrefix("DIR/critics.tsv: is not of the model"))
    try HandLexicon.model().save(to: folder.path, provenance: provenance)
    #expect(try folder.names() == ["lexicon.tsv", "model.json"])
  }

  @Test func `what a model's folder holds besides stays`() throws {
    let folder = try saved { try $0.write("mine", as: "README.md") }
    try HandLexicon.model().save(to: folder.path, provenance: provenance)
    #expect(try folder.names() == ["README.md", "lexicon.tsv", "model.json"])
    #expect(refusal(folder) == "read: false")
  }

  @Test func `an edited lexicon counts and is told`() throws {
    let folder = try saved { try edit($0, "lexicon.tsv", "dull\t-2\t", "dull\t5\t") }
    let loaded = try SentimentModel.load(from: folder.path)
    #expect(loaded.isEdited)
    #expect(SentimentScorer(loaded.model).score("dull").score == 25.25)
    #expect(SentimentScorer(loaded.model).score("good").score == 5.25)
  }
}
