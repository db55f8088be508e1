/// One figure of several methods: a point for each, with a line for its interval.
public struct MethodPlot: Plot {
  /// What a method reached.
  public struct Entry: Sendable, Hashable {
    /// The method.
    public var name: String
    /// The figure.
    public var value: Double
    /// Its interval, if it has one.
    public var interval: ClosedRange<Double>?

    /// Makes an entry.
    public init(name: String, value: Double, interval: ClosedRange<Double>? = nil) {
      (self.name, self.value, self.interval) = (name, value, interval)
    }
  }

  private let title: String
  private let entries: [Entry]

  /// Draws the figures of methods, the first on top.
  ///
  /// - Parameter title: what the figure is called.
  public init(title: String, entries: [Entry]) {
    self.title = title
    self.entries = entries.filter(\.value.isFinite)
  }

  /// The drawing.
  public var svg: String {
    let frame = PlotFrame(x: axis, y: PlotFrame.Axis(title: "", ticks: []))
    let height = 1 / Double(max(1, entries.count))
    let content = entries.enumerated().map { index, entry in
      let y = frame.y(1 - height * (Double(index) + 0.6))
      let interval = entry.interval.map {
        SVG.line((frame.x($0.lowerBound), y), (frame.x($0.upperBound), y), "line")
      }
      return (interval ?? "")
        + SVG.circle(
          (frame.x(entry.value), y), radius: 4.5, "dot", title: Figure.text(entry.value, digits: 4))
        + SVG.text(entry.name, (frame.x(axis.range.lowerBound) + 6, y - 9), .start)
    }
    return frame.svg(
      label: "\(title) of \(entries.map(\.name).joined(separator: ", "))", content.joined())
  }

  /// Round numbers, five to ten of them, that hold every interval.
  private var axis: PlotFrame.Axis {
    let values = entries.flatMap { [$0.value, $0.interval?.lowerBound, $0.interval?.upperBound] }
      .compactMap { $0 }
    guard let least = values.min(), let most = values.max() else {
      return PlotFrame.Axis(title: title, ticks: [])
    }
    let step = MethodPlot.step(max(most - least, 1e-3 * max(1, abs(most))))
    // Room for the names on the left, but not below 0 where nothing is.
    let lowest = (least / step).rounded(.down) - 1
    let (first, last) = (least >= 0 ? max(0, lowest) : lowest, (most / step).rounded(.up))
    let ticks = stride(from: first, through: last, by: 1).map { $0 * step }
    let digits = step >= 1 ? 0 : step >= 0.1 ? 1 : step >= 0.01 ? 2 : 3
    return PlotFrame.Axis(
      title: title, range: (first * step)...(last * step),
      ticks: ticks.map { ($0, Figure.text($0, digits: digits)) })
  }

  /// The step of 1, 2 or 5 times a power of ten that parts a span into four to nine.
  private static func step(_ span: Double) -> Double {
    var power = 1.0
    while power > span { power /= 10 }
    while power * 10 <= span { power *= 10 }
    return [0.1, 0.2, 0.5].map { $0 * power }.first { span / $0 <= 7 } ?? power
  }
}
