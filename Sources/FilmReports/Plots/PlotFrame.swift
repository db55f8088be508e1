/// The part that all plots share: axes with numbers and titles, and the positions of values.
struct PlotFrame {
  /// An axis: its range, where it has numbers, and what it measures.
  struct Axis {
    var title: String
    var range: ClosedRange<Double> = 0...1
    /// The positions of numbers, and their texts.
    var ticks: [(value: Double, text: String)]

    /// An axis of shares, 0 to 100 %.
    static func share(_ title: String) -> Axis {
      Axis(title: title, ticks: (0...5).map { (Double($0) / 5, "\($0 * 20) %") })
    }

    /// An axis of ratings, 0 to 1.
    static func rating(_ title: String) -> Axis {
      Axis(title: title, ticks: (0...5).map { (Double($0) / 5, tenths($0 * 2)) })
    }

    /// A number of tenths: "0", "0.3", "1".
    static func tenths(_ count: Int) -> String {
      count % 10 == 0 ? "\(count / 10)" : "0.\(count)"
    }
  }

  static let width = 440.0
  static let height = 380.0
  private static let left = 64.0
  private static let right = 16.0
  private static let top = 12.0
  private static let bottom = 50.0

  var x: Axis
  var y: Axis

  /// The position of a value on the horizontal axis.
  func x(_ value: Double) -> Double {
    let width = Self.width - Self.left - Self.right
    return Self.left + Self.share(value, in: x.range) * width
  }

  /// The position of a value on the vertical axis.
  func y(_ value: Double) -> Double {
    let height = Self.height - Self.top - Self.bottom
    return Self.top + (1 - Self.share(value, in: y.range)) * height
  }

  private static func share(_ value: Double, in range: ClosedRange<Double>) -> Double {
    let clamped = min(range.upperBound, max(range.lowerBound, value))
    return (clamped - range.lowerBound) / (range.upperBound - range.lowerBound)
  }

  /// A drawing in the frame.
  ///
  /// - Parameters:
  ///   - label: a description, for those who cannot see the drawing.
  ///   - content: elements over the grid.
  func svg(label: String, _ content: String) -> String {
    let size = "0 0 \(SVG.number(Self.width)) \(SVG.number(Self.height))"
    return "<svg viewBox=\"\(size)\" role=\"img\" aria-label=\"\(HTMLText.escaped(label))\">\n"
      + grid + content + axes + "</svg>\n"
  }

  private var grid: String {
    let vertical = x.ticks.map { tick in
      SVG.line(
        (x(tick.value), y(y.range.lowerBound)), to: (x(tick.value), y(y.range.upperBound)),
        style: "grid")
    }
    let horizontal = y.ticks.map { tick in
      SVG.line(
        (x(x.range.lowerBound), y(tick.value)), to: (x(x.range.upperBound), y(tick.value)),
        style: "grid")
    }
    return (vertical + horizontal).joined()
  }

  private var axes: String {
    let bottom = y(y.range.lowerBound)
    let top = y(y.range.upperBound)
    let left = x(x.range.lowerBound)
    let right = x(x.range.upperBound)
    var text = SVG.polyline([(left, top), (left, bottom), (right, bottom)], style: "frame")
    for tick in x.ticks {
      text += SVG.text(tick.text, at: (x(tick.value), bottom + 18), anchor: .middle)
    }
    for tick in y.ticks {
      text += SVG.text(tick.text, at: (left - 7, y(tick.value) + 4), anchor: .end)
    }
    text += SVG.text(x.title, at: ((left + right) / 2, bottom + 41), anchor: .middle)
    return text + SVG.turnedText(y.title, at: (13, (top + bottom) / 2))
  }
}
