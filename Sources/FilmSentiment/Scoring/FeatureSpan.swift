/// Where a feature is in its text.
enum FeatureSpan {
  /// The bytes of a feature's words, with the mark of the sentence's end where it ends with that.
  static func bytes(
    _ feature: Features.Feature, in buffer: borrowing TokenBuffer, of text: UnsafeRawBufferPointer
  ) -> Range<Int> {
    let last = feature.last >= 0 ? Int(buffer[feature.last].end) : 0
    guard feature.end != .none else { return Int(buffer[feature.first].start)..<last }
    let next = feature.last + 1 < buffer.count ? Int(buffer[feature.last + 1].start) : text.count
    let mark = mark(feature.end, in: text, from: last, to: next)
    let isAlone = feature.first > feature.last
    return (isAlone ? mark.lowerBound : Int(buffer[feature.first].start))..<mark.upperBound
  }

  /// The first mark of this kind between two words; nothing where a text ends without one.
  private static func mark(
    _ end: SentenceBoundary, in text: UnsafeRawBufferPointer, from start: Int, to limit: Int
  ) -> Range<Int> {
    let marks = [Array(end.endWord.utf8)] + (end == .ellipsis ? [Array("...".utf8)] : [])
    for index in start..<max(start, limit) {
      for mark in marks where text[index..<limit].starts(with: mark) {
        return index..<index + mark.count
      }
    }
    return start..<start
  }
}
