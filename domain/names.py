"""Names of people, as they are compared."""

FullName = tuple[str, str]
"""A given and a family name, plain."""


def plain(name: str | None) -> str:
    """A name without accents, case, spaces and hyphens."""
    return "".join(letter for letter in (name or "").casefold().translate(_PLAIN) if letter.isalpha())


_PLAIN = str.maketrans({
    accented: letter
    for letter, many in {
        "a": "àáâãäåāăą", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęě", "g": "ĝğġģ", "h": "ĥħ", "i": "ìíîïĩīĭįı",
        "j": "ĵ", "k": "ķ", "l": "ĺļľŀł", "n": "ñńņň", "o": "òóôõöøōŏő", "r": "ŕŗř", "s": "śŝşšș", "t": "ţťŧț",
        "u": "ùúûüũūŭůűų", "w": "ŵ", "y": "ýÿŷ", "z": "źżž",
    }.items()
    for accented in many
})  # fmt: skip
