/// What a program reads in a column of a row.
package enum ColumnValue {
  /// A text.
  case text(String)
  /// A whole number; nothing where there is none.
  case count(Int?)
  /// A number, rounded; nothing where there is none.
  case number(Double?, JSONWriter.Precision)
  /// JSON that the closure writes; only in objects.
  case nested((JSONWriter) -> Void)
  /// Nothing: no field of an object, an empty field of CSV, a dash for people.
  case absent
  /// A missing value: `null` in an object, an empty field of CSV, a dash for people.
  case missing

  /// A text; a missing value where there is none.
  static func text(orMissing text: String?) -> Self { text.map(Self.text) ?? .missing }
}
