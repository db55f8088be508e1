import Testing
import _FilmTestSupport

@testable import FilmSentiment

struct FeaturesTests {
  @Test(
    arguments: [
      ("", []),
      ("good", ["good"]),
      ("a b c d", ["a", "b", "a b", "c", "b c", "a b c", "d", "c d", "b c d"]),
      ("a, b. c", ["a", "b", "a b", "c", "b c", "a b c", "LAST_c"]),
      ("a Bob c d", ["a", "c", "d", "c d"]),
      ("a b Bob c", ["a", "b", "a b", "c"]),
      (
        "not so good",
        ["not", "NOT_so", "not NOT_so", "NOT_good", "NOT_so NOT_good", "not NOT_so NOT_good"]
      ),
      ("but good", ["but", "good", "but good", "BUT_good"]),
      (
        "ok. but not good",
        [
          "ok", "but", "ok but", "LAST_but", "not", "but not", "ok but not", "BUT_not", "LAST_not",
          "NOT_good", "not NOT_good", "but not NOT_good", "BUT_NOT_good", "LAST_NOT_good",
        ]
      ),
      ("good. Good", ["good", "good", "good good", "LAST_good"]),
    ] as [(String, [String])])
  func `lists words, runs and marked copies`(text: String, entries: [String]) {
    #expect(SeenText(text).inner.map(\.entry) == entries)
  }

  @Test func `runs are as long as asked for`() {
    #expect(SeenText("a b c", longestRun: 1).features.map(\.entry) == ["a", "b", "c"])
    #expect(
      SeenText("a b c", longestRun: 2).inner.map(\.entry) == ["a", "b", "a b", "c", "b c"])
    #expect(
      SeenText("a b c!", longestRun: 2).outer.map(\.entry) == ["<s> a", "!", "c !"])
  }

  @Test(
    arguments: [
      ("", []),
      ("...", []),
      ("fun", ["<s> fun", "fun ."]),
      ("so much fun", ["<s> so", "<s> so much", "fun .", "much fun ."]),
      ("fun! more?", ["<s> fun", "!", "fun !", "<s> more", "?", "more ?", "fun more ?"]),
      ("well... no", ["<s> well", "…", "well …", "<s> no", "no .", "well no ."]),
      ("why?! ok", ["<s> why", "?", "why ?", "<s> ok", "ok .", "why ok ."]),
      ("by Bob", ["<s> by"]),
      (
        "good “yes.” no",
        ["<s> good", "<s> good yes", "yes .", "good yes .", "<s> no", "no .", "yes no ."]
      ),
    ] as [(String, [String])])
  func `lists what begins and ends sentences`(text: String, entries: [String]) {
    #expect(SeenText(text).outer.map(\.entry) == entries)
  }

  @Test(arguments: 0..<60)
  func `are the same as by naive loops`(seed: Int) {
    var dice = TestGenerator(seed: UInt64(seed))
    let seen = SeenText(RandomText.words(dice.next(below: 40), using: &dice))
    var expected: [SeenText.Feature] = []
    for (index, word) in seen.words.enumerated() where !word.isName {
      for length in 1...3 where index + 1 >= length {
        let run = seen.words[(index + 1 - length)...index]
        if run.contains(where: \.isName) { break }
        let key = run.dropFirst().reduce(run.first?.hash ?? 0) { WordHash.join($0, $1.hash) }
        let entry = run.map { ($0.isNegated ? "NOT_" : "") + $0.lowercased }
        expected.append(
          SeenText.Feature(
            entry: entry.joined(separator: " "), key: key, first: index + 1 - length, last: index))
      }
      let single = (word.isNegated ? "NOT_" : "") + word.lowercased
      if word.isAfterBut {
        expected.append(
          SeenText.Feature(
            entry: "BUT_" + single, key: WordHash.marked(word.hash, .afterBut), first: index,
            last: index))
      }
      if seen.lastSentenceStart > 0, index >= seen.lastSentenceStart {
        expected.append(
          SeenText.Feature(
            entry: "LAST_" + single, key: WordHash.marked(word.hash, .lastSentence), first: index,
            last: index))
      }
    }
    #expect(seen.inner == expected)
    #expect(seen.outer.map(\.entry).sorted() == boundaries(seen).sorted())
  }

  /// The entries that touch a sentence's start or end, sentence by sentence.
  private func boundaries(_ seen: SeenText) -> [String] {
    func written(_ index: Int) -> String? {
      guard index >= 0, index < seen.words.count, !seen.words[index].isName else { return nil }
      return (seen.words[index].isNegated ? "NOT_" : "") + seen.words[index].lowercased
    }
    var entries: [String] = []
    for index in 0...seen.words.count where !seen.words.isEmpty {
      let isEnd = index == seen.words.count
      let boundary = isEnd ? seen.end : seen.words[index].boundary
      if boundary.rawValue >= SentenceBoundary.stop.rawValue {
        let mark = boundary.endWord
        if boundary != .stop { entries.append(mark) }
        if let last = written(index - 1) {
          entries.append("\(last) \(mark)")
          if let before = written(index - 2) { entries.append("\(before) \(last) \(mark)") }
        }
      }
      if !isEnd, boundary != .none, let first = written(index) {
        entries.append("<s> \(first)")
        if let second = written(index + 1), seen.words[index + 1].boundary == .none {
          entries.append("<s> \(first) \(second)")
        }
      }
    }
    return entries
  }
}
