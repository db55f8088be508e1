import Testing

@testable import Bytes

@Suite struct RowShapeTests {
  private func shape(_ text: String, columns: Int, free: Int? = nil) -> RowShape {
    Array(text.utf8).withUnsafeBytes {
      RowShape(of: $0, .comma, columnCount: columns, freeColumn: free)
    }
  }

  @Test func kindsAreThoseOfNearlyAllLines() {
    let rows = (0..<20).map { "\($0),a film of \($0),fresh\n" }.joined()
    #expect(shape(rows, columns: 3).kinds == [.number, .any, .word])
    #expect(shape(rows + "x,a film,very fresh\n", columns: 3).kinds == [.number, .any, .word])
    #expect(shape(rows + "a line of text\n", columns: 3).kinds == [.number, .any, .word])
  }

  @Test func oneValueIsNoEvidence() {
    #expect(!shape("1,a\n", columns: 2).isTyped)
    #expect(!shape("", columns: 2).isTyped)
    #expect(shape("1,a\n2,b\n", columns: 2, free: 1).kinds == [.number, .any])
  }

  @Test func whatFits() {
    let shape = RowShape(kinds: [.number, .any, .word])
    func fits(_ line: String) -> Bool {
      var fields = LineFields(.comma)
      return Array(line.utf8).withUnsafeBufferPointer { bytes in
        guard let start = bytes.baseAddress else { return false }
        fields.split(start, start + bytes.count)
        return shape.fits(fields.fields)
      }
    }
    #expect(fits("1,a film,fresh") && fits("1,a film") && fits(",,"))
    #expect(!fits("one,a film,fresh") && !fits("1,a film,very fresh"))
  }
}
