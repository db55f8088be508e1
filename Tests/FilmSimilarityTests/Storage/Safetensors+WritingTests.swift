import Foundation
import LinearAlgebra
import Testing
import _FilmTestSupport

@testable import FilmSimilarity

@Suite struct SafetensorsWritingTests {
  @Test(arguments: [Safetensors.Precision.single, .half])
  func whatIsWrittenIsRead(precision: Safetensors.Precision) throws {
    // Numbers that both precisions hold exactly.
    let first = Matrix(rows: [[1, -0.5, 0.25], [0, 2, -3]])
    let second = Matrix(rows: [[0.125], [4]])
    let folder = try TemporaryFolder()
    let bytes = Safetensors.encode(
      Safetensors.outputs("text", FactorRows(first), precision: precision)
        + Safetensors.outputs("ratings", FactorRows(second), precision: precision))
    let tensors = try Safetensors(folder.write(bytes, as: "x.safetensors"))
    #expect(try tensors.rows(named: "text", count: 2).matrix == first)
    #expect(try tensors.rows(named: "ratings", count: 2).matrix == second)
  }

  /// Bytes with a sign come with what a byte of each row is worth.
  @Test func bytesHaveTheScalesOfTheirRows() throws {
    let rows = FactorRows(Matrix(rows: [[127, -127, 63], [0, 0, 0], [0.5, -0.25, 0]]))
    let outputs = Safetensors.outputs("themes", rows, precision: .signedByte)
    #expect(outputs.map(\.name) == ["themes", "themes_scales"])
    #expect(outputs.map(\.shape) == [[3, 3], [3]])
    #expect(outputs[0].bytes.map { Int8(bitPattern: $0) } == [127, -127, 63, 0, 0, 0, 127, -64, 0])
    let folder = try TemporaryFolder()
    let read = try Safetensors(folder.write(Safetensors.encode(outputs), as: "x.safetensors"))
    expectClose(
      try read.rows(named: "themes", count: 3).matrix.elements,
      [127, -127, 63, 0, 0, 0, 0.5, -64 * 0.5 / 127, 0])
    for wrong in [
      [outputs[0]], [outputs[0], Safetensors.output("themes_scales", StoredNumbers([Float(1)]))],
    ] {
      let file = try Safetensors(folder.write(Safetensors.encode(wrong), as: "y.safetensors"))
      #expect(throws: SimilarityError.self) { try file.rows(named: "themes", count: 3) }
    }
  }

  @Test func bytesAreThoseOfTheFormat() {
    let bytes = Safetensors.encode(
      Safetensors.outputs("a", FactorRows(Matrix(rows: [[1]])), precision: .single))
    let header = #"{"a":{"dtype":"F32","shape":[1,1],"data_offsets":[0,4]}}"#
    let padded = header + String(repeating: " ", count: (8 - header.utf8.count % 8) % 8)
    #expect(
      bytes == [UInt8(padded.utf8.count), 0, 0, 0, 0, 0, 0, 0] + padded.utf8 + [0, 0, 0x80, 0x3F])
  }

  /// One line of Python: the header's length stands in the first eight bytes, the factors behind it.
  @Test(.enabled(if: Python.hasNumpy, "numpy is not installed"))
  func numpyReadsTheFactorsInOneLine() throws {
    let rows = Matrix(rows: [[1, -0.5, 0.25], [0, 2, -3]])
    let folder = try TemporaryFolder()
    let bytes = Safetensors.encode(
      Safetensors.outputs("text", FactorRows(rows), precision: .half))
    let path = try folder.write(bytes, as: "factors.safetensors")
    let line = """
      f = numpy.memmap(p, "<f2", "r", 8 + int.from_bytes(open(p, "rb").read(8), "little"), (2, 3))
      """
    let printed = try Python.run(
      "import numpy; p = '\(path)'; \(line); print(f.tolist(), f.astype(float) @ [1, 2, 4])")
    #expect(printed == "[[1.0, -0.5, 0.25], [0.0, 2.0, -3.0]] [ 1. -8.]\n")
  }
}

/// Python, if there is one.
private enum Python {
  static let hasNumpy = (try? run("import numpy; print(1)")) == "1\n"

  static func run(_ program: String) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", program]
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}
