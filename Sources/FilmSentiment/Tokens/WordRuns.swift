internal import CTextMasks

/// The runs of a text that may hold words, found 64 bytes at a time; used for one text after another.
///
/// A run is a stretch of ASCII letters and digits, of bytes beyond ASCII and of apostrophes between
/// two of those: a word lies in one run, and a run of ASCII alone is one word.
struct WordRuns: ~Copyable {
  /// Where each run begins and ends, in turn, counted from the start of the window.
  private(set) var bounds: UnsafeMutablePointer<UInt32>
  /// What each word is by itself, where eight were read at a time.
  private(set) var traits: UnsafeMutablePointer<UInt8>
  /// How many runs there are.
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int = 1 << 10) {
    self.capacity = capacity
    bounds = .allocate(capacity: capacity + 18)
    traits = .allocate(capacity: capacity + 8)
  }

  deinit {
    bounds.deallocate()
    traits.deallocate()
  }

  /// Finds the runs of a window of text.
  ///
  /// - Precondition: `length` below 2^32.
  mutating func find(in text: UnsafePointer<UInt8>, length: Int) {
    if length > capacity { grow(to: length) }
    count = filmlab_word_runs(text, length, bounds) / 2
  }

  private mutating func grow(to length: Int) {
    bounds.deallocate()
    traits.deallocate()
    capacity = length
    bounds = .allocate(capacity: capacity + 18)
    traits = .allocate(capacity: capacity + 8)
  }
}
