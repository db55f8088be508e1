import Foundation
import LinearAlgebra
import Testing

@Suite struct SingleThreadedBLASTests {
  @Test func bigProductsAreTheSameTwice() {
    // Large enough for OpenBLAS to use threads if it were allowed to.
    let a = Matrix.normal(rowCount: 300, columnCount: 300, seed: 1)
    #expect(a * a == a * a)
  }

  /// OpenBLAS takes processors that it does not know for one of 2004.
  @Test func processorsWithWideRegistersUseThem() throws {
    let text = try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)
    let flags = text?.split(separator: "\n").first { $0.hasPrefix("flags") }
    guard let flags, flags.contains(" avx2 "), flags.contains(" fma ") else { return }
    #expect(SingleThreadedBLAS.kernels != "Prescott")
  }
}
