/// What is wrong, in a page.
struct ErrorView {
  var frame: Frame
  var status: String
  var heading: String
  var sentence: String
  var suggestions: [Link]

  init(_ error: WebError, frame: Frame) {
    self.frame = frame
    status = "\(error.status)"
    heading = Self.heading(error.status)
    // The suggestions are a list below.
    let words = Self.words(error)
    let end = words.firstRange(of: "; did you mean")?.lowerBound
    sentence =
      (error.suggestions.isEmpty ? words : String(words[..<(end ?? words.endIndex)])).sentence
    suggestions = error.suggestions.map { Link($0, SiteAddress.search($0)) }
  }

  /// The sentence for people, who want no description of the API.
  private static func words(_ error: WebError) -> String {
    if case .noSuchPath(let path) = error { return "there is nothing at \(path)" }
    return "\(error)"
  }

  static func heading(_ status: Int) -> String {
    switch status {
    case 404: "Not found"
    case 401, 403: "Not allowed"
    case 413: "Too large"
    case 429, 503: "Too busy"
    case 500: "Something broke"
    default: "That does not work"
    }
  }
}

extension String {
  /// The text with a capital letter at its beginning, unless that is the name of a file, and a full stop at its end.
  var sentence: String {
    let isName = prefix { !$0.isWhitespace }.dropLast().contains(".")
    let text = isName ? self : prefix(1).uppercased() + dropFirst()
    return text.hasSuffix(".") || text.hasSuffix("?") || text.isEmpty ? text : text + "."
  }
}
