import Mustache

/// The templates of the pages, which are part of the program.
struct Templates: Sendable {
  private let library: MustacheLibrary

  /// - Throws: an error of Mustache where a template is none.
  init(_ sources: [String: String] = SiteFiles.templates) throws {
    library = MustacheLibrary(templates: try sources.mapValues { try MustacheTemplate(string: $0) })
  }

  /// The text of a page.
  ///
  /// - Parameter view: a structure whose properties have the names of the template's tags.
  /// - Complexity: O(text), with every value escaped.
  func render(_ view: Any, with name: String) -> String {
    library.render(TemplateContext.value(view), withTemplate: name) ?? ""
  }
}
