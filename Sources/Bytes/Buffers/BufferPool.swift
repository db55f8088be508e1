internal import Synchronization

/// Buffers that go round between the threads that fill them and the one that writes them, so that
/// each piece of output need not ask the system for memory anew.
package final class BufferPool: Sendable {
  private struct Spare: ~Copyable, @unchecked Sendable {
    var buffers: [ByteBuffer] = []
  }

  private let spare = Mutex(Spare())
  private let capacity: Int

  /// Makes a pool.
  ///
  /// - Parameter capacity: how many bytes a new buffer holds before it grows; the usual is what one
  ///   block of input has.
  package init(capacity: Int = 1 << 18) { self.capacity = capacity }

  /// An empty buffer.
  package func take() -> ByteBuffer {
    spare.withLock { $0.buffers.popLast() } ?? ByteBuffer(capacity: capacity)
  }

  /// Gives a buffer back that nobody reads any more.
  package func giveBack(_ buffer: ByteBuffer) {
    buffer.clear()
    spare.withLock { $0.buffers.append(buffer) }
  }
}
