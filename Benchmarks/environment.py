"""The virtual environment with what PyPI gives: SQLCipher and jrnl to compare with."""
import os
import pathlib
import subprocess
import sys

PACKAGES = ["sqlcipher3-wheels", "jrnl"]


def enter(folder: pathlib.Path) -> None:
    """Runs this program again inside the environment, which is made where it is missing."""
    python = folder / "bin" / "python"
    if pathlib.Path(sys.prefix) == folder:
        return
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    for package in PACKAGES:
        if subprocess.run([python, "-m", "pip", "show", "-q", package],
                          capture_output=True).returncode != 0:
            print(f"fetching {package}", file=sys.stderr)
            # Without jrnl the tables say that it could not be had; SQLCipher is what all is about.
            subprocess.run([python, "-m", "pip", "install", "-q", "--disable-pip-version-check",
                            package], check=package == PACKAGES[0])
    os.execv(python, [str(python), *sys.argv])
