import Glibc

/// The time of entries.
enum Clock {
  /// Seconds since 1970.
  static var now: Int { time(nil) }
}
