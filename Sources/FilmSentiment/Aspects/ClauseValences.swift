internal import Bytes
internal import FilmData

/// What the lexicon's entries say at each word of a text, and in each of its clauses.
///
/// The valence of an entry is shared by its words, wherever it occurs. Clauses end at commas, colons, dashes,
/// brackets, sentence ends, and before "but".
struct ClauseValences {
  private var valences: [Float] = []
  private var clauses: [Int32] = []
  private var sums: [Float] = []

  /// Reads the words of a text.
  mutating func read(
    _ buffer: borrowing TokenBuffer, of text: UnsafeRawBufferPointer, _ lexicon: WeightTable,
    _ lines: [LexiconEntries.Line]
  ) {
    let count = buffer.count
    if valences.count < count {
      valences = Array(repeating: 0, count: 2 * count)
      clauses = Array(repeating: 0, count: 2 * count)
    }
    addEntries(buffer, lexicon, lines)
    sums.removeAll(keepingCapacity: true)
    sums.append(0)
    for index in 0..<count {
      if index > 0, startsClause(index, buffer, text) { sums.append(0) }
      clauses[index] = Int32(truncatingIfNeeded: sums.count &- 1)
      sums[sums.count &- 1] += valences[index]
    }
    wordCount = count
  }
  private var wordCount = 0

  private mutating func addEntries(
    _ buffer: borrowing TokenBuffer, _ lexicon: WeightTable, _ lines: [LexiconEntries.Line]
  ) {
    let (hashes, flags, count) = (buffer.hashes, buffer.flags, buffer.count)
    valences.withUnsafeMutableBufferPointer { valences in
      func add(_ key: UInt64, _ words: ClosedRange<Int>) {
        guard lexicon.mayHold(key) == 1, let slot = lexicon.slot(of: key) else { return }
        let valence =
          lexicon.isInHundredths
          ? Float(lexicon.weights(at: slot).valence) / 100
          : lines[lexicon.number(at: slot)].valence
        let share = valence / Float(words.count)
        for word in words { valences[word] += share }
      }
      var (run, previous, previousPair) = (0, UInt64(0), UInt64(0))
      for index in 0..<count {
        valences[index] = 0
        if flags[index].isName {
          run = 0
          continue
        }
        let hash = hashes[index]
        add(hash, index...index)
        var pair: UInt64 = 0
        if run >= 1 {
          pair = WordHash.join(previous, hash)
          add(pair, index &- 1...index)
        }
        if run >= 2 { add(WordHash.join(previousPair, hash), index &- 2...index) }
        if flags[index].isAfterBut { add(WordHash.marked(hash, .afterBut), index...index) }
        (previous, previousPair, run) = (hash, pair, run &+ 1)
      }
    }
  }

  /// Whether a clause ends before a word.
  private func startsClause(
    _ index: Int, _ buffer: borrowing TokenBuffer, _ text: UnsafeRawBufferPointer
  ) -> Bool {
    if buffer.flags[index].opensSentence || buffer.hashes[index] == TurningWord.contrast {
      return true
    }
    let gap = Int(buffer.spans[index &- 1].end)..<Int(buffer.spans[index].start)
    // Most words follow a single blank.
    return gap.count > 1 && ClauseEnd.isIn(text, gap)
  }

  /// What the entries in reach of a mention say.
  struct Reach {
    /// Over its own words, beside them, and in its clause, weighted.
    var valence: Float
    /// How much is judged over its own words and beside them, for good or ill: a mention amid verdicts is more
    /// likely an opinion than one in a report of the plot.
    var evidence: Float
  }

  /// What the entries around a mention say.
  func reach(of words: ClosedRange<Int>) -> Reach {
    let clause = clauses[words.lowerBound]
    var own: Float = 0
    for word in words { own += valences[word] }
    var near: Float = 0
    var share: Float = 1
    for distance in 1...AspectWeights.reach {
      share -= 1 / Float(AspectWeights.reach + 1)
      near +=
        share
        * (valence(words.lowerBound &- distance, in: clause)
          + valence(words.upperBound &+ distance, in: clause))
    }
    (own, near) = (Self.limited(own), Self.limited(near))
    return Reach(
      valence: AspectWeights.own * own + AspectWeights.near * near
        + AspectWeights.clause * Self.limited(sums[Int(clause)]),
      evidence: AspectWeights.ownEvidence * abs(own) + AspectWeights.nearEvidence * abs(near))
  }

  /// What the entries say over a word; nothing where it is not in a clause.
  @inline(__always)
  private func valence(_ word: Int, in clause: Int32) -> Float {
    word >= 0 && word < wordCount && clauses[word] == clause ? valences[word] : 0
  }

  private static func limited(_ valence: Float) -> Float {
    max(-AspectWeights.limit, min(valence, AspectWeights.limit))
  }
}
