import FilmData
import Testing
import _FilmTestSupport

@testable import FilmSentiment

/// The bundled lexicon on texts that say nothing it knows, and on short or foreign-looking English.
@Suite struct EvidenceCheckTests {
  private let model: SentimentModel

  init() throws {
    model = try SentimentModel(
      contentsOf: "\(try FilmlabProcess.checkout())/Models/sentiment")
  }

  @Test(arguments: [
    "Un film magnifique, une merveille de bout en bout.",
    "Quel ennui, une perte de temps totale. Les acteurs sont mauvais.",
    "C'est du grand art. Une performance incroyable de l'actrice principale, un final sublime.",
    "Una obra maestra, la mejor película del año.",
    "No me gustó nada, muy aburrida y demasiado larga.",
    "Ein großartiger Film mit tollen Schauspielern, absolut sehenswert.",
    "Der Film ist in der Mitte so langsam, man will nur noch raus.",
    "Total langweilig, die Handlung war vorhersehbar und ich bin fast eingeschlafen.",
    "Un capolavoro assoluto, emozionante dall'inizio alla fine.",
    "Um filme maravilhoso, recomendo a todos.",
    "Een prachtige film, echt een aanrader. De acteurs zijn geweldig.",
    "Nudny i przewidywalny film, strata czasu. Nie polecam nikomu.",
    "En fantastisk film, jag älskade varje minut av den.",
    "Çok sıkıcı ve tahmin edilebilir, zaman kaybı.",
    "Film ini sangat bagus, saya suka sekali.",
    "Скучный и предсказуемый фильм, зря потратил время.",
    "太无聊了，浪费时间，完全不推荐。",
    "とても面白い映画でした。もう一度見たいです。",
    "정말 재미있는 영화였어요. 강력 추천합니다.",
    "فيلم رائع، أنصح الجميع بمشاهدته.",
    "यह फिल्म बहुत अच्छी है, सबको देखनी चाहिए।",
  ])
  func `other languages are no evidence`(text: String) {
    let score = SentimentScorer(model).score(text)
    #expect(score.evidence == .otherLanguage)
    #expect(score.score == model.bias && score.matchCount == 0)
  }

  @Test(arguments: [
    "A gem.", "Loved it.", "Boring.", "Meh.", "Dull beyond belief.", "A tour de force.",
    "“La vie est belle, et la mort aussi” is the film's refrain, and it earns it.", "Bravo!",
    "Asghar Farhadi directs Leila Hatami and Peyman Moaadi superbly.",
    "Amélie and Das Boot are better; this is a bore.", "An awful, awful film",
    "Too long by an hour", "Cinematography: sublime.", "Not bad", "I did not like it",
    "The crème de la crème of heist films.", "Das Boot is a masterpiece",
  ])
  func `English is evidence`(text: String) {
    #expect(SentimentScorer(model).score(text).hasEvidence)
  }

  @Test(arguments: ["Zzzzzzzzz", "qwfp movie m8", "Bof", "🦖🦖", "Qwertz uiop", "..."])
  func `words that the lexicon does not know are none`(text: String) {
    #expect(SentimentScorer(model).score(text).evidence == .unknownWords)
  }

  @Test func `an entry that a person wrote is evidence in any language`() throws {
    let text = "Un film magnifique, une merveille de bout en bout."
    var mine = model
    mine.lexicon = try model.lexicon.overridden(by: [LexiconEntry(text: "merveille", valence: 2)])
    let score = SentimentScorer(mine).score(text)
    #expect(score.hasEvidence && score.label == .fresh)
  }

  @Test func `a lexicon of another language is not asked for English`() throws {
    let words = ["un", "une", "de", "magnifique", "merveille", "la", "le"]
    let lexicon = try Lexicon(
      words.map { LexiconEntry(text: $0, valence: 0.5, occurrences: 50) })
    let scorer = SentimentScorer(SentimentModel(lexicon: lexicon))
    #expect(scorer.score("Une merveille, un film magnifique de la première à la fin").hasEvidence)
    #expect(scorer.score("Ein wunderbarer Film").evidence == .unknownWords)
  }
}
