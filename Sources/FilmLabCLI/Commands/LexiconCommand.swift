import ArgumentParser
import FilmSentiment
import FoundationEssentials

/// The command `filmlab lexicon`, which looks inside the lexicon of the sentiment model.
struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon",
    abstract: "Look inside the lexicon: one entry, a search, or what sets two apart.",
    discussion: """
      EXAMPLES
        filmlab lexicon show "not funny"
        filmlab lexicon search "too * to" --sort valence
        filmlab lexicon diff Models my
      """,
    subcommands: [LexiconShowCommand.self, LexiconSearchCommand.self, LexiconDiffCommand.self])
}

/// The lexicon that was asked for is not there, or an entry of it.
struct UnknownEntry: Error, CustomStringConvertible {
  var entry: String
  var suggestions: [String]

  var description: String {
    let start = "there is no entry \"\(Table.harmless(entry))\" in the lexicon"
    if suggestions.isEmpty {
      return start + "; look for its words with filmlab lexicon search"
    }
    return start + "; did you mean \(suggestions.map { "\"\($0)\"" }.joined(separator: ", "))?"
  }
}

/// Lexicons named on the command line.
enum LexiconPath {
  /// The file of a lexicon: itself, or in a model's folder, or in the folder of all models.
  static func file(_ path: String) -> String {
    let places = [path + "/lexicon.tsv", path + "/sentiment/lexicon.tsv"]
    if let file = places.first(where: FileManager.default.fileExists(atPath:)) { return file }
    var isFolder = false
    // Where the folder has none, the message should name the file that is missed.
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
      ? places[0] : path
  }
}
