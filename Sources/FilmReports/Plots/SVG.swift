/// Elements of a drawing; each has a class by which the page's style gives it its colours.
enum SVG {
  /// A point: across and down.
  typealias Point = (x: Double, y: Double)

  /// The side of its point on which a text is.
  enum Anchor: String { case start, middle, end }

  /// A coordinate with one decimal, which is a tenth of a pixel.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let rest = abs(tenths) % 10
    return "\(sign)\(abs(tenths) / 10)" + (rest == 0 ? "" : ".\(rest)")
  }

  static func line(_ start: Point, to end: Point, style: String) -> String {
    "<line class=\"\(style)\" x1=\"\(number(start.x))\" y1=\"\(number(start.y))\" "
      + "x2=\"\(number(end.x))\" y2=\"\(number(end.y))\"/>\n"
  }

  static func polyline(_ points: [Point], style: String) -> String {
    "<polyline class=\"\(style)\" points=\"\(list(points))\"/>\n"
  }

  static func polygon(_ points: [Point], style: String) -> String {
    "<polygon class=\"\(style)\" points=\"\(list(points))\"/>\n"
  }

  private static func list(_ points: [Point]) -> String {
    points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
  }

  /// A rectangle between two corners.
  ///
  /// - Parameter opacity: 0…1; the style's own where it is `nil`.
  static func rectangle(
    _ corner: Point, to opposite: Point, style: String, opacity: Double? = nil,
    title: String = ""
  ) -> String {
    let strength = opacity.map { " fill-opacity=\"\(number($0 * 100))%\"" } ?? ""
    return "<rect class=\"\(style)\" x=\"\(number(min(corner.x, opposite.x)))\" "
      + "y=\"\(number(min(corner.y, opposite.y)))\" "
      + "width=\"\(number(abs(corner.x - opposite.x)))\" "
      + "height=\"\(number(abs(corner.y - opposite.y)))\"\(strength)"
      + element("rect", title)
  }

  static func circle(
    _ centre: Point, radius: Double, style: String, title: String = ""
  ) -> String {
    "<circle class=\"\(style)\" cx=\"\(number(centre.x))\" cy=\"\(number(centre.y))\" "
      + "r=\"\(number(radius))\"" + element("circle", title)
  }

  /// The end of an element, with the text that shows when the pointer rests on it.
  private static func element(_ name: String, _ title: String) -> String {
    title.isEmpty ? "/>\n" : "><title>\(HTMLText.escaped(title))</title></\(name)>\n"
  }

  static func text(
    _ text: String, at point: Point, anchor: Anchor, style: String = ""
  ) -> String {
    let style = style.isEmpty ? "" : " class=\"\(style)\""
    return "<text\(style) x=\"\(number(point.x))\" y=\"\(number(point.y))\" "
      + "text-anchor=\"\(anchor.rawValue)\">\(HTMLText.escaped(text))</text>\n"
  }

  /// A text that reads upwards.
  static func turnedText(_ text: String, at point: Point) -> String {
    "<text transform=\"translate(\(number(point.x)) \(number(point.y))) rotate(-90)\" "
      + "text-anchor=\"middle\">\(HTMLText.escaped(text))</text>\n"
  }
}
