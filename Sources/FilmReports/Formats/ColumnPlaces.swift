/// Where a column of a result appears.
package struct ColumnPlaces: OptionSet, Sendable {
  /// A bit for each place of output.
  package let rawValue: UInt8

  /// Makes a set of places.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Tables for people, also in Markdown.
  package static let table = Self(rawValue: 1)
  /// CSV.
  package static let csv = Self(rawValue: 2)
  /// Objects of JSON.
  package static let json = Self(rawValue: 4)
  /// What programs read.
  package static let programs: Self = [.csv, .json]
  /// Everywhere.
  package static let everywhere: Self = [.table, .csv, .json]
}
