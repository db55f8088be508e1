internal import CTextMasks

/// Reading eight words at a time, one in each lane of a register, where the processor has AVX-512.
enum EightLanes {
  /// Whether this processor can.
  static let areThere = filmlab_has_eight_lanes() != 0
}
