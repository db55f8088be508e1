import FilmData
import LinearAlgebra
import Testing
import _FilmTestSupport

@testable import FilmSimilarity

@Suite struct SimilarityTrainingTests {
  private let world = ToyWorld()

  private func bytes(_ model: SimilarityModel) throws -> [[UInt8]] {
    let folder = try TemporaryFolder()
    try model.save(to: folder.path, precision: .single)
    return try ["films.csv", "factors.safetensors", "model.json"].map { try folder.bytes(of: $0) }
  }

  private func train(
    likes: InteractionMatrix? = nil, words: WordCounts? = nil,
    progress: (SimilarityTraining.Progress) -> Bool = { _ in true }
  ) throws -> SimilarityModel {
    try SimilarityTraining(ToyWorld.configuration).train(
      films: world.films, likes: likes, words: words,
      provenance: Provenance(command: "", data: [], seed: 0), progress: progress)
  }

  @Test(arguments: [(true, false), (false, true), (true, true)])
  func neighboursComeFromTheFilmsGroup(ratings: Bool, text: Bool) throws {
    let model = try world.model(ratings: ratings, text: text)
    #expect(model.blocks.map(\.name) == (text ? ["text"] : []) + (ratings ? ["ratings"] : []))
    for film in model.films.indices {
      let list = model.similarFilms(to: film, count: 5).map(\.film)
      #expect(list.count == 5)
      #expect(list.allSatisfy { $0 % 2 == film % 2 }, "film \(film): \(list)")
    }
  }

  @Test func nothingToTrainOnIsAnError() throws {
    let noWords = WordCounts(filmCount: ToyWorld.filmCount)
    for (likes, words) in [(nil, nil), (InteractionMatrix([]), nil), (nil, noWords)] {
      #expect(throws: SimilarityError.noInteractions) { try train(likes: likes, words: words) }
    }
    // Words that are too rare to count are as good as none.
    var rare = WordCounts(filmCount: ToyWorld.filmCount)
    rare.add("unheard", film: 0)
    #expect(throws: SimilarityError.noInteractions) { try train(words: rare) }
    #expect(try train(likes: world.likes, words: rare).blocks.map(\.name) == ["ratings"])
  }

  @Test func trainingStopsWhenAskedTo() throws {
    #expect(throws: SimilarityError.cancelled) {
      try train(likes: world.likes) { _ in false }
    }
    #expect(throws: SimilarityError.cancelled) {
      try train(likes: world.likes, words: world.words) { step in
        if case .text = step { return false }
        return true
      }
    }
  }

  @Test func progressIsToldInOrder() throws {
    var steps: [String] = []
    _ = try train(likes: world.likes, words: world.words) { step in
      switch step {
      case .ratings(let iteration, let total): steps.append("\(iteration)/\(total)")
      case .coLikes(let films): steps.append("likes of \(films) films")
      case .text(let films): steps.append("\(films) films")
      }
      return true
    }
    #expect(steps == ["1/6", "2/6", "3/6", "4/6", "5/6", "6/6", "24 films"])
  }

  @Test(arguments: [1, 2, 3])
  func bytesAreTheSameForAnyNumberOfThreads(threads: Int) throws {
    let world = ToyWorld(withoutText: [3, 4, 11])
    var configuration = ToyWorld.configuration
    configuration.ratings.threads = threads
    configuration.text.threads = threads
    #expect(try bytes(world.model(with: configuration)) == bytes(world.model()))
  }

  @Test func anotherSeedGivesOtherFactors() throws {
    var configuration = ToyWorld.configuration
    configuration.ratings.seed = 1
    #expect(try bytes(world.model(with: configuration)) != bytes(world.model()))
    configuration = ToyWorld.configuration
    configuration.text.seed = 1
    #expect(try bytes(world.model(with: configuration)) != bytes(world.model()))
  }

  struct Change: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var apply: @Sendable (inout SimilarityConfiguration) -> Void
  }

  @Test(arguments: [
    Change(testDescription: "text") { $0.textWeight = 2.5 },
    Change(testDescription: "ratings") { $0.ratingsWeight = 2 },
    Change(testDescription: "genres") { $0.facts.genres = 1 },
    Change(testDescription: "directors") { $0.facts.directors = 1 },
    Change(testDescription: "years") { $0.facts.years = 1 },
    Change(testDescription: "span") { $0.facts.yearSpan = 40 },
    Change(testDescription: "evidence") { $0.facts.evidence = 8 },
    Change(testDescription: "power") { $0.text.exponent = 0.2 },
    Change(testDescription: "skipped") { $0.text.skippedFactors = 1 },
    Change(testDescription: "words") { $0.words.minimumFilmCount = 9 },
    Change(testDescription: "words themselves") { $0.wordsWeight = 1 },
    Change(testDescription: "co-likes") { $0.coLikesWeight = 1 },
    Change(testDescription: "scale") { $0.isScaled = true },
  ])
  func everySettingHasAnEffect(change: Change) throws {
    var configuration = ToyWorld.configuration
    change.apply(&configuration)
    let (base, changed) = (try world.model(), try world.model(with: configuration))
    #expect(changed.similarFilmsOfAll() != base.similarFilmsOfAll())
  }

  @Test(arguments: [
    Change(testDescription: "text") { $0.textWeight = 0 },
    Change(testDescription: "ratings") { $0.ratingsWeight = -1 },
    Change(testDescription: "ratings") { $0.ratingsWeight = .nan },
    Change(testDescription: "facts") { $0.facts.directors = -1 },
    Change(testDescription: "factors") { $0.ratings.factors = 0 },
    Change(testDescription: "words") { $0.words.minimumFilmCount = 0 },
    Change(testDescription: "power") { $0.text.exponent = -1 },
    Change(testDescription: "words themselves") { $0.wordsWeight = -1 },
    Change(testDescription: "words a film") { $0.wordsPerFilm = 0 },
    Change(testDescription: "co-likes") { $0.coLikesWeight = .infinity },
    Change(testDescription: "co-likes a film") { $0.coLikesPerFilm = 0 },
  ])
  func settingsOutsideTheirRangeAreRefused(change: Change) throws {
    var configuration = ToyWorld.configuration
    change.apply(&configuration)
    #expect {
      try world.model(with: configuration)
    } throws: { error in
      guard case SimilarityError.invalidSetting = error else { return false }
      return true
    }
  }

  @Test func defaultsAreValid() throws {
    try SimilarityConfiguration().validate()
  }

  @Test func filmsAreFoundByTheirKeys() throws {
    var films = world.films
    films.swapAt(0, 23)
    films.append(Film(id: "new", title: "New"))
    let model = try SimilarityTraining(ToyWorld.configuration).train(
      films: Array(films.dropFirst()), likes: world.likes, words: nil,
      provenance: Provenance(command: "", data: [], seed: 0))
    let whole = try world.model(text: false)
    #expect(model.evidence(ofFilm: 23).isEmpty)
    // Film 0 now stands at 22, and film 1 at 0; film 23 is not in the model.
    #expect(model.similarity(of: 22, and: 1) == whole.similarity(of: 0, and: 2))
    let rows = (model.blocks[0].factors.matrix, whole.blocks[0].factors.matrix)
    #expect(rows.0.row(22) == rows.1.row(0))
    #expect(rows.0.row(0) == rows.1.row(1))
  }
}
