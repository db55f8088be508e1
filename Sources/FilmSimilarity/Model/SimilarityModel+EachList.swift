extension SimilarityModel {
  /// Lists made at a time: enough to keep all threads busy, few enough for a list to take little memory.
  private static let batch = 4_096

  /// Makes the list of similar films of every film, and hands the lists out in the order of the films.
  ///
  /// - Parameters:
  ///   - count: the length of the lists.
  ///   - isIncluded: which films, by index, may be listed.
  ///   - each: takes a film's index, its list and the number of films; `false` stops.
  /// - Returns: whether all lists were handed out.
  /// - Throws: what `each` throws.
  /// - Complexity: O(films²), in memory that does not grow with the number of lists.
  public func forEachList(
    count: Int, where isIncluded: @Sendable (Int) -> Bool = { _ in true },
    _ each: (_ film: Int, _ list: [SimilarFilm], _ total: Int) throws -> Bool
  ) rethrows -> Bool {
    let model = forMany
    for start in stride(from: 0, to: films.count, by: Self.batch) {
      let batch = start..<min(films.count, start + Self.batch)
      let lists = model.similarFilmsOfAll(batch, count: count, where: isIncluded)
      for (film, list) in zip(batch, lists) {
        guard try each(film, list, films.count) else { return false }
      }
    }
    return true
  }
}
