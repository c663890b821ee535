"""The program under test, on a database of its own."""

import glob
import re
import subprocess
import tempfile
import threading
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class Program:
    """Serves from a temporary folder until the end of the `with`."""

    def __init__(self, executable: str, sample: bool):
        self.executable = executable
        self.sample = sample

    def __enter__(self) -> "Program":
        self.folder = tempfile.TemporaryDirectory(prefix="khuyencong-browser-")
        self.path = f"{self.folder.name}/so.sqlite"
        self.database = ["--database", f"sqlite:{self.path}"]
        self.serving = None
        # Of the administrator; whoever asks first makes the account.
        self.session: dict | None = None
        self.door = threading.Lock()
        # What was done in it beforehand: one-time links by name, a report handed in, a record, a job that failed.
        self.links: dict[str, str] = {}
        self.submitted = ""
        self.record = ""
        self.failed = ""
        # The session of who may only look on.
        self.watching: dict | None = None
        try:
            if self.sample:
                self.import_sample_year()
            self.serve()
        except BaseException:
            self.__exit__()
            raise
        return self

    def import_sample_year(self) -> None:
        files = sorted(glob.glob(f"{ROOT}/sample/*.xlsx") + glob.glob(f"{ROOT}/sample/*.csv"))
        command = [self.executable, "import", *files, "--province", "54", "--period", "2024", "--commit"]
        done = subprocess.run(command + self.database, capture_output=True, text=True, cwd=ROOT)
        if done.returncode != 0:
            raise SystemExit(f"The sample year was not imported:\n{done.stdout}{done.stderr}")

    def serve(self) -> None:
        self.log = open(f"{self.folder.name}/log", "w+")
        self.serving = subprocess.Popen(
            [self.executable, "serve", "--port", "0", *self.database],
            stdout=subprocess.PIPE, stderr=self.log, text=True, cwd=ROOT)
        patience = threading.Timer(60, self.serving.kill)
        patience.start()
        greeting = ""
        # The address comes first; the link follows, since nobody has an account in a new database.
        for line in self.serving.stdout:
            greeting += line
            if found := re.search(r"(http://127\.0\.0\.1:\d+)(/lien-ket/\S+)", line):
                patience.cancel()
                self.address, self.first_link = found.groups()
                return
        patience.cancel()
        raise SystemExit(f"The program did not say where it serves:\n{greeting}{self.faults()}")

    def faults(self) -> str:
        """What it wrote to its log."""
        self.log.flush()
        return Path(self.log.name).read_text()

    def __exit__(self, *_) -> None:
        if self.serving:
            self.serving.terminate()
            try:
                self.serving.wait(timeout=10)
            except subprocess.TimeoutExpired:
                self.serving.kill()
                self.serving.wait()
            self.serving.stdout.close()
            self.log.close()
        self.folder.cleanup()
