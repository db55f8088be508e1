import Bytes
import FilmData

/// The names of a rating model's tensors.
enum TensorName {
  static let userFactors = "user_factors"
  static let itemFactors = "item_factors"
  static let userBias = "user_bias"
  static let itemBias = "item_bias"
}

/// Reads the files of a rating model, and checks that they fit its description.
struct RatingModelFiles {
  let folder: ReplacedFolder
  let residence: SimilarityModel.Residence
  let manifest: RatingModelManifest

  /// Factors and biases of both sides.
  struct Sides {
    let users: FactorRows
    let items: FactorRows
    let userBias: StoredNumbers<Float>?
    let itemBias: StoredNumbers<Float>?
  }

  /// The bytes of a file, if they are those that the description says; another program need not say any.
  func checked(_ name: String) throws(SimilarityError) -> MappedFile {
    let path = folder.path(of: name)
    let file = try MappedFile(path, residence: residence)
    if let checksum = manifest.checksums?[name], file.withBytes(CRC32.text) != checksum {
      throw .checksumMismatch(path: path)
    }
    return file
  }

  /// The users' identifiers.
  func users(_ name: String) throws(SimilarityError) -> IDIndex {
    let file = try checked(name)
    let users: IDIndex
    do {
      users = try file.withBytes { bytes throws(FilmTable.Fault) in try IDTable.parse(bytes) }
    } catch {
      throw .malformed(path: folder.path(of: name), reason: error.reason)
    }
    try check(users.count, "users", manifest.users, name)
    return users
  }

  /// The films, and their keys.
  func films(_ name: String) throws(SimilarityError) -> (FilmList, IDIndex) {
    let file = try checked(name)
    let films: FilmList
    do {
      films = try file.withBytes { bytes throws(FilmTable.Fault) in
        try FilmList(table: bytes, in: file)
      }
    } catch {
      throw .malformed(path: folder.path(of: name), reason: error.reason)
    }
    try check(films.count, "films", manifest.films, name)
    var index = IDIndex()
    for film in films.indices {
      let id = films.id(of: film)
      guard index.insert(id) == film else {
        throw .malformed(
          path: folder.path(of: name),
          reason: "film \(film + 1) repeats the id \(id.quotable(limit: 40))")
      }
    }
    return (films, index)
  }

  /// Factors and biases, all of which are finite.
  func factors(in tensors: Safetensors) throws(SimilarityError) -> Sides {
    let hasBias = [TensorName.userBias, TensorName.itemBias].map { tensors.tensors[$0] != nil }
    if hasBias[0] != hasBias[1] {
      throw .malformed(path: tensors.path, reason: "it has one of the tensors of biases, not both")
    }
    return Sides(
      users: try rows(TensorName.userFactors, manifest.users, in: tensors),
      items: try rows(TensorName.itemFactors, manifest.films, in: tensors),
      userBias: hasBias[0] ? try bias(TensorName.userBias, manifest.users, in: tensors) : nil,
      itemBias: hasBias[0] ? try bias(TensorName.itemBias, manifest.films, in: tensors) : nil)
  }

  private func rows(
    _ name: String, _ count: Int, in tensors: Safetensors
  ) throws(SimilarityError) -> FactorRows {
    let rows = try tensors.rows(named: name, count: count)
    guard rows.columnCount == manifest.factors else {
      throw .malformed(
        path: tensors.path,
        reason:
          "tensor \(name) has \(rows.columnCount) factors, but model.json says \(manifest.factors)")
    }
    try check(rows.withElements { $0.allSatisfy(Self.isUsable) }, name, in: tensors)
    return rows
  }

  private func bias(
    _ name: String, _ count: Int, in tensors: Safetensors
  ) throws(SimilarityError) -> StoredNumbers<Float> {
    let numbers = try tensors.numbers(named: name, of: Float.self, count: count)
    try check(numbers.withElements { $0.allSatisfy(Self.isUsable) }, name, in: tensors)
    return numbers
  }

  /// No number is larger: a product of factors stays finite, and NaN is not within.
  private static let largest: Float = 1e9

  private static func isUsable(_ number: Float) -> Bool { number.magnitude <= largest }

  private func check(
    _ areUsable: Bool, _ name: String, in tensors: Safetensors
  ) throws(SimilarityError) {
    if areUsable { return }
    throw .malformed(
      path: tensors.path,
      reason: "a number of tensor \(name) is not finite, or larger than a billion")
  }

  private func check(
    _ count: Int, _ what: String, _ stated: Int, _ name: String
  ) throws(SimilarityError) {
    if count == stated { return }
    throw .malformed(
      path: folder.path(of: name), reason: "it has \(count) \(what), but model.json says \(stated)")
  }
}
