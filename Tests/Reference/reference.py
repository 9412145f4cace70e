#!/usr/bin/env python3
"""Writes Docs/CLI.md and Docs/tacit.1 from the program's own parser.

    reference.py [--check] TACIT

With --check nothing is written; the exit code says whether the two are as the parser is.
"""
import json
import pathlib
import subprocess
import sys

DOCS = pathlib.Path(__file__).resolve().parents[2] / "Docs"
EVERYWHERE = {"vault", "as", "json", "passphrase-file", "yes", "help", "version"}

EXITS = [
    (0, "done"), (1, "failed, for another reason"),
    (3, "refused by a rule; its id, reason, way out and sources are printed"),
    (4, "locked, or the passphrase is wrong"),
    (5, "integrity: damaged, tampered with, or rolled back"),
    (6, "not found, or ambiguous"), (7, "busy: another process is writing"),
    (64, "wrong usage"), (65, "invalid input data"), (74, "reading or writing a file failed"),
]

ENVIRONMENT = [
    ("TACIT_VAULT", "the vault's file"), ("TACIT_ROLE", "the role to open"),
    ("TACIT_PASSPHRASE_FILE", "a file whose first line opens"),
    ("VISUAL, EDITOR", "the editor; known ones are kept from leaving copies"),
    ("PAGER", "less, or anything else for long lists that are not paged"),
    ("NO_COLOR", "no colours"),
]

# A day as 'tacit demo' plays it.
DAY = [
    ("In the morning a therapist unlocks for the day and asks what waits; each line ends with the "
     "command that settles it.", ["tacit unlock --as therapist", "tacit due"]),
    ("A session, and its note: what the session knows stands in it already, the rest is asked for "
     "step by step. Signing names all that is missing at once.",
     ["tacit session add --client ana --start 9am --stop 9:50 --modality in-person",
      "tacit add dap-note --client ana --session last", "tacit sign last"]),
    ("The door bell, a Ctrl-C, a closed lid: what was typed waits.",
     ["tacit drafts", "tacit add --continue"]),
    ("What is signed stays. An addendum adds to it; what lies with the wrong client is withdrawn.",
     ["tacit amend ID --reason late-entry --sign", "tacit withdraw ID --reason 'wrong client'"]),
    ("A psychotherapy note is not found until it is named.",
     ["tacit add psychotherapy-note --client ana", "tacit search word",
      "tacit search word --include psychotherapy-notes"]),
    ("The same person as a coach finds nothing of the morning. A session along GROW, a commitment, "
     "a win.",
     ["tacit unlock --as coach", "tacit add coaching-session --client ben --session new",
      "tacit add commitment --client ben --session last", "tacit add win --client ben"]),
    ("Where the work with somebody stands, before they come in.", ["tacit client show ben"]),
    ("In the evening a copy of one's own, a look at the log, and the door is locked, which clears "
     "the screen.",
     ["tacit export --purpose own --format markdown --output folder", "tacit audit",
      "tacit verify", "tacit lock"]),
]


def commands(node: dict, path: tuple[str, ...] = ()):
    """Every command without subcommands, with the words that call it."""
    here = path + (node["commandName"],)
    subcommands = [s for s in node.get("subcommands", []) if s.get("shouldDisplay", True)]
    if not subcommands:
        yield here, node
    for sub in subcommands:
        if sub["commandName"] != "help":
            yield from commands(sub, here)


def spelled(argument: dict) -> str:
    value = argument.get("valueName", "value").upper()
    if argument["kind"] == "positional":
        text = value
    else:
        name = argument["preferredName"]
        text = ("--" if name["kind"] == "long" else "-") + name["name"]
        if argument["kind"] == "option":
            text += " " + value
    if argument.get("isRepeating"):
        text += "…"
    return text


def own_arguments(node: dict) -> list[dict]:
    return [a for a in node.get("arguments", []) if a.get("shouldDisplay", True)
            and not (a["kind"] != "positional" and a["preferredName"]["name"] in EVERYWHERE)]


def usage(path: tuple[str, ...], node: dict) -> str:
    parts = [" ".join(path)]
    for argument in own_arguments(node):
        text = spelled(argument)
        parts.append(f"[{text}]" if argument.get("isOptional") else text)
    return " ".join(parts)


def help_of(argument: dict) -> str:
    text = argument.get("abstract", "")
    if argument.get("defaultValue"):
        text += f" (default: {argument['defaultValue']})"
    return text


def markdown(root: dict) -> str:
    lines = [
        "# The command line", "",
        "Written from the program's own parser by `Tests/Reference/reference.py`; a test fails "
        "when it is stale. `tacit help COMMAND` says the same.", "",
        root["abstract"], "", "```", root.get("discussion", "").strip(), "```", "",
        "Results go to standard output, talk and prompts to standard error. With `--json` exactly "
        "one JSON document is printed, also for errors: "
        '`{"error":{"code":…,"message":…,"hint":…,"rules":[…]}}`.', "",
        "| exit | meaning |", "|---|---|",
    ]
    lines += [f"| {code} | {meaning} |" for code, meaning in EXITS]
    for path, node in commands(root):
        lines += ["", f"## {' '.join(path[1:])}", "", node.get("abstract", ""), "",
                  "```", usage(path, node), "```"]
        if node.get("discussion"):
            lines += ["", node["discussion"].strip()]
        rows = [(spelled(a), help_of(a)) for a in own_arguments(node)]
        if rows:
            lines += ["", "| argument | |", "|---|---|"]
            lines += [f"| `{name}` | {text.replace('|', chr(92) + '|')} |" for name, text in rows]
    return "\n".join(lines) + "\n"


def roff(text: str) -> str:
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line.startswith((".", "'")) else line
                     for line in text.split("\n"))


def manual(root: dict) -> str:
    lines = ['.TH TACIT 1 "" "tacit" "User Commands"', ".SH NAME",
             "tacit \\- " + roff(root["abstract"].rstrip(".")), ".SH SYNOPSIS",
             ".B tacit", "[\\fIOPTIONS\\fR] \\fICOMMAND\\fR ...", ".SH DESCRIPTION", ".nf",
             roff(root.get("discussion", "").strip()), ".fi", ".SH COMMANDS"]
    for path, node in commands(root):
        lines += [f".SS \"{roff(' '.join(path[1:]))}\"", roff(node.get("abstract", "")), ".PP",
                  roff(usage(path, node))]
        if node.get("discussion"):
            lines += [".PP", ".nf", roff(node["discussion"].strip()), ".fi"]
        for argument in own_arguments(node):
            lines += [".TP", f"\\fB{roff(spelled(argument))}\\fR", roff(help_of(argument)) or "\\&"]
    lines += [".SH A DAY"]
    for words, typed in DAY:
        lines += [".PP", roff(words), ".PP", ".nf", ".RS 4", *map(roff, typed), ".RE", ".fi"]
    lines += [".SH ENVIRONMENT"]
    for name, words in ENVIRONMENT:
        lines += [".TP", f".B {name}", roff(words)]
    lines += [".SH EXIT STATUS"]
    for code, meaning in EXITS:
        lines += [".TP", f".B {code}", roff(meaning)]
    lines += [".SH FILES", ".TP", "$XDG_DATA_HOME/tacit/vault.tacit", "the vault", ".TP",
              "$XDG_STATE_HOME/tacit", "how far this device has seen each vault come",
              ".SH SEE ALSO", ".BR age (1),", ".BR minisign (1)"]
    return "\n".join(lines) + "\n"


def main() -> int:
    check, program = sys.argv[1] == "--check", sys.argv[-1]
    dump = subprocess.run([program, "--experimental-dump-help"], capture_output=True, check=True)
    root = json.loads(dump.stdout)["command"]
    stale = 0
    for name, text in (("CLI.md", markdown(root)), ("tacit.1", manual(root))):
        path = DOCS / name
        if check:
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                print(f"Docs/{name} is stale: 'make reference' writes it anew")
                stale = 1
        else:
            path.write_text(text, encoding="utf-8")
    return stale


if __name__ == "__main__":
    sys.exit(main())
