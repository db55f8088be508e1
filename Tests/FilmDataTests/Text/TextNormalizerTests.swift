import Testing

@testable import FilmData

struct TextNormalizerTests {
  private func normalized(_ text: String) -> String {
    let normalizer = TextNormalizer()
    return Array(text.utf8).withUnsafeBytes {
      String(decoding: normalizer.normalize($0), as: UTF8.self)
    }
  }

  @Test(arguments: [
    "", "A dull film", "It isn’t good — or is it?", "naïve café", "10 things, 1975", "a < b", "R&B",
    "AT&T and D&D;", "Mission: Impossible", "素晴らしい", "<sarcasm>great</sarcasm>", "[sic]",
    "III, XXX, www.x.org",
    "C:\\north", "(see: )", "👍👎",
  ])
  func `leaves plain text as it is`(text: String) {
    #expect(normalized(text) == text)
  }

  @Test(arguments: [
    ("isn&#39;t", "isn't"), ("isn&#x27;t", "isn't"), ("isn&rsquo;t", "isn’t"),
    ("isn&apos;t", "isn't"),
    ("not&nbsp;good", "not good"), ("&quot;good&quot;", "\"good\""), ("R&amp;B", "R&B"),
    ("caf&eacute;", "café"), ("a &amp b", "a & b"), ("&amp;#39;", "&#39;"),
    ("&bogus; &", "&bogus; &"),
    ("&#146;tis", "'tis"), ("&#99999999; &#x; &#0;", "&#99999999; &#x; &#0;"),
  ])
  func `reads entities once`(text: String, expected: String) {
    #expect(normalized(text) == expected)
  }

  @Test(arguments: [
    ("It is <em>not</em> good", "It is not good"), ("not<br />good", "not\ngood"),
    ("not<br>good", "not\ngood"), ("<p class=\"x\">dull</p>", "\ndull\n"),
    ("<a href=\"http://x.org\">dull</a>", "dull"), ("not&lt;br /&gt;good", "not\ngood"),
    ("a<!-- note -->b", "a\nb"), ("<b", "<b"), ("i <3 u", "i ❤ u"),
    ("It is [b]not[/b] good", "It is not good"), ("[url=http://x.org]here[/url]", "here"),
    ("[quote]dull[/quote]", "\ndull\n"), ("see https://x.org/a?b=c now", "see  now"),
  ])
  func `takes markup out`(text: String, expected: String) {
    #expect(normalized(text) == expected)
  }

  @Test(arguments: [
    ("isn`t", "isn't"), ("isn´t", "isn't"), ("isnʼt", "isn't"), ("isn′t", "isn't"),
    ("isn＇t", "isn't"),
    ("isn\\'t", "isn't"), ("\\\"good\\\"", "\"good\""), ("`good`", " good "),
    ("bad\\nGood", "bad\nGood"),
  ])
  func `knows every apostrophe`(text: String, expected: String) {
    #expect(normalized(text) == expected)
  }

  @Test(arguments: [
    ("n\u{200B}ot", "not"), ("not\u{A0}good", "not good"), ("not\u{2009}good", "not good"),
    ("\u{FEFF}good", "good"), ("go\u{AD}od", "good"), ("ｇｏｏｄ！", "good!"),
    ("cliche\u{301}", "clich\u{E9}"),
    ("x\u{E001}y", "x y"), ("a\u{2028}b", "a\nb"),
  ])
  func `replaces odd characters`(text: String, expected: String) {
    #expect(normalized(text) == expected)
  }

  @Test(arguments: [
    ("sooo good", "soo good"), ("LOOOOVED it", "LOOVED it"), ("zzzz", "zz"), ("aaaab", "aab"),
  ])
  func `shortens letters that are drawn out`(text: String, expected: String) {
    #expect(normalized(text) == expected)
  }

  @Test(arguments: [
    (":)", "🙂"), ("good :-)", "good 🙂"), (":(", "🙁"), (":'(", "🙁"), ("fun =D", "fun 😀"),
    (";)", "😉"),
    ("<3 <3", "❤ ❤"), ("</3", "💔"), ("hm :/", "hm 😕"), ("good:)", "good🙂"),
    ("cast:(Brad", "cast:(Brad"),
    ("a:D", "a:D"), ("http://x", ""),
  ])
  func `reads faces of punctuation`(text: String, expected: String) {
    #expect(normalized(text) == expected)
  }

  /// Places of the normalised text lead back to what they were made of.
  @Test func `knows where each part comes from`() {
    let text = "It is<br />n\u{200B}ot &quot;good&quot; <b>sooo</b> dull"
    let bytes = Array(text.utf8)
    let normalizer = TextNormalizer()
    func original(_ part: String) -> String? {
      bytes.withUnsafeBytes { bytes in
        let normal = Array(normalizer.normalize(bytes))
        let wanted = Array(part.utf8)
        guard
          let start = normal.indices.first(where: { normal[$0...].starts(with: wanted) })
        else { return nil }
        return String(
          decoding: Array(bytes)[normalizer.original(start..<start + wanted.count)], as: UTF8.self)
      }
    }
    #expect(original("is") == "is")
    #expect(original("not") == "n\u{200B}ot")
    #expect(original("good") == "good")
    #expect(original("soo") == "soo")
    #expect(original("dull") == "dull")
    #expect(original("not \"good") == "n\u{200B}ot &quot;good")
    #expect(original("\n") == "<br />")
  }

  /// A second time changes nothing, except that the character of a grade is a blank.
  @Test(arguments: 0..<200)
  func `any bytes can be normalised`(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(truncatingIfNeeded: state >> 33) % bound
    }
    let parts = [
      "&", "&#39;", "&lt;", "<br", ">", "<", "[b]", "[", "]", "\\", "\\'", "`", ":", "(", ")", "4",
      "/5", " out of ",
      "stars", "%", "★", "☆", "½", " ", "not", "ooo", "A-", ".", "\u{200B}", "\u{301}", "é", "ｇ",
      "😀", "\n",
    ]
    var bytes: [UInt8] = []
    for _ in 0..<next(60) {
      if next(8) == 0 {
        bytes.append(UInt8(next(256)))
      } else {
        bytes += parts[next(parts.count)].utf8
      }
    }
    let normalizer = TextNormalizer()
    bytes.withUnsafeBytes { text in
      let normal = normalizer.normalize(text)
      let count = normal.count
      var last = 0
      for place in 0..<count {
        let range = normalizer.original(place..<place + 1)
        #expect(range.lowerBound >= last || range.lowerBound >= 0)
        #expect(range.upperBound <= text.count && range.lowerBound <= range.upperBound)
        last = range.lowerBound
      }
    }
  }

  /// Else each of them would look for the end of the run: a review of backslashes took a minute.
  @Test func `a run of backslashes is looked at once`() {
    let slashes = String(repeating: "\\", count: 400_000)
    #expect(normalized(slashes + "x") == slashes + "x")
    #expect(normalized(slashes + "'") == "'")
  }

  /// Windows of marks meet without a gap.
  @Test func `a long text is normalised throughout`() {
    let unit = "It isn&#39;t sooo good, 4/5. "
    let text = String(repeating: unit, count: 3000)
    #expect(normalized(text) == String(repeating: normalized(unit), count: 3000))
  }
}
