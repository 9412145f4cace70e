"""jrnl: the encrypted journal of the command line that people know, as whole processes."""
import json
import pathlib
import sys

from processes import Failed, Run, Starter

KEYRING = '''
from keyring.backend import KeyringBackend

class Keyring(KeyringBackend):
    """Knows the one passphrase, so that jrnl asks nobody."""
    priority = 1
    def get_password(self, service, username): return "correct horse battery staple"
    def set_password(self, service, username, password): pass
    def delete_password(self, service, username): pass
'''
CONFIGURATION = '''
colors: {body: none, date: none, tags: none, title: none}
default_hour: 9
default_minute: 0
editor: ''
encrypt: true
highlight: false
indent_character: '|'
journals: {default: {journal: JOURNAL}}
linewrap: 79
tagsymbols: '#@'
template: false
timeformat: '%F %H:%M'
version: VERSION
'''


class Journal:
    def __init__(self, folder: pathlib.Path, starter: Starter, version: str):
        folder.mkdir(parents=True)
        self.folder, self.starter = folder, starter
        (folder / "passphrase_keyring.py").write_text(KEYRING)
        (folder / "jrnl.yaml").write_text(
            CONFIGURATION.replace("JOURNAL", str(folder / "journal.txt"))
            .replace("VERSION", version))
        self.command = [sys.executable, "-m", "jrnl", "--config-file", str(folder / "jrnl.yaml")]
        self.environment = {
            "HOME": str(folder), "PATH": str(pathlib.Path(sys.executable).parent),
            "PYTHONPATH": str(folder), "PYTHON_KEYRING_BACKEND": "passphrase_keyring.Keyring",
            "LANG": "C.UTF-8", "TZ": "UTC"}

    def run(self, *arguments: str, output: pathlib.Path | None = None) -> Run:
        return self.starter.run([*self.command, *arguments], self.environment, output=output)

    def fill(self, source: pathlib.Path) -> None:
        plain = self.folder / "plain.txt"
        with open(source, encoding="utf-8") as notes, open(plain, "w", encoding="utf-8") as out:
            for line in notes:
                note = json.loads(line)
                out.write(f"[{note['at']} 09:00] {note['client']}. {note['body']}\n\n")
        self.run("--import", "--file", str(plain))
        if not (self.folder / "journal.txt").read_bytes().startswith((b"JRNLv3", b"gAAAAA")):
            raise Failed(self.command, 0, "the journal is not encrypted")

    def add(self, body: str) -> Run:
        return self.run("today:", body)

    def search(self, word: str) -> Run:
        return self.run("-contains", word)

    def hits(self, word: str) -> int:
        output = self.folder / "hits.json"
        self.run("-contains", word, "--format", "json", output=output)
        return len(json.loads(output.read_text())["entries"])
