/// An error that says which kind of fault it is.
///
/// All errors of the libraries conform, so that a program can choose what to do without knowing
/// their cases:
///
/// ```swift
/// do { try work() } catch let error as any ClassifiedError where error.kind == .noInput {
///   print("there is no such input: \(error)")
/// }
/// ```
public protocol ClassifiedError: Error, Sendable {
  /// Which kind of fault this is.
  var kind: ErrorKind { get }
}
