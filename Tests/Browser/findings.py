"""What the checks found: sentences, printed at once."""

import threading

from watch import Watch


class Findings:
    def __init__(self, watch: Watch) -> None:
        self.watch = watch
        self.sentences: list[str] = []
        self.passed = 0
        self.lock = threading.Lock()

    def check(self, holds: bool, where: str, sentence: str) -> bool:
        if holds:
            self.watch.beat()
            with self.lock:
                self.passed += 1
        else:
            self.add(where, sentence)
        return holds

    def add(self, where: str, sentence: str) -> None:
        self.watch.beat()
        with self.lock:
            self.sentences.append(f"{where}: {sentence}")
            print(f"  ✗ {where}: {sentence}", flush=True)
