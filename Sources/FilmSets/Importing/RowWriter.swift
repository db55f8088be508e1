internal import Bytes
internal import FilmData

/// A review of a set's own files, to be written in filmlab's format.
struct ImportedReview {
  var id: String?
  var film: String?
  var title: String?
  var critic: String?
  var publication: String?
  var date: String?
  /// The part of the set that its authors put it in, such as `train`.
  var split: String?
  var freshness: Freshness?
  /// The score as its writer gave it, such as `7/10`.
  var score: String?
  var text: String
}

/// Collects rows and passes them on in large pieces.
final class RowWriter {
  private let output: OutputFile
  private let progress: (FetchProgress) -> Void
  private let isCancelled: () -> Bool
  private let buffer = ByteBuffer(capacity: 1 << 17)
  var summary = SetImport.Summary()
  /// The first error, which could not be thrown at once.
  private var failure: (any Error)?

  init(
    _ output: OutputFile, progress: @escaping (FetchProgress) -> Void = { _ in },
    isCancelled: @escaping () -> Bool
  ) {
    self.output = output
    self.progress = progress
    self.isCancelled = isCancelled
  }

  /// Whether further reading is useless.
  var isStopped: Bool { failure != nil || isCancelled() }

  /// Adds a line that `write` composes, including its end.
  ///
  /// Throws nothing, since it is called by readers that only throw their own errors; ``flush()``
  /// throws what went wrong.
  func add(_ write: (ByteBuffer) -> Void) {
    write(buffer)
    summary.rows += 1
    if buffer.count >= 1 << 16 { handOn() }
  }

  /// Adds a review as a line of JSON.
  func add(_ review: ImportedReview) {
    add { buffer in
      var separator: StaticString = "{"
      func field(_ name: StaticString, _ value: String?) {
        guard let value else { return }
        buffer.append(separator)
        buffer.append("\"")
        buffer.append(name)
        buffer.append("\":")
        buffer.append(quoted: value)
        separator = ","
      }
      field("id", review.id)
      field("film", review.film)
      field("title", review.title)
      field("critic", review.critic)
      field("publication", review.publication)
      field("date", review.date)
      field("split", review.split)
      if let freshness = review.freshness {
        buffer.append(separator)
        buffer.append(freshness == .fresh ? "\"fresh\":true" : "\"fresh\":false")
        separator = ","
      }
      field("original_score", review.score)
      field("text", review.text)
      buffer.append("}\n")
    }
  }

  /// Passes on what is left.
  ///
  /// - Throws: what went wrong in writing, now or before; ``FilmSetsError/cancelled``.
  func flush() throws {
    handOn()
    if let failure { throw failure }
    if isCancelled() { throw FilmSetsError.cancelled }
  }

  private func handOn() {
    defer { buffer.clear() }
    progress(.converting(rows: summary.rows))
    guard failure == nil else { return }
    do { try output.write(buffer.bytes) } catch { failure = error }
  }
}
