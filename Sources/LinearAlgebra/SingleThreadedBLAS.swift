import COpenBLAS

/// Keeps OpenBLAS on one thread, for the whole process and for good.
///
/// Parallelism is our own (`ParallelRows`): many small problems side by side are faster than
/// each of them spread over threads, and OpenBLAS's sums depend on its number of threads, which
/// would make results differ between machines. Every door to BLAS in this module calls `pin`.
package enum SingleThreadedBLAS {
  private static let pinned: Void = {
    openblas_set_num_threads(1)
    // Its threads, started as it was loaded, would turn idly for the first 25 ms.
    _ = blas_thread_shutdown_()
  }()

  /// Sets OpenBLAS to one thread, the first time it is called.
  @inline(__always)
  package static func pin() {
    _ = pinned
  }
}
