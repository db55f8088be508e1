import FilmSets

extension Progress {
  /// Shows how far the work on a set has come.
  func update(_ name: String, _ progress: FetchProgress) {
    switch progress {
    case .downloading(let received, let expected?) where expected > 0:
      update(
        "\(name)  \(DataSize.text(received)) of \(DataSize.text(expected))",
        share: Double(received) / Double(expected))
    case .downloading(let received, _): update("\(name)  \(DataSize.text(received))")
    case .unpacking(let bytes): update("\(name)  unpacked \(DataSize.text(bytes))")
    case .converting(let rows): update("\(name)  \(Plural.text(rows, "row"))")
    }
  }
}
