/// Reads files of word counts: how often each word occurs in the reviews of a film.
///
/// An object a film, `{"film": …, "title": …, "reviews": 4, "words": {"dream": 2, …}}`, plain or compressed.
package enum FilmWordsReader {
  /// The words of the reviews of one film.
  package struct Row {
    /// The film's key, as reviews have it.
    package var film: String
    /// The title, if the file has it.
    package var title: String?
    /// How many reviews were counted.
    package var reviewCount: Int
    /// The words and how often each occurs.
    package var words: [(word: String, count: Int)]
  }

  /// Counts that can be: a billion films' sums still fit.
  private static let counts = 0...1_000_000_000

  /// Reads a file to its end.
  ///
  /// - Throws: ``DataError`` where it cannot be read, is no such file, or has no good row.
  package static func read(
    _ input: Input, each: (Row) -> Void
  ) throws(DataError) -> RowProblems {
    let reader = try BlockReader(ByteSource(input))
    guard JSONObjectRows.isJSON(reader) else {
      throw .malformed(
        path: input.name, line: 1, reason: "objects are needed, {\"film\":…,\"words\":{…}}")
    }
    let rows = try JSONObjectRows(reader)
    let fields = JSONFieldReader(["film", "title", "reviews", "words"])
    let members = KeptMembers()
    let problems = try rows.forEach { object, _ throws(JSONFault) in
      try fields.read(object)
      guard let film = fields[0].string ?? fields[1].string else { return .missing(.film) }
      guard let json = fields[3].json, json.first == UInt8(ascii: "{") else { return .noText }
      guard let words = members.fields(of: json) else {
        throw JSONFault("the counts of words are no JSON object")
      }
      let reviewCount = fields[2].string.flatMap { Int($0) } ?? 1
      guard counts.contains(reviewCount) else {
        throw JSONFault("the number of reviews is not one from 0 to \(counts.upperBound)")
      }
      var row = Row(
        film: film, title: fields[1].string,
        reviewCount: reviewCount, words: [])
      for word in words {
        guard word.value.kind == .number, let text = word.value.string, let count = Int(text),
          counts.contains(count)
        else {
          throw JSONFault("a word's count is no whole number from 0 to \(counts.upperBound)")
        }
        row.words.append((String(decoding: word.name, as: UTF8.self), count))
      }
      each(row)
      return nil
    }
    if let failure = problems.failure { throw failure }
    return problems
  }
}
