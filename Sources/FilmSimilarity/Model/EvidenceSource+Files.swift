extension EvidenceSource {
  /// The tensors that keep it.
  func outputs(_ precision: Safetensors.Precision) -> [Safetensors.Output] {
    let means = nearness.means.map { [Safetensors.output(meansName, $0)] } ?? []
    return evidence.outputs(precision) + means
  }

  /// The same on the scale that a model's file stores.
  func scaled(by file: Safetensors, filmCount: Int) throws(SimilarityError) -> EvidenceSource {
    var source = self
    let means = try file.numbers(named: meansName, of: Float.self, count: filmCount)
    guard means.withElements({ $0.allSatisfy(\.isFinite) }) else {
      throw .malformed(path: file.path, reason: "a number of tensor \(meansName) is none")
    }
    source.nearness = Nearness(means: means)
    return source
  }

  private var meansName: String { name + "_means" }
}
