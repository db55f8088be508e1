import Glibc

/// Memory for tables that are read at random: in pages of two megabytes where the system has them,
/// so that a look-up needs no walk through the page table before it.
enum LargeMemory {
  private static let pageSize = 2 << 20

  /// Zeros, to be freed by ``free(_:)``.
  static func zeros(_ count: Int) -> UnsafeMutablePointer<UInt64> {
    let needed = count * MemoryLayout<UInt64>.stride
    let isLarge = needed >= pageSize
    let size = isLarge ? (needed + pageSize - 1) / pageSize * pageSize : needed
    var memory: UnsafeMutableRawPointer?
    guard posix_memalign(&memory, isLarge ? pageSize : 64, size) == 0, let memory else {
      preconditionFailure("no memory for a table of \(size) bytes")
    }
    // Advice only: without it, look-ups are slower.
    if isLarge { madvise(memory, size, MADV_HUGEPAGE) }
    let words = memory.bindMemory(to: UInt64.self, capacity: count)
    words.initialize(repeating: 0, count: count)
    return words
  }

  static func free(_ memory: UnsafeMutablePointer<UInt64>) { Glibc.free(memory) }
}
