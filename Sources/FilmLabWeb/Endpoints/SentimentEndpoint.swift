import Bytes
import FilmAnalytics
import FilmData
import FilmSentiment
import HTTPTypes
import Synchronization

/// `POST /v1/sentiment`: scores one review or a list of them, as `filmlab sentiment` does.
final class SentimentEndpoint: Endpoint {
  let method = HTTPRequest.Method.post
  let path = "/v1/sentiment"
  /// Scoring 4 KiB takes 30 µs, less than handing them to another thread and back.
  let immediateBytes: Int? = 4 << 10
  private let scorer: ReviewScorer?
  private let limits: WebLimits
  private let idle = Mutex<[BodyScorer]>([])

  init(_ models: ServedModels, limits: WebLimits) {
    scorer = models.sentiment.map { ReviewScorer($0) }
    self.limits = limits
  }

  func answer(_ request: APIRequest) throws(WebError) -> ByteBuffer {
    guard let scorer else { throw .noModel(kind: "sentiment") }
    try request.checkContentType()
    _ = try Parameters(request.query, known: [])
    let body = idle.withLock { $0.popLast() } ?? BodyScorer(scorer.makeRowScorer(), limits: limits)
    defer { idle.withLock { $0.append(body) } }
    return try body.answer(request.body)
  }
}

/// Reads and scores the reviews of one request after another.
///
/// Used by one thread at a time, which takes it from the idle ones.
private final class BodyScorer: @unchecked Sendable {
  private enum Field: Int { case reviews, explain, aspects }

  /// What is asked for beside the score.
  private struct Wishes {
    var explains: Bool
    var aspects: Bool
  }

  private let scorer: RowScorer
  private let limits: WebLimits
  private let fields = JSONFieldReader(["reviews", "explain", "aspects"])
  /// What a review of a list must not have: it would change nothing.
  private let wishes = JSONFieldReader(["explain", "aspects"])
  private let reader = ReviewObjectReader()
  private var opinions: [AspectOpinion] = []

  init(_ scorer: RowScorer, limits: WebLimits) {
    self.scorer = scorer
    self.limits = limits
  }

  func answer(_ body: PaddedText) throws(WebError) -> ByteBuffer {
    do {
      try fields.read(body.bytes)
    } catch {
      throw .malformed(reason: "the body is no review: \(error.reason)")
    }
    let list = fields[Field.reviews.rawValue]
    try checkNames(body.bytes, isList: list.kind != .missing)
    let wishes = Wishes(explains: try isYes(.explain, "explain"), aspects: try findsAspects())
    if wishes.explains, body.bytes.count > limits.explainedBytes {
      throw .bodyTooLarge(limit: limits.explainedBytes)
    }
    let buffer = ByteBuffer()
    if list.kind == .missing {
      try append(body.bytes, wishes, place: "the body", field: "text", to: buffer)
    } else {
      try append(list, wishes, to: buffer)
    }
    return buffer
  }

  /// Refuses what would change nothing in silence, such as a wish that is misspelt.
  ///
  /// Reviews of a list are rows of someone's data, which may have more than is read, but no wishes.
  private func checkNames(_ body: UnsafeRawBufferPointer, isList: Bool) throws(WebError) {
    if isList { return try JSONBody.check(body, known: ["reviews", "explain", "aspects"]) }
    try JSONBody.check(body, known: ["text", "explain", "aspects"], or: ReviewFieldNames.isUsual)
  }

  private func isYes(_ field: Field, _ name: String) throws(WebError) -> Bool {
    switch fields[field.rawValue].kind {
    case .yes: return true
    case .no, .missing: return false
    default: throw .unusable(reason: "\"\(name)\" must be true or false", field: name)
    }
  }

  private func findsAspects() throws(WebError) -> Bool {
    guard try isYes(.aspects, "aspects") else { return false }
    if scorer.findsAspects { return true }
    throw .unusable(
      reason: "\"aspects\": the model has no list of aspects", field: "aspects")
  }

  private func append(
    _ list: FieldValue, _ wishes: Wishes, to buffer: ByteBuffer
  ) throws(WebError) {
    let reviews: [UnsafeRawBufferPointer]
    do {
      reviews = try fields.objects(of: list, limit: limits.reviews)
    } catch {
      throw .unusable(reason: "\"reviews\": \(error.reason)", field: "reviews")
    }
    buffer.append("{\"reviews\":[")
    for (index, review) in reviews.enumerated() {
      if index > 0 { buffer.append(",") }
      let place = "\"reviews\": number \(index + 1)"
      try checkForWishes(review, place: place)
      try append(review, wishes, place: place, field: "reviews", to: buffer)
    }
    buffer.append("]}")
  }

  private func checkForWishes(
    _ review: UnsafeRawBufferPointer, place: String
  ) throws(WebError) {
    // What is broken is reported where the review is read.
    guard (try? wishes.read(review)) != nil else { return }
    for (index, name) in ["explain", "aspects"].enumerated() where wishes[index].kind != .missing {
      throw .malformed(
        reason: "\(place): \"\(name)\" is of all reviews; write it beside \"reviews\"", field: name)
    }
  }

  private func append(
    _ review: UnsafeRawBufferPointer, _ wishes: Wishes, place: String, field: String,
    to buffer: ByteBuffer
  ) throws(WebError) {
    do {
      try reader.read(review) { row in
        let explanation = wishes.explains ? scorer.explain(row) : nil
        var score = explanation?.score
        if wishes.aspects { score = scorer.score(row, aspects: &opinions) }
        ScoredReviewObject.append(
          row, score: score ?? scorer.score(row), aspects: wishes.aspects ? opinions : nil,
          explanation: explanation,
          lexicon: scorer.lexicon, to: buffer)
      }
    } catch {
      throw .unusable(reason: "\(place): \(error.reason)", field: field)
    }
  }
}
