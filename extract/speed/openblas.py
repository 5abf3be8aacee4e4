"""Matrix products of spaCy's networks by numpy's OpenBLAS, in one thread, instead of blis.

Several threads of OpenBLAS wait for each other by spinning: on a machine with other work that
costs three times what it saves. So OpenBLAS is taken only where it can be told to use one.
"""

import ctypes
from pathlib import Path

import numpy as np
from spacy.language import Language
from thinc.api import NumpyOps

_FOLDERS = ("../numpy.libs", ".dylibs", "../numpy/.libs")
_SETTERS = ("scipy_openblas_set_num_threads64_", "openblas_set_num_threads64_")


def use_openblas(nlp: Language) -> bool:
    """Let all networks of a pipeline multiply by OpenBLAS; False where numpy brings none.

    The thread limit holds for every use of numpy in this process.
    """
    if not keep_to_one_thread():
        return False
    ops = NumpyOps(use_blis=False)
    for _, pipe in nlp.components:
        model = getattr(pipe, "model", None)
        for layer in model.walk() if model is not None else ():
            layer.ops = ops
    return True


def keep_to_one_thread() -> bool:
    """Tell the OpenBLAS that numpy has loaded to use one thread; False when it is not found."""
    for library in _libraries():
        loaded = ctypes.CDLL(str(library))
        for name in _SETTERS:
            if hasattr(loaded, name):
                getattr(loaded, name)(1)
                return True
    return False


def _libraries() -> list[Path]:
    home = Path(np.__file__).parent
    return [path for folder in _FOLDERS for path in sorted((home / folder).glob("*openblas*"))]
