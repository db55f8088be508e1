import unittest

from docsite.code import listing, word


class CodeTests(unittest.TestCase):
    def test_comments_stand_back(self):
        self.assertIn('score.label  <span class="soft">// .fresh</span>', listing("score.label  // .fresh", "swift"))
        self.assertIn('ls <span class="soft"># all</span>', listing("ls # all"))

    def test_a_sign_within_words_is_no_comment(self):
        self.assertNotIn("soft", listing('print("a # b")', "python"))
        self.assertNotIn("soft", listing("http://127.0.0.1:8080", "swift"))

    def test_what_is_typed_in_a_session_stands_out(self):
        html = listing("$ filmlab serve\nserving", "console")
        self.assertIn('<pre class="session"', html)
        self.assertIn('<span class="soft">$ </span><b>filmlab serve</b>\nserving', html)

    def test_an_option_stays_whole(self):
        self.assertEqual(word("--seed 1"), '<code class="option">--seed 1</code>')
        self.assertEqual(word("a - b"), "<code>a - b</code>")

    def test_code_is_no_markup(self):
        self.assertIn("a &lt; b &amp;&amp; c", listing("a < b && c", "swift"))


if __name__ == "__main__":
    unittest.main()
