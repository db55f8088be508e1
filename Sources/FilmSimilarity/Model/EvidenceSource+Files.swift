extension EvidenceSource {
  /// The tensors that keep it.
  func outputs(_ precision: Safetensors.Precision) -> [Safetensors.Output] {
    let means = nearness.means.map { [Safetensors.output(meansName, $0)] } ?? []
    return evidence.outputs(precision) + means
  }

  /// The same on the scale that a model's file stores.
  func scaled(by file: Safetensors, filmCount: Int) throws(SimilarityError) -> EvidenceSource {
    var source = self
    source.nearness = try Nearness(
      means: file.numbers(named: meansName, of: Float.self, count: filmCount))
    return source
  }

  private var meansName: String { name + "_means" }
}
