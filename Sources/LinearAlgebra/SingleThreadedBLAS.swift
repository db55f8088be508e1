import COpenBLAS

/// OpenBLAS, loaded when a routine of it is first called and kept on one thread for good.
///
/// Parallelism is our own (`ParallelRows`): many small problems side by side are faster than
/// each of them spread over threads, and OpenBLAS's sums depend on its number of threads, which
/// would make results differ between machines. `COpenBLAS` sees to both inside every routine, so
/// that no door to BLAS in this module has to think of it.
///
/// Commands that need no BLAS never load it: that is a tenth of a start.
package enum SingleThreadedBLAS {
  /// What the kernels in use are made for, such as "Haswell".
  package static var kernels: String {
    filmlab_load_openblas()
    return String(cString: filmlab_openblas_kernels())
  }
}
