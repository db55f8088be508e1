import HTTPTypes
import NIOCore

/// The body of a form: fields, and a file that was sent with them.
struct FormBody: Sendable {
  let fields: SiteFields
  let file: MultipartForm.File?

  /// - Throws: ``WebError/malformed(reason:field:)``, ``WebError/notAForm(type:)``.
  init(_ body: ByteBuffer, contentType: String?) throws(WebError) {
    let type = contentType?.split(separator: ";").first.map { $0.filter { $0 != " " }.lowercased() }
    switch type {
    case "application/x-www-form-urlencoded":
      fields = try SiteFields(String(buffer: body))
      file = nil
    case "multipart/form-data":
      let form = try MultipartForm(body, contentType: contentType ?? "")
      (fields, file) = (form.fields, form.file)
    default: throw .notAForm(type: contentType)
    }
  }
}
