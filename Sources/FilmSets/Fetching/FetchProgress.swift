/// The progress of long work on a set.
public enum FetchProgress: Sendable, Equatable {
  /// Bytes of the archive that have arrived, and its size if it is known.
  case downloading(received: Int, expected: Int?)
  /// Bytes of the files unpacked so far.
  case unpacking(bytes: Int)
  /// Rows converted so far.
  case converting(rows: Int)
}
