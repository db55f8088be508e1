import FoundationEssentials

/// Lexicons named on the command line.
enum LexiconPath {
  /// The file of a lexicon: itself, or in a model's folder, or in the folder of all models.
  static func file(_ path: String) -> String {
    let places = [path + "/lexicon.tsv", path + "/sentiment/lexicon.tsv"]
    if let file = places.first(where: FileManager.default.fileExists(atPath:)) { return file }
    var isFolder = false
    // If the folder has none, the message should name the missing file.
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
      ? places[0] : path
  }
}
