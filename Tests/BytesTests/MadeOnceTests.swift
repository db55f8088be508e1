import Dispatch
import Synchronization
import Testing

@testable import Bytes

@Suite struct MadeOnceTests {
  @Test func isMadeByTheFirstRequestAlone() {
    let once = MadeOnce<Int>()
    let count = Mutex(0)
    #expect(once.value == nil)
    DispatchQueue.concurrentPerform(iterations: 64) { _ in
      let value = once.value {
        count.withLock { $0 += 1 }
        return 7
      }
      #expect(value == 7)
    }
    #expect(count.withLock { $0 } == 1)
    #expect(once.value == 7)
  }
}
