import Glibc

/// The time, for speeds in summaries.
enum Clock {
  /// Seconds of the monotonic clock.
  static var wall: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
