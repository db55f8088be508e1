internal import Bytes

/// Words of a text that the list of aspects has.
struct AspectMention {
  /// The entries of the words.
  var entries: Range<Int>
  /// The words in the text.
  var words: ClosedRange<Int>

  /// Finds the longest entries of the list, from left to right.
  static func find(
    _ table: AspectTable, _ weights: [AspectFinder.Weight], in units: MentionUnits,
    to mentions: inout [AspectMention]
  ) {
    let (keys, count) = (units.keys, units.count)
    var index = 0
    while index < count {
      var (last, entries) = (index, table.find(keys[index]))
      if index &+ 1 < count {
        let pair = WordHash.join(keys[index], keys[index &+ 1])
        if let found = table.find(pair) { (last, entries) = (index &+ 1, found) }
        if index &+ 2 < count, let found = table.find(WordHash.join(pair, keys[index &+ 2])) {
          (last, entries) = (index &+ 2, found)
        }
      }
      if let entries, weights[entries.lowerBound].strength > 0 {
        mentions.append(AspectMention(entries: entries, words: units.words(index...last)))
      }
      index = last &+ 1
    }
  }
}
