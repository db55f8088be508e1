"""`filmlab.similar`."""

import unittest

from support import Test, needs

import filmlab


class SimilarTests(Test):
    def test_a_list_with_the_match(self) -> None:
        films = filmlab.similar("The Mirror", count=3)
        self.assertEqual([film.title for film in films][:1], ["Andrei Rublev"])
        self.assertEqual(len(films), 3)
        self.assertEqual((films.film["title"], films.film["year"]), ("The Mirror", 1975))
        (match,) = films.matched
        self.assertEqual((match.query, match.how, match.id), ("The Mirror", "exact", "the_mirror_1975"))
        self.assertIn("The Mirror (1997)", match.others)
        self.assertGreater(films[0].similarity, films[2].similarity)
        self.assertEqual(films[0].facts["tomatometer"], 95)

    def test_another_form_of_the_title(self) -> None:
        self.assertEqual(filmlab.similar("zerkalo").matched[0].how, "alternate")

    def test_several_titles_and_options(self) -> None:
        films = filmlab.similar("alien", "blade runner", unlike="aliens", year="1990..", count=4, explain=True)
        self.assertEqual([match.query for match in films.matched], ["alien", "blade runner", "aliens"])
        self.assertTrue(all(film.year >= 1990 for film in films))
        self.assertIn("parts", films[0].facts)

    def test_nothing_passes(self) -> None:
        films = filmlab.similar("The Mirror", year="1890")
        self.assertEqual(list(films), [])
        self.assertIn("the model knows no film similar to", films.notes[-1])
        self.assertIn("no film", repr(films))

    def test_errors_are_the_commands(self) -> None:
        with self.assertRaisesRegex(filmlab.NoInputError, 'there is no film "nosuchfilm" in the model; did you mean'):
            filmlab.similar("nosuchfilm")
        with self.assertRaisesRegex(filmlab.UsageError, "count=0: at least 1 is needed"):
            filmlab.similar("The Mirror", count=0)
        with self.assertRaisesRegex(filmlab.UsageError, "give a title"):
            filmlab.similar()

    def test_a_title_may_begin_with_a_dash(self) -> None:
        with self.assertRaisesRegex(filmlab.NoInputError, 'there is no film "--count"'):
            filmlab.similar("--count")

    def test_it_prints_as_a_table(self) -> None:
        films = filmlab.similar("The Mirror", count=2)
        lines = repr(films).splitlines()
        self.assertEqual(len(lines), 3)
        self.assertTrue(lines[0].startswith("title"))
        self.assertIn("Andrei Rublev", films._repr_html_())

    @needs("pandas")
    def test_it_becomes_a_frame(self) -> None:
        frame = filmlab.similar("The Mirror", count=2, explain=True).to_frame()
        self.assertEqual(list(frame.title), ["Andrei Rublev", "The Sacrifice"])
        self.assertIn("tomatometer", frame)
        self.assertNotIn("facts", frame)


if __name__ == "__main__":
    unittest.main()
