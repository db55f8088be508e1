import LinearAlgebra

/// The mean of many products `X Yᵀ` in memory that does not grow with their number: two random
/// projections of the sum, from which one pair of factors is made in the end.
///
/// Source: Tropp, Yurtsever, Udell, Cevher: Practical sketching algorithms for low-rank matrix
/// approximation, SIAM J. Matrix Anal. Appl. 38 (2017), doi 10.1137/17M1111590, algorithms 1 and 7.
struct PosteriorSketch: Sendable {
  /// Products added.
  private(set) var count = 0
  /// Ω, films × k, and Ψ, users × l.
  private let filmTest, userTest: Matrix
  /// Σ X Yᵀ Ω and Σ Y Xᵀ Ψ.
  private var range, corange: Matrix
  private let rank: Int

  /// - Parameter rank: Of the pair of factors made in the end.
  init(userCount: Int, filmCount: Int, rank: Int, seed: UInt64) {
    self.rank = min(rank, userCount, filmCount)
    let k = min(2 * rank + 1, userCount, filmCount)
    let l = min(2 * k + 1, userCount)
    filmTest = .noise(rowCount: filmCount, columnCount: k, seed: seed)
    userTest = .noise(rowCount: userCount, columnCount: l, seed: ~seed)
    range = Matrix(rowCount: userCount, columnCount: k)
    corange = Matrix(rowCount: filmCount, columnCount: l)
  }

  /// Adds a product of factors, users × n and films × n.
  ///
  /// - Complexity: O((users + films) · n · rank).
  mutating func add(users: Matrix, films: Matrix) {
    range.addProduct(users, films.transposedTimes(filmTest))
    corange.addProduct(films, users.transposedTimes(userTest))
    count += 1
  }

  /// Factors whose product is about the mean of the products added.
  ///
  /// - Complexity: O((users + films) · rank²).
  func factors() throws(LinearAlgebraError) -> (users: Matrix, films: Matrix) {
    // M ≈ Q (ΨᵀQ)⁺ (ΨᵀM), where Q spans the range of M.
    let basis = range.orthonormalized().q
    let (u, r) = userTest.transposedTimes(basis).orthonormalized()
    var films = corange * u * (try r.upperTriangularInverse()).transposed()
    films.scale(by: 1 / Float(max(1, count)))
    // M ≈ Q filmsᵀ; of the small rest only the leading singular values are kept.
    let (z, t) = films.orthonormalized()
    let small = try SymmetricEigen(t * t.transposed())
    let kept = small.vectors.leadingColumns(rank)
    // films = Z T, M = Q Tᵀ Zᵀ; TTᵀ = V S² Vᵀ, so that M ≈ (Q Tᵀ V S⁻½)(Z V S½)ᵀ.
    let scales = small.values.prefix(rank).map { max(0, $0).squareRoot().squareRoot() }
    return (
      (basis * (t.transposed() * kept)).scalingColumns(by: scales.map { $0 > 1e-6 ? 1 / $0 : 0 }),
      (z * kept).scalingColumns(by: scales)
    )
  }
}
