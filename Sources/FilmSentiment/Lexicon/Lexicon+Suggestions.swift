internal import Bytes
internal import FilmData

extension Lexicon {
  /// Entries spelt almost like a text, the nearest and most frequent first.
  ///
  /// - Complexity: O(*n*) in the entries, few of which need a comparison letter by letter.
  public func suggestions(for text: String, count: Int = 5) -> [LexiconEntry] {
    let wanted = Array(EntryText.handwritten(text).utf8)
    let bound = EditDistance.bound(for: wanted.count)
    guard bound > 0 else { return [] }
    var distance = EditDistance()
    var found: [(entry: LexiconEntry, distance: Int)] = []
    wanted.withUnsafeBufferPointer { wanted in
      let signature = EditDistance.signature(wanted)
      for entry in entries where abs(entry.text.utf8.count - wanted.count) <= bound {
        var text = entry.text
        text.withUTF8 { bytes in
          let different = (EditDistance.signature(bytes) ^ signature).nonzeroBitCount
          guard different <= 2 * bound,
            let edits = distance.between(wanted, bytes, bound: bound)
          else { return }
          found.append((entry, edits))
        }
      }
    }
    found.sort {
      $0.distance == $1.distance
        ? $0.entry.occurrences > $1.entry.occurrences : $0.distance < $1.distance
    }
    return found.prefix(count).map(\.entry)
  }
}
