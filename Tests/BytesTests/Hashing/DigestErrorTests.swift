import Glibc
import Testing

@testable import Bytes

@Suite struct DigestErrorTests {
  @Test(
    arguments: [
      (.missingLibrary, "libcrypto is not installed; install the package libssl3"),
      (.missingMethod(.md5), "the libcrypto of this system does not offer md5"),
      (.failed, "libcrypto refuses"),
      (.cannotOpen(SystemError(code: EACCES)), "Permission denied"),
      (.cannotRead(SystemError(code: EIO)), "Input/output error"),
      (.cancelled, "it was cancelled"),
    ] as [(DigestError, String)])
  func `says why`(error: DigestError, reason: String) {
    #expect(error.description == reason)
  }
}
