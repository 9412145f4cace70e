"""The machine in words, with nothing that names it."""
import pathlib
import platform
import re
import subprocess


def _field(path: str, pattern: str) -> str | None:
    try:
        found = re.search(pattern, pathlib.Path(path).read_text(), re.MULTILINE)
    except OSError:
        return None
    return found.group(1).strip().strip('"') if found else None


def _said(*command: str) -> str | None:
    try:
        return subprocess.run(command, capture_output=True, text=True).stdout
    except OSError:
        return None


def in_words(libraries: list[str]) -> str:
    """Processor, cores, memory, kernel and system, then versions of what is linked or compared."""
    cores = len(re.findall(r"^processor", pathlib.Path("/proc/cpuinfo").read_text(), re.MULTILINE))
    model = _field("/proc/cpuinfo", r"^model name\s*:\s*(.*)$") or platform.machine()
    memory = int(_field("/proc/meminfo", r"^MemTotal:\s*(\d+)") or 0) / (1 << 20)
    virtual = bool(_field("/proc/cpuinfo", r"^flags\s*:.*\b(hypervisor)\b"))
    kernel = re.match(r"[\d.]+", platform.release()).group(0)
    system = _field("/etc/os-release", r"^PRETTY_NAME=(.*)$") or platform.system()
    swift = re.search(r"Swift version ([\d.]+)", _said("swift", "--version") or "")
    versions = [f"Swift {swift.group(1)}"] if swift else []
    kind = "virtual machine" if virtual else "machine"
    number = {1: "one core", 2: "two cores", 4: "four cores"}.get(cores, f"{cores} cores")
    return (f"a {kind} with {number} ({model}) and {memory:.0f} GB of memory, Linux {kernel}, "
            f"{system}, " + ", ".join(versions + libraries))
