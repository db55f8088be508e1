import FilmData
import FilmSentiment
import Testing

@testable import FilmCatalogue

/// The quoted sentence is one that many reviews share the words of, clear in the verdict, whole and about this film.
@Suite struct TypicalSentenceTests {
  private let scorer: SentimentScorer

  init() throws { scorer = SentimentScorer(try PageFixtures.sentiment()) }

  private func quoted(
    _ texts: [(String, Freshness)], _ verdict: Freshness = .fresh,
    named: ConsensusCounts.Named = .init()
  ) -> String? {
    let reviews = texts.enumerated().map {
      PageFixtures.review(Int64($0.offset), $0.element.0, $0.element.1)
    }
    return TypicalSentence(
      scorer: scorer, rarity: WordRarity(scorer.model.lexicon), verdict: verdict, named: named,
      ownNames: ["lake", "house"]
    ).find(in: PageFixtures.read(reviews, scorer))?.text
  }

  private let radiant: [(String, Freshness)] = [
    (
      "The radiant images of the lake turn memory into light. Bring a coat to the cinema, it is cold.",
      .fresh
    ),
    ("Memory and light: radiant images make this lake film glow from start to end.", .fresh),
    (
      "A radiant zither, superb marmalade and a moving staircase are all my neighbour talks about.",
      .fresh
    ),
    ("Tedious images of the lake turn memory into sleep for two whole hours here.", .rotten),
  ]

  @Test func itIsTypicalAndClear() {
    #expect(quoted(radiant) == "The radiant images of the lake turn memory into light.")
  }

  @Test func itSpeaksForTheVerdict() {
    #expect(quoted(radiant, .rotten) == radiant[3].0)
  }

  @Test(arguments: [
    "The radiant images of the lake turn memory into light...",
    "Radiant images, radiant lake, radiant memory, radiant light?",
    "(The radiant images of the lake turn memory into light.)",
    "the radiant images of the lake turn memory into light.",
    "Radiant light.",
    "Like \"Winter Garden\", the radiant images of the lake turn memory into light.",
  ])
  func cutSentencesQuestionsAndAsidesAreNotQuoted(_ text: String) {
    #expect(
      quoted([(text, .fresh), ("Images of the lake turn memory into light.", .fresh)]) == nil)
  }

  @Test func oneWhoSpeaksOfThemselvesComesAfterOthers() {
    let texts: [(String, Freshness)] = [
      ("I think that the radiant images of the lake turn memory into light for me.", .fresh),
      ("The radiant images of the lake are what turns memory into light.", .fresh),
    ]
    #expect(quoted(texts) == texts[1].0)
  }

  @Test func ofTwoAsTypicalTheOneWithAReasonIsTaken() {
    let texts: [(String, Freshness)] = [
      ("Radiant is the lake that turns all memory into light.", .fresh),
      ("Radiant images of a lake that turns all memory into light.", .fresh),
    ]
    let named = ConsensusCounts.Named(praised: [.init(aspect: .visuals, praised: 5)])
    #expect(quoted(texts, named: named) == texts[1].0)
  }

  @Test func withoutAClearSentenceNothingIsQuoted() {
    #expect(quoted([("There is a lake in it, and on the lake there is a house.", .fresh)]) == nil)
    #expect(quoted([]) == nil)
  }

  @Test func aTextWithoutAnyStopIsNoObstacle() {
    let endless = String(repeating: "radiant lake memory light ", count: 20_000)
    #expect(quoted([(endless, .fresh), radiant[0], radiant[1]]) != nil)
  }
}
