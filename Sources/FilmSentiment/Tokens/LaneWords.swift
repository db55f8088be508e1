internal import CTextMasks

/// Words of a window that were read eight at a time, as far as each is known by itself.
struct LaneWords {
  let window: UnsafePointer<UInt8>
  /// Where the run before them ended.
  let gap: UnsafePointer<UInt8>
  /// Where each begins and ends, counted from the window's start.
  let bounds: UnsafePointer<UInt32>
  let traits: UnsafePointer<UInt8>
  let count: Int

  @inline(__always)
  func start(_ word: Int) -> UnsafePointer<UInt8> { window + Int(bounds[2 * word]) }

  @inline(__always)
  func end(_ word: Int) -> UnsafePointer<UInt8> { window + Int(bounds[2 * word + 1]) }

  /// Where the one before it ended.
  @inline(__always)
  func gapStart(_ word: Int) -> UnsafePointer<UInt8> { word == 0 ? gap : end(word - 1) }

  @inline(__always)
  func has(_ trait: some BinaryInteger, _ word: Int) -> Bool {
    traits[word] & UInt8(truncatingIfNeeded: trait) != 0
  }

  /// The eight traits from a word on, one in each byte.
  @inline(__always)
  func traits(from word: Int) -> UInt64 {
    UnsafeRawPointer(traits + word).loadUnaligned(as: UInt64.self)
  }

  /// A bit in the byte of each of the eight words from `group` on that turns others or has a gap
  /// before it.
  @inline(__always)
  func events(in group: Int) -> UInt64 {
    let traits = traits(from: group)
    let any = (traits | traits &>> 2 | traits &>> 3) & 0x0101_0101_0101_0101
    let left = count - group
    return left < 8 ? any & ((1 as UInt64) &<< (8 * left) &- 1) : any
  }
}
