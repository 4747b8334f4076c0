"""A form as somebody fills it in who answers every question: with the first choice there is, or the last."""

from html.parser import HTMLParser

WORDS = "Tansy sits by the window."
"""What they type wherever words are asked for."""

_NUMBERS = {"day": "3", "month": "7", "year": "2026", "time": "10:30"}


class _Typed(HTMLParser):
    """The fields of the form of a command, by their names: what stands in each, and what may be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.said: dict[str, str] = {}
        self.choices: dict[str, list[str]] = {}
        self.go: str | None = None
        self._inside = False
        self._select: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._inside = given.get("id") == "typed"
        if not self._inside:
            return
        name, kind, value = given.get("name", ""), given.get("type", "text"), given.get("value", "")
        if tag == "button" and name == "go":
            self.go = value
        elif tag == "select":
            self._select = name
        elif tag == "option" and self._select:
            self.choices.setdefault(self._select, []).append(value)
        elif tag == "textarea":
            self.said[name] = WORDS
        elif tag == "input" and kind == "radio":
            self.choices.setdefault(name, []).append(value)
        elif tag == "input" and kind == "checkbox":
            self.choices.setdefault(name.rpartition(".")[0], []).append(name)
        elif tag == "input":
            last = name.rpartition(".")[2]
            numeric = "1" if given.get("inputmode") == "numeric" else WORDS
            self.said[name] = value if kind == "hidden" else value or _NUMBERS.get(last, numeric)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._inside = False
        if tag == "select":
            self._select = None


def filled(page: str, *, last: bool) -> tuple[dict[str, str], str | None]:
    """What is sent of the form of a command, and the section that comes after it, if it has several."""
    form = _Typed()
    form.feed(page)
    said = {name: value for name, value in form.said.items() if not name.endswith(".other")}
    for name, every in form.choices.items():
        options = [each for each in every if each]
        if options:
            chosen = options[-1 if last else 0]
            said |= {chosen: "yes"} if chosen.startswith(f"{name}.") else {name: chosen}
    return said, form.go
