"""The word lists of organizations, campuses and places, read once and checked at load."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from extract.wordlists import FOLDER, LexiconError, read_yaml, word_set

FILE = "organizations.yaml"
_LISTS = (
    "state_heads", "state_fillers", "state_local", "state_ranks", "force_fillers", "mission_heads",
    "mission_pairs", "mission_weak", "mission_fillers", "police_heads", "police_pairs",
    "police_fillers", "police_people", "service_pairs", "service_heads", "service_fillers",
    "association_heads", "student_words", "student_heads", "diaspora_words", "diaspora_heads",
    "nominal_shy", "naming_verbs", "media_ends",
    "media_alone", "media_starts", "media_verbs", "foreign_articles", "centers_of_people", "ships",
    "media_before", "media_after",
    "campus_ends", "campus_of", "school_ends",
    "institute_of", "campus_nouns", "school_nouns", "building_ends", "campus_cues", "venue_ends",
    "street_abbreviations",
    "venue_starts", "venue_nouns", "done_to_spots", "department_of", "of_parliament",
    "street_ends", "street_ends_of_names", "named_spots", "foreign_spots",
    "sited_spots", "bodies_of",
    "affairs_of_state", "people_for", "people_who_represent", "causes", "lands_of_causes",
    "of_a_state", "guarded", "civic_owners", "parliaments", "place_nouns",
    "region_ends", "region_starts",
    "online_words", "what_accounts_do", "civic_words", "platform_cues", "court_heads",
    "court_fillers",
    "ministry_heads", "ministry_fillers", "state_bare", "state_parts", "unions",
    "abstract_words", "public_centers", "wide_heads", "state_owned", "broadcast_words",
    "media_nouns", "media_suffixes", "collective_suffixes",
    "tribe_starts", "lettered", "names_like_abbreviations", "outlet_words", "venue_pairs",
    "weak_venues",
    "platform_words", "naming_sure", "account_cues", "service_ends",
    "ground_nouns", "ground_sides", "waters", "office_words", "prosecuting_ranks",
    "spelled_out", "account_nouns", "before_campus_nouns", "before_media_nouns",
    "quarter_nouns", "sure_venue_ends", "town_openings", "terrain", "collective_nouns", "papers",
    "parts_of_bodies", "papers_with_parts", "deeds_of_parts", "owners_of_parts",
    "crowns", "rules_of_bodies", "officers_of", "wings",
    "lands_of_namesakes", "lands_named_after",
    "staff_of_papers", "staff_of_forces", "staff_of_armies", "deeds_of_both", "deeds_of_forces",
    "deeds_of_papers", "bodies_of_capitals", "inquiries",
)  # fmt: skip
_TABLES = ("body_of", "body_end", "body_start", "nominal_heads", "naming")


@dataclass(frozen=True, slots=True)
class OrganizationWords:
    """`sets` by list name, `tables` from word to subtype, `by_word` in the order of the file."""

    sets: Mapping[str, frozenset[str]]
    tables: Mapping[str, Mapping[str, str]]
    by_word: tuple[tuple[str, frozenset[str]], ...]

    def __getitem__(self, name: str) -> frozenset[str]:
        return self.sets[name]

    def body_of_noun(self, noun: str) -> str | None:
        """Subtype of the body that a noun beside a name says it is; None for other things."""
        type_, _, subtype = self.tables["naming"].get(noun, "").partition("/")
        return subtype if type_ == "organization" and subtype else None


@cache
def organization_words() -> OrganizationWords:
    """Read `organizations.yaml`.

    Raises:
        LexiconError: a list is missing or has the wrong form.
    """
    content = read_yaml(FOLDER / FILE)
    for name in (*_TABLES, "body_by_word"):
        if not isinstance(content.get(name), dict):
            raise LexiconError(FILE, name, "must map words to subtypes")
    sets = {name: word_set(FILE, name, content.get(name), cased=True) for name in _LISTS}
    tables = {name: {str(k): str(v) for k, v in content[name].items()} for name in _TABLES}
    by_word = tuple(
        (str(subtype), frozenset(str(words).split()))
        for subtype, words in content["body_by_word"].items()
    )
    return OrganizationWords(sets, tables, by_word)
