/// A process that does not run.
package enum DeadProcess {
  /// Above the highest number that Linux gives (`PID_MAX_LIMIT`, 2²²).
  package static let number: Int32 = 99_999_999
}
