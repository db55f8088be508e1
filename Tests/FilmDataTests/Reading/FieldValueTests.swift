import Testing

@testable import FilmData

@Suite struct FieldValueTests {
  @Test(arguments: [
    (FieldValue.Kind.missing, "", false), (.null, "null", false), (.string, "", false),
    (.string, "a film", true), (.string, " ", true), (.number, "1.50", true), (.yes, "true", true),
    (.no, "false", true), (.other, "", true),
  ])
  func presence(kind: FieldValue.Kind, text: String, isPresent: Bool) {
    Array(text.utf8).withUnsafeBytes { bytes in
      let value = FieldValue(kind: kind, bytes: bytes, json: nil)
      #expect(value.isPresent == isPresent)
      #expect(value.string == (isPresent ? text : nil))
    }
  }

  @Test func nothing() {
    #expect(FieldValue.missing.kind == .missing)
    #expect(FieldValue.missing.string == nil)
  }
}
