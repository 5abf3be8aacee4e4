"""What all wire models share, and the form of a list."""

from typing import Annotated, Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

Item = TypeVar("Item")

Id = Annotated[str, Field(description="Any id that a record ever had finds it.")]
Day = Annotated[str, Field(description="ISO day.", json_schema_extra={"format": "date"})]
Offset = Annotated[int, Field(ge=0, description="Code points into the text of the document.")]
Score = Annotated[float, Field(ge=0, le=1)]


class Wire(BaseModel):
    """A part of an answer or of a request. A field `from_` is `from` outside."""

    model_config = ConfigDict(populate_by_name=True)


class Page(Wire, Generic[Item]):
    """A stretch of a list."""

    items: list[Item]
    next: str | None = Field(
        description="Give it as `after` to read on; null when nothing follows."
    )
    total: int = Field(ge=0, description="Number of records on all pages.")


def example(record: dict[str, Any]) -> ConfigDict:
    """The configuration of a model with an example, out of the invented corpus."""
    return ConfigDict(populate_by_name=True, json_schema_extra={"examples": [record]})
