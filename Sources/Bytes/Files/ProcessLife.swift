import Glibc

/// Whether a process that is known by its number alone still runs.
enum ProcessLife {
  /// Clocks are read one after another, and the times of files are some milliseconds coarse.
  private static let slack = 0.1

  /// Whether the process that wrote something has ended: none has its number, or one that began later.
  ///
  /// - Parameters:
  ///   - number: the process's number.
  ///   - moment: when it wrote last, in seconds since 1970.
  static func isOver(_ number: Int32, wroteAt moment: Double) -> Bool {
    if kill(number, 0) != 0, errno == ESRCH { return true }
    guard let status = Status(number) else { return false }
    return status.isDead || moment + slack < status.start
  }

  /// What `/proc/NUMBER/stat` says of a process.
  private struct Status {
    /// Ended, but nobody has asked how.
    let isDead: Bool
    /// Seconds since 1970.
    let start: Double

    init?(_ number: Int32) {
      guard let line = Self.line(number), let name = line.lastIndex(of: UInt8(ascii: ")")) else {
        return nil
      }
      // See proc(5): the state is the third field, the start in ticks since the system's the 22nd.
      let fields = line[(name + 1)...].split(separator: UInt8(ascii: " "))
      guard fields.count > 19, let state = fields[0].first,
        let ticks = Double(String(decoding: fields[19], as: UTF8.self))
      else { return nil }
      isDead = state == UInt8(ascii: "Z") || state == UInt8(ascii: "X")
      let age = Self.now(CLOCK_BOOTTIME) - ticks / Double(sysconf(Int32(_SC_CLK_TCK)))
      start = Self.now(CLOCK_REALTIME) - age
    }

    private static func line(_ number: Int32) -> [UInt8]? {
      let descriptor = open("/proc/\(number)/stat", O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { return nil }
      defer { close(descriptor) }
      var bytes = [UInt8](repeating: 0, count: 1024)
      let count = read(descriptor, &bytes, bytes.count)
      return count > 0 ? Array(bytes[..<count]) : nil
    }

    private static func now(_ clock: clockid_t) -> Double {
      var time = timespec()
      clock_gettime(clock, &time)
      return ProcessLife.seconds(time)
    }
  }

  /// A time in seconds.
  static func seconds(_ time: timespec) -> Double {
    Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
