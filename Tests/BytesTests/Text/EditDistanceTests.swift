import Testing

@testable import Bytes

@Suite struct EditDistanceTests {
  private func distance(_ first: String, _ second: String, bound: Int) -> Int? {
    var distance = EditDistance()
    return Array(first.utf8).withUnsafeBufferPointer { first in
      Array(second.utf8).withUnsafeBufferPointer { second in
        distance.between(first, second, bound: bound)
      }
    }
  }

  @Test(arguments: [
    ("", "", 0), ("abc", "abc", 0), ("", "abc", 3), ("goodfelas", "goodfellas", 1),
    ("raggingbull", "ragingbull", 1), ("alein", "alien", 1), ("kitten", "sitting", 3),
    ("ca", "abc", 3), ("poulin", "poulain", 1),
  ])
  func countsSlips(first: String, second: String, slips: Int) {
    #expect(distance(first, second, bound: 5) == slips)
    #expect(distance(second, first, bound: 5) == slips)
    #expect(distance(first, second, bound: slips) == slips)
    if slips > 0 { #expect(distance(first, second, bound: slips - 1) == nil) }
  }

  /// The whole table, without a band.
  private func naive(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var table = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count {
      for j in 0...b.count {
        if i == 0 || j == 0 {
          table[i][j] = max(i, j)
          continue
        }
        let change = table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, change)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
        }
      }
    }
    return table[a.count][b.count]
  }

  @Test func agreesWithTheWholeTable() {
    var state: UInt64 = 7
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var distance = EditDistance()
    for _ in 0..<3000 {
      let a = (0..<next(9)).map { _ in UInt8(97 + next(3)) }
      let b = (0..<next(9)).map { _ in UInt8(97 + next(3)) }
      let expected = naive(a, b)
      for bound in 0...4 {
        let found = a.withUnsafeBufferPointer { a in
          b.withUnsafeBufferPointer { distance.between(a, $0, bound: bound) }
        }
        #expect(found == (expected <= bound ? expected : nil))
      }
      let bits = [a, b].map { $0.withUnsafeBufferPointer { EditDistance.signature($0) } }
      #expect((bits[0] ^ bits[1]).nonzeroBitCount <= 2 * expected)
    }
  }

  /// A column of 64 bytes is a word of bits; longer ones are not.
  @Test(arguments: [60, 63, 64, 65, 70])
  func longTextsAreComparedToo(count: Int) {
    let a = (0..<count).map { UInt8(97 + $0 * $0 % 5) }
    var b = a
    b.swapAt(count - 1, count - 2)
    b.remove(at: 7)
    b[20] = 0
    b.insert(255, at: 40)
    var distance = EditDistance()
    for (first, second) in [(a, b), (b, a), (a, a), (b, Array(a.reversed()))] {
      let found = first.withUnsafeBufferPointer { first in
        second.withUnsafeBufferPointer { distance.between(first, $0, bound: 200) }
      }
      #expect(found == naive(first, second))
    }
  }

  @Test func shortWordsMayHaveNoSlip() {
    #expect([3, 4, 6, 11, 40].map(EditDistance.bound(for:)) == [0, 1, 2, 3, 3])
  }
}
