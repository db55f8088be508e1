"""Threads, forks and processes: results are the same from all of them."""

import multiprocessing
import os
import shutil
import threading
import time
import unittest
from concurrent.futures import ThreadPoolExecutor

from support import Test, texts

import filmlab
from filmlab import _library, _places, _texts, _threads
from filmlab._columns import Columns


def labels(some: list) -> list:
    return [score.label for score in filmlab.sentiment(some)]


class OrderTests(Test):
    def test_results_come_in_order(self) -> None:
        work = [lambda place=place: (time.sleep((7 - place) / 500), place)[1] for place in range(8)]
        for threads in (1, 2, 5):
            self.assertEqual(list(_threads.results(work, threads)), list(range(8)))

    def test_work_is_taken_as_it_is_needed(self) -> None:
        taken = []
        results = _threads.results((taken.append(place) or (lambda: None) for place in range(1000)), 2)
        next(results)
        self.assertLess(len(taken), 10)
        results.close()

    def test_a_failure_ends_the_work(self) -> None:
        def fail() -> None:
            raise filmlab.DataError("no")

        for threads in (1, 2):
            with self.assertRaisesRegex(filmlab.DataError, "no"):
                list(_threads.results([fail, lambda: None], threads))


class ConcurrencyTests(Test):
    def test_calls_from_many_threads(self) -> None:
        expected = labels(texts())
        with ThreadPoolExecutor(8) as pool:
            for found in pool.map(labels, [texts()] * 40):
                self.assertEqual(found, expected)

    def test_commands_from_many_threads(self) -> None:
        with ThreadPoolExecutor(6) as pool:
            lists = list(pool.map(lambda title: filmlab.similar(title, count=2)[0].title, ["The Mirror"] * 12))
        self.assertEqual(set(lists), {"Andrei Rublev"})

    def test_other_threads_go_on_meanwhile(self) -> None:
        many, turns = texts() * 2000, 0
        chunk, columns, model = _texts.chunk(many), Columns(len(many)), _library.model(None)
        thread = threading.Thread(target=model.score, args=(chunk, columns, 0))
        thread.start()
        while thread.is_alive():
            time.sleep(0.0001)
            turns += 1
        # With the interpreter's lock held there would be a turn before the one call and a turn after it.
        self.assertGreater(turns, 2)


class ProcessTests(Test):
    def test_processes_of_each_kind(self) -> None:
        expected = labels(texts())
        for kind in ("fork", "spawn", "forkserver"):
            with self.subTest(kind=kind), multiprocessing.get_context(kind).Pool(2) as pool:
                self.assertEqual(pool.map(labels, [texts()] * 4), [expected] * 4)

    def test_a_fork_while_others_score(self) -> None:
        stop = threading.Event()

        def work() -> None:
            while not stop.is_set():
                labels(texts())

        threads = [threading.Thread(target=work) for _ in range(3)]
        for thread in threads:
            thread.start()
        try:
            for _ in range(5):
                self.assertEqual(self.forked(), 0)
        finally:
            stop.set()
            for thread in threads:
                thread.join()

    def forked(self) -> int:
        """The exit status of a child that scores."""
        child = os.fork()
        if child == 0:
            os._exit(0 if labels(["A gem.", "Dull."]) == ["fresh", "rotten"] else 1)
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            ended, status = os.waitpid(child, os.WNOHANG)
            if ended:
                return status
            time.sleep(0.01)
        os.kill(child, 9)
        os.waitpid(child, 0)
        return -1


class ModelTests(Test):
    def test_an_edited_lexicon_counts(self) -> None:
        models = self.folder / "sentiment"
        shutil.copytree(_places.model("sentiment", None), models)
        self.assertEqual(filmlab.sentiment(["xyzzy"], models=models)[0].label, "neutral")
        with open(models / "lexicon.tsv", "a", encoding="utf-8") as lexicon:
            lexicon.write("xyzzy\t2\t0\n")
        self.assertEqual(filmlab.sentiment(["xyzzy"], models=models)[0].label, "fresh")

    def test_no_model(self) -> None:
        with self.assertRaisesRegex(filmlab.NoInputError, "there is no sentiment model"):
            filmlab.sentiment(["A gem."], models=self.folder)

    def test_a_broken_model(self) -> None:
        models = self.folder / "sentiment"
        shutil.copytree(_places.model("sentiment", None), models)
        (models / "model.json").write_text("{")
        with self.assertRaises(filmlab.FilmlabError):
            filmlab.sentiment(["A gem."], models=models)


if __name__ == "__main__":
    unittest.main()
