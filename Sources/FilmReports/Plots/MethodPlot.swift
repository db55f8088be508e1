/// One figure of several methods: a point for each, with a line for its interval.
public struct MethodPlot: Plot {
  /// The figure of a method.
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
  /// - Parameters:
  ///   - title: the figure's name.
  ///   - entries: the figure of each method, the best first.
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
        SVG.line((frame.x($0.lowerBound), y), to: (frame.x($0.upperBound), y), style: "line")
      }
      return (interval ?? "")
        + SVG.circle(
          (frame.x(entry.value), y), radius: 4.5, style: "dot",
          title: Figure.text(entry.value, digits: 4))
        + SVG.text(entry.name, at: (frame.x(axis.range.lowerBound) + 6, y - 9), anchor: .start)
    }
    return frame.svg(
      label: "\(title) of \(entries.map(\.name).joined(separator: ", "))", content.joined())
  }

  /// With room for the names on the left.
  private var axis: PlotFrame.Axis {
    .fitting(
      entries.flatMap { [$0.value, $0.interval?.lowerBound, $0.interval?.upperBound] }
        .compactMap { $0 }, title: title, hasRoomBelow: true)
  }
}
