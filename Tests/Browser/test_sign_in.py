"""A server that others can reach: whoever changes something must have the token."""

from journey import Journey
from pages import FilmPage, notice

TOKEN = "correct horse battery"


class SignIn(Journey):
    changes = True
    options = ("--token", TOKEN)
    expected = ("status of 401",)

    def test_without_the_token_nothing_can_be_changed(self):
        """No form is shown, and what is sent all the same changes nothing."""
        page = FilmPage(self.browser)
        self.assertEqual(self.browser.all("form[action^='/mine']"), [])
        for path, fields in (("rate", {"stars": "5"}), ("review", {"text": "x"}), ("watchlist", {"on": "yes"}),
                             ("delete", {"entry": "rating"}), ("undo", {}), ("import", {})):
            status, head, _ = self.site.ask("POST", f"/mine/{path}", {"film": "the_mirror_1975", "back": "/", **fields})
            self.assertIn(status, (303, 401, 403), path)
            if status == 303:
                self.assertIn("/sign-in", head["location"])
        self.assertEqual(self.site.ask("GET", "/mine")[0], 303)
        self.sign_in()
        self.assertIsNone(page.stars)

    def sign_in(self, token=TOKEN):
        FilmPage(self.browser)
        if self.browser.all("form[action='/sign-out']"):
            return
        self.browser.go("a", "Sign in")
        self.browser.one("#token").send_keys(token)
        self.browser.go("button", "Sign in", within="//main")

    def test_the_token_opens_the_forms(self):
        """A wrong token is told; the right one leads back, and rating works until one signs out."""
        self.sign_in("wrong")
        self.browser.wait_for("not the token", "[role=alert]")
        self.browser.one("#token").send_keys(TOKEN)
        self.browser.go("button", "Sign in", within="//main")
        self.browser.wait(lambda: self.browser.all("form[action='/sign-out']"), "not signed in")
        page = FilmPage(self.browser)
        page.rate("5 stars")
        notice(self.browser, "rating is saved")
        self.browser.go("button", "Sign out")
        self.browser.wait(lambda: not self.browser.all("form[action='/sign-out']"), "still signed in")
        FilmPage(self.browser)
        self.assertEqual(self.browser.all("form[action^='/mine']"), [])

    def test_the_page_asked_for_comes_after_signing_in(self):
        """/mine asks for the token and is shown then."""
        self.browser.open("/mine")
        self.assertIn("/sign-in", self.browser.path)
        self.browser.one("#token").send_keys(TOKEN)
        self.browser.go("button", "Sign in", within="//main")
        self.browser.wait(lambda: self.browser.path.startswith("/mine"), "not the page asked for")

    def test_a_draft_outlives_the_session(self):
        """Whoever writes for longer than the session lasts is told so, loses nothing, and is led back to the film."""
        self.sign_in()
        page = FilmPage(self.browser)
        self.browser.driver.delete_all_cookies()
        page.write("Thoughts of an hour.")
        self.browser.wait_for("no longer signed in", "#yours [role=alert]")
        self.assertEqual(self.browser.path, page.address)
        self.assertEqual(self.browser.one("#yours textarea").get_attribute("value"), "Thoughts of an hour.")
        link = self.browser.one("#yours [role=alert] a").get_attribute("href")
        self.assertIn("/sign-in?back=%2Ffilm%2Fthe_mirror_1975", link)

    def test_the_cookie_is_kept_from_scripts_and_other_sites(self):
        """HttpOnly and SameSite; a form of another site is refused with it."""
        status, head, _ = self.site.ask("POST", "/sign-in", {"token": TOKEN, "back": "/"})
        self.assertEqual(status, 303)
        cookie = head["set-cookie"]
        self.assertIn("HttpOnly", cookie)
        self.assertRegex(cookie, "SameSite=(Strict|Lax)")
        self.assertNotIn(TOKEN, cookie)
        sent = {"Cookie": cookie.split(";")[0], "Origin": "http://films.example", "Sec-Fetch-Site": "cross-site"}
        status, *_ = self.site.ask("POST", "/mine/rate", {"film": "alien_1979", "stars": "5"}, **sent)
        self.assertEqual(status, 403)

    def test_signing_in_leads_to_no_other_site(self):
        """An address of another site to go back to is not followed."""
        for back in ("//films.example/", "https://films.example/", "/\\films.example"):
            _, head, _ = self.site.ask("POST", "/sign-in", {"token": TOKEN, "back": back})
            self.assertEqual(head.get("location", "/")[:2].strip("?s"), "/", back)
