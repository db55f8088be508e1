import LinearAlgebra

/// One kind of evidence that two films are alike: factors, words, or who likes them.
///
/// A model blends several of them, each with a weight of its own (`EvidenceSource`). A new kind of
/// evidence is a type with this protocol, a line in `SimilarityTraining`, which makes it, and one in
/// `SimilarityModel+Files`, which reads it.
protocol Evidence: Sendable {
  /// What it is called in the model's files and in explanations.
  var name: String { get }
  /// What the evidence comes from.
  var kind: EvidenceKind { get }
  /// The factors whose inner products are the cosines, if there are any.
  var factors: FactorRows? { get }

  /// Whether it knows anything about a film.
  func knows(_ film: Int) -> Bool
  /// How many words about a film it has, if it has words.
  func wordCount(of film: Int) -> Int
  /// How much it knows about each film, in reviews; empty where that is counted elsewhere.
  var reviewsWorth: [Float] { get }
  /// The cosine of a film with itself: 1 or 0, but for rounding.
  func ownCosine(of film: Int) -> Float
  /// Adds the cosines of the query's films with all, each times its weight.
  func addCosines(of query: WeightedFilms, to sums: UnsafeMutableBufferPointer<Float>)
  /// Adds nearly the same, more quickly.
  ///
  /// - Returns: by how much the sum of no film is too small.
  func addNearCosines(
    of query: WeightedFilms, to sums: UnsafeMutableBufferPointer<Float>
  ) -> Float
  /// The same sums for some films, each taken in the same order whatever the others are.
  func cosines(of query: WeightedFilms, with others: [Int]) -> [Float]
  /// The mean of a film's cosines with all films, itself among them.
  func meanCosine(of film: Int) -> Float
  /// What adds the cosines of many queries at once.
  func batch() -> any EvidenceBatch
  /// Why two films are alike, in words.
  ///
  /// - Parameter wordCount: The most words named.
  func describe(_ film: Int, and other: Int, wordCount: Int, in shared: inout SharedEvidence)

  /// The tensors that keep it, without the means of its scale.
  func outputs(_ precision: Safetensors.Precision) -> [Safetensors.Output]
  /// Adds the evidence to the description in `model.json`.
  func enter(_ manifest: inout ModelManifest, weight: Float)

  /// The evidence with the likes of further users; `nil` where they change nothing.
  ///
  /// - Parameters:
  ///   - likes: Further users × films; whatever is stored is a like.
  ///   - count: How many films are kept for each.
  func learning(from likes: SparseMatrix, perFilm count: Int) -> (any Evidence)?
}

/// Adds the cosines of some queries with all films, a range of films at a time.
///
/// Lists of all films go through here for every pair, so each kind has its own way to do it quickly.
protocol EvidenceBatch: AnyObject {
  /// Takes in the queries, in place of those before.
  func load(_ queries: [WeightedFilms])
  /// Adds the sums of each query for a range of films to a row of `tile`, queries × films.
  func add(with others: Range<Int>, to tile: UnsafeMutableBufferPointer<Float>)
}

extension Evidence {
  var factors: FactorRows? { nil }
  func wordCount(of _: Int) -> Int { 0 }
  var reviewsWorth: [Float] { [] }
  func addNearCosines(
    of query: WeightedFilms, to sums: UnsafeMutableBufferPointer<Float>
  ) -> Float {
    addCosines(of: query, to: sums)
    return 0
  }
  func describe(_: Int, and _: Int, wordCount _: Int, in _: inout SharedEvidence) {}
  func learning(from _: SparseMatrix, perFilm _: Int) -> (any Evidence)? { nil }
}
