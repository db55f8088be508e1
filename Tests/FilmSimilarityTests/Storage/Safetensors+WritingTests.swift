import LinearAlgebra
import Testing

@testable import FilmSimilarity

@Suite struct SafetensorsWritingTests {
  @Test(arguments: [Safetensors.Precision.single, .half])
  func whatIsWrittenIsRead(precision: Safetensors.Precision) throws {
    // Numbers that both precisions hold exactly.
    let first = Matrix(rows: [[1, -0.5, 0.25], [0, 2, -3]])
    let second = Matrix(rows: [[0.125], [4]])
    let folder = try TemporaryFolder()
    let bytes = Safetensors.encode(
      [("text", FactorRows(first)), ("ratings", FactorRows(second))], precision)
    let tensors = try Safetensors(folder.write(bytes, to: "x.safetensors"))
    #expect(try tensors.rows(named: "text", count: 2).matrix == first)
    #expect(try tensors.rows(named: "ratings", count: 2).matrix == second)
  }

  @Test func bytesAreThoseOfTheFormat() {
    let bytes = Safetensors.encode([("a", FactorRows(Matrix(rows: [[1]])))], .single)
    let header = #"{"a":{"dtype":"F32","shape":[1,1],"data_offsets":[0,4]}}"#
    let padded = header + String(repeating: " ", count: (8 - header.utf8.count % 8) % 8)
    #expect(
      bytes == [UInt8(padded.utf8.count), 0, 0, 0, 0, 0, 0, 0] + padded.utf8 + [0, 0, 0x80, 0x3F])
  }
}
