"""Errors of extraction that are not about one input: the language model cannot be used.

Those of word lists, tables and weights stand beside what reads them.
"""

from graph.errors import ShadowgraphError


class ModelError(ShadowgraphError):
    """The language model is missing, of another version, or its files have been changed.

    Attributes:
        model: Name or folder of the model.
        reason: What is wrong, and what to do.
    """

    def __init__(self, model: str, reason: str) -> None:
        super().__init__(f"language model {model}: {reason}")
        self.model, self.reason = model, reason
