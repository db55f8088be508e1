/// What a program reads in a column of a row.
package enum ColumnValue {
  /// A text.
  case text(String)
  /// A whole number, or nothing.
  case count(Int?)
  /// A rounded number, or nothing.
  case number(Double?, JSONWriter.Precision)
  /// JSON that the closure writes; only in objects.
  case nested((JSONWriter) -> Void)
  /// Nothing: no field of an object, an empty field of CSV, a dash for people.
  case absent
  /// A missing value: `null` in an object, an empty field of CSV, a dash for people.
  case missing

  /// A text, or a missing value.
  static func text(orMissing text: String?) -> Self { text.map(Self.text) ?? .missing }
}
