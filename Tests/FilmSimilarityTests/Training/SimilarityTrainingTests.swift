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

  /// Films of which nothing is known but their titles.
  private var bareFilms: [Film] { world.films.map { Film(id: $0.id, title: $0.title) } }

  private func train(
    films: [Film]? = nil, likes: InteractionMatrix? = nil, words: WordCounts? = nil,
    progress: (SimilarityTraining.Progress) -> Bool = { _ in true }
  ) throws -> SimilarityModel {
    try SimilarityTraining(ToyWorld.configuration).train(
      films: films ?? world.films, likes: likes, words: words,
      provenance: Provenance(command: "", data: [], seed: 0), progress: progress)
  }

  @Test(arguments: [(true, false), (false, true), (true, true)])
  func neighboursComeFromTheFilmsGroup(ratings: Bool, text: Bool) throws {
    let model = try world.model(ratings: ratings, text: text)
    #expect(model.blocks.map(\.name) == (text ? ["themes"] : []) + (ratings ? ["ratings"] : []))
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
    // Words that are too rare to count are as good as none, where films have no directors or genres.
    var rare = WordCounts(filmCount: ToyWorld.filmCount)
    rare.add("unheard", film: 0)
    #expect(throws: SimilarityError.noInteractions) { try train(films: bareFilms, words: rare) }
    #expect(try train(words: rare).blocks.map(\.name) == ["themes"], "of directors and genres")
    #expect(
      try train(films: bareFilms, likes: world.likes, words: rare).blocks.map(\.name) == ["ratings"]
    )
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
    #expect(throws: SimilarityError.cancelled) {
      try train(likes: world.likes) { step in
        if case .nearest = step { return false }
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
      case .nearest(let films): steps.append("nearest of \(films)")
      }
      return true
    }
    #expect(steps == ["1/6", "2/6", "3/6", "4/6", "5/6", "6/6", "24 films", "nearest of 24"])
  }

  @Test(arguments: [1, 2, 3])
  func bytesAreTheSameForAnyNumberOfThreads(threads: Int) throws {
    let world = ToyWorld(withoutText: [3, 4, 11])
    for base in [ToyWorld.configuration, ToyWorld.complete] {
      var configuration = base
      configuration.ratings.threads = threads
      configuration.text.threads = threads
      #expect(try bytes(world.model(with: configuration)) == bytes(world.model(with: base)))
    }
  }

  @Test func anotherSeedGivesOtherFactors() throws {
    var configuration = ToyWorld.configuration
    configuration.ratings.seed = 1
    #expect(try bytes(world.model(with: configuration)) != bytes(world.model()))
    configuration = ToyWorld.configuration
    configuration.text.seed = 1
    #expect(try bytes(world.model(with: configuration)) != bytes(world.model()))
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
