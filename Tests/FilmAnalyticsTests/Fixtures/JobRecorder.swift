import FilmAnalytics
import FilmData
import Synchronization

/// Follows a job: what it reports, what it reads, and when it is asked to stop.
final class JobRecorder: Sendable {
  private let stops = Atomic(false)
  private let readPaths = Mutex<[String]>([])
  private let stepNames = Mutex<[String]>([])

  /// The names of the steps that were reported, equal ones in a row once.
  var steps: [String] { stepNames.withLock { $0 } }
  /// The paths of the inputs that were reported as read.
  var paths: [String] { readPaths.withLock { $0 } }

  /// A control of this recorder.
  ///
  /// - Parameter isLast: whether the job should stop after a step.
  func control(stopAfter isLast: @escaping @Sendable (JobProgress) -> Bool = { _ in false })
    -> JobControl
  {
    var control = JobControl()
    control.isCancelled = { self.stops.load(ordering: .relaxed) }
    control.progress = { progress in
      let name = String("\(progress)".prefix { $0 != "(" })
      self.stepNames.withLock { if $0.last != name { $0.append(name) } }
      if isLast(progress) { self.stops.store(true, ordering: .relaxed) }
    }
    control.didRead = { problems in self.readPaths.withLock { $0.append(problems.path) } }
    return control
  }

  /// A control of a job that should stop at once.
  static var cancelled: JobControl {
    var control = JobControl()
    control.isCancelled = { true }
    return control
  }

  /// What a caller may throw who does not accept an input.
  struct Refusal: Error {}

  /// A control that refuses the first input.
  static var refusing: JobControl {
    var control = JobControl()
    control.didRead = { _ in throw Refusal() }
    return control
  }
}
