package import FilmSets

extension FetchProgress {
  /// The current step, in a few words.
  package var label: String {
    switch self {
    case .downloading(let received, let expected?) where expected > 0:
      "\(DataSize.text(received)) of \(DataSize.text(expected))"
    case .downloading(let received, _): DataSize.text(received)
    case .unpacking(let bytes): "unpacked \(DataSize.text(bytes))"
    case .converting(let rows): Plural.text(rows, "row")
    }
  }

  /// How much of it is done, 0…1; `nil` if unknown.
  package var share: Double? {
    guard case .downloading(let received, let expected?) = self, expected > 0 else { return nil }
    return Double(received) / Double(expected)
  }
}
