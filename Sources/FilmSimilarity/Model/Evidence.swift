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
  /// The same evidence, arranged for the lists of many films.
  var forMany: any Evidence { get }
  /// The factors whose inner products are the cosines, if there are any; BLAS multiplies those of many
  /// films at once.
  var factors: FactorRows? { get }

  /// Whether it knows anything about a film.
  func knows(_ film: Int) -> Bool
  /// The cosines of a film with all.
  func cosines(of film: Int, into result: UnsafeMutableBufferPointer<Float>)
  /// The cosines of a film with some others, each summed in the same order whatever the others are.
  func cosines(of film: Int, with others: [Int]) -> [Float]
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

extension Evidence {
  var forMany: any Evidence { self }
  var factors: FactorRows? { nil }
  func describe(_: Int, and _: Int, wordCount _: Int, in _: inout SharedEvidence) {}
  func learning(from _: SparseMatrix, perFilm _: Int) -> (any Evidence)? { nil }
}
