/// A word as it was scanned.
struct ScannedWord {
  var hash: UInt64
  var end: UnsafePointer<UInt8>
  var isCapital: Bool
  /// Whether a small letter is in it: a word in full capitals is emphasis, not a name.
  var hasSmallLetter: Bool
  var endsInNegation: Bool
  var letterCount: Int
}
