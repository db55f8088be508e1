import FilmAnalytics
import FilmCatalogue
import FilmData
import FilmReports
import FilmSentiment
import FoundationEssentials
import HTTPTypes
import NIOCore

/// `POST /mine/import`: imports a file that the owner sends.
struct ImportForm: SitePage {
  let path = "/mine/import"
  let method = HTTPRequest.Method.post
  let isOwners = true

  func bodyBytes(_ limits: WebLimits) -> Int { limits.uploadBytes }

  func answer(_ request: SiteRequest, _ site: SiteReader) throws -> SiteAnswer {
    guard let file = request.upload, file.bytes.readableBytes > 0 else {
      throw WebError.unusable(reason: "no file was chosen; choose one, then press the button again")
    }
    let folder = TemporaryPlace()
    let path = try folder.path(Self.harmless(file.name))
    guard Self.write(file.bytes, to: path) else {
      throw WebError.failed(
        reason: "the file cannot be kept while it is read: the disk may be full")
    }
    guard let model = site.models.sentiment else { throw WebError.noModel(kind: "sentiment") }
    let settings = try Self.settings(model, scale: request.form["scale"] ?? "")
    do {
      let report = try site.store.change { catalogue in
        try catalogue.importFile(path, settings)
      }
      site.store.lastImport = Self.lines(report).map {
        $0.replacing(path, with: file.name).sentence
      }
    } catch let error as any ClassifiedError {
      // The path is that of the copy, which the owner does not know; the catalogue's is nobody's business.
      throw WebError.unusable(
        reason: "\(error)".replacing(path, with: file.name)
          .replacing(site.store.configuration.catalogue, with: "the catalogue"))
    }
    return .redirect(request.back(saying: .imported))
  }

  private static func write(_ bytes: ByteBuffer, to path: String) -> Bool {
    bytes.withUnsafeReadableBytes {
      FileManager.default.createFile(atPath: path, contents: Data($0))
    }
  }

  /// As long as an import may keep others from changing anything.
  private static let timeLimit = Duration.seconds(60)

  /// What the file brought, then what was guessed or could not be read, as `filmlab import` tells it.
  private static func lines(_ report: ImportReport) -> [String] {
    [ImportReportWords.line(report)] + report.problems.flatMap { $0.notes.map($0.line) }
  }

  private static func settings(_ model: SentimentModel, scale: String) throws -> ImportSettings {
    var settings = ImportSettings(scorer: ReviewScorer(model))
    if !scale.isEmpty {
      guard let best = Double(scale), best > 0, best <= 1000 else {
        throw WebError.unusable(
          reason: "the best rating of the scale must be a number, such as 5 or 10", field: "scale")
      }
      settings.format.bareScale = best
    }
    let end = ContinuousClock.now + timeLimit
    settings.control.isCancelled = { ContinuousClock.now > end }
    return settings
  }

  /// A name of letters, digits, `.`, `-` and `_`: the name says what the file is (`watchlist.csv`), and no more.
  static func harmless(_ name: String) -> String {
    let kept = name.unicodeScalars.map { scalar -> Character in
      let isKept =
        scalar.isASCII
        && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || [".", "-", "_"].contains(Character(scalar)))
      return isKept ? Character(scalar) : "_"
    }
    let text = String(kept.suffix(100)).drop { $0 == "." }
    return text.isEmpty ? "file" : String(text)
  }
}
