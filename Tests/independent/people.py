"""Persons and what they are in engagements: Docs/Format.md, sections Role objects and State."""

from __future__ import annotations

from fields import Fields
from sealed_object import demand

MATTERS = {"channel", "hours", "alias", "no-voicemail", "other"}
MARKS = {"legal-hold", "complaint", "part2", "advised", "dismissed", "lifted"}
PAYERS = {"self", "sponsor", "insurance", "self-pay-restricted"}


def parse_person(text: bytes) -> tuple[str, list[str]]:
    """The name that is used, and the others by which the person is found."""
    person = Fields(text, "person")
    name = person.text(1)
    maybe_moment(person, 2)
    person.maybe_text(3)
    person.maybe_text(4)
    legal = maybe_filled(person, 5)
    former = [filled(person.decode(value)) for value in person.all(6)]
    maybe_filled(person, 7)
    check_lists(person, 8, required=2)
    maybe_filled(person, 9)
    check_lists(person, 10, required=2)
    for matter in check_lists(person, 11, required=1, optional=1):
        demand(matter in MATTERS, "malformed", "matter of a restriction")
    check_lists(person, 12, required=1, optional=3)
    check_lists(person, 13, required=1, optional=2)
    payers = check_lists(person, 14, required=1, optional=1)
    demand(len(payers) <= 1 and PAYERS.issuperset(payers), "malformed", "payer")
    maybe_moment(person, 15)
    person.done()
    return name, ([legal] if legal is not None else []) + former


def check_roles(state: Fields, clients: list[bytes]) -> None:
    """Field 9 of a state: each client has a role at most once, in the order of the clients."""
    others = list(clients)
    for value in state.all(9):
        role = Fields(value, "role of a client")
        person = role.value(1, 16)
        filled(role.text(2))
        role.done()
        demand(person in others, "malformed", "role of a client")
        others = others[others.index(person) + 1 :]


def check_marks(state: Fields) -> None:
    """Field 12 of a state."""
    for value in state.all(12):
        mark = Fields(value, "mark")
        demand(mark.text(1) in MARKS, "malformed", "matter of a mark")
        maybe_filled(mark, 2)
        maybe_filled(mark, 3)
        mark.moment(4)
        mark.done()


def check_settings(text: bytes) -> None:
    """What a role's holder has set."""
    settings = Fields(text, "settings")
    filled(settings.text(1))
    for tag in range(2, 7):
        settings.number(tag)
    if settings.data[:1] == bytes([7]):
        demand(settings.value(7, 1) in (b"\0", b"\1"), "malformed", "settings")
    maybe_filled(settings, 8)
    maybe_filled(settings, 9)
    demand(settings.value(10, 1) in (b"\0", b"\1"), "malformed", "settings")
    demand(settings.maybe(11) in (None, b""), "malformed", "settings")
    settings.done()


def check_lists(person: Fields, tag: int, required: int, optional: int = 0) -> list[str]:
    """Checks a list of fields, texts all of them; gives the first of each."""
    first = []
    for value in person.all(tag):
        inner = Fields(value, "person")
        texts = [filled(inner.text(number)) for number in range(1, required + 1)]
        for number in range(required + 1, required + optional + 1):
            maybe_filled(inner, number)
        inner.done()
        first.append(texts[0])
    return first


def maybe_moment(fields: Fields, tag: int) -> None:
    if fields.data[:1] == bytes([tag]):
        fields.moment(tag)


def maybe_filled(fields: Fields, tag: int) -> str | None:
    text = fields.maybe_text(tag)
    return None if text is None else filled(text)


def filled(text: str) -> str:
    demand(text != "", "malformed", "an empty text that is written down")
    return text
