/// A page of HTML that needs nothing else: no scripts, fonts or pictures.
enum HTMLDocument {
  /// The page.
  ///
  /// - Parameters:
  ///   - title: the text of the window's title; it is escaped.
  ///   - style: the style sheet, to its last line feed.
  ///   - body: HTML, to its last line feed.
  static func text(title: String, style: String, body: String) -> String {
    """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(HTMLText.escaped(title))</title>
    <style>
    \(style)</style>
    </head>
    <body>
    \(body)</body>
    </html>

    """
  }
}
