import LinearAlgebra
import Testing

@Suite struct HalfTests {
  @Test(
    arguments: [
      (0x0000, 0), (0x3C00, 1), (0xC000, -2), (0x7BFF, 65504), (0x0001, 0x1p-24),
      (0x03FF, 0x1.ff8p-15), (0x0400, 0x1p-14), (0x7C00, .infinity), (0xFC00, -.infinity),
      (0x3555, 0.333251953125),
    ] as [(UInt16, Float)])
  func knownBits(bits: UInt16, value: Float) {
    #expect(Half.float(bits) == value)
    #expect(Half.bits(value) == bits)
  }

  @Test func everyNumberComesBack() {
    for bits in UInt16.min...UInt16.max {
      let value = Half.float(bits)
      if value.isNaN {
        #expect(bits & 0x7FFF > 0x7C00)
        #expect(Half.float(Half.bits(value)).isNaN)
      } else if Half.bits(value) != bits {
        Issue.record("\(bits) became \(Half.bits(value))")
      }
    }
  }

  @Test func roundsToTheNearestAndTiesToEven() {
    #expect(Half.bits(1 + 0x1p-11) == 0x3C00)
    #expect(Half.bits(1 + 0x1.8p-10) == 0x3C02)
    #expect(Half.bits(1 + 0x1.002p-11) == 0x3C01)
    #expect(Half.bits(65519) == 0x7BFF)
    #expect(Half.bits(65520) == 0x7C00)
    #expect(Half.bits(0x1p-25) == 0)
    #expect(Half.bits(-0.0) == 0x8000)
    #expect(Half.bits(0x1.fffp-15) == 0x0400)
  }

  @Test func bytesAreDecodedAtAnyAlignment() {
    var numbers: [Float] = [9, 9]
    [UInt8]([7, 0x00, 0x3C, 0x00, 0xC0]).withUnsafeBytes { bytes in
      numbers.withUnsafeMutableBufferPointer {
        Half.decode(UnsafeRawBufferPointer(rebasing: bytes[1...]), into: $0)
      }
    }
    #expect(numbers == [1, -2])
  }

  @Test func errorIsWithinHalfAStep() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<2000 {
      let value = Float(generator.normal())
      let error = (Half.float(Half.bits(value)) - value).magnitude
      #expect(error <= max(value.magnitude * 0x1p-11, 0x1p-25))
    }
  }
}
