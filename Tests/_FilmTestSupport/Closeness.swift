package import Testing

/// Expects two series of numbers to be the same within rounding, and names the first that differ.
///
/// - Parameters:
///   - relative: the difference that is let pass, as a share of the larger magnitude.
///   - absolute: the difference that is let pass in any case.
package func expectClose<Number: BinaryFloatingPoint>(
  _ actual: [Number], _ expected: [Number], relative: Number = 1e-6, absolute: Number = 0,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  guard actual.count == expected.count else {
    Issue.record(
      "\(actual.count) numbers where \(expected.count) are expected",
      sourceLocation: sourceLocation)
    return
  }
  for (index, (a, b)) in zip(actual, expected).enumerated() {
    let allowed = max(absolute, relative * max(a.magnitude, b.magnitude))
    // Written so that NaN is close to nothing.
    if a == b || (a - b).magnitude <= allowed { continue }
    Issue.record(
      "number \(index) is \(a) where \(b) is expected", sourceLocation: sourceLocation)
    return
  }
}

/// Expects two numbers to be the same within rounding.
package func expectClose<Number: BinaryFloatingPoint>(
  _ actual: Number, _ expected: Number, relative: Number = 1e-6, absolute: Number = 0,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  expectClose(
    [actual], [expected], relative: relative, absolute: absolute, sourceLocation: sourceLocation)
}
