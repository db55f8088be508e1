import COpenBLAS

/// OpenBLAS, loaded when one of its routines is first called and always kept on one thread.
///
/// Parallelism is our own (`ParallelRows`): many small problems in parallel are faster than each of
/// them spread over threads, and OpenBLAS's sums depend on its number of threads, which would make
/// results differ between machines. `COpenBLAS` handles both inside every routine, so that no caller
/// in this module has to.
///
/// Commands that need no BLAS never load it, which saves a tenth of their start.
package enum SingleThreadedBLAS {
  /// What the kernels in use are made for, such as "Haswell".
  package static var kernels: String {
    filmlab_load_openblas()
    return String(cString: filmlab_openblas_kernels())
  }
}
