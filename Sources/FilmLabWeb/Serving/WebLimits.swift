/// What a server spends on its clients: sizes, work, time and connections.
///
/// The figures behind the work are milliseconds of one core, with the bundled models.
public struct WebLimits: Sendable {
  // MARK: Sizes

  /// The largest body that is read, in bytes; a larger one is answered with 413.
  ///
  /// Scoring 8 MiB takes 100 ms.
  public var bodyBytes = 8 << 20
  /// The largest body whose reviews are explained, in bytes: the answer is up to 13 times as large, and takes
  /// 400 ms.
  public var explainedBytes = 1 << 20
  /// The longest request line or header, and all of them together, in bytes.
  public var headBytes = 80 << 10
  /// The most headers of a request; browsers send about 20.
  public var headerCount = 100
  /// Bytes of bodies that are being read and answers that are not yet taken, of all clients together; beyond
  /// that, requests are answered with 503.
  public var heldBytes = 256 << 20

  /// The largest form, in bytes: a long review.
  public var formBytes = 1 << 20
  /// The largest file that may be sent to be imported, in bytes; exports of sites have some megabytes.
  public var uploadBytes = 32 << 20

  /// Bytes of answers that are kept for requests that ask the same again, some ten thousand lists of ten films.
  public var keptBytes = 32 << 20
  /// The largest body of a request whose answer is kept, in bytes: some 250 ratings.
  public var keptBodyBytes = 16 << 10

  // MARK: Work

  /// The longest title, identifier, genre or other value, in bytes; a longer one is answered with 422.
  public var valueBytes = 500
  /// The most reviews of a request: 10,000 of 560 bytes take 100 ms.
  public var reviews = 10_000
  /// The most ratings of a request, each a title to look up (0.3 ms for an unknown one of 490 bytes) and to
  /// learn from (1 ms).
  public var ratings = 500
  /// The most films that `/v1/similar` takes, those to be like and those to be unlike together.
  public var titles = 100
  /// The most parameters of a request, more than ``titles`` and ``genres``: 9,000 take 150 ms to decode.
  public var parameters = 150
  /// The most genres that a list is narrowed by.
  public var genres = 8
  /// The longest list.
  public var count = 1000
  /// The most reviews, people or entries of the owner's that an answer lists: 100 reviews with their words are 200 KB.
  public var listed = 100
  /// The most reviews with some words that can be paged through: as many are compared, whatever their number.
  public var searched = 300
  /// The most pairs of a film named and a film listed: 20,000 take 270 ms.
  public var pairs = 20_000
  /// The same where the reasons are asked for: 2,000 take 680 ms.
  public var explainedPairs = 2_000
  /// The longest list with diversity, whose work grows with its square: 50 films take 260 ms.
  public var diverseCount = 50
  /// Requests that wait for a thread; further ones are answered with 503 at once.
  public var waitingRequests = 256

  // MARK: Time

  /// Seconds that a client may take to send a request or to take its answer, and that a connection may be
  /// idle; above 0.
  public var seconds = 30.0
  /// The same seconds once the server is to stop.
  public var secondsAtStop = 5.0

  // MARK: Connections

  /// Connections at a time, fewer where the system allows fewer open files: a further one closes the one that
  /// has been idle longest, or slowest.
  public var connections = 512
  /// Connections of one address at a time: fewer than all, so that others get in, and more than the requests
  /// that wait, so that `/health` is answered.
  public var connectionsPerAddress = 384

  /// The limits that `filmlab serve` has.
  public init() {}
}

extension WebLimits {
  /// The longest list of films for a request that names some.
  ///
  /// - Parameter explained: whether the reasons are asked for.
  func count(naming films: Int, explained: Bool) -> Int {
    min(count, max(1, (explained ? explainedPairs : pairs) / max(1, films)))
  }

  /// - Parameters:
  ///   - place: what the value is, in words.
  ///   - field: the parameter or field that has it.
  /// - Throws: ``WebError/unusable(reason:field:)``.
  func check(
    _ value: String?, _ place: @autoclosure () -> String, field: String? = nil
  ) throws(WebError) {
    guard let value, value.utf8.count > valueBytes else { return }
    throw .unusable(reason: "\(place()) is longer than \(valueBytes) bytes", field: field)
  }
}
