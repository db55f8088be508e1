import COpenBLAS
import Glibc

/// OpenBLAS, loaded when the first routine of it is needed and kept on one thread for good.
///
/// Parallelism is our own (`ParallelRows`): many small problems side by side are faster than
/// each of them spread over threads, and OpenBLAS's sums depend on its number of threads, which
/// would make results differ between machines. Every door to BLAS in this module calls `pin`.
///
/// Commands that need no BLAS never load it: that is a tenth of a start.
package enum SingleThreadedBLAS {
  private static let pinned: Void = {
    guard filmlab_load_openblas() == 0 else { return }
    let words: StaticString =
      "filmlab: OpenBLAS cannot be loaded; install it (on Debian: libopenblas0)\n"
    _ = write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
    exit(74)
  }()

  /// What the kernels in use are made for, such as "Haswell".
  package static var kernels: String {
    pin()
    return String(cString: filmlab_openblas_kernels())
  }

  /// Loads OpenBLAS on one thread, the first time it is called.
  ///
  /// Without the library the program ends with a sentence and status 74, as it would have ended
  /// before its first line had it been linked to it.
  @inline(__always)
  package static func pin() {
    _ = pinned
  }
}
