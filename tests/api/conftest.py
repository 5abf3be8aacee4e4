from tests.api.campaign_sample import sample
from tests.api.command import run
from tests.api.small_store import small
from tests.examples_store import examples_path, examples_store

__all__ = ["examples_path", "examples_store", "run", "sample", "small"]
