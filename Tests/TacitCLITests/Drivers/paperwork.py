"""Goes through the paperwork of an opening at a pseudo-terminal: paperwork.py TACIT SCENARIO.

Exit 0 when all is well.
"""
import json
import os
import signal
import subprocess
import sys
import time

import pseudo_terminal

TACIT, SCENARIO = sys.argv[1:3]
COST = ["--kdf-operations", "2", "--kdf-memory", "64"]
open("passphrase", "w").write("correct horse\n")
os.chmod("passphrase", 0o600)
os.environ["TACIT_PASSPHRASE_FILE"] = os.path.abspath("passphrase")


def tacit(*arguments, status=0):
    run = subprocess.run(
        [TACIT, *arguments, "--json"], stdin=subprocess.DEVNULL, capture_output=True)
    assert run.returncode == status, (arguments, run)
    return json.loads(run.stdout)


def practice(role):
    tacit("init", "--holder", "Eva", "--role", role, "--recovery-file", "code",
          "--credential", "LPC;1;Oregon;2099-06-30", *COST)
    tacit("client", "add", "Ana Pop", "--emergency", "Mira;sister;555 0101")


class Terminal(pseudo_terminal.Terminal):
    def __init__(self, *arguments):
        super().__init__(TACIT, *arguments)
        self.at = 0

    def answer(self, question, *lines, prompt="\n> "):
        """Waits for a question and types an answer."""
        while True:
            start = self.seen.find(question.encode(), self.at)
            found = self.seen.find(prompt.encode(), start) if start >= 0 else -1
            if found >= 0:
                break
            assert self.read(), ("ended without", question, self.seen)
        self.at = found + 3
        for line in lines:
            self.send(line + "\n")

    def decide(self, question, answer):
        self.answer(question, answer, prompt="[y/n] ")


def end(run, status=0):
    assert run.end() == status, run.seen


def engagement():
    found = tacit("engagement", "list")["engagements"]
    assert len(found) == 1, found
    return found[0]


def documents():
    return {record["kind"]: record for record in tacit("list")["records"]}


def suitable(run, danger="no"):
    run.answer("Imminent danger: ", danger)
    for title in ["Stability", "Current treatment", "Referral triggers", "Can set goals",
                  "Perspective", "Emergency contact"]:
        run.answer(title + ": ", "")


AGREED = ["Parties", "Purpose", "Not therapy", "Limits of confidentiality", "The client's wishes",
          "The coach's requests", "Roles", "Term", "End date", "Number of sessions",
          "Contact terms", "Fees or package", "Records and retention", "Ending", "Emergency plan",
          "Client's confirmation", "Coach's confirmation"]
TYPED = {"Purpose": ["Leads the Monday meeting", ""], "Fees or package": ["ten units for 1200", ""],
         "End date": ["2099-06-30"], "Number of sessions": ["10"]}


def agree(run):
    for title in AGREED:
        run.answer(title + ": ", *TYPED.get(title, [""]))


def coach():
    """Suitability and agreement in one sitting, most answers with Enter alone, and signed."""
    practice("coach")
    run = Terminal("engagement", "open", "--client", "ana")
    suitable(run)
    agree(run)
    run.decide("sign 2 documents now? ", "y")
    end(run)
    assert engagement()["state"] == "open"
    found = documents()
    assert {kind: r["status"] for kind, r in found.items()} == {
        "suitability": "signed", "coaching-agreement": "signed"}, found
    agreement = found["coaching-agreement"]["fields"]
    assert agreement["limitsOfConfidentiality"], agreement
    assert agreement["purpose"] == "Leads the Monday meeting", agreement
    assert found["suitability"]["fields"]["emergencyContact"] == "Mira, sister, 555 0101"


def therapist():
    """Informed consent first, the rest is offered."""
    practice("therapist")
    run = Terminal("engagement", "open", "--client", "ana")
    consent(run)
    run.decide("telehealth consent now? ", "y")
    for title in ["Given", "Terms", "Emergency procedure", "Signature"]:
        run.answer(title + ": ", "")
    run.decide("intake now? ", "n")
    run.decide("sign 2 documents now? ", "y")
    end(run)
    assert engagement()["state"] == "open"
    assert {kind: r["status"] for kind, r in documents().items()} == {
        "informed-consent": "signed", "telehealth-consent": "signed"}


def consent(run):
    run.answer("Service: ", "")
    run.answer("Fees: ", "90 a meeting", "")
    for title in ["Limits of confidentiality", "Emergency procedure", "Signature"]:
        run.answer(title + ": ", "")


def danger():
    """A danger refuses coaching; the answers stay as an inquiry, which can be written in."""
    practice("coach")
    run = Terminal("engagement", "open", "--client", "ana")
    suitable(run, danger="yes")
    for title in ["Disposition", "About the disposition"]:
        run.answer(title + ": ", "\x04")
        break
    end(run, 3)
    assert b"RF-09" in run.seen and b"kept as inquiry" in run.seen, run.seen
    kept = engagement()
    assert kept["state"] == "inquiry", kept
    assert documents()["suitability"]["fields"]["imminentDanger"] == "yes"
    tacit("add", "crisis-contact", "--engagement", kept["id"], "--sign",
          "--field", "purpose=called", "--field", "said=words", "--field", "riskCheck=asked",
          "--field", "action=stayed on the line", "--field", "followUp=2099-01-01")


def stopped():
    """Ctrl-D stops at any step; the engagement stands, and --resume goes on where it was."""
    practice("therapist")
    run = Terminal("engagement", "open", "--client", "ana")
    run.answer("Service: ", "")
    run.answer("Fees: ", "\x04")
    end(run)
    assert b"--resume" in run.seen, run.seen
    opened = engagement()
    assert opened["state"] == "open"
    assert documents()["informed-consent"]["fields"] == {
        "service": "psychotherapy, weekly, open-ended"}
    commands = [entry["command"] for entry in tacit("due")["entries"]]
    assert f"tacit engagement open --resume {opened['id'][:8]}" in commands, commands
    run = Terminal("engagement", "open", "--resume", opened["id"])
    run.answer("Fees: ", "90 a meeting", "")
    for title in ["Limits of confidentiality", "Emergency procedure", "Signature"]:
        run.answer(title + ": ", "")
    run.decide("telehealth consent now? ", "n")
    run.decide("intake now? ", "n")
    run.decide("sign 1 document now? ", "n")
    end(run)
    assert documents()["informed-consent"]["status"] == "draft"


def killed():
    """kill -9 in the middle loses nothing that was answered, and the inquiry can become one."""
    practice("coach")
    run = Terminal("engagement", "open", "--client", "ana")
    run.answer("Imminent danger: ", "no")
    run.answer("Stability: ", "")
    run.answer("Current treatment: ")
    os.kill(run.child, signal.SIGKILL)
    end(run, -signal.SIGKILL)
    kept = engagement()
    assert kept["state"] == "inquiry"
    assert documents()["suitability"]["fields"] == {"imminentDanger": "no", "stability": "stable"}
    run = Terminal("engagement", "open", "--from", kept["id"])
    for title in ["Current treatment", "Referral triggers", "Can set goals", "Perspective",
                  "Emergency contact"]:
        run.answer(title + ": ", "")
    agree(run)
    run.decide("sign 2 documents now? ", "y")
    end(run)
    assert engagement()["id"] == kept["id"] and engagement()["state"] == "open"


def interrupted():
    """Ctrl-C keeps what was typed, and says how to go on."""
    practice("therapist")
    run = Terminal("engagement", "open", "--client", "ana")
    run.answer("Service: ", "")
    run.answer("Fees: ", "90 a")
    time.sleep(0.3)
    run.send("\x03")
    end(run, 1)
    assert b"--resume" in run.seen, run.seen
    assert documents()["informed-consent"]["fields"]["fees"] == "90 a"


globals()[SCENARIO]()
