"""The pages of the site, and what readers do on them."""

#: A page of each kind, with what makes it full.
EVERY_PAGE = {
    "home": "/",
    "search": "/search?q=mirror",
    "search-nothing": "/search?q=zzyzx",
    "film": "/film/the_mirror_1975",
    "film-filtered": "/film/the_mirror_1975?verdict=rotten",
    "film-bare": "/film/andrei_rublev_1966",
    "person": "/person/andrei_tarkovsky",
    "critic": "/person/ada_fenwick",
    "lists": "/list",
    "list": "/list/genre/drama",
    "compare": "/compare?film=the_mirror_1975&with=blade_runner_1982",
    "compare-empty": "/compare",
    "try": "/try?text=A+beautiful+film%2C+but+far+too+slow+and+badly+written.",
    "try-empty": "/try",
    "mine": "/mine",
    "report": "/report",
    "about": "/about",
    "docs": "/docs",
    "sign-in": "/sign-in",
    "not-found": "/film/the_miror_1975",
}


class FilmPage:
    """A film's page: rating, reviewing, filters."""

    def __init__(self, browser, slug="the_mirror_1975", query=""):
        self.browser = browser
        self.address = f"/film/{slug}"
        browser.open(self.address + query)

    # One's own

    def rate(self, stars):
        """Chooses stars, such as "4½ stars"."""
        self.browser.press(lambda: self.browser.one(f".rate label[title='{stars}']"))

    @property
    def stars(self):
        """The value of the chosen stars, such as "4.5"."""
        chosen = self.browser.all(".rate input:checked")
        return chosen[0].get_attribute("value") if chosen else None

    def write(self, text):
        """Opens the form of the review, writes, and saves."""
        self.browser.press(lambda: self.browser.one("#yours summary"))
        area = self.browser.wait(
            lambda: next(each for each in self.browser.all("#yours textarea") if each.is_displayed()), "no text area")
        area.clear()
        area.send_keys(text)
        self.browser.click("button", "Save review")

    # Reviews

    @property
    def filters(self):
        """Each filter's choices by name: (address, count or None, whether it is current)."""
        script = """
          return [...document.querySelectorAll('.filters .filter')].map(filter => [
            filter.querySelector('.filter-name').textContent.trim(),
            [...filter.querySelectorAll('a')].map(link => {
              const count = link.querySelector('.count');
              const name = [...link.childNodes].filter(n => n !== count).map(n => n.textContent).join('').trim();
              return [name, [link.getAttribute('href'), count && +count.textContent.replace(',', ''), link.hasAttribute('aria-current')]];
            })])"""
        return {name: dict(choices) for name, choices in self.browser.run(script)}

    def choose(self, name, choice):
        """Follows a choice of a filter, and waits until it is the current one."""
        address = self.filters[name][choice][0]
        self.browser.press(lambda: self.browser.one(f".filters a[href='{address}']"))
        self.browser.wait(lambda: self.filters[name].get(choice, (0, 0, False))[2], f"{choice} is not chosen")

    @property
    def verdicts(self):
        """The verdict of each review that is shown."""
        return self.browser.texts("#reviews .review-verdict > span:first-child")

    @property
    def review_count(self):
        """How many reviews pass, as the headings of the groups say ("6 of 7", "all 5")."""
        return sum(int(words.split()[-1].replace(",", "")) for words in self.browser.texts("#reviews .review-group > h3 .soft"))


def notice(browser, words):
    """Waits until the page says that something was done."""
    browser.wait_for(words, ".notice")
