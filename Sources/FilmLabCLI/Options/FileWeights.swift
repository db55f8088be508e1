import ArgumentParser

/// The weights of several files, as `--weights` gives them: "1,1,0.25".
enum FileWeights {
  /// The weight of each file; `nil` where none are given.
  ///
  /// - Throws: a sentence unless there is a number above 0 for each.
  static func parse(_ text: String?, of files: [String]) throws -> [Float]? {
    guard let text else { return nil }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Float($0) }
    guard numbers.count == parts.count, numbers.count == files.count,
      numbers.allSatisfy({ $0 > 0 && $0.isFinite })
    else {
      throw ValidationError(
        "--weights \(text): give a number above 0 for each file of reviews, in their order, with commas "
          + "between them; there \(files.count == 1 ? "is 1 file" : "are \(files.count) files")")
    }
    return numbers
  }
}
