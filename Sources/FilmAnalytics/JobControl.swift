public import FilmData
import FilmSentiment
import FilmSimilarity

/// How a caller follows a job, and stops it.
///
/// Every job of this module takes one; the default follows nothing and never stops.
///
/// ```swift
/// var control = JobControl()
/// control.progress = { print($0) }
/// let films = try scorer.films(of: ["reviews.jsonl"], control: control)
/// ```
public struct JobControl {
  /// Whether the job should stop; asked often and from several threads.
  ///
  /// A job that stops throws ``AnalyticsError/cancelled``, unless its documentation says that it returns
  /// what is done.
  public var isCancelled: @Sendable () -> Bool = { false }
  /// Called as the job proceeds, by one thread at a time.
  public var progress: (JobProgress) -> Void = { _ in }
  /// Called when an input has been read, with its unusable rows; may throw to end the job.
  public var didRead: (RowProblems) throws -> Void = { _ in }

  /// Follows nothing and never stops.
  public init() {}

  /// - Throws: ``AnalyticsError/cancelled`` if the job should stop.
  func checkCancellation() throws(AnalyticsError) {
    if isCancelled() { throw .cancelled }
  }

  /// The control of one of several equal parts of a job, whose shares become those of the whole.
  ///
  /// - Parameter index: which part, from 0.
  func part(_ index: Int, of count: Int) -> JobControl {
    var control = self
    control.progress = { [progress] step in
      guard case .method(let name, let share) = step else { return progress(step) }
      progress(.method(name, share: (Double(index) + share) / Double(max(1, count))))
    }
    return control
  }

  /// Runs an engine's work; if an engine was stopped, throws the job's own error, the same for all engines.
  static func stopping<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch SentimentError.cancelled {
      throw AnalyticsError.cancelled
    } catch SimilarityError.cancelled {
      throw AnalyticsError.cancelled
    }
  }
}
