import FilmData
import FilmReports

/// The lexicon has no such entry.
struct UnknownEntry: ClassifiedError, CustomStringConvertible {
  var entry: String
  var suggestions: [String]

  var kind: ErrorKind { .noInput }

  var description: String {
    let start = "there is no entry \"\(Table.harmless(entry))\" in the lexicon"
    if suggestions.isEmpty {
      return start + "; look for its words with filmlab lexicon search"
    }
    return start + "; did you mean \(suggestions.map { "\"\($0)\"" }.joined(separator: ", "))?"
  }
}
