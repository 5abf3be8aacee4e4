"""The schema of the embedded store, as the steps that lead from any older version to this one.

The data are documents, claims, judgements, withdrawals and findings. Every other table is computed
from them by `graph.project` and holds current documents only. Lists such as the members of an
entity or the claims of a link are no columns: they are read by index.
"""

import sqlite3

APPLICATION = 0x53686477
"""Marks an SQLite file as ours."""

_DATA = (
    """CREATE TABLE document (
        id TEXT PRIMARY KEY,
        external_id TEXT,
        source TEXT NOT NULL,      -- digest of the bytes, reader and publisher
        publisher TEXT,
        published TEXT,
        current INTEGER NOT NULL,
        superseded_by TEXT,
        digest TEXT NOT NULL,      -- of the whole extraction
        record TEXT NOT NULL,      -- Document without its text
        text TEXT NOT NULL,        -- as a JSON string, so that any code point can stand in it
        rest TEXT NOT NULL         -- Extraction without document and claims
    ) STRICT""",
    "CREATE INDEX document_external ON document (external_id) WHERE external_id IS NOT NULL",
    "CREATE INDEX document_source ON document (source)",
    "CREATE INDEX document_published ON document (published, id)",
    """CREATE TABLE claim (
        number INTEGER PRIMARY KEY, -- explicit: VACUUM may renumber rows that have none
        id TEXT NOT NULL UNIQUE,
        document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        position INTEGER NOT NULL, -- in the extraction
        start INTEGER NOT NULL,
        kind TEXT NOT NULL,
        type TEXT NOT NULL,
        event TEXT,                -- member
        modality TEXT NOT NULL,
        standing TEXT NOT NULL,
        current INTEGER NOT NULL,
        quote TEXT NOT NULL,
        root TEXT,                 -- member at the end of the attribution chain
        root_text TEXT NOT NULL,
        paragraph INTEGER NOT NULL,
        record TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX claim_document ON claim (document, start, id)",
    "CREATE INDEX claim_event ON claim (event) WHERE event IS NOT NULL",
    "CREATE INDEX claim_root ON claim (root) WHERE root IS NOT NULL",
    """CREATE TABLE paragraph (
        document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        start INTEGER NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (document, start)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE profile (
        member TEXT PRIMARY KEY,
        document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        block TEXT NOT NULL,
        record TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX profile_block ON profile (block)",
    "CREATE INDEX profile_document ON profile (document)",
    """CREATE TABLE judgement (
        id TEXT PRIMARY KEY,
        author TEXT NOT NULL,
        verdict TEXT NOT NULL,
        left_document TEXT NOT NULL,
        left_start INTEGER NOT NULL,
        right_document TEXT NOT NULL,
        right_start INTEGER NOT NULL,
        withdrawn INTEGER NOT NULL,
        anchored INTEGER,          -- NULL when it is not in force or only unsure
        skipped INTEGER NOT NULL,
        record TEXT NOT NULL       -- without its withdrawal
    ) STRICT""",
    "CREATE INDEX judgement_left ON judgement (left_document, left_start)",
    "CREATE INDEX judgement_right ON judgement (right_document, right_start)",
    "CREATE INDEX judgement_verdict ON judgement (verdict, withdrawn)",
    """CREATE TABLE withdrawal (
        judgement TEXT PRIMARY KEY,
        author TEXT NOT NULL,
        time TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE finding (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL,
        record TEXT NOT NULL
    ) STRICT""",
    "CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID",
)

_GRAPH = (
    """CREATE TABLE member (
        id TEXT PRIMARY KEY,
        document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        key TEXT,
        place TEXT,                -- member
        node TEXT,
        facts TEXT,                -- of an entity
        record TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX member_document ON member (document)",
    "CREATE INDEX member_key ON member (key) WHERE key IS NOT NULL",
    "CREATE INDEX member_node ON member (node, document, id)",
    "CREATE INDEX member_place ON member (place) WHERE place IS NOT NULL",
    "CREATE TABLE meeting (key TEXT PRIMARY KEY, members INTEGER NOT NULL, node TEXT) STRICT",
    "CREATE INDEX meeting_node ON meeting (node)",
    """CREATE TABLE anchor (
        document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        type TEXT NOT NULL,
        start INTEGER NOT NULL,
        end INTEGER NOT NULL,
        member TEXT NOT NULL,
        record TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX anchor_place ON anchor (document, type, start)",
    "CREATE INDEX anchor_member ON anchor (member)",
    """CREATE TABLE arc (
        id INTEGER PRIMARY KEY,
        document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        claim TEXT NOT NULL,
        type TEXT NOT NULL,
        standing TEXT NOT NULL,
        from_ TEXT NOT NULL,
        to_ TEXT NOT NULL,
        first TEXT,
        last TEXT,
        link TEXT
    ) STRICT""",
    "CREATE INDEX arc_document ON arc (document)",
    "CREATE INDEX arc_from ON arc (from_)",
    "CREATE INDEX arc_to ON arc (to_)",
    "CREATE INDEX arc_link ON arc (link, claim)",
    "CREATE INDEX arc_claim ON arc (claim)",
    """CREATE TABLE part (
        claim TEXT NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
        role TEXT NOT NULL,        -- or `source` for the attribution chain
        member TEXT NOT NULL,
        PRIMARY KEY (member, claim, role)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX part_claim ON part (claim)",
    """CREATE TABLE tie (           -- judgements in force whose two sides are found
        judgement TEXT PRIMARY KEY REFERENCES judgement (id) ON DELETE CASCADE,
        left TEXT NOT NULL,
        right TEXT NOT NULL,
        left_key TEXT,
        right_key TEXT,
        apart INTEGER NOT NULL,
        person INTEGER NOT NULL,
        score REAL NOT NULL
    ) STRICT""",
    "CREATE INDEX tie_left ON tie (left, apart)",
    "CREATE INDEX tie_right ON tie (right, apart)",
    "CREATE INDEX tie_left_key ON tie (left_key) WHERE left_key IS NOT NULL",
    "CREATE INDEX tie_right_key ON tie (right_key) WHERE right_key IS NOT NULL",
    """CREATE TABLE mark (          -- persons' judgements in force about one member
        judgement TEXT PRIMARY KEY REFERENCES judgement (id) ON DELETE CASCADE,
        member TEXT NOT NULL,
        public INTEGER NOT NULL,
        reviewed INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX mark_member ON mark (member)",
    """CREATE TABLE node (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL,
        type TEXT NOT NULL,
        subtype TEXT,
        country TEXT,
        sensitive INTEGER NOT NULL,
        scope TEXT,
        first TEXT,
        last TEXT,
        place TEXT,
        position TEXT NOT NULL,    -- first day of an event, ~ when undated; empty for entities
        record TEXT NOT NULL       -- Entity or Event without its lists
    ) STRICT""",
    "CREATE INDEX node_kind ON node (kind, position, id)",
    "CREATE INDEX node_type ON node (kind, type, position, id)",
    "CREATE INDEX node_place ON node (place) WHERE place IS NOT NULL",
    """CREATE TABLE issue (
        node TEXT NOT NULL REFERENCES node (id) ON DELETE CASCADE,
        issue TEXT NOT NULL,
        PRIMARY KEY (issue, node)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX issue_node ON issue (node)",
    """CREATE TABLE tally (         -- how many members of an entity tell the same of it
        node TEXT NOT NULL,
        facts TEXT NOT NULL,
        members INTEGER NOT NULL,
        PRIMARY KEY (node, facts)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE link (
        id TEXT PRIMARY KEY,
        type TEXT NOT NULL,
        from_ TEXT NOT NULL,
        to_ TEXT NOT NULL,
        standing TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX link_from ON link (from_, to_, type)",
    "CREATE INDEX link_to ON link (to_, from_, type)",
    "CREATE INDEX link_type ON link (type, id)",
)

_SEARCH = (
    """CREATE TABLE name (
        id INTEGER PRIMARY KEY,
        node TEXT NOT NULL,
        name TEXT NOT NULL,
        plain TEXT NOT NULL,       -- as graph.resolve.names.normalize gives it
        UNIQUE (node, name)
    ) STRICT""",
    """CREATE VIRTUAL TABLE name_words USING fts5 (
        plain, content='name', content_rowid='id',
        tokenize='unicode61 remove_diacritics 2', prefix='2 3')""",
    """CREATE TRIGGER name_added AFTER INSERT ON name BEGIN
        INSERT INTO name_words (rowid, plain) VALUES (new.id, new.plain);
    END""",
    """CREATE TRIGGER name_gone AFTER DELETE ON name BEGIN
        INSERT INTO name_words (name_words, rowid, plain) VALUES ('delete', old.id, old.plain);
    END""",
    "CREATE VIRTUAL TABLE name_vocabulary USING fts5vocab ('name_words', 'row')",
    """CREATE VIRTUAL TABLE quote_words USING fts5 (
        quote, content='claim', content_rowid='number',
        tokenize='unicode61 remove_diacritics 2', prefix='2 3')""",
    """CREATE TRIGGER quote_added AFTER INSERT ON claim BEGIN
        INSERT INTO quote_words (rowid, quote) VALUES (new.number, new.quote);
    END""",
    """CREATE TRIGGER quote_gone AFTER DELETE ON claim BEGIN
        INSERT INTO quote_words (quote_words, rowid, quote)
        VALUES ('delete', old.number, old.quote);
    END""",
)

_RANKED = (
    "ALTER TABLE link ADD COLUMN claims INTEGER NOT NULL DEFAULT 0",
    "UPDATE link SET claims = (SELECT count(DISTINCT claim) FROM arc WHERE arc.link = link.id)",
    "CREATE INDEX link_from_ranked ON link (from_, standing, claims DESC, id)",
    "CREATE INDEX link_to_ranked ON link (to_, standing, claims DESC, id)",
    # with `last`, so that events of a stretch of time are counted by the index alone
    "DROP INDEX node_kind",
    "DROP INDEX node_type",
    "CREATE INDEX node_kind ON node (kind, position, id, last)",
    "CREATE INDEX node_type ON node (kind, type, position, id, last)",
    """CREATE TRIGGER quote_changed AFTER UPDATE OF quote ON claim
        WHEN new.quote IS NOT old.quote BEGIN
        INSERT INTO quote_words (quote_words, rowid, quote)
        VALUES ('delete', old.number, old.quote);
        INSERT INTO quote_words (rowid, quote) VALUES (new.number, new.quote);
    END""",
)

_GROWN = (
    # as in graph.store.stretches; NULL for entities and undated events
    """ALTER TABLE node ADD COLUMN span TEXT GENERATED ALWAYS AS (CASE
        WHEN first IS NULL THEN NULL
        WHEN first = last THEN 'day'
        WHEN substr(first, 1, 7) = substr(last, 1, 7) THEN 'month'
        WHEN substr(first, 1, 4) = substr(last, 1, 4) THEN 'year'
        ELSE 'more'
    END) VIRTUAL""",
    "CREATE INDEX node_span ON node (span, position, id, last) WHERE span IS NOT NULL",
    "CREATE INDEX node_type_span ON node (type, span, position, id, last) WHERE span IS NOT NULL",
    """CREATE TABLE degree (        -- how many links a node has at one end of them
        node TEXT NOT NULL,
        end TEXT NOT NULL,         -- from_ or to_
        standing TEXT NOT NULL,
        type TEXT NOT NULL,
        links INTEGER NOT NULL,
        PRIMARY KEY (node, end, standing, type)
    ) STRICT, WITHOUT ROWID""",
    """INSERT INTO degree
        SELECT from_, 'from_', standing, type, count(*) FROM link GROUP BY from_, standing, type
        UNION ALL SELECT to_, 'to_', standing, type, count(*) FROM link
        GROUP BY to_, standing, type""",
    """CREATE TRIGGER link_added AFTER INSERT ON link BEGIN
        INSERT INTO degree VALUES
            (new.from_, 'from_', new.standing, new.type, 1),
            (new.to_, 'to_', new.standing, new.type, 1)
        ON CONFLICT DO UPDATE SET links = links + 1;
    END""",
    """CREATE TRIGGER link_gone AFTER DELETE ON link BEGIN
        UPDATE degree SET links = links - 1
        WHERE (node = old.from_ AND end = 'from_' OR node = old.to_ AND end = 'to_')
            AND standing = old.standing AND type = old.type;
        DELETE FROM degree WHERE node IN (old.from_, old.to_) AND links = 0;
    END""",
    # names in a few large parts instead of many small ones, see graph.store.sqlite.rows
    "INSERT INTO name_words (name_words, rank) VALUES ('usermerge', 2)",
    "INSERT INTO name_words (name_words) VALUES ('optimize')",
)

MIGRATIONS: tuple[tuple[str, ...], ...] = ((*_DATA, *_GRAPH, *_SEARCH), _RANKED, _GROWN)
"""Step n leads from schema n to schema n + 1. A step that was released is never changed."""

NEWEST = len(MIGRATIONS)


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the schema up to `NEWEST`; the caller holds a write transaction."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    for number, step in enumerate(MIGRATIONS[version:], start=version + 1):
        for statement in step:
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {number:d}")
    connection.execute(f"PRAGMA application_id = {APPLICATION:d}")
