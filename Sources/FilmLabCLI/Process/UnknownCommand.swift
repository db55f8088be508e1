import ArgumentParser

/// A first word that is not a command, with the one that may be meant.
struct UnknownCommand: CustomStringConvertible {
  let word: String
  private let names: [String]

  /// Nil where the first argument is a command, an option, or missing.
  init?(_ arguments: [String]) {
    guard let word = arguments.first, !word.hasPrefix("-") else { return nil }
    names = FilmLab.configuration.subcommands.compactMap { $0.configuration.commandName }.sorted()
    guard word != "help", !names.contains(word) else { return nil }
    self.word = word
  }

  var description: String {
    let start = "there is no command \"\(word)\"; "
    if let meant = names.first(where: { isLike($0) }) { return start + "did you mean \(meant)?" }
    return start + "the commands are \(names.joined(separator: ", "))"
  }

  /// Whether a name begins like the word, or has nearly all its letters.
  private func isLike(_ name: String) -> Bool {
    if name.hasPrefix(word.prefix(3)) { return true }
    let letters = Set(word.lowercased())
    return letters.intersection(name).count >= max(letters.count, Set(name).count) - 1
  }
}
