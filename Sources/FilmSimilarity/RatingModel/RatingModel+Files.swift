import Bytes
import FilmData
import FoundationEssentials
import LinearAlgebra

extension RatingModel {
  private enum FileName {
    static let manifest = "model.json"
    static let users = "users.csv"
    static let films = "films.csv"
    static let factors = "factors.safetensors"
    static let all: Set = [manifest, users, films, factors]
  }

  /// Writes the model as a folder of four files, which replace those of a model that is there in one step.
  ///
  /// - `users.csv`: a header `id`, then the identifier of each user a line.
  /// - `films.csv`: the film table of similarity models, see `FilmTable`; `id` is the key that the ratings use.
  /// - `factors.safetensors`: `user_factors` (users × factors) and `item_factors` (films × factors), and both or none
  ///   of `user_bias` (users) and `item_bias` (films), all F32 and finite.
  /// - `model.json`: `version` 1, `kind` "ratings", `values` "ratings" or "likes", the numbers of `users`, `films` and
  ///   `factors`; and, with defaults, `method`, `global_mean` (0), `scale` (the least and the greatest rating, to which
  ///   predictions are clamped), `regularization`, `bias_regularization`, `frequency_exponent`, `unobserved_weight`
  ///   and `alpha` (``RatingPenalty``), `least_like` (the least rating that is a like), `checksums` and `provenance`.
  ///
  /// Equal models give equal bytes. Other files of the folder stay.
  ///
  /// - Parameter folder: Created if it does not exist.
  /// - Throws: `SimilarityError.inputOutput`.
  public func save(to folder: String) throws(SimilarityError) {
    let files: [(String, [UInt8])] = [
      (FileName.users, IDTable.bytes(of: users)),
      (FileName.films, films.withTable { Array($0) }),
      (FileName.factors, Safetensors.encode(tensors)),
    ]
    let checksums = files.map { name, bytes in (name, bytes.withUnsafeBytes(CRC32.text)) }
    do {
      let replacement = try FolderReplacement(folder, of: FileName.all)
      for (name, bytes) in files {
        try bytes.withUnsafeBytes { try replacement.write($0, as: name) }
      }
      let manifest = manifest(checksums: Dictionary(uniqueKeysWithValues: checksums))
      try manifest.encoded().withUnsafeBytes { try replacement.write($0, as: FileName.manifest) }
      try replacement.commit()
    } catch {
      var reason = "\(error)"
      if case DataError.inputOutput(_, _, let message) = error { reason = message }
      throw .inputOutput(path: folder, action: "write the model", reason: reason)
    }
  }

  private var tensors: [Safetensors.Output] {
    Safetensors.outputs(TensorName.userFactors, userFactors, precision: .single)
      + Safetensors.outputs(TensorName.itemFactors, itemFactors, precision: .single)
      + (userBias.map { [Safetensors.output(TensorName.userBias, $0)] } ?? [])
      + (itemBias.map { [Safetensors.output(TensorName.itemBias, $0)] } ?? [])
  }

  private func manifest(checksums: [String: String]) -> RatingModelManifest {
    RatingModelManifest(
      values: values, method: method, users: users.count, films: films.count, factors: factors,
      globalMean: globalMean, scale: scale.map { [$0.lowerBound, $0.upperBound] },
      regularization: penalty.regularization, biasRegularization: penalty.biasRegularization,
      frequencyExponent: penalty.frequencyExponent, unobservedWeight: penalty.unobservedWeight,
      alpha: penalty.alpha, leastLike: leastLike, checksums: checksums, provenance: provenance)
  }

  /// Reads a model and checks every file of it; again where another process replaces it meanwhile.
  ///
  /// - Parameters:
  ///   - folder: The folder of the model.
  ///   - residence: Where the bytes are while the model is used.
  /// - Throws: `SimilarityError.missingFile`, `.inputOutput`, `.unsupportedVersion`, `.checksumMismatch` or
  ///   `.malformed`.
  /// - Complexity: O(bytes).
  public init(
    contentsOf folder: String, residence: SimilarityModel.Residence = .memory
  ) throws(SimilarityError) {
    self = try ReplacedFolder.read(folder, manifest: FileName.manifest) {
      folder throws(SimilarityError) in try RatingModel(folder, residence)
    }
  }

  /// Whether a folder has a model of ratings, perhaps a damaged one.
  public static func isModel(_ folder: String) -> Bool {
    RatingModelManifest.describes("\(folder)/\(FileName.manifest)")
  }

  /// Reads the files of a folder as they are at one moment.
  init(
    _ folder: ReplacedFolder, _ residence: SimilarityModel.Residence
  ) throws(SimilarityError) {
    let manifest = try RatingModelManifest(contentsOf: folder.path(of: FileName.manifest))
    let files = RatingModelFiles(folder: folder, residence: residence, manifest: manifest)
    let users = try files.users(FileName.users)
    let (films, filmIDs) = try files.films(FileName.films)
    let tensors = try Safetensors(
      files.checked(FileName.factors), path: folder.path(of: FileName.factors))
    let sides = try files.factors(in: tensors)
    self.init(
      values: manifest.values, method: manifest.method ?? "", users: users, films: films,
      filmIDs: filmIDs, globalMean: manifest.globalMean ?? 0, scale: manifest.range,
      penalty: manifest.penalty, userFactors: sides.users, itemFactors: sides.items,
      userBias: sides.userBias, itemBias: sides.itemBias,
      provenance: manifest.provenance ?? Provenance(command: "", data: [], seed: 0))
    leastLike = manifest.leastLike
  }
}
