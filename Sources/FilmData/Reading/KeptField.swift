/// A field of a row as the input has it, known to the reader or not.
package struct KeptField {
  /// The field's name.
  package var name: UnsafeRawBufferPointer
  /// The value; a list or an object has only its JSON.
  package var value: FieldValue
}

/// The names of an input's fields, in its order, as a table needs them that hands them on.
package final class KeptNames: Sendable {
  package let names: [String]

  init(_ names: [String]) { self.names = names }
}
