import Bytes
import CFilmLab
import Glibc

// The functions of filmlab.h, which says what they do. A tool that calls them by pointer needs neither Swift nor its
// library: `libfilmlab.so` has both.

/// `filmlab_open`.
@_cdecl("filmlab_open")
public func openModel(
  _ folder: UnsafePointer<CChar>?, error: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> OpaquePointer? {
  error?.pointee = nil
  guard let folder else { return ForeignString.refuse("no folder of a model is given", error) }
  do {
    let model = try ForeignModel(contentsOf: String(cString: folder))
    return OpaquePointer(Unmanaged.passRetained(model).toOpaque())
  } catch let failure {
    return ForeignString.refuse("\(failure)", error)
  }
}

/// `filmlab_score`.
@_cdecl("filmlab_score")
public func scoreTexts(
  _ model: OpaquePointer?, bytes: UnsafePointer<UInt8>?, offsets: UnsafePointer<Int64>?,
  count: Int64, threads: Int32, probabilities: UnsafeMutablePointer<Double>?,
  ratings: UnsafeMutablePointer<Double>?, scores: UnsafeMutablePointer<Double>?,
  labels: UnsafeMutablePointer<Int8>?
) -> Int32 {
  guard let model = ForeignModel.at(model), threads >= 0 else {
    return Int32(FILMLAB_USAGE.rawValue)
  }
  do {
    let texts = try ForeignTexts(bytes: bytes, offsets: offsets, count: count)
    model.score(
      texts, threads: Int(threads),
      into: ForeignResults(
        probabilities: probabilities, ratings: ratings, scores: scores, labels: labels))
    return Int32(FILMLAB_OK.rawValue)
  } catch {
    return Int32((error == .usage ? FILMLAB_USAGE : FILMLAB_DATA).rawValue)
  }
}

/// `filmlab_describe`.
@_cdecl("filmlab_describe")
public func describeTexts(
  _ model: OpaquePointer?, bytes: UnsafePointer<UInt8>?, offsets: UnsafePointer<Int64>?,
  count: Int64, threads: Int32, details: Int32,
  error: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> UnsafeMutablePointer<CChar>? {
  error?.pointee = nil
  guard let model = ForeignModel.at(model), threads >= 0 else {
    return ForeignString.refuse("no model is given, or fewer than 0 threads", error)
  }
  guard let line = DescribedText(details: details) else {
    return ForeignString.refuse("details \(details): filmlab.h knows 1, 2 and 3", error)
  }
  if line.findsAspects, !model.findsAspects {
    return ForeignString.refuse("the model has no list of aspects", error)
  }
  do {
    let texts = try ForeignTexts(bytes: bytes, offsets: offsets, count: count)
    return ForeignString.joined(model.describe(texts, threads: Int(threads), as: line))
  } catch let fault {
    return ForeignString.refuse("\(fault)", error)
  }
}

/// `filmlab_free`.
@_cdecl("filmlab_free")
public func freeText(_ text: UnsafeMutablePointer<CChar>?) { free(text) }

/// `filmlab_close`.
@_cdecl("filmlab_close")
public func closeModel(_ model: OpaquePointer?) {
  guard let model else { return }
  Unmanaged<ForeignModel>.fromOpaque(UnsafeRawPointer(model)).release()
}
