"""What makes extraction fast, each with a switch of its own.

`benchmarks/speed` measures every switch. Those that are on by default leave the output as it is:
to the letter, except for `stretch_words`, which may move a name that stands at a cut.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Profile:
    """One way to run the pipeline; see `extract.pipeline.build_nlp`.

    Attributes:
        openblas: Matrix products by numpy's OpenBLAS in one thread, where numpy brings one.
        attribute_table: The model's attribute rules as a table.
        entity_labels: The model's entity labels, decided for all words at once.
        word_vectors: The vectors from which the model's networks start by plain numpy, instead of
            through the layers of thinc; what a word brings along by itself is remembered.
        lemma_sets: The lemmatizer's word lists as sets: pays for short runs, in which many words
            are new.
        stretch_words: Longer documents go through syntax and names in stretches of whole sentences
            of about so many words, at least 100; None is in one piece, which takes 25 MB of memory
            for each thousand words.
        reader_batch: Most windows of sentences that the event reader reads at a time. More than 1
            changes what is read: see `EventReader`.
        reader_threads: Threads within one operation of the event reader; they spare no work.
        reader_ahead: The encoder of the event reader runs in a thread of its own, while the words
            are parsed, and while the rules read the document before: sooner done where a core is
            free. It spares no work, and costs 5 % of it where none is.
    """

    openblas: bool = True
    attribute_table: bool = True
    entity_labels: bool = True
    word_vectors: bool = True
    lemma_sets: bool = True
    stretch_words: int | None = 2_000
    reader_batch: int = 1
    reader_threads: int = 1
    reader_ahead: bool = True


STANDARD = Profile()

PLAIN = Profile(
    openblas=False,
    attribute_table=False,
    entity_labels=False,
    word_vectors=False,
    lemma_sets=False,
    stretch_words=None,
    reader_ahead=False,
)
"""Every switch off, as spaCy and the reader come."""
