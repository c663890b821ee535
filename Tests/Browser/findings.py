"""What the checks found: sentences, printed at once."""


class Findings:
    def __init__(self) -> None:
        self.sentences: list[str] = []
        self.passed = 0

    def check(self, holds: bool, where: str, sentence: str) -> bool:
        if holds:
            self.passed += 1
        else:
            self.add(where, sentence)
        return holds

    def add(self, where: str, sentence: str) -> None:
        self.sentences.append(f"{where}: {sentence}")
        print(f"  ✗ {where}: {sentence}", flush=True)
