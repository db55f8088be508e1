import FilmData
import Testing

@Suite struct NameMentionsTests {
  private func isNamed(_ name: String, in text: String) -> Bool? {
    var mentions = NameMentions()
    mentions.ask(name, film: 3)
    Array(text.utf8).withUnsafeBytes { mentions.read($0, film: 3) }
    return mentions.isNamed(name, film: 3)
  }

  @Test(arguments: [
    ("ash", "Ash directs.", true), ("ash", "A film by ASH", true), ("ash", "ash", true),
    ("ash", "(Ash)", true), ("ash", "Ash's best film", true), ("ash", "two-Ash", true),
    // Names begin a word; how it goes on does not matter.
    ("ash", "An Ashian film", true), ("ash", "a splash, a crash", false), ("ash", "as h", false),
    ("ash", "As", false), ("ash", "", false), ("ash", "éash", false), ("ash", "as", false),
    ("ash", "aash ash", true), ("nunez", "Nunez!", true), ("birch", "the bir", false),
  ])
  func namesBeginAWord(name: String, text: String, expected: Bool) {
    #expect(isNamed(name, in: text) == expected)
  }

  @Test func onlyWhatWasAskedIsAnswered() {
    var mentions = NameMentions()
    mentions.ask("ash", film: 0)
    mentions.ask("ash", film: 0)
    mentions.ask("birch", film: 1)
    Array("Ash and Birch".utf8).withUnsafeBytes { mentions.read($0, film: 0) }
    #expect(mentions.isNamed("ash", film: 0) == true)
    #expect(mentions.isNamed("birch", film: 0) == nil)
    #expect(mentions.isNamed("birch", film: 1) == false)
    #expect(mentions.isNamed("ash", film: 2) == nil)
  }

  @Test func aNameStaysFound() {
    var mentions = NameMentions()
    mentions.ask("ash", film: 0)
    for text in ["by Ash", "a bore"] {
      Array(text.utf8).withUnsafeBytes { mentions.read($0, film: 0) }
    }
    #expect(mentions.isNamed("ash", film: 0) == true)
  }
}
