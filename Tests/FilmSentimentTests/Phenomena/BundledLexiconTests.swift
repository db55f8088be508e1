import FilmData
import Testing
import _FilmTestSupport

@testable import FilmSentiment

/// The bundled lexicon on sentences whose label no film lover would doubt.
///
/// They were written once and nothing is tuned to them: a newly trained lexicon may miss a few.
@Suite struct BundledLexiconTests {
  static let fresh = [
    "A masterpiece.",
    "One of the best films of the year.",
    "Beautifully acted, gorgeously shot and quietly devastating.",
    "I laughed from start to finish.",
    "It isn't perfect, but it is a joy from the first frame to the last.",
    "Never dull, often very funny, and in the end deeply moving.",
    "A gripping thriller with a superb lead performance.",
    "Not a single wasted minute.",
    "Slow, yes, but hypnotic and rewarding.",
    "An unforgettable, haunting film.",
    "Smart, sharp and wickedly entertaining.",
    "Despite its flaws, the film is a delight.",
    "The rare sequel that is better than the original.",
    "You can't help but be charmed.",
    "This gem deserves to be seen on the largest screen you can find.",
    "A triumph of imagination and craft.",
    "It's impossible not to be moved.",
    "Exhilarating from beginning to end.",
    "A tender, honest portrait of growing old.",
    "Breathtaking images and a story that stays with you.",
    "Refreshingly original and full of life.",
    "A must-see for anyone who loves cinema.",
    "Powerful, intelligent and beautifully made.",
    "The performances are excellent across the board.",
    "Warm, witty and wise.",
    "There is nothing else like it, and I loved every minute.",
    "It breathes new life into a tired genre.",
    "A richly detailed and absorbing drama.",
    "Terrific fun for the whole family.",
    "A stunning debut.",
  ]
  static let rotten = [
    "A complete waste of time.",
    "Dull, lifeless and far too long.",
    "The jokes fall flat and the plot makes no sense.",
    "I wanted to like it, but it is a mess.",
    "Not funny.",
    "Neither scary nor interesting.",
    "A tired retread of better films.",
    "Boring from start to finish.",
    "It has no heart, no wit and no point.",
    "The script is clumsy and the acting is wooden.",
    "Looks great, but there is nothing underneath.",
    "A lazy, cynical cash grab.",
    "Predictable and forgettable.",
    "You will check your watch more than once.",
    "Unfortunately, it never comes to life.",
    "An excruciating two hours.",
    "It should have been fun; instead it is a chore.",
    "Too silly to be scary and too slow to be fun.",
    "Fails to generate any suspense.",
    "The worst film of the year.",
    "All style and no substance.",
    "Bland, formulaic and instantly forgettable.",
    "The story goes nowhere, slowly.",
    "Even the talented cast can't save this.",
    "A disappointing and pointless remake.",
    "Painfully unfunny.",
    "It isn't nearly as clever as it thinks it is.",
    "Overlong, overblown and under-written.",
    "A muddled, tedious bore.",
    "There is hardly a laugh in it.",
  ]

  @Test func `labels sentences as a film lover would`() throws {
    let model = try SentimentModel(
      contentsOf: "\(try FilmlabProcess.checkout())/Models/sentiment")
    let scorer = SentimentScorer(model)
    let wrong = [(Freshness.fresh, Self.fresh), (.rotten, Self.rotten)].flatMap { label, texts in
      texts.filter { scorer.score($0).label != label }
    }
    let count = Self.fresh.count + Self.rotten.count
    #expect(count == 60)
    #expect(wrong.count <= 6, "\(wrong)")
  }

  @Test(arguments: [
    ("funny", "not funny"), ("A good film", "Not a good film"),
    ("Worth seeing", "Hardly worth seeing"), ("It works", "It doesn't work"),
    ("a masterpiece", "a mess"), ("never dull", "dull"),
    ("slow but rewarding", "rewarding but slow"),
  ])
  func `one of two is fresher`(fresher: String, other: String) throws {
    let model = try SentimentModel(
      contentsOf: "\(try FilmlabProcess.checkout())/Models/sentiment")
    let scorer = SentimentScorer(model)
    #expect(scorer.score(fresher).score > scorer.score(other).score)
  }
}
