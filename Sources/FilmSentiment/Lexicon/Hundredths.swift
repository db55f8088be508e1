/// Weights as whole numbers of hundredths: what two decimals are exactly.
enum Hundredths {
  /// A weight in hundredths; `nil` where it has further decimals or is beyond ±327.67.
  @inline(__always)
  static func exactly(_ weight: Float) -> Int16? {
    let scaled = Double(weight) * 100
    guard abs(scaled) < 32_767 else { return nil }
    let whole = Int(scaled + (scaled < 0 ? -0.5 : 0.5))
    return Float(Double(whole) / 100) == weight ? Int16(truncatingIfNeeded: whole) : nil
  }

  /// A bias in hundredths; `nil` where it has further decimals or is far too large.
  static func exactly(_ bias: Double) -> Int? {
    let scaled = (bias * 100).rounded()
    guard abs(scaled) <= 1e9, scaled / 100 == bias else { return nil }
    return Int(scaled)
  }

  /// Both weights of an entry in hundredths, the valence in the upper half; `nil` where one of them
  /// has further decimals.
  @inline(__always)
  static func packed(_ entry: LexiconEntries.Line) -> UInt32? {
    guard let valence = exactly(entry.valence), let rating = exactly(entry.ratingWeight) else {
      return nil
    }
    return UInt32(UInt16(bitPattern: valence)) << 16 | UInt32(UInt16(bitPattern: rating))
  }

  /// The weights that were packed.
  @inline(__always)
  static func unpacked(_ weights: UInt64) -> (valence: Int, rating: Int) {
    (Int(Int16(truncatingIfNeeded: weights >> 16)), Int(Int16(truncatingIfNeeded: weights)))
  }
}
