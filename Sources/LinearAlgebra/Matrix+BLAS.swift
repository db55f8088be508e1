import COpenBLAS

extension Matrix {
  /// The product of two matrices, on one thread.
  ///
  /// - Complexity: O(rows · inner · columns).
  package static func * (left: Matrix, right: Matrix) -> Matrix {
    precondition(
      left.columnCount == right.rowCount,
      "shapes differ: \(left.rowCount)×\(left.columnCount) · \(right.rowCount)×\(right.columnCount)"
    )
    return left.product(with: right, transposed: false)
  }

  /// `self · otherᵀ`: the inner products of the rows of both.
  package func timesTransposed(of other: Matrix) -> Matrix {
    precondition(
      columnCount == other.columnCount,
      "shapes differ: \(rowCount)×\(columnCount) · (\(other.rowCount)×\(other.columnCount))ᵀ")
    return product(with: other, transposed: true)
  }

  private func product(with other: Matrix, transposed: Bool) -> Matrix {
    let columns = transposed ? other.rowCount : other.columnCount
    var result = Matrix(rowCount: rowCount, columnCount: columns)
    guard rowCount > 0, columns > 0, columnCount > 0 else { return result }
    let (inner, rows, otherWidth) = (columnCount, rowCount, other.columnCount)
    withElements { a in
      other.withElements { b in
        result.withMutableElements { c in
          cblas_sgemm(
            CblasRowMajor, CblasNoTrans, transposed ? CblasTrans : CblasNoTrans,
            blasint(rows), blasint(columns), blasint(inner), 1,
            a.baseAddress, blasint(inner), b.baseAddress, blasint(otherWidth), 0,
            c.baseAddress, blasint(columns))
        }
      }
    }
    return result
  }

  /// `selfᵀ · other`.
  ///
  /// - Complexity: O(rows · columns · columns of `other`).
  package func transposedTimes(_ other: Matrix) -> Matrix {
    precondition(
      rowCount == other.rowCount,
      "shapes differ: (\(rowCount)×\(columnCount))ᵀ · \(other.rowCount)×\(other.columnCount)")
    var result = Matrix(rowCount: columnCount, columnCount: other.columnCount)
    guard rowCount > 0, columnCount > 0, other.columnCount > 0 else { return result }
    let (inner, rows, columns) = (rowCount, columnCount, other.columnCount)
    withElements { a in
      other.withElements { b in
        result.withMutableElements { c in
          cblas_sgemm(
            CblasRowMajor, CblasTrans, CblasNoTrans, blasint(rows), blasint(columns),
            blasint(inner), 1, a.baseAddress, blasint(rows), b.baseAddress, blasint(columns), 0,
            c.baseAddress, blasint(columns))
        }
      }
    }
    return result
  }

  /// `self += left · right`, on one thread.
  package mutating func addProduct(_ left: Matrix, _ right: Matrix) {
    precondition(
      left.columnCount == right.rowCount && rowCount == left.rowCount
        && columnCount == right.columnCount,
      "shapes differ: \(rowCount)×\(columnCount) += \(left.rowCount)×\(left.columnCount) · "
        + "\(right.rowCount)×\(right.columnCount)")
    guard rowCount > 0, columnCount > 0, left.columnCount > 0 else { return }
    let (rows, columns, inner) = (rowCount, columnCount, left.columnCount)
    left.withElements { a in
      right.withElements { b in
        withMutableElements { c in
          cblas_sgemm(
            CblasRowMajor, CblasNoTrans, CblasNoTrans, blasint(rows), blasint(columns),
            blasint(inner), 1, a.baseAddress, blasint(inner), b.baseAddress, blasint(columns), 1,
            c.baseAddress, blasint(columns))
        }
      }
    }
  }

  /// The inverse of an upper triangle.
  ///
  /// - Throws: `LinearAlgebraError.notPositiveDefinite` where an element of the diagonal is zero.
  package func upperTriangularInverse() throws(LinearAlgebraError) -> Matrix {
    precondition(rowCount == columnCount, "\(rowCount)×\(columnCount) is not square")
    var inverse = self
    var (n, status) = (blasint(rowCount), blasint(0))
    if n > 0 {
      // Our row-major upper triangle is LAPACK's lower one.
      inverse.withMutableElements { strtri_("L", "N", &n, $0.baseAddress, &n, &status, 1, 1) }
    }
    guard status == 0 else {
      throw .notPositiveDefinite(order: rowCount, pivot: max(0, Int(status) - 1))
    }
    return inverse
  }

  /// `self · vector`.
  package static func * (matrix: Matrix, vector: [Float]) -> [Float] {
    precondition(
      matrix.columnCount == vector.count,
      "shapes differ: \(matrix.rowCount)×\(matrix.columnCount) · \(vector.count)")
    var result = [Float](repeating: 0, count: matrix.rowCount)
    matrix.withElements { elements in
      vector.withUnsafeBufferPointer { vector in
        result.withUnsafeMutableBufferPointer { result in
          Kernel.multiply(
            rows: elements, by: vector, columnCount: matrix.columnCount, into: result)
        }
      }
    }
    return result
  }

  /// The Gram matrix of the rows' components, `selfᵀ · self`, symmetric.
  ///
  /// Computes blocks of rows in parallel and adds them in their order: the same bytes for any number
  /// of threads.
  ///
  /// - Complexity: O(rows · columns²).
  package func gram(threads: Int? = nil) -> Matrix {
    var sum = Matrix(rowCount: columnCount, columnCount: columnCount)
    guard columnCount > 0 else { return sum }
    let width = columnCount
    let parts = withElements { elements in
      nonisolated(unsafe) let elements = elements
      return ParallelRows(count: rowCount, chunk: 2048, threads: threads).map { rows in
        var part = [Float](repeating: 0, count: width * width)
        part.withUnsafeMutableBufferPointer { part in
          Kernel.addGram(
            of: UnsafeBufferPointer(
              rebasing: elements[rows.lowerBound * width..<rows.upperBound * width]),
            columnCount: width, to: part)
        }
        return part
      }
    }
    sum.withMutableElements { sum in
      for part in parts { for index in sum.indices { sum[index] += part[index] } }
    }
    sum.mirrorUpperTriangle()
    return sum
  }

  /// Copies the elements above the diagonal to below it.
  private mutating func mirrorUpperTriangle() {
    let order = columnCount
    withMutableElements { elements in
      for i in 0..<order {
        for j in 0..<i { elements[i * order + j] = elements[j * order + i] }
      }
    }
  }
}
