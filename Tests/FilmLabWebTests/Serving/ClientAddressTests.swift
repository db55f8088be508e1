import Testing

@testable import FilmLabWeb

@Suite struct ClientAddressTests {
  @Test(arguments: [
    ("127.0.0.1", "127.0.0.1", true), ("127.0.0.1", "127.0.0.2", false),
    ("::ffff:127.0.0.1", "127.0.0.1", true), ("::ffff:127.0.0.1", "::ffff:127.0.0.2", false),
    ("2001:db8::1", "2001:db8::2", true), ("2001:db8::1", "2001:db8:0:0:ffff::2", true),
    ("2001:db8::1", "2001:db8:0:1::1", false), ("::1", "127.0.0.1", false), ("", "", true),
  ])
  func networksOfIPv6AreOneClient(_ one: String, _ other: String, _ isOne: Bool) {
    #expect((ClientAddress(one) == ClientAddress(other)) == isOne)
  }
}
