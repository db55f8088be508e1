import FilmData
public import FilmEvaluation

/// Each film's predicted Tomatometer against its true one; films on the wrong side of 60 % are larger.
public struct TomatometerPlot: Plot {
  /// The most films drawn: of more, those that are furthest off.
  static let mostFilms = 1500

  private let agreement: TomatometerAgreement
  private let name: @Sendable (Int) -> String

  /// Draws the films of a report.
  ///
  /// - Parameters:
  ///   - agreement: true and predicted Tomatometer of each film.
  ///   - name: a film's title, by its cluster.
  public init(_ agreement: TomatometerAgreement, name: @escaping @Sendable (Int) -> String) {
    self.agreement = agreement
    self.name = name
  }

  /// The drawing.
  public var svg: String {
    let frame = PlotFrame(x: .share("true Tomatometer"), y: .share("predicted Tomatometer"))
    let threshold = Double(Tomatometer.freshPercentage) / 100
    let lines =
      SVG.line((frame.x(0), frame.y(0)), to: (frame.x(1), frame.y(1)), style: "diagonal")
      + SVG.line(
        (frame.x(threshold), frame.y(0)), to: (frame.x(threshold), frame.y(1)), style: "frame")
      + SVG.line(
        (frame.x(0), frame.y(threshold)), to: (frame.x(1), frame.y(threshold)), style: "frame")
    return frame.svg(
      label: "predicted against true Tomatometer of \(agreement.films.count) films",
      lines + drawn.map { dot($0, frame) }.joined())
  }

  /// The films that are drawn, those on the wrong side last and so on top.
  private var drawn: [TomatometerAgreement.Film] {
    let far = agreement.films.sorted { Self.error($0) > Self.error($1) }
    let chosen = far.prefix(Self.mostFilms)
    return chosen.filter { !isWrong($0) } + chosen.filter(isWrong)
  }

  private static func error(_ film: TomatometerAgreement.Film) -> Double {
    abs((film.predicted.share ?? 0) - (film.actual.share ?? 0))
  }

  private func isWrong(_ film: TomatometerAgreement.Film) -> Bool {
    film.predicted.freshness != film.actual.freshness
  }

  private func dot(_ film: TomatometerAgreement.Film, _ frame: PlotFrame) -> String {
    let (actual, predicted) = (film.actual.share ?? 0, film.predicted.share ?? 0)
    let title =
      "\(name(film.cluster)): predicted \(Figure.percent(predicted)), true "
      + "\(Figure.percent(actual)), \(film.actual.reviewCount) reviews"
    let wrong = isWrong(film)
    return SVG.circle(
      (frame.x(actual), frame.y(predicted)), radius: wrong ? 3.5 : 2.8,
      style: wrong ? "film wrong" : "film", title: title)
  }
}
