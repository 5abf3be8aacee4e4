"""Errors of the domain. None of them knows of HTTP or of exit codes: the doors translate them."""


class ShadowgraphError(Exception):
    """Base of every error that Shadowgraph raises on purpose."""


class OntologyError(ShadowgraphError):
    """The vocabulary file is wrong.

    Attributes:
        file: The file that was read.
        where: Path inside the file, for example `event_types.protest.roles`.
        reason: What is wrong there, and what would be right.
    """

    def __init__(self, file: str, where: str, reason: str) -> None:
        super().__init__(f"{file}: {where}: {reason}")
        self.file, self.where, self.reason = file, where, reason


class InvalidClaim(ShadowgraphError):
    """A claim breaks a rule of the ontology.

    Attributes:
        claim: Id of the claim.
        rule: Name of the rule that failed.
        reason: What the claim has and what the rule allows.
    """

    def __init__(self, claim: str, rule: str, reason: str) -> None:
        super().__init__(f"claim {claim}: {rule}: {reason}")
        self.claim, self.rule, self.reason = claim, rule, reason


class UnreadableInput(ShadowgraphError):
    """An input cannot be read as a document.

    Attributes:
        path: The file as the caller named it.
        place: Where in it (`line 3`, `byte 120`), or an empty string for the whole.
        reason: What is wrong, and what would be accepted.
    """

    def __init__(self, path: str, place: str, reason: str) -> None:
        where = f"{path}: {place}" if place else path
        super().__init__(f"{where}: {reason}")
        self.path, self.place, self.reason = path, place, reason


class NotFound(ShadowgraphError):
    """Nothing is kept under this id.

    Attributes:
        kind: What was asked for, for example `entity`.
        id: The id that nothing answers to.
    """

    def __init__(self, kind: str, id: str) -> None:
        super().__init__(f"no {kind} has the id {id}")
        self.kind, self.id = kind, id


class ConflictingJudgement(ShadowgraphError):
    """Two judgements about one pair cannot both hold.

    Attributes:
        new: Id of the judgement that was to be written.
        kept: Id of the judgement that stands.
    """

    def __init__(self, new: str, kept: str) -> None:
        super().__init__(f"judgement {new} contradicts {kept}; withdraw {kept} first")
        self.new, self.kept = new, kept


class StoreError(ShadowgraphError):
    """A store cannot do what was asked of it."""


class StoreUnavailable(StoreError):
    """A store cannot be opened or reached.

    Attributes:
        address: Address of the store, never with a password in it.
        reason: What the system said, and what to do.
    """

    def __init__(self, address: str, reason: str) -> None:
        super().__init__(f"{address}: {reason}")
        self.address, self.reason = address, reason


class StoreTooNew(StoreError):
    """A store was written by a newer version of Shadowgraph.

    Attributes:
        address: Address of the store.
        found: Schema version of the store.
        known: Newest schema version that this program knows.
    """

    def __init__(self, address: str, found: int, known: int) -> None:
        super().__init__(
            f"{address} has schema {found}, this program knows up to {known}; "
            "open it with a newer Shadowgraph"
        )
        self.address, self.found, self.known = address, found, known
