/// How far long work on a set has come.
public enum FetchProgress: Sendable, Equatable {
  /// Bytes of the archive that are here, and its size where it is known.
  case downloading(received: Int, expected: Int?)
  /// Bytes of the files that were unpacked so far.
  case unpacking(bytes: Int)
  /// Rows that were converted so far.
  case converting(rows: Int)
}
