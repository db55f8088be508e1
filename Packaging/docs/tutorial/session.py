"""A session of Python that runs the lines of a tutorial and returns them with what they print."""

import doctest
import os


class Recorder(doctest.DocTestRunner):
    """Keeps what each example prints; an error ends the tutorial."""

    def __init__(self):
        super().__init__(verbose=False)
        self.printed = []

    def report_start(self, out, test, example):
        pass

    def report_success(self, out, test, example, got):
        self.printed.append(got)

    def report_failure(self, out, test, example, got):
        self.printed.append(got)

    def report_unexpected_exception(self, out, test, example, exc_info):
        raise exc_info[1]


class Session:
    """The lines of one block see the names of those before it."""

    def __init__(self, environment):
        self.names = {}
        self.environment = environment

    def run(self, block):
        """The block with what its lines print now; one without `>>> ` is only shown."""
        if ">>> " not in block:
            return block
        os.environ.update(self.environment)
        examples = doctest.DocTestParser().get_doctest(block, self.names, "tutorial", None, 0)
        recorder = Recorder()
        recorder.run(examples, clear_globs=False)
        self.names.update(examples.globs)
        return "".join(
            prompts(example.source) + printed for example, printed in zip(examples.examples, recorder.printed))


def prompts(source):
    first, *rest = source.rstrip("\n").split("\n")
    return "".join([f">>> {first}\n"] + [f"... {line}\n" for line in rest])
