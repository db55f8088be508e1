import ArgumentParser
import FilmData

/// The text of someone's own review, from the command line or standard input.
enum ReviewText {
  static func read(_ argument: String) throws -> String {
    var text = argument
    if argument == "-" {
      text = String(decoding: try ByteSource(.standardInput).readToEnd(), as: UTF8.self)
      try Interruption.check()
    }
    while text.last?.isWhitespace == true { text.removeLast() }
    if text.isEmpty { throw ValidationError("the review has no text") }
    return text
  }
}
