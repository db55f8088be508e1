import COpenBLAS

/// Keeps OpenBLAS on one thread, for the whole process and for good.
///
/// Parallelism is our own (`ParallelRows`): many small problems side by side are faster than
/// each of them spread over threads, and OpenBLAS's sums depend on its number of threads, which
/// would make results differ between machines. Every door to BLAS in this module calls `pin`.
///
/// A program that may need no BLAS at all calls it first thing: the library starts its threads when
/// it is loaded, and they spin for a tenth of a second in wait for work, on processors that others
/// could use.
package enum SingleThreadedBLAS {
  private static let pinned: Void = {
    openblas_set_num_threads(1)
    filmlab_end_blas_threads()
  }()

  /// Sets OpenBLAS to one thread, the first time it is called.
  @inline(__always)
  package static func pin() {
    _ = pinned
  }
}
