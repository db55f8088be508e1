"""Headless Chromium as the tests use it: one for all of them, at the default state before each."""

import atexit
import functools
import json
import shutil
import signal
import time
import urllib.parse

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver import ActionChains
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

CSS, XPATH = "css selector", "xpath"
FLAGS = [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
    # The network is not to be had: whatever asks for it fails, and the test with it.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
WAIT = 8


def program(*names):
    """Debian's program of one of these names."""
    found = next(filter(None, map(shutil.which, names)), None)
    if not found:
        raise SystemExit(f"{names[0]} is not installed: make test-browser installs it")
    return found


@functools.cache
def shared():
    """The browser of all tests: starting one takes a second or more."""
    # Ended tests are as interrupted ones, so that the browser does not stay behind.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    browser = Browser()
    atexit.register(browser.driver.quit)
    return browser


class Browser:
    """Looks for things as readers do, and waits for those that a script is still to bring."""

    def __init__(self):
        options = Options()
        options.binary_location = program("chromium", "chromium-browser", "google-chrome")
        for flag in FLAGS:
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service(program("chromedriver")))
        self.site = None

    def begin(self, site, script=True):
        """The state in which each test begins."""
        self.site = site
        self.driver.get("about:blank")
        self.command("Network.clearBrowserCookies")
        self.script(script)
        self.look()
        self.driver.get_log("browser"), self.driver.get_log("performance")

    def command(self, name, **values):
        """A command of Chromium's own protocol."""
        return self.driver.execute_cdp_cmd(name, values)

    def script(self, runs):
        """Whether pages may run scripts; the tests' own still run."""
        self.command("Emulation.setScriptExecutionDisabled", value=not runs)

    def look(self, width=1024, height=800, scheme="light", motion="reduce"):
        """The size of the window, and what the reader asked the system for: no motion, or tests wait for it."""
        self.command(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600)
        wishes = {"prefers-color-scheme": scheme, "prefers-reduced-motion": motion}
        self.command("Emulation.setEmulatedMedia", media="screen", features=[
            {"name": name, "value": value} for name, value in wishes.items()])

    # Where it is

    def open(self, path):
        """Opens a page of the site."""
        self.driver.get(self.site.address + path)
        return self

    @property
    def path(self):
        """Path, query and fragment of the page."""
        parts = urllib.parse.urlsplit(self.driver.current_url)
        return urllib.parse.urlunsplit(("", "", *parts[2:]))

    # What is on it

    def ready(self):
        """Waits until the page that comes is all there."""
        self.wait(lambda: self.run("return document.readyState") == "complete", "the page is not ready")
        return True

    def all(self, selector):
        """All elements of a CSS selector."""
        self.ready()
        return self.driver.find_elements(CSS, selector)

    def one(self, selector):
        """The first element of a CSS selector, once it is there."""
        self.ready()
        return self.wait(lambda: self.driver.find_element(CSS, selector), f"no {selector}")

    def text(self, selector="main"):
        """The words that are seen in an element."""
        return self.one(selector).text

    def texts(self, selector):
        """The words that are seen in each element."""
        self.ready()
        return self.run("return [...document.querySelectorAll(arguments[0])].map(e => e.innerText.trim())", selector)

    def named(self, tag, words, within="//body"):
        """The first link, button or the like that has these words."""
        quoted = '"' + words.replace('"', "") + '"'
        self.ready()
        path = f"{within}//{tag}[contains(normalize-space(.), {quoted})]"
        return self.wait(lambda: self.driver.find_element(XPATH, path), f"no {tag} with “{words}” at {self.path}")

    def suggestions(self):
        """The suggestions that are shown below a search box."""
        return [each for each in self.all(".suggestions [role=option]") if each.is_displayed()]

    def in_view(self, element):
        """Whether an element is within the window, or a part of it."""
        return self.run("const r = arguments[0].getBoundingClientRect(); return r.bottom > 0 && r.top < innerHeight", element)

    def click(self, tag, words, within="//body"):
        """Clicks the first link, button or the like that has these words."""
        self.press(lambda: self.named(tag, words, within))

    def follow(self, find):
        """Clicks an element that leads to another page, and waits for that."""
        self.run("window.isLeft = true")
        self.press(find)
        self.wait(lambda: self.run("return !window.isLeft") and self.ready(), "no other page comes")

    def go(self, tag, words, within="//body"):
        """Clicks the first link or button that has these words and leads to another page."""
        self.follow(lambda: self.named(tag, words, within))

    def arrive(self, path):
        """Waits until the page at a path is there."""
        self.wait(lambda: self.path == path and self.ready(), f"not at {path}")

    def press(self, find):
        """Clicks an element, found again where the page was replaced meanwhile."""
        def click():
            element = find()
            self.run("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element)
            element.click()
            return True
        self.wait(click, "nothing to click")

    def keys(self, *keys):
        """Presses keys, wherever the focus is."""
        ActionChains(self.driver, duration=0).send_keys(*keys).perform()

    def run(self, script, *values):
        """Runs a script of the test's own in the page."""
        return self.driver.execute_script(script, *values)

    def wait(self, condition, told="it did not come"):
        """Waits until a condition is true, and hands back its value."""
        end, error = time.monotonic() + WAIT, ""
        while True:
            try:
                if value := condition():
                    return value
            # What is looked for is not there yet, or went with the page before.
            except (WebDriverException, StopIteration) as last:
                error = f": {type(last).__name__}"
            if time.monotonic() > end:
                raise AssertionError(f"{told} (waited {WAIT} s at {self.path}{error})")
            time.sleep(0.02)

    def wait_for(self, words, selector="main"):
        """Waits until words are seen."""
        self.wait(lambda: words in self.text(selector), f"“{words}” did not appear in {selector}")

    # What went wrong

    def requests(self):
        """The addresses that pages asked for since the last call."""
        messages = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
        sent = [each["params"]["request"]["url"] for each in messages if each["method"] == "Network.requestWillBeSent"]
        return [address for address in sent if not address.startswith(("data:", "about:", "blob:"))]

    def complaints(self):
        """What the console has: errors of scripts, violations of the content policy, files that are not there."""
        return [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]
