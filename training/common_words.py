"""Make `graph/common_words.txt`: ordinary English words, by which redaction tells names apart.

A word counts as ordinary when the project's own narratives have it in lower case at least twice.
Words that are also given names or surnames of the narratives' people are left out, unless they are
very frequent: at the start of a sentence nothing tells "Grace" from "grace".
"""

import json
import re
import sys
from collections import Counter
from pathlib import Path

NARRATIVES = Path(__file__).parent / "narratives"
OUTPUT = Path(__file__).parent.parent / "graph" / "common_words.txt"
_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?")
_NAME = re.compile(r"[^\W\d_]+")


def common_words(narratives: list[dict[str, object]]) -> list[str]:
    """Ordinary words of the texts, sorted."""
    seen: Counter[str] = Counter()
    names: set[str] = set()
    for narrative in narratives:
        text = str(narrative["text"])
        tokens = re.split(r"[\s\-–—/\"“”().,;:!?\[\]]+", text)
        seen.update({t for t in tokens if _WORD.fullmatch(t)})
        for entity in narrative["entities"]:  # type: ignore[attr-defined]
            if entity["type"] in ("person", "account"):
                names.update(w.lower() for w in _NAME.findall(entity["name"]) if w[0].isupper())
    return sorted(w for w, count in seen.items() if count >= (30 if w in names else 2))


def main() -> int:
    """Write the list and say how long it is."""
    files = sorted(NARRATIVES.glob("*.json"))
    words = common_words([json.loads(f.read_text(encoding="utf-8")) for f in files])
    OUTPUT.write_text("\n".join(words) + "\n", encoding="utf-8")
    print(f"{len(words)} words from {len(files)} narratives")
    return 0


if __name__ == "__main__":
    sys.exit(main())
