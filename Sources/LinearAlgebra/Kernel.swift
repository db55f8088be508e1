import CKernels
import COpenBLAS

/// Products on raw memory for inner loops that must not allocate; all row-major, on one thread.
package enum Kernel {
  /// `result = rows · vector`, one inner product per row.
  package static func multiply(
    rows: UnsafeBufferPointer<Float>, by vector: UnsafeBufferPointer<Float>, columnCount: Int,
    scale: Float = 1, adding: Bool = false, into result: UnsafeMutableBufferPointer<Float>
  ) {
    precondition(
      rows.count == result.count * columnCount && vector.count == columnCount,
      "shapes differ: \(rows.count) elements, \(vector.count) components, \(result.count) results")
    guard !result.isEmpty else { return }
    guard columnCount > 0 else {
      if !adding { result.update(repeating: 0) }
      return
    }
    cblas_sgemv(
      CblasRowMajor, CblasNoTrans, blasint(result.count), blasint(columnCount), scale,
      rows.baseAddress, blasint(columnCount), vector.baseAddress, 1, adding ? 1 : 0,
      result.baseAddress, 1)
  }

  /// `result += rowsᵀ · weights`: the weighted sum of the rows.
  package static func addSum(
    ofRows rows: UnsafeBufferPointer<Float>, weights: UnsafeBufferPointer<Float>,
    to result: UnsafeMutableBufferPointer<Float>
  ) {
    precondition(
      rows.count == result.count * weights.count,
      "shapes differ: \(rows.count) elements, \(weights.count) weights, \(result.count) results")
    guard !rows.isEmpty else { return }
    cblas_sgemv(
      CblasRowMajor, CblasTrans, blasint(weights.count), blasint(result.count), 1,
      rows.baseAddress, blasint(result.count), weights.baseAddress, 1, 1, result.baseAddress, 1)
  }

  /// `result = scale · left · rightᵀ`, or that added to `result`: inner products of all pairs of rows.
  package static func multiply(
    rows left: UnsafeBufferPointer<Float>, byRows right: UnsafeBufferPointer<Float>,
    columnCount: Int, scale: Float = 1, adding: Bool = false,
    into result: UnsafeMutableBufferPointer<Float>
  ) {
    precondition(columnCount > 0, "rows of no columns")
    let (leftCount, rightCount) = (left.count / columnCount, right.count / columnCount)
    precondition(
      result.count >= leftCount * rightCount,
      "\(result.count) results for \(leftCount)×\(rightCount) rows")
    guard leftCount > 0, rightCount > 0 else { return }
    cblas_sgemm(
      CblasRowMajor, CblasNoTrans, CblasTrans, blasint(leftCount), blasint(rightCount),
      blasint(columnCount), scale, left.baseAddress, blasint(columnCount), right.baseAddress,
      blasint(columnCount), adding ? 1 : 0, result.baseAddress, blasint(rightCount))
  }

  /// Adds `rowsᵀ · rows` to the triangle on and above the diagonal of `gram`.
  ///
  /// Up to 32 columns the whole square is computed: `ssyrk` is slower there than `sgemm`.
  package static func addGram(
    of rows: UnsafeBufferPointer<Float>, columnCount: Int,
    to gram: UnsafeMutableBufferPointer<Float>
  ) {
    precondition(
      columnCount > 0 && gram.count >= columnCount * columnCount
        && rows.count.isMultiple(of: columnCount),
      "\(rows.count) elements in rows of \(columnCount), \(gram.count) for their Gram matrix")
    guard !rows.isEmpty else { return }
    let (width, count) = (blasint(columnCount), blasint(rows.count / columnCount))
    if columnCount <= 32 {
      cblas_sgemm(
        CblasRowMajor, CblasTrans, CblasNoTrans, width, width, count, 1, rows.baseAddress, width,
        rows.baseAddress, width, 1, gram.baseAddress, width)
    } else {
      cblas_ssyrk(
        CblasRowMajor, CblasUpper, CblasTrans, width, count, 1, rows.baseAddress, width, 1,
        gram.baseAddress, width)
    }
  }

  /// Adds `Σ wₑ (target − yₑ · vector) yₑ` over some rows yₑ of a matrix, without copying them.
  ///
  /// - Parameters:
  ///   - matrix: Row-major.
  ///   - columnCount: The length of a row, of `vector` and of `result`.
  ///   - rows: Which rows, all within the matrix.
  ///   - weights: w, one per row.
  /// - Complexity: O(rows · columns); the fastest for 128 columns or fewer, multiples of 16.
  @inline(__always)
  package static func addMisses(
    ofRows rows: UnsafeBufferPointer<Int32>, weights: UnsafeBufferPointer<Float>,
    in matrix: UnsafePointer<Float>, columnCount: Int, from vector: UnsafePointer<Float>,
    target: Float, to result: UnsafeMutablePointer<Float>
  ) {
    precondition(rows.count == weights.count, "\(rows.count) rows, \(weights.count) weights")
    filmlab_add_misses(
      matrix, Int32(columnCount), rows.baseAddress, weights.baseAddress, Int64(rows.count), vector,
      target, result)
  }

  /// The inner product of two vectors.
  @inline(__always)
  package static func dot(
    _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, count: Int
  ) -> Float {
    var sums = SIMD16<Float>(repeating: 0)
    var index = 0
    while index &+ 16 <= count {
      let x = UnsafeRawPointer(a + index).loadUnaligned(as: SIMD16<Float>.self)
      let y = UnsafeRawPointer(b + index).loadUnaligned(as: SIMD16<Float>.self)
      sums += x * y
      index &+= 16
    }
    var sum = sums.sum()
    while index < count {
      sum += a[index] * b[index]
      index &+= 1
    }
    return sum
  }

  /// `y += scale · x`.
  @inline(__always)
  package static func add(
    _ x: UnsafePointer<Float>, times scale: Float, to y: UnsafeMutablePointer<Float>, count: Int
  ) {
    for index in 0..<count { y[index] += scale * x[index] }
  }
}
