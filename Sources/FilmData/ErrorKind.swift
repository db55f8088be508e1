/// What kind of fault an error is: in the call, in the data, in the name of an input, or in the
/// system.
public enum ErrorKind: Sendable, Hashable, CaseIterable {
  /// The caller asked for something that is not possible: a setting out of range, an unknown option.
  case usage
  /// The data is bad: a broken file, a missing field, no row that can be used.
  case data
  /// There is no such input: no such file, model, film or data set.
  case noInput
  /// Reading, writing or the network failed.
  case inputOutput
  /// The caller stopped the work.
  case cancelled
}
