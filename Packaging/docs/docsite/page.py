"""A page of the site, before the frame is put around it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Page:
    """`section` is the entry of the menu that it belongs to; `way` are title and path of what is above it; `lead` and
    `contents`, the links at its side, are HTML like the body."""

    path: str
    title: str
    body: str
    section: str = ""
    role: str = ""
    lead: str = ""
    description: str = ""
    way: tuple = ()
    contents: str = ""
    is_code: bool = False
