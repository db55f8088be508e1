import LinearAlgebra

extension SparseMatrix {
  /// Features of the rows for `SidePrior`: the bag of a row's columns, each 1/√n of the n in the
  /// bag, whatever the values; further features; and last a constant for the mean of all rows.
  ///
  /// Who rated what says something about taste even without the ratings, which SVD++ uses (Koren,
  /// KDD 2008, doi 10.1145/1401890.1401944).
  ///
  /// - Parameters:
  ///   - ridge: λ of the prior; the constant is √(λ/2), so that the mean weighs as two rows.
  ///   - maximum: Columns that enter the bags; the most frequent are taken.
  ///   - further: More features of the same rows, none if `nil`.
  func bagFeatures(ridge: Double, maximum: Int, further: SparseMatrix? = nil) -> SparseMatrix {
    let places = placesOfFrequentColumns(maximum)
    let bagCount = min(columnCount, maximum)
    let constant = bagCount + (further?.columnCount ?? 0)
    var (starts, columns, values) = ([0], [Int32](), [Float]())
    columns.reserveCapacity(storedCount + rowCount)
    values.reserveCapacity(storedCount + rowCount)
    for row in 0..<rowCount {
      let first = columns.count
      for entry in rowRange(row) {
        if let place = places[Int(self.columns[entry])] { columns.append(place) }
      }
      let count = columns.count - first
      values.append(contentsOf: repeatElement(1 / Float(max(1, count)).squareRoot(), count: count))
      if let further, row < further.rowCount {
        for entry in further.rowRange(row) {
          columns.append(Int32(bagCount) + further.columns[entry])
          values.append(further.values[entry])
        }
      }
      columns.append(Int32(constant))
      values.append(Float((ridge / 2).squareRoot()))
      starts.append(columns.count)
    }
    return SparseMatrix(
      rowCount: rowCount, columnCount: constant + 1, rowStarts: starts, columns: columns,
      values: values)
  }

  /// New indices of the most frequent columns, in their old order; `nil` for the others.
  private func placesOfFrequentColumns(_ maximum: Int) -> [Int32?] {
    var counts = [Int](repeating: 0, count: columnCount)
    for column in columns { counts[Int(column)] += 1 }
    let ranked = counts.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }
    var places = [Int32?](repeating: nil, count: columnCount)
    for (place, column) in ranked.prefix(maximum).sorted().enumerated() {
      places[column] = Int32(place)
    }
    return places
  }
}
