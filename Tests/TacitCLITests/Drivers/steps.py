"""Fills forms step by step at a pseudo-terminal: steps.py TACIT SCENARIO, in a home of its own.

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


# What must be on file before a session's note is signed.
PAPERWORK = {
    "therapist": {
        "informed-consent": {
            "service": "therapy", "fees": "90", "limitsOfConfidentiality": "therapy-limits-neutral-1",
            "emergencyProcedure": "the emergency number", "signature": "on paper"},
        "intake": {
            "presentingProblem": "lies awake", "problemHistory": "since January",
            "treatmentHistory": "none", "medical": "none", "substanceUse": "none",
            "social": "lives alone", "riskScreen": "asked; none found",
            "diagnosis": "deferred: first meetings", "recommendation": "weekly",
            "emergencyContact": "the sister"}},
    "coach": {
        "suitability": {
            "imminentDanger": "no", "stability": "stable", "currentTreatment": "none",
            "referralTriggers": "none", "canSetGoals": "yes", "perspective": "yes",
            "emergencyContact": "the sister"},
        "coaching-agreement": {
            "parties": "client and coach", "purpose": "a new role",
            "notTherapy": "coaching is not psychotherapy and does not replace it",
            "limitsOfConfidentiality": "coaching-limits-neutral-1", "clientWishes": "direct words",
            "coachRequests": "a line before", "roles": "the client acts", "term": "this century",
            "endDate": "2099-12-31", "contactTerms": "weekdays", "fees": "ten units",
            "records": "three years", "ending": "by word", "emergencyPlan": "the number first",
            "clientConfirmation": "on paper", "coachConfirmation": "on paper"}},
}


def paperwork(role):
    with open("paperwork.jsonl", "w") as lines:
        for kind, fields in PAPERWORK[role].items():
            record = {"client": "Ana Pop", "kind": kind, "at": "2026-03-02", "fields": fields}
            lines.write(json.dumps(record) + "\n")
    tacit("import", "paperwork.jsonl")


def practice(role="therapist"):
    tacit("init", "--holder", "Eva", "--role", role, "--recovery-file", "code",
          "--credential", "Psychologist;12345;DE;2099-12-31", *COST)
    if role != "client":
        tacit("client", "add", "Ana Pop")
        tacit("engagement", "open", "--client", "ana")


class Terminal(pseudo_terminal.Terminal):
    def __init__(self, *arguments, **environment):
        super().__init__(TACIT, *arguments, **environment)
        self.at = 0

    def answer(self, question, *lines):
        """Waits for a question and types an answer."""
        while True:
            start = self.seen.find(question.encode(), self.at)
            prompt = self.seen.find(b"\n> ", start) if start >= 0 else -1
            if prompt >= 0:
                break
            assert self.read(), ("ended without", question, self.seen)
        self.at = prompt + 3
        for line in lines:
            self.send(line + "\n")


def only_draft():
    found = tacit("list")["records"]
    assert len(found) == 1, found
    return tacit("show", found[0]["id"])


def fill(run):
    run.answer("Subjective: ", "She slept four hours.", "Worried about the exam.", "")
    run.answer("Objective: ", "Tired, spoke slowly.", "")
    run.answer("Assessment: ", "Sleep is the first thing.", "")
    run.answer("Plan: ", "Sleep diary.", "")


REST = [("Start", "3pm"), ("Stop", "15:50"), ("Session number", "7"),
        ("Modality and frequency", "in person, weekly", ""), ("Risk statement", "none")]


def soap():
    """All required fields, one after another."""
    practice()
    run = Terminal("add", "soap-note", "--client", "ana")
    fill(run)
    finish(run)
    note = only_draft()
    assert note["fields"]["subjective"] == "She slept four hours.\nWorried about the exam.", note
    assert note["fields"]["start"] == "15:00" and note["fields"]["stop"] == "15:50", note
    assert "faults" not in note or note["faults"] == [], note


def finish(run):
    """Answers what is still asked of a SOAP note."""
    for title, *lines in REST:
        run.answer(title + ": ", *lines)
    end(run)


def end(run, status=0):
    assert run.end() == status, run.seen


def interrupted():
    """Ctrl-C keeps what was typed, the unfinished answer too, and --continue goes on."""
    practice()
    run = Terminal("add", "soap-note", "--client", "ana")
    run.answer("Subjective: ", "She slept four hours.", "")
    run.answer("Objective: ", "Tired.")
    time.sleep(0.3)
    run.send("\x03")
    end(run, 1)
    assert b"kept as draft" in run.seen, run.seen
    note = only_draft()
    assert note["fields"] == {"subjective": "She slept four hours.", "objective": "Tired."}, note
    run = Terminal("add", "--continue")
    run.answer("Assessment: ", "Sleep first.", "")
    run.answer("Plan: ", "Diary.", "")
    finish(run)
    fields = only_draft()["fields"]
    assert fields["objective"] == "Tired." and fields["plan"] == "Diary.", fields


def killed():
    """kill -9 loses nothing that was answered."""
    practice()
    run = Terminal("add", "soap-note", "--client", "ana")
    run.answer("Subjective: ", "She slept four hours.", "")
    run.answer("Objective: ")
    os.kill(run.child, signal.SIGKILL)
    end(run, -signal.SIGKILL)
    assert only_draft()["fields"] == {"subjective": "She slept four hours."}
    run = Terminal("add", "--continue", only_draft()["id"])
    run.answer("Objective: ", "\x04")
    run.send("\x04")
    run.end()


def closed():
    """The terminal is closed in the middle of an answer."""
    practice()
    run = Terminal("add", "soap-note", "--client", "ana")
    run.answer("Subjective: ", "She slept", "four hours.")
    time.sleep(0.5)
    os.close(run.terminal)
    os.waitpid(run.child, 0)
    assert only_draft()["fields"] == {"subjective": "She slept\nfour hours."}


def pasted():
    """Answers pasted in one piece are taken line by line; none is dropped."""
    practice()
    run = Terminal("add", "soap-note", "--client", "ana")
    run.expect("> ")
    run.send("one\n\ntwo\n\nthree\nand more\n\nfour\n\n")
    run.at = run.expect("Plan: ")
    finish(run)
    fields = only_draft()["fields"]
    assert [fields[name] for name in ("subjective", "objective", "assessment", "plan")] == [
        "one", "two", "three\nand more", "four"], fields


def wrong():
    """A value that is none is asked for again, and says what would be one; '?' and ':b' help."""
    practice("client")
    run = Terminal("add", "mood")
    run.answer("Rating: ", "?")
    run.answer("1", "eleven")
    run.answer("'rating' is no number from 1 to 10", "11")
    run.answer("'rating' is no number from 1 to 10", "7")
    end(run)
    assert only_draft()["fields"] == {"rating": "7"}


def back():
    practice("client")
    run = Terminal("add", "prompt")
    run.answer("Prompt: ", "What went well?", "")
    run.answer("Answer: ", ":b")
    run.answer("Prompt: ", "What else?", "")
    run.answer("Answer: ", "The walk.", "")
    end(run)
    assert only_draft()["fields"] == {"prompt": "What else?", "answer": "The walk."}


def later():
    """Enter alone leaves a question for later, Ctrl-D stops; nothing typed is nothing saved."""
    practice("client")
    run = Terminal("add", "prompt")
    run.answer("Prompt: ", "")
    run.answer("Answer: ", "\x04")
    end(run, 1)
    assert b"nothing was saved" in run.seen, run.seen
    assert tacit("list")["records"] == []


def long():
    """The terminal cuts a line at 4,095 bytes: that is said, and the beginning is kept."""
    practice("client")
    run = Terminal("add", "prompt")
    run.answer("Prompt: ", "p", "")
    run.answer("Answer: ", "x" * 5000, "")
    end(run)
    assert b"was cut off" in run.seen, run.seen[-500:]
    assert only_draft()["fields"]["answer"] == "x" * 4095


def editor():
    """':e' opens the editor on the form with what was answered."""
    practice("client")
    open("editor", "w").write(
        "#!/bin/sh\ngrep -q 'What went well' \"$1\" || exit 3\n"
        "sed -i 's/^## Answer$/## Answer\\nThe walk./' \"$1\"\n")
    os.chmod("editor", 0o700)
    run = Terminal("add", "prompt", "--allow-disk", EDITOR=os.path.abspath("editor"), VISUAL="")
    run.answer("Prompt: ", "What went well?", "")
    run.answer("Answer: ", ":e")
    end(run)
    assert only_draft()["fields"] == {"prompt": "What went well?", "answer": "The walk."}


def no_text():
    """What an editor leaves that is no text is kept as a file; the questions go on."""
    practice("client")
    open("editor", "w").write("#!/bin/sh\nprintf 'w\\377rds' > \"$1\"\n")
    os.chmod("editor", 0o700)
    run = Terminal("add", "prompt", "--allow-disk", EDITOR=os.path.abspath("editor"), VISUAL="")
    run.answer("Prompt: ", "What went well?", "")
    run.answer("Answer: ", ":e")
    run.answer("Answer: ", "The walk.", "")
    end(run)
    draft = only_draft()
    assert draft["fields"]["answer"] == "The walk." and len(draft["attachments"]) == 1, draft
    os.mkdir("files")
    tacit("extract", draft["id"], "--to", "files")
    assert open("files/prompt.md", "rb").read() == b"w\xffrds"


def too_many():
    """A list with too many lines is kept, and asked for again with the reason."""
    practice("client")
    run = Terminal("add", "gratitude")
    run.answer("Items: ", "one", "two", "three", "four", "")
    run.answer("has not 1 to 3 items", "one", "two", "")
    end(run)
    assert only_draft()["fields"] == {"items": "one\ntwo"}


def half_line():
    """Ctrl-D twice in the middle of a line ends it, and the half of it is kept."""
    practice("client")
    run = Terminal("add", "prompt")
    run.answer("Prompt: ", "line one")
    run.send("half of a line")
    time.sleep(0.3)
    run.send("\x04")
    time.sleep(0.3)
    run.send("\x04")
    end(run)
    assert only_draft()["fields"] == {"prompt": "line one\nhalf of a line"}


def given():
    """What the command line said is kept before the first answer, and Ctrl-C keeps half a line."""
    practice()
    run = Terminal("add", "soap-note", "--client", "ana", "--title", "Session 4", "--ask")
    run.answer("Subjective: ", "\x03")
    end(run, 1)
    draft = only_draft()
    assert draft["title"] == "Session 4", draft
    run = Terminal("add", "--continue", "--field", "plan=Sleep diary.")
    run.answer("Subjective: ", "one whole line")
    run.send("and half of")
    time.sleep(0.3)
    run.send("\x03")
    end(run, 1)
    fields = only_draft()["fields"]
    assert fields == {"plan": "Sleep diary.", "subjective": "one whole line\nand half of"}, fields


def untouched():
    """A note that only names its session is no note: an editor that is left saves nothing."""
    practice()
    tacit("session", "add", "--client", "ana", "--modality", "phone")
    run = Terminal("add", "--client", "ana", "--session", "last", EDITOR="/bin/true", VISUAL="")
    end(run, 65)
    assert [r["kind"] for r in tacit("list")["records"]] == ["session"]


def signed_meanwhile():
    """Text that is typed while somebody else signs the draft becomes a draft of its own."""
    practice()
    record = tacit("add", "psychotherapy-note", "--client", "ana", "first")["id"]
    open("editor", "w").write(
        f"#!/bin/sh\n'{TACIT}' sign {record} >/dev/null 2>&1\n"
        "sed -i 's/^first$/first, and typed too late/' \"$1\"\n")
    os.chmod("editor", 0o700)
    run = Terminal("edit", record, "--edit", "--allow-disk", EDITOR=os.path.abspath("editor"),
                   VISUAL="")
    end(run)
    assert b"kept as draft" in run.seen, run.seen
    found = tacit("list", "--include", "psychotherapy-notes")["records"]
    assert sorted(r["status"] for r in found) == ["draft", "signed"], found
    assert any("typed too late" in r["body"] for r in found if r["status"] == "draft"), found
    # Nobody types into an old revision of what is final.
    run = Terminal("edit", record, "--parent", "1", "--edit", "--allow-disk",
                   EDITOR=os.path.abspath("editor"), VISUAL="")
    end(run, 65)
    assert len(tacit("list", "--include", "psychotherapy-notes")["records"]) == 2


def saved_meanwhile():
    """What the editor saves is kept at once: kill -9 of everything loses none of it."""
    practice("client")
    open("editor", "w").write(
        "#!/bin/sh\necho 'Written and saved.' >> \"$1\"\necho saved > marker\nsleep 60\n")
    os.chmod("editor", 0o700)
    run = Terminal("add", "entry", "--allow-disk", EDITOR=os.path.abspath("editor"), VISUAL="")
    for _ in range(300):
        if os.path.exists("marker"):
            break
        time.sleep(0.1)
    for _ in range(300):
        if tacit("list")["records"]:
            break
        time.sleep(0.1)
    os.kill(run.child, signal.SIGKILL)
    os.waitpid(run.child, 0)
    assert "Written and saved." in only_draft()["body"]


SOAP = {"subjective": "She slept four hours.", "objective": "Tired.", "assessment": "Sleep first.",
        "plan": "Sleep diary.", "start": "15:00", "stop": "15:50", "sessionNumber": "7",
        "modality": "in person, weekly", "riskStatement": "none-noted"}


def three_ways():
    """The same SOAP note by prompts, by flags and in the editor, each signed."""
    practice()
    paperwork("therapist")
    run = Terminal("add", "soap-note", "--client", "ana", "--sign")
    for title, *lines in [("Subjective", SOAP["subjective"], ""), ("Objective", "Tired.", ""),
                          ("Assessment", "Sleep first.", ""), ("Plan", "Sleep diary.", ""), *REST]:
        run.answer(title + ": ", *lines)
    end(run)
    flags = [word for name, value in SOAP.items() for word in ("--field", f"{name}={value}")]
    tacit("add", "soap-note", "--client", "ana", "--sign", *flags)
    open("editor.py", "w").write(
        "import json, sys\n"
        "form = open(sys.argv[1]).read()\n"
        f"fields = {SOAP!r}\n"
        "titles = {k['name']: k['title'] for k in json.load(open('kind'))['kinds'][0]['fields']}\n"
        "for name, value in fields.items():\n"
        "    head, rest = form.split('## ' + titles[name] + '\\n', 1)\n"
        "    comment, rest = rest.split('\\n', 1)\n"
        "    form = head + '## ' + titles[name] + '\\n' + comment + '\\n' + value + '\\n' + rest\n"
        "open(sys.argv[1], 'w').write(form)\n")
    json.dump(tacit("kinds", "soap-note"), open("kind", "w"))
    open("editor", "w").write(f"#!/bin/sh\nexec {sys.executable} editor.py \"$1\"\n")
    os.chmod("editor", 0o700)
    run = Terminal("add", "soap-note", "--client", "ana", "--edit", "--sign", "--allow-disk",
                   EDITOR=os.path.abspath("editor"), VISUAL="")
    end(run)
    records = tacit("list", "--kind", "soap-note")["records"]
    assert len(records) == 3, records
    for record in records:
        note = tacit("show", record["id"])
        assert note["status"] == "signed" and note["fields"] == SOAP, note


def grow():
    """A coach's session along GROW by prompts, and two commitments."""
    practice("coach")
    paperwork("coach")
    run = Terminal("add", "coaching-session", "--client", "ana", "--session", "new", "--sign")
    run.answer("Goal or topic: ", "The Monday meeting", "")
    run.answer("Next step: ", "Writes the agenda", "")
    end(run)
    for what, day in [("Writes the agenda", "friday"), ("Rehearses the opening", "2026-12-01")]:
        run = Terminal("add", "commitment", "--client", "ana", "--session", "last")
        run.answer("What: ", what, "")
        run.answer("By when: ", day)
        end(run)
    session = tacit("list", "--kind", "session")["records"][0]["id"]
    written = tacit("list", "--kind", "coaching-session")["records"][0]
    assert written["status"] == "signed" and written["fields"]["session"] == session, written
    commitments = [r["fields"] for r in tacit("list", "--kind", "commitment")["records"]]
    assert {c["what"] for c in commitments} == {"Writes the agenda", "Rehearses the opening"}
    assert all(c["session"] == session and c["status"] == "open" for c in commitments), commitments


def hung_up():
    """A real vim whose terminal is closed gives back what was typed and never saved."""
    if not os.path.exists("/usr/bin/vim"):
        return
    practice("client")
    run = Terminal("add", "entry", EDITOR="/usr/bin/vim -u NONE -N", VISUAL="")
    run.expect("A page of the journal")
    time.sleep(0.5)
    run.send("GoTyped and not saved.")
    run.expect("and not saved.")
    time.sleep(2)
    os.close(run.terminal)
    os.waitpid(run.child, 0)
    assert "Typed and not saved." in only_draft()["body"], only_draft()


def left():
    """A real vim that is left with :q! saves nothing."""
    if not os.path.exists("/usr/bin/vim"):
        return
    practice("client")
    run = Terminal("add", "entry", EDITOR="/usr/bin/vim -u NONE -N", VISUAL="")
    run.expect("A page of the journal")
    time.sleep(0.5)
    run.send("GoTyped and not wanted.")
    run.expect("not wanted.")
    time.sleep(2)
    run.send("\x1b:q!\n")
    end(run, 65)
    assert tacit("list")["records"] == []


globals()[SCENARIO]()
