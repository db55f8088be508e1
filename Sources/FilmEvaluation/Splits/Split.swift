/// Two sets of examples: those to train on and those held out to evaluate on.
public struct Split: Sendable, Hashable {
  /// The indices of the examples to train on, ascending.
  public let train: [Int]
  /// The indices of the examples held out, ascending.
  public let heldOut: [Int]

  /// Divides the examples 0..<count by a test.
  public init(count: Int, isHeldOut: (Int) throws -> Bool) rethrows {
    var train: [Int] = []
    var heldOut: [Int] = []
    for index in 0..<count {
      if try isHeldOut(index) { heldOut.append(index) } else { train.append(index) }
    }
    self.train = train
    self.heldOut = heldOut
  }
}

/// Stops the program if a share of held-out examples is outside 0…1.
func preconditionIsFraction(_ heldOutFraction: Double) {
  precondition(
    (0...1).contains(heldOutFraction), "heldOutFraction is \(heldOutFraction), must be in 0…1")
}
