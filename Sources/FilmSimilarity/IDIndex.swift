/// Identifiers as data sets write them, and the row or column numbers that stand for them.
///
/// Numbers are given in the order of first appearance, so equal input gives equal numbers.
public struct IDIndex: Sendable, Hashable {
  /// All identifiers; the place of one is its number.
  public private(set) var identifiers: [String]
  private var numbers: [String: Int32]

  /// Makes an index that knows no identifier.
  public init() {
    identifiers = []
    numbers = [:]
  }

  /// Numbers identifiers in their order; one that comes again keeps its first number.
  public init(_ identifiers: some Sequence<String>) {
    self.init()
    for identifier in identifiers { insert(identifier) }
  }

  /// How many identifiers there are.
  public var count: Int { identifiers.count }

  /// The number of an identifier, or `nil` if it is unknown.
  public subscript(identifier: String) -> Int? {
    numbers[identifier].map(Int.init)
  }

  /// The number of an identifier, a new one if it was unknown.
  @discardableResult
  public mutating func insert(_ identifier: String) -> Int {
    if let number = numbers[identifier] { return Int(number) }
    let number = identifiers.count
    identifiers.append(identifier)
    numbers[identifier] = Int32(number)
    return number
  }
}
