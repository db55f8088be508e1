import Bytes

/// A named column of a result: its names and its values for programs and for people.
package struct Column<Row> {
  /// The name for programs, the same in every format.
  package let name: String
  /// The unit, which people read after each value; empty without one.
  package var unit = ""
  /// Where it appears.
  package var places = ColumnPlaces.everywhere
  /// The heading that people read, how its cells line up, and how it shrinks on a narrow terminal.
  package var layout: Table.Column
  /// What a program reads.
  package var value: (Row) -> ColumnValue
  /// What people read, without the unit; a dash where it is `nil`.
  package var reading: (Row) -> String?
  /// The colour that people see it in.
  package var colour: (Row) -> TerminalStyle.Colour? = { _ in nil }

  init(
    _ name: String, title: String?, _ alignment: Table.Alignment,
    value: @escaping (Row) -> ColumnValue, reading: @escaping (Row) -> String?
  ) {
    self.name = name
    layout = Table.Column(title: title ?? name, alignment: alignment)
    self.value = value
    self.reading = reading
  }

  /// The cell of a table.
  package func cell(_ row: Row) -> Table.Cell {
    guard let text = reading(row) else { return Table.Cell("–", colour(row)) }
    return Table.Cell(unit.isEmpty ? text : "\(text) \(unit)", colour(row))
  }
}

extension Column {
  /// A column of texts.
  ///
  /// - Parameters:
  ///   - title: the heading for people; the name by default.
  ///   - width: columns of a terminal that a text is shortened to.
  package static func text(
    _ name: String, title: String? = nil, width: Int? = nil, _ text: @escaping (Row) -> String?
  ) -> Self {
    Self(name, title: title, .left, value: { .text(orMissing: text($0)) }) { row in
      text(row).map { text in
        width.map { Table.shortened(text, to: $0) } ?? Table.harmless(text)
      }
    }
  }

  /// A column of whole numbers.
  package static func count(
    _ name: String, title: String? = nil, _ count: @escaping (Row) -> Int?
  ) -> Self {
    Self(name, title: title, .right, value: { .count(count($0)) }) { count($0).map { "\($0)" } }
  }

  /// A column of numbers.
  ///
  /// - Parameters:
  ///   - digits: decimals that people read.
  ///   - isSigned: whether people read a sign before positive numbers too.
  ///   - precision: decimals that programs read.
  package static func number(
    _ name: String, title: String? = nil, digits: Int, isSigned: Bool = false,
    precision: JSONWriter.Precision = .four, _ number: @escaping (Row) -> Double?
  ) -> Self {
    Self(name, title: title, .right, value: { .number(number($0), precision) }) { row in
      number(row).map {
        isSigned ? DecimalText.signed($0, digits: digits) : DecimalText.text($0, digits: digits)
      }
    }
  }

  /// A column of JSON within objects.
  package static func nested(_ name: String, _ body: @escaping (Row, JSONWriter) -> Void) -> Self {
    var column = Self(
      name, title: nil, .left, value: { row in .nested { body(row, $0) } }, reading: { _ in nil })
    column.places = .json
    return column
  }

  /// A column that only people see.
  package static func seen(
    _ title: String, alignment: Table.Alignment, _ reading: @escaping (Row) -> String?
  ) -> Self {
    var column = Self("", title: title, alignment, value: { _ in .absent }, reading: reading)
    column.places = .table
    return column
  }
}

extension Column {
  /// The column, only in some places.
  package func only(_ places: ColumnPlaces) -> Self { changed { $0.places = places } }

  /// The column with a unit.
  package func unit(_ unit: String) -> Self { changed { $0.unit = unit } }

  /// The column with a colour for each row.
  package func coloured(_ colour: @escaping (Row) -> TerminalStyle.Colour?) -> Self {
    changed { $0.colour = colour }
  }

  /// The column, with other values for people.
  package func read(_ reading: @escaping (Row) -> String?) -> Self {
    changed { $0.reading = reading }
  }

  /// The column, whose objects have no field, rather than `null`, where a row has no value.
  package var absentWhereMissing: Self {
    changed { column in
      let value = column.value
      column.value = { row in
        switch value(row) {
        case .missing, .count(nil), .number(nil, _): .absent
        case let present: present
        }
      }
    }
  }

  /// The column, of rows of which this row is a part.
  package func of<Whole>(_ part: @escaping (Whole) -> Row) -> Column<Whole> {
    var column = Column<Whole>(
      name, title: layout.title, layout.alignment, value: { value(part($0)) },
      reading: { reading(part($0)) })
    column.layout = layout
    column.unit = unit
    column.places = places
    column.colour = { colour(part($0)) }
    return column
  }

  /// The column, the first to be left out where lines do not fit.
  package var secondary: Self { changed { $0.layout.isSecondary = true } }

  /// The column, whose texts move below their rows where lines do not fit.
  package var detail: Self { changed { $0.layout.isDetail = true } }

  private func changed(_ change: (inout Self) -> Void) -> Self {
    var column = self
    change(&column)
    return column
  }
}
