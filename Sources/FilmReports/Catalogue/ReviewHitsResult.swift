package import FilmCatalogue
import FilmData

/// Reviews in which words were found, the hits marked.
package struct ReviewHitsResult: ResultText {
  private let hits: [ReviewHit]
  private let words: String

  /// Hits of words.
  package init(_ hits: [ReviewHit], words: String) { (self.hits, self.words) = (hits, words) }

  package func text(_ format: OutputFormat, _ display: Display) -> String {
    switch format {
    case .table:
      hits.map { lines($0, display).joined(separator: "\n") + "\n" }.joined(separator: "\n")
    case .markdown: hits.map(markdown).joined(separator: "\n")
    case .html: page
    case .json, .jsonl, .csv, .tsv: Self.columns.text(hits, as: format, display: display)
    }
  }

  // MARK: For people

  private func passage(_ hit: ReviewHit) -> Passage { Passage(hit.review.text, hits: hit.places) }

  /// A line of what the review is, and the passage below it.
  private func lines(_ hit: ReviewHit, _ display: Display) -> [String] {
    var parts = [display.style.apply(.bold, Table.harmless(hit.film.titleAndYear))]
    let review = hit.review
    if let verdict = review.verdict {
      parts.append(
        display.style.apply(verdict == .fresh ? .green : .red, review.verdictInWords ?? ""))
    }
    parts += [review.score, review.by, review.date].compactMap { $0 }.map(Table.harmless)
    let mark: (String) -> String =
      display.style.isEnabled ? { display.style.apply(.yellow, $0) } : { "«\($0)»" }
    return [parts.joined(separator: "  ")]
      + Paragraph.lines(
        marked(hit, { Table.harmless($0) }, hit: mark), indent: 2, width: display.paragraphWidth)
  }

  private func marked(
    _ hit: ReviewHit, _ plain: (String) -> String, hit mark: (String) -> String
  ) -> String {
    passage(hit).pieces.map { piece in
      let text = piece.text.map { $0.isWhitespace ? " " : String($0) }.joined()
      return piece.isHit ? mark(plain(text)) : plain(text)
    }.joined()
  }

  private func markdown(_ hit: ReviewHit) -> String {
    let facts = hit.review.facts.map { MarkdownText.escaped($0) }
    return
      "- **\(MarkdownText.escaped(hit.film.titleAndYear))** \(facts.joined(separator: " · "))  \n"
      + "  \(marked(hit, { MarkdownText.escaped($0) }, hit: { "**\($0)**" }))\n"
  }

  private var page: String {
    let items = hits.map { hit in
      let text = marked(hit, HTMLText.escaped, hit: { "<mark>\($0)</mark>" })
      let facts = hit.review.facts.joined(separator: " · ")
      return "<section class=\"table\">\n<h2>\(HTMLText.escaped(hit.film.titleAndYear))</h2>\n"
        + "<p>\(HTMLText.escaped(facts))</p>\n<blockquote>\(text)</blockquote>\n</section>\n"
    }
    return ResultPage.html("Reviews with \(words)", sections: items)
  }

  // MARK: For programs

  /// Writes a field with the reviews as objects, as in ``text(_:_:)``.
  ///
  /// - Parameter more: writes further fields of a review.
  package func append(
    _ name: String, to json: JSONWriter, more: (ReviewHit) -> Void = { _ in }
  ) {
    let columns = Self.columns
    json.list(name, of: hits) { hit in
      json.object {
        columns.appendFields(hit, to: json)
        more(hit)
      }
    }
  }

  private static var columns: Columns<ReviewHit> {
    Columns([
      .text("film_number") { "#\($0.film.number)" },
      .text("film") { $0.film.title },
      .count("year") { $0.film.year },
      .text("author") { $0.review.author },
      .text("publication") { $0.review.publication },
      .text("by") { $0.review.isAudience ? "audience" : "critic" },
      .text("date") { $0.review.date },
      .text("label") { $0.review.verdict?.rawValue },
      .text("label_from") { $0.review.verdict == nil ? nil : $0.review.basis.name },
      .text("original_rating") { $0.review.score },
      .number("rating", digits: 2) { $0.review.rating },
      .text("text") { $0.review.text },
      .nested("hits") { hit, json in
        json.list(hit.places) { place in
          json.object {
            json.field("start", place.start)
            json.field("end", place.end)
          }
        }
      },
    ])
  }
}

extension StoredReview {
  /// The verdict, and whether it is predicted.
  fileprivate var verdictInWords: String? {
    verdict.map { basis == .prediction ? "\($0.rawValue) (predicted)" : $0.rawValue }
  }

  /// Who wrote it, and where it appeared.
  fileprivate var by: String? {
    let names = [author, publication].compactMap { $0 }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  /// What there is to say of it in a line.
  fileprivate var facts: [String] { [verdictInWords, score, by, date].compactMap { $0 } }
}

extension VerdictBasis {
  /// The name for programs.
  fileprivate var name: String? {
    switch self {
    case .none: nil
    case .label: "label"
    case .score: "score"
    case .prediction: "prediction"
    }
  }
}
