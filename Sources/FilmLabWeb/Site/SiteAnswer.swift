import NIOCore

/// What a page answers.
enum SiteAnswer {
  /// A page of a template.
  ///
  /// - Parameter view: has a property `frame` of type ``Frame``, unless the template is a part of a page.
  case page(String, any Sendable, status: Int = 200)
  /// Another address, to which the browser goes on with GET.
  ///
  /// - Parameter cookie: what the browser is to remember.
  case redirect(String, cookie: String? = nil)
  /// A value in JSON.
  case json(NIOCore.ByteBuffer)
}
