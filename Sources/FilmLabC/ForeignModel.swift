import Bytes
import FilmSentiment
import LinearAlgebra
import Synchronization

/// A model behind a pointer of C, with a scorer for each thread that came by.
final class ForeignModel: Sendable {
  /// Scorers that no thread uses at the moment.
  private struct Idle: ~Copyable, @unchecked Sendable {
    var scorers: [SentimentScorer] = []
  }

  private let model: SentimentModel
  private let idle = Mutex(Idle())

  /// Texts that a thread takes at once: some 6 KB of snippets, much work beside taking them.
  private static let chunk = 64

  init(contentsOf folder: String) throws {
    model = try SentimentModel.load(from: folder, readsCritics: false).model
  }

  /// The model that a pointer stands for, which C keeps until it closes it.
  static func at(_ pointer: OpaquePointer?) -> ForeignModel? {
    pointer.map { Unmanaged<ForeignModel>.fromOpaque(UnsafeRawPointer($0)).takeUnretainedValue() }
  }

  /// Whether the model can tell aspects.
  var findsAspects: Bool { model.aspects != nil }

  /// Calls `body` for each text, by several threads at once, with a scorer of the thread's own.
  private func forEach(
    _ texts: ForeignTexts, threads: Int,
    _ body: @Sendable (SentimentScorer, _ index: Int) -> Void
  ) {
    rows(texts, threads: threads).forEach { rows in
      let scorer = take()
      defer { giveBack(scorer) }
      for index in rows { body(scorer, index) }
    }
  }

  private func rows(_ texts: ForeignTexts, threads: Int) -> ParallelRows {
    ParallelRows(count: texts.count, chunk: Self.chunk, threads: threads > 0 ? threads : nil)
  }

  private func take() -> SentimentScorer {
    idle.withLock { $0.scorers.popLast() } ?? SentimentScorer(model)
  }

  private func giveBack(_ scorer: SentimentScorer) {
    idle.withLock { $0.scorers.append(scorer) }
  }

  /// Scores texts into arrays.
  func score(_ texts: ForeignTexts, threads: Int, into results: ForeignResults) {
    forEach(texts, threads: threads) { scorer, index in
      results.set(scorer.score(texts[index]), at: index)
    }
  }

  /// Describes texts as JSON lines: a buffer for each chunk, in order.
  func describe(_ texts: ForeignTexts, threads: Int, as line: DescribedText) -> [ByteBuffer] {
    let parts = rows(texts, threads: threads).map { rows in
      let scorer = take()
      defer { giveBack(scorer) }
      let buffer = ByteBuffer()
      for index in rows { line.append(texts[index], by: scorer, to: buffer) }
      return DescribedPart(buffer: buffer)
    }
    return parts.map(\.buffer)
  }

  /// Lines that one thread wrote and another joins, one after the other.
  private struct DescribedPart: @unchecked Sendable {
    let buffer: ByteBuffer
  }
}
