import CTextMasks
import Testing
import _FilmTestSupport

@testable import FilmSentiment

/// The keys of random texts by ``Features``, the reference, and by everything that repeats its rules
/// or cuts its work into windows: `WeightTable.gather` and, where the processor has AVX-512,
/// `WeightTable.gatherLanes` with `filmlab_feature_keys` behind it.
///
/// A million texts in a release build; 20,000 in a debug build, which takes about as long.
struct FeaturesAgreementTests {
  #if DEBUG
    private static let textCount = 20_000
  #else
    private static let textCount = 1_000_000
  #endif
  /// Parts that run side by side, each with a seed of its own.
  private static let partCount = 4

  /// Keys in any order, so that two ways of listing them compare.
  private struct KeySet: Equatable, CustomStringConvertible {
    var count = 0
    var sum: UInt64 = 0

    @inline(__always)
    mutating func add(_ key: UInt64) {
      count &+= 1
      sum &+= WordHash.join(key, key)
    }

    var description: String { "\(count) keys of sum \(sum)" }
  }

  /// A table whose filter lets every key pass, so that a key too many is seen as well as one too few.
  private static func openTable() -> WeightTable {
    let entry = LexiconEntry(text: "a", valence: 1, ratingWeight: 0)
    let table = WeightTable(keys: [1], lines: LexiconEntries([entry]).lines)
    let filter = table.laneFilter
    UnsafeMutablePointer(mutating: filter.words).update(
      repeating: .max, count: Int(filter.mask) + 1)
    return table
  }

  /// Lists keys; holds the buffers, which are used for one text after another.
  private struct Lister: ~Copyable {
    let table = FeaturesAgreementTests.openTable()
    let tokenizer = Tokenizer(usesLanes: false)
    let laneTokenizer = Tokenizer(usesLanes: true)
    var buffer = TokenBuffer()
    var keys = KeyBuffer()

    /// The keys of the whole text; of one that is read in several windows, those without the mark
    /// of the last sentence, which only a second reading gives.
    mutating func reference(_ text: UnsafeRawBufferPointer, isInWindows: Bool) -> KeySet {
      var set = KeySet()
      tokenizer.tokenize(text, into: &buffer)
      Features.forEach(in: buffer) { feature in
        if !isInWindows || feature.mark != .lastSentence { set.add(feature.key) }
      }
      return set
    }

    /// The keys by one of the ways of scoring, and whether the text needed several windows.
    mutating func keys(
      of text: UnsafeRawBufferPointer, inLanes: Bool, windowSize: Int
    ) -> (set: KeySet, isInWindows: Bool) {
      var set = KeySet()
      buffer.clear()
      guard var walk = TextWalk(text) else { return (set, false) }
      var features = Features()
      var windows = 0
      repeat {
        if inLanes {
          laneTokenizer.read(&walk, into: &buffer, windowSize: windowSize)
        } else {
          tokenizer.read(&walk, into: &buffer, windowSize: windowSize)
        }
        windows += 1
        let isWhole = walk.isAtEnd && windows == 1
        let last = isWhole && walk.sentenceStart > 0 ? walk.sentenceStart : Int.max
        if inLanes {
          _ = table.gatherLanes(of: buffer, lastSentence: last, into: &keys)
          if walk.isAtEnd {
            table.finish(buffer, walk.lastBoundary, at: buffer.count, into: &keys)
          }
        } else {
          table.gather(&features, of: buffer, lastSentence: last, into: &keys)
          if walk.isAtEnd { table.finish(&features, walk.lastBoundary, into: &keys) }
        }
        for index in 0..<keys.count { set.add(keys.keys[index]) }
        buffer.advance()
      } while !walk.isAtEnd
      return (set, windows > 1)
    }
  }

  @Test(arguments: 0..<partCount)
  func `all ways give the same keys of a million random texts, fewer in a debug build`(
    part: Int
  ) {
    var dice = TestGenerator(seed: UInt64(part))
    var lister = Lister()
    var text: [UInt8] = []
    var differing = 0
    for _ in 0..<Self.textCount / Self.partCount {
      SeededText.write(to: &text, using: &dice)
      // As texts are scored; one in eight in windows so small that they have few words each.
      let windowSize = dice.next(below: 8) == 0 ? 1 + dice.next(below: 64) : 1 << 14
      let isEqual = text.withUnsafeBytes { bytes in
        let (gathered, isInWindows) = lister.keys(of: bytes, inLanes: false, windowSize: windowSize)
        var isEqual = gathered == lister.reference(bytes, isInWindows: isInWindows)
        if EightLanes.areThere {
          let inLanes = lister.keys(of: bytes, inLanes: true, windowSize: windowSize)
          isEqual = isEqual && inLanes.set == gathered && inLanes.isInWindows == isInWindows
        }
        return isEqual
      }
      if !isEqual {
        differing += 1
        if differing < 4 {
          Issue.record("windows of \(windowSize): \(String(decoding: text, as: UTF8.self))")
        }
      }
    }
    #expect(differing == 0)
  }
}

/// Short texts in which every rule of the features is met, written quickly.
private enum SeededText {
  private static let words = [
    "good", "bad", "film", "a", "I", "I'm", "Anna", "Iñárritu", "GREAT", "not", "isn't", "can’t",
    "never", "no", "without", "but", "But", "BUT", "cliché", "映画", "фильм", "Плохо", "😀", "3.5",
    "10/10", "film's", "exactly8", "fifteenletters1", "sixteenletters16", "seventeenletters1",
    "extraordinarilylongwordsthatnoregistercanholdatonce", "Extraordin't", "ß", "Élan",
  ].map { Array($0.utf8) }
  private static let joints = [
    " ", " ", " ", " ", " ", " ", ", ", ". ", "! ", "? ", "; ", "… ", "... ", "!? ", " — ", "-",
    "\n", ".", "", "“", "\u{0}",
  ].map { Array($0.utf8) }

  /// Replaces a text by another: of 0 to 15 words, one in sixteen of up to 80, now and then with
  /// bytes that are no UTF-8.
  static func write(to text: inout [UInt8], using dice: inout TestGenerator) {
    text.removeAll(keepingCapacity: true)
    for _ in 0..<dice.next(below: dice.next(below: 16) == 0 ? 81 : 16) {
      text += words[dice.next(below: words.count)]
      text += joints[dice.next(below: joints.count)]
      if dice.next(below: 64) == 0 { text.append(UInt8(dice.next(below: 256))) }
    }
  }
}
