internal import Synchronization

/// Buffers that pass between the threads that fill them and the one that writes them, so that each
/// piece of output need not ask the system for memory again.
package final class BufferPool: Sendable {
  private struct Spare: ~Copyable, @unchecked Sendable {
    var buffers: [ByteBuffer] = []
  }

  private let spare = Mutex(Spare())
  private let capacity: Int

  /// Makes a pool.
  ///
  /// - Parameter capacity: how many bytes a new buffer holds before it grows; by default those of one
  ///   block of input.
  package init(capacity: Int = 1 << 18) { self.capacity = capacity }

  /// An empty buffer.
  package func take() -> ByteBuffer {
    spare.withLock { $0.buffers.popLast() } ?? ByteBuffer(capacity: capacity)
  }

  /// Returns a buffer that is no longer read.
  package func giveBack(_ buffer: ByteBuffer) {
    buffer.clear()
    spare.withLock { $0.buffers.append(buffer) }
  }
}
