/// Another program's predictions in a file, to be compared with the methods of an experiment.
public struct Rival: Sendable, Hashable {
  /// What the results call it.
  public var name: String
  /// The file; `-` is standard input.
  public var path: String

  /// Names a rival.
  public init(name: String, path: String) { (self.name, self.path) = (name, path) }
}
