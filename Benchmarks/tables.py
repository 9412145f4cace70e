"""Figures as the tables of Docs/Performance.md show them, each beside its limit."""
import textwrap

MISSED = ", **missed**"


def misses(text: str) -> list[str]:
    """The rows of a text in which a figure misses its limit."""
    return [line.strip("| ").replace(MISSED, "") for line in text.splitlines() if MISSED in line]


def number(value: float) -> str:
    """Three digits that count."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def ms(value: float) -> str:
    return f"{number(value)} ms"


def times(value: float) -> str:
    return f"{number(value)} ×"


def faster(value: float) -> str:
    return f"{number(value)} × as fast"


def notes_a_second(value: float) -> str:
    return f"{number(value)} notes/s"


def megabytes(value: float) -> str:
    return f"{value / 1e6:.1f} MB"


def a_second(value: float) -> str:
    """Bytes a second."""
    return f"{number(value / 1e6)} MB/s"


def peak(kilobytes: float) -> str:
    """Memory, which the system counts in KiB."""
    return f"{kilobytes * 1024 / 1e6:.0f} MB"


def at_most(value: float, limit: float, unit: str) -> str:
    return f"≤ {limit:g} {unit}" + (MISSED if value > limit else "")


def at_least(value: float, limit: float, unit: str) -> str:
    return f"≥ {limit:g} {unit}" + (MISSED if value < limit else "")


def peak_at_most(kilobytes: float, limit: float) -> str:
    return at_most(kilobytes * 1024 / 1e6, limit, "MB")


def paragraph(words: str, indent: str = "") -> str:
    """Text in lines of 100 characters."""
    return textwrap.fill(" ".join(words.split()), 100, subsequent_indent=indent,
                         break_on_hyphens=False, break_long_words=False)


def table(head: str, rows: list[list[str]]) -> str:
    """A Markdown table; a row that is too short ends in dashes."""
    columns = [part.strip() for part in head.split("|")]
    filled = [row + ["–"] * (len(columns) - len(row)) for row in rows]
    return "\n".join("| " + " | ".join(line) + " |"
                     for line in [columns, ["---"] * len(columns), *filled]) + "\n"


def shown(name: str, clients: bool = True) -> str:
    """100000x200 as people write it."""
    notes, people = (f"{int(part):,}" for part in name.split("x"))
    return f"{notes} notes, {people} clients" if clients else f"{notes} notes"
