internal import Bytes

/// Identifiers of users or films and their numbers, which count from 0 in the order of insertion.
///
/// Looks identifiers up by their bytes, so that a file of millions of ratings costs no String per
/// row.
public struct IDIndex: Sendable, Hashable {
  /// The identifiers by number.
  public private(set) var identifiers: [String] = []
  private var table = ProbeTable()

  /// Makes an empty index.
  public init() {}

  /// Numbers identifiers in their order; a repeated one keeps its number.
  public init(_ identifiers: some Sequence<String>) {
    for identifier in identifiers { insert(identifier) }
  }

  /// How many identifiers there are.
  public var count: Int { identifiers.count }

  /// The number of an identifier, `nil` for an unknown one.
  ///
  /// - Complexity: O(1) on average.
  public subscript(identifier: String) -> Int? {
    var identifier = identifier
    return identifier.withUTF8 { bytes in
      let bytes = UnsafeRawBufferPointer(bytes)
      return number(of: bytes, FNV1a.hash(bytes))
    }
  }

  /// The number of an identifier, a new one if it was unknown.
  @discardableResult
  public mutating func insert(_ identifier: String) -> Int {
    var identifier = identifier
    return identifier.withUTF8 { insert(UnsafeRawBufferPointer($0)) }
  }

  /// The number of an identifier given as UTF-8; a String is made only for a new one.
  ///
  /// Invalid UTF-8 counts as U+FFFD, so that it is found again.
  package mutating func insert(_ identifier: UnsafeRawBufferPointer) -> Int {
    let hash = FNV1a.hash(identifier)
    if let known = number(of: identifier, hash) { return known }
    let text = String(decoding: identifier, as: UTF8.self)
    if !text.utf8.elementsEqual(identifier) { return insert(text) }
    identifiers.append(text)
    return table.append(hash)
  }

  @inline(__always)
  private func number(of identifier: UnsafeRawBufferPointer, _ hash: UInt64) -> Int? {
    table.find(hash) { number in
      // Comparing a view's elements takes longer than everything else.
      identifiers[number].utf8.withContiguousStorageIfAvailable {
        $0.elementsEqual(identifier)
      } ?? identifiers[number].utf8.elementsEqual(identifier)
    }
  }
}
