import Testing

@testable import FilmSentiment

struct TurningPhraseTests {
  @Test(arguments: [
    ("far from dull", "far from NOT_dull"),
    ("anything but dull", "anything but NOT_dull"),
    ("a far cry from dull fare", "a far cry from NOT_dull NOT_fare"),
    ("the opposite of dull", "the opposite of NOT_dull"),
    ("devoid of clichés", "devoid of NOT_clichés"),
    ("less than thrilling", "less than NOT_thrilling"),
    ("could have been good", "could have NOT_been NOT_good"),
    ("fails to impress", "fails to NOT_impress"),
  ])
  func `phrases negate what follows`(text: String, marked: String) {
    #expect(SeenText(text).marked == marked)
  }

  @Test(arguments: [
    ("nothing short of brilliant", "nothing NOT_short NOT_of brilliant"),
    ("no shortage of laughs", "no NOT_shortage NOT_of laughs"),
    ("never fails to charm", "never NOT_fails NOT_to charm"),
    ("not only funny", "not NOT_only funny"),
    ("nothing but praise", "nothing NOT_but praise"),
    ("no doubt good", "no NOT_doubt good"),
  ])
  func `phrases assert what follows`(text: String, marked: String) {
    #expect(SeenText(text).marked == marked)
  }

  @Test(arguments: [
    ("far away dull", "far away dull"), ("far, from dull", "far from dull"),
    ("far. From dull", "far | from dull"), ("from far dull", "from far dull"),
    ("far far from dull", "far far from NOT_dull"), ("all but perfect", "all but perfect"),
  ])
  func `the words alone do not`(text: String, marked: String) {
    #expect(SeenText(text).marked == marked)
  }

  @Test(arguments: [
    ("at no point did I feel bored", "at no NOT_point NOT_did NOT_i NOT_feel NOT_bored"),
    (
      "no one who saw it was ever bored",
      "no NOT_one NOT_who NOT_saw NOT_it NOT_was NOT_ever NOT_bored"
    ),
  ])
  func `some negate to the clause's end`(text: String, marked: String) {
    #expect(SeenText(text).marked == marked)
  }
}
