import FilmCatalogue
import FilmData

/// What critics agree on.
struct ConsensusPart {
  let page: TitlePage

  /// The line of figures, the sentence that stands best for the verdict, and the sentences of a source.
  var sections: [PageSection] {
    var blocks: [PageBlock] = []
    if let consensus = page.consensus {
      blocks.append(.row(PageRow(text: consensus.line)))
      if let quotation = consensus.quotation { blocks.append(.quotation(quotation)) }
    }
    if let fact = page.fact(.consensus) {
      blocks.append(
        .row(
          PageRow(
            text: fact.values.joined(separator: " "), detail: "as \(fact.source.title) has it")))
    }
    return PageSection.blocks("Consensus", blocks)
  }
}
