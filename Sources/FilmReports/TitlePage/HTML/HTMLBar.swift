import Bytes
import FilmCatalogue

/// A share as a bar in HTML.
struct HTMLBar {
  let bar: PageBar

  var html: String {
    let width = DecimalText.text(100 * min(1, max(0, bar.share ?? 0)), digits: 1)
    var text = "<div class=\"bar\"><b>\(HTMLText.escaped(bar.label))</b>"
    text += "<strong>\(HTMLText.escaped(bar.figure))</strong>"
    text += "<span class=\"track\" aria-hidden=\"true\">"
    text += "<i class=\"fill\(Self.style(bar.tone))\" style=\"width:\(width)%\"></i></span>"
    text += "<span>\(HTMLText.escaped(bar.words))</span>"
    if !bar.details.isEmpty {
      text += "<small>\(HTMLText.escaped(bar.details.joined(separator: " · ")))</small>"
    }
    return text + bar.phrases.map(phrase).joined() + "</div>\n"
  }

  private func phrase(_ phrase: PagePhrase) -> String {
    let author = phrase.quotation.author.map { " <small>\(HTMLText.escaped($0))</small>" } ?? ""
    let (style, name) = phrase.isPraise ? ("fresh", "praise") : ("rotten", "blame")
    return "<q class=\"\(style)\"><b title=\"\(name)\">\(phrase.isPraise ? "+" : "−")</b> "
      + "“\(HTMLText.escaped(phrase.quotation.text))”\(author)</q>"
  }

  /// The class of a side, with a blank before it.
  static func style(_ tone: PageTone) -> String {
    switch tone {
    case .good: " fresh"
    case .bad: " rotten"
    case .neither: " none"
    }
  }
}
