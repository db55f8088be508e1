import FilmAnalytics
import FilmSentiment

/// A few reviews, and a small model that scores them.
enum MadeReviews {
  static let text = """
    {"id": 1, "film": "a", "title": "A, B", "text": "A gem, charming and funny.", "fresh": true}
    {"id": 2, "film": "a", "title": "A, B", "text": "Not funny. Dull, dull, dull.", "fresh": false}
    {"id": 3, "film": "b", "text": "It is a film.", "score": "3/5"}
    {"id": 4, "text": "Charming\\nbut dull."}

    """

  static func model() throws -> SentimentModel {
    SentimentModel(
      lexicon: try Lexicon([
        LexiconEntry(text: "NOT_funny", valence: -1.5, occurrences: 20),
        LexiconEntry(text: "charming", valence: 1, occurrences: 30),
        LexiconEntry(text: "dull", valence: -1.2, occurrences: 40),
        LexiconEntry(text: "film", valence: 0.02, occurrences: 70),
        LexiconEntry(text: "funny", valence: 0.8, occurrences: 50),
        LexiconEntry(text: "gem", valence: 1.4, occurrences: 60),
      ]))
  }

  static func scorer(findsAspects: Bool = false) throws -> ReviewScorer {
    var model = try model()
    if findsAspects {
      model.aspects = try AspectLexicon([
        AspectEntry(text: "NOT_funny", aspect: .humour, strength: 2, valence: -2),
        AspectEntry(text: "funny", aspect: .humour, strength: 2, valence: 1),
      ])
    }
    return ReviewScorer(model, jobs: 2)
  }
}
