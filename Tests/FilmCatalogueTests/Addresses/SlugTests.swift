import Testing

@testable import FilmCatalogue

/// What of a title stands in an address.
@Suite struct SlugTests {
  @Test(arguments: [
    ("The Mirror", "the_mirror"), ("Zerkalo / Зеркало", "zerkalo_зеркало"),
    ("Amélie", "amelie"), ("Ame\u{301}lie", "amelie"), ("Ocean's 11", "oceans_11"),
    ("Ocean’s 11", "oceans_11"), ("Romeo & Juliet", "romeo_and_juliet"), ("8½", "8_1_2"),
    ("E.T.", "e_t"), ("WALL·E", "wall_e"), ("  --  X  --  ", "x"), ("Straße", "strasse"),
    ("羅生門", "羅生門"), ("हिंदी", "हिंदी"), ("ΟΔΟΣ", "οδοσ"), ("x²", "x2"),
    ("../../etc/passwd", "etc_passwd"), ("a%2fb", "a_2fb"), ("~1", "1"), ("<script>", "script"),
    ("", ""), ("...", ""), ("🎬💥", ""), ("_a_", "a"), ("a\u{0}b", "a_b"),
  ]) func aTitleInAnAddress(title: String, text: String) {
    #expect(Slug(title).text == text)
    #expect(Slug(title).isWhole)
  }

  /// An address that is made an address stays as it is.
  @Test func twiceIsOnce() {
    for title in HostileTitles.all {
      let text = Slug(title).text
      #expect(Slug(text).text == text, "\(title)")
      #expect(text.utf8.allSatisfy { $0 >= 0x80 || $0 == 0x5F || isLetterOrDigit($0) })
      #expect(!text.hasPrefix("_") && !text.hasSuffix("_") && !text.contains("__"))
    }
  }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }

  @Test func aLongTitleIsCut() {
    let slug = Slug(String(repeating: "word ", count: 10_000))
    #expect(!slug.isWhole && slug.text.utf8.count <= Slug.mostBytes + SlugWriter.mostAtOnce)
    #expect(Slug(String(repeating: "界", count: 500)).text.allSatisfy { $0 == "界" })
  }
}

/// Titles that would break an address, a query or a page that takes them as they are.
enum HostileTitles {
  static let all = [
    "", " ", ".", "..", "/", "//", "a/b", "a\\b", "~", "~1", "a~1", "a~2", "Emma~m0", "%2f",
    "%2F..%2F",
    "%", "%zz", "?q=1", "#", "a#b", "a?b", "🎬", "🎬🎬", "👩‍👩‍👧", "\u{0}", "\u{202E}abc", "\u{FEFF}a",
    "<script>alert(1)</script>", "'; DROP TABLE film; --", "Film", "film", "FILM", "The Mirror",
    "the mirror", "The Mirror 1975", "The_Mirror", "Mirror, The", "Amélie", "Ame\u{301}lie",
    "AMELIE",
    "ﬁlm", "İstanbul", "ıstanbul", "Istanbul", "각", "\u{1100}\u{1161}\u{11A8}", "羅生門", "Ǆ", "ǆ",
    "１９８４", "1984", "8½", "½", "²", "x", "X", "×", "İ", String(repeating: "long ", count: 60),
    String(repeating: "long ", count: 60) + "er", "null", "undefined", "NaN", "-1", "+1", "1e5",
  ]
}
