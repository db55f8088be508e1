internal import Bytes
internal import FilmData
import FoundationEssentials

/// The known public data sets, read from a file that anyone can read and edit.
///
/// ```swift
/// let registry = try Registry(contentsOf: "Datasets/registry.json")
/// for set in registry.sets { print(set.name, set.licence) }
/// ```
public struct Registry: Sendable {
  /// Where it was read.
  public let path: String
  /// The sets in the file's order.
  public let sets: [DataSet]

  /// The version of the file's format that this program reads.
  static let version = 1

  private struct Contents: Codable {
    var version: Int
    var sets: [DataSet]
  }

  /// Reads a registry.
  ///
  /// - Parameter path: a JSON file with `version` and `sets`, each a ``DataSet``.
  /// - Throws: ``FilmSetsError/noRegistry(path:)`` where there is no such file,
  ///   ``FilmSetsError/malformedRegistry(path:reason:)`` where it cannot be used.
  public init(contentsOf path: String) throws(FilmSetsError) {
    let bytes: [UInt8]
    do throws(DataError) {
      bytes = try ByteSource(.file(path)).readToEnd()
    } catch {
      if case .noSuchFile = error { throw .noRegistry(path: path) }
      throw .malformedRegistry(path: path, reason: "it cannot be read")
    }
    let contents: Contents
    do {
      contents = try JSONDecoder().decode(Contents.self, from: Data(bytes))
    } catch {
      throw .malformedRegistry(path: path, reason: Self.reason(error))
    }
    guard contents.version == Self.version else {
      throw .malformedRegistry(
        path: path,
        reason: "it has version \(contents.version), but this program reads \(Self.version)")
    }
    if let fault = Self.fault(contents.sets) {
      throw .malformedRegistry(path: path, reason: fault)
    }
    self.path = path
    sets = contents.sets
  }

  /// The set of a name or alias, in either case.
  ///
  /// - Complexity: O(sets).
  /// - Throws: ``FilmSetsError/unknownSet(name:suggestions:)`` with the names that may be meant.
  public func set(named name: String) throws(FilmSetsError) -> DataSet {
    let wanted = name.lowercased()
    if let set = sets.first(where: { $0.name == wanted || $0.aliases?.contains(wanted) == true }) {
      return set
    }
    throw .unknownSet(name: name, suggestions: suggestions(for: wanted))
  }

  /// At most three names with a similar spelling, the nearest first, else those that contain the word.
  private func suggestions(for wanted: String) -> [String] {
    let near = sets.compactMap { set in
      ([set.name] + (set.aliases ?? [])).compactMap { typos($0, wanted) }.min()
        .map { (name: set.name, typos: $0) }
    }
    if near.isEmpty {
      return sets.map(\.name).filter { wanted.count >= 3 && $0.contains(wanted) }
    }
    return near.sorted { $0.typos < $1.typos }.prefix(3).map(\.name)
  }

  /// The number of typos between a name and the wanted one; nil for too many.
  private func typos(_ name: String, _ wanted: String) -> Int? {
    var distance = EditDistance()
    let (first, second) = (Array(name.utf8), Array(wanted.utf8))
    return first.withUnsafeBufferPointer { first in
      second.withUnsafeBufferPointer { second in
        distance.between(first, second, bound: EditDistance.bound(for: first.count))
      }
    }
  }

  private static func fault(_ sets: [DataSet]) -> String? {
    var seen: Set<String> = []
    for set in sets {
      if let fault = set.fault { return fault }
      for name in [set.name] + (set.aliases ?? []) where !seen.insert(name).inserted {
        return "two sets have the name \(name)"
      }
    }
    return nil
  }

  /// What the decoder found, in words that say where.
  private static func reason(_ error: any Error) -> String {
    func place(_ path: [any CodingKey]) -> String {
      path.map { $0.intValue.map { "set \($0 + 1)" } ?? $0.stringValue }.joined(separator: ", ")
    }
    switch error {
    case DecodingError.keyNotFound(let key, let context):
      return "\(place(context.codingPath)) lacks \"\(key.stringValue)\""
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      return "\(place(context.codingPath)) is of the wrong type"
    case DecodingError.dataCorrupted(let context):
      let place = place(context.codingPath)
      return (place.isEmpty ? "" : place + ": ") + context.debugDescription
    default: return "it is no JSON of a registry"
    }
  }
}
