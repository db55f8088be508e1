import LinearAlgebra
import Testing

@Suite struct SeededGeneratorDistributionsTests {
  private func moments(_ numbers: [Double]) -> (mean: Double, variance: Double) {
    let mean = numbers.reduce(0, +) / Double(numbers.count)
    let squares = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (mean, squares / Double(numbers.count))
  }

  @Test func noiseIsStandardNormal() {
    let noise = Matrix.noise(rowCount: 2000, columnCount: 51, seed: 3).elements.map(Double.init)
    let (mean, variance) = moments(noise)
    #expect(mean.magnitude < 0.01)
    #expect((variance - 1).magnitude < 0.02)
    let fourth = noise.reduce(0) { $0 + $1 * $1 * $1 * $1 } / Double(noise.count)
    #expect((fourth - 3).magnitude < 0.15)
    #expect(noise.allSatisfy { $0.magnitude < 6.8 })
    // 4.55 % lie beyond two deviations.
    let beyond = Double(noise.filter { $0.magnitude > 2 }.count) / Double(noise.count)
    #expect((beyond - 0.0455).magnitude < 0.004)
  }

  @Test func rowsDoNotDependOnTheirNumberOrOnThreads() {
    let short = Matrix.noise(rowCount: 3, columnCount: 5, seed: 7, threads: 1)
    let long = Matrix.noise(rowCount: 700, columnCount: 5, seed: 7, threads: 3)
    #expect(short.elements[...] == long.elements[..<15])
    #expect(Matrix.noise(rowCount: 3, columnCount: 5, seed: 8) != short)
  }

  @Test(arguments: [0.3, 1, 4.5, 300])
  func gammaHasItsMoments(shape: Double) {
    var generator = SeededGenerator(seed: 5)
    let (mean, variance) = moments((0..<20_000).map { _ in generator.gamma(shape: shape) })
    #expect((mean - shape).magnitude < 0.05 * shape)
    #expect((variance - shape).magnitude < 0.1 * shape)
  }
}
