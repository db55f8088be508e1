import Glibc
import Testing

@testable import Bytes

@Suite struct SystemErrorTests {
  @Test func `the last error is the failed call's`() {
    #expect(open("/nowhere/x", O_RDONLY) == -1)
    #expect(SystemError.last == SystemError(code: ENOENT))
  }

  @Test func `its reason is the system's`() {
    #expect(SystemError(code: ENOSPC).reason == "No space left on device")
  }
}
