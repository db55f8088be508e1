"""What all journeys have: a server, the browser, and that nothing may go wrong unseen."""

import unittest

import browser
import served


class Journey(unittest.TestCase):
    """A reader's way through the site. After each test the console must be empty, and nothing asked of others."""

    #: The catalogue; None for a server without one.
    catalogue = "plain"
    #: Whether the tests change the catalogue, and so need a server of their own.
    changes = False
    #: Options of `filmlab serve`; such a server is not shared either.
    options = ()
    #: Whether pages run scripts.
    script = True
    #: Complaints of the console that belong to the test.
    expected = ()

    @classmethod
    def setUpClass(cls):
        if cls.changes or cls.options or not cls.catalogue:
            cls.site = served.Served(cls.catalogue, *cls.options)
            cls.addClassCleanup(cls.site.stop)
        else:
            cls.site = served.shared(cls.catalogue)

    def setUp(self):
        self.browser = browser.shared()
        self.browser.begin(self.site, script=self.script)

    def tearDown(self):
        self.assert_nothing_went_wrong()

    def assert_nothing_went_wrong(self):
        """No complaint of the browser, no request that leaves the site."""
        complaints = [line for line in self.browser.complaints() if not any(words in line for words in self.expected)]
        self.assertEqual(complaints, [], "the browser complains")
        foreign = [address for address in self.browser.requests() if not address.startswith(self.site.address)]
        self.assertEqual(foreign, [], "a page asks another site")

