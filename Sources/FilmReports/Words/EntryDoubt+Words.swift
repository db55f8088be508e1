package import FilmSentiment

extension EntryDoubt {
  /// What is wrong, in a sentence: "“B+” matches no text; “b” would".
  package var sentence: String {
    let name = "“\(Table.harmless(text))”"
    guard let reading else { return "\(name) matches no text, since it has no word" }
    let read = "“\(Table.harmless(reading))”"
    return isLeftOut ? "\(name) matches no text; \(read) would" : "\(name) is read as \(read)"
  }
}
