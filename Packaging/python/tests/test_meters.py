"""`filmlab.by_film`."""

import unittest

from support import Test, needs, reviews

import filmlab


class MetersTests(Test):
    def test_meters_of_the_sample(self) -> None:
        films = {film.film: film for film in filmlab.by_film(filmlab.sample("reviews.jsonl"))}
        mirror = films["the_mirror_1975"]
        self.assertEqual((mirror.title, mirror.tomatometer, mirror.tomatometer_reviews), ("The Mirror", 86, 7))
        self.assertEqual((mirror.popcornmeter, mirror.popcornmeter_ratings), (100, 5))

    def test_rows_are_as_their_file(self) -> None:
        self.assertEqual(filmlab.by_film(reviews()), filmlab.by_film(filmlab.sample("reviews.jsonl")))

    @needs("pandas")
    def test_a_frame_makes_a_frame(self) -> None:
        import pandas

        frame = pandas.DataFrame(reviews()).rename(columns={"text": "words"})
        films = filmlab.by_film(frame, text="words")
        self.assertEqual(list(films.columns), list(filmlab.Meters._fields))
        self.assertEqual(films.tomatometer[0], 86)

    @needs("pandas")
    def test_types_do_not_depend_on_what_is_missing(self) -> None:
        import pandas

        known = pandas.DataFrame({"film": ["a"], "title": ["A"], "text": ["A gem."], "source": ["audience"]})
        expected = filmlab.by_film(pandas.DataFrame(reviews())).dtypes
        self.assertEqual(str(expected.popcornmeter), "Int64")
        for frame in (known, known.drop(columns="title"), known.assign(text="xyzzy"), known[:0]):
            films = filmlab.by_film(frame)
            self.assertEqual(len(films), len(frame))
            pandas.testing.assert_series_equal(films.dtypes, expected)

    def test_no_rows(self) -> None:
        self.assertEqual(filmlab.by_film([]), [])

    @needs("pandas")
    def test_other_names_of_columns(self) -> None:
        import pandas

        frame = pandas.DataFrame({"movie_name": ["A", "A"], "review": ["A gem.", "Dull."]})
        (film,) = filmlab.by_film(frame, film_field="movie_name").itertuples()
        self.assertEqual((film.film, film.tomatometer_reviews), ("A", 2))

    def test_errors_name_the_data(self) -> None:
        with self.assertRaisesRegex(filmlab.FilmlabError, "^the reviews: "):
            filmlab.by_film([{"a": 1}, {"a": 2}])


if __name__ == "__main__":
    unittest.main()
