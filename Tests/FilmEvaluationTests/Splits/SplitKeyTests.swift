import FilmEvaluation
import Testing

struct SplitKeyTests {
  /// Computed by another implementation: a hash that changes would change every split.
  @Test func `hashes are the same for ever`() {
    #expect("the_mirror_1975".stableHash(seed: 0) == 0x4C68_7C85_679E_657B)
    #expect("amélie".stableHash(seed: 1) == 0x1948_102D_6400_D76E)
    #expect(7.stableHash(seed: 3) == 0xB161_284C_FCD3_40DD)
  }

  @Test func `hashes depend on key and seed`() {
    let hashes = (0..<100).flatMap { seed in
      [0, 1, 2].map { $0.stableHash(seed: UInt64(seed)) }
        + ["", "0", "1"].map { $0.stableHash(seed: UInt64(seed)) }
    }
    #expect(Set(hashes).union([0]).count == 601)
  }
}
