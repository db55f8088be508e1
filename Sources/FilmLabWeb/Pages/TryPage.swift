import Bytes
import FilmData
import FilmReports
import FilmSentiment
import HTTPTypes

/// `/try`: scores a review that someone types.
struct TryPage: SitePage {
  let path = "/try"

  func answer(_ request: SiteRequest, _ site: SiteReader) throws -> SiteAnswer {
    .page("try", try TryView(request.query["text"] ?? "", request, site))
  }
}

/// `POST /try`: the same for a text that is too long for an address.
struct TryForm: SitePage {
  let path = "/try"
  let method = HTTPRequest.Method.post
  let isHarmless = true

  func answer(_ request: SiteRequest, _ site: SiteReader) throws -> SiteAnswer {
    .page("try", try TryView(request.form["text"] ?? "", request, site))
  }
}

/// `POST /try/part`: the result alone, which the script shows while someone types.
struct TryPart: SitePage {
  let path = "/try/part"
  let method = HTTPRequest.Method.post
  let isHarmless = true

  func answer(_ request: SiteRequest, _ site: SiteReader) throws -> SiteAnswer {
    .page("try-result", try TryView(request.form["text"] ?? "", request, site))
  }
}

/// What the template of a review that is tried shows.
struct TryView {
  var frame: Frame
  var text: String
  var result: Result?
  var examples: [Link]
  var limit = Grouped.text(longest, "character")
  var maximum = longest
  /// What is said where only the beginning of the text is judged.
  var cut: String?

  /// Longer than almost all reviews; scoring it takes less than a millisecond.
  private static let longest = 5000

  /// What the lexicon makes of the text.
  struct Result {
    var label: String
    var labelClass: String
    var probability: String
    /// The probability of fresh on a bar of 100.
    var width: Double
    var rating: String
    var stars: String
    var pieces: [Piece]
    var why: Why?
    var opinions: [ReviewView.Opinion]
    var hasEvidence: Bool
    var words: String
  }

  init(_ text: String, _ request: SiteRequest, _ site: SiteReader) throws {
    frame = site.frame(request, title: "Try a review", canonical: "/try")
    self.text = String(text.prefix(Self.longest))
    if self.text.utf8.count < text.utf8.count {
      cut = "Only the first \(limit) of \(Grouped.text(text.count)) are judged."
    }
    examples = Self.sentences.map { Link($0, "/try?text=\(SiteAddress.escaped($0))") }
    guard !self.text.allSatisfy(\.isWhitespace) else { return }
    guard let scorer = site.scorer else { throw WebError.noModel(kind: "sentiment") }
    result = Result(self.text, scorer)
  }

  private static let sentences = [
    "Not nearly as clever as it thinks, but never dull.",
    "A beautiful mess: gorgeous to look at, and two hours too long.",
    "I laughed twice, both times at the poster.",
    "The acting is superb; the script never deserves it.",
  ]
}

extension TryView.Result {
  fileprivate init(_ text: String, _ scorer: SentimentScorer) {
    var text = text
    var opinions: [AspectOpinion] = []
    let (explanation, valences, why) = text.withUTF8 { bytes in
      let bytes = UnsafeRawBufferPointer(bytes)
      if scorer.model.aspects != nil { _ = scorer.score(bytes, aspects: &opinions) }
      let explanation = scorer.explain(bytes)
      return (explanation, explanation.wordValences(in: bytes), Why(explanation, of: bytes))
    }
    let score = explanation.score
    self.why = why
    hasEvidence = score.hasEvidence
    label = hasEvidence ? score.label.rawValue.capitalisedFirst : "No verdict"
    labelClass = hasEvidence ? score.label.rawValue : "none"
    probability = Percent.text(score.probability, digits: 0)
    width = 100 * score.probability
    rating = DecimalText.text(score.rating, digits: 2)
    stars = Stars.text(share: score.rating)
    pieces = Piece.pieces(
      of: text, words: valences.map { .init(bytes: $0.bytes, valence: $0.valence) })
    let counted = valences.count { $0.valence != 0 }
    words = Self.words(score, counted: counted, of: valences.count)
    self.opinions = opinions.map { opinion in
      let utf8 = Array(text.utf8)
      return ReviewView.Opinion(
        name: opinion.aspect.rawValue, class: opinion.label.rawValue, address: nil,
        words: String(decoding: utf8[opinion.bytes], as: UTF8.self))
    }
  }

  private static func words(_ score: SentimentScore, counted: Int, of all: Int) -> String {
    if let reason = score.evidence.reason { return reason.sentence }
    return "\(counted) of \(Grouped.text(all, "word")) are in the lexicon."
  }
}
