import Glibc

/// The CPU seconds of this process.
enum ProcessorTime {
  static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// The result of work, and the seconds it takes.
  static func measured<Result>(_ work: () throws -> Result) rethrows -> (Result, seconds: Double) {
    let start = seconds
    let result = try work()
    return (result, seconds - start)
  }
}
