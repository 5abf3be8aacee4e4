"""search on a small store: by names, by quotes, by what is known of documents."""


def test_search_finds_names_with_a_typo_and_quotes_by_their_words(small, run):
    assert "Harbor Lights Society" in run("search", "Harbour Lights", "--store", small.address).out
    ran = run("search", "--in", "quotes", "post", "--store", small.address, "--format", "json")
    assert [claim["type"] for claim in ran.json["items"]] == ["doxx"]
    hit = run("search", "Quillby", "--store", small.address, "--format", "json").json["items"][0]
    assert (hit["record"], hit["name"], hit["matched"]) == (
        "entity",
        "Mara Quillby",
        "Mara Quillby",
    )
    assert 0 < hit["score"] <= 1
    assert "No entity is called Zzz" in run("search", "Zzz", "--store", small.address).err


def test_documents_are_listed_and_found_by_what_is_known_of_them(small, run):
    ran = run("search", "--in", "documents", "--store", small.address)
    assert "Two crowds" in ran.out and "Again" in ran.out and "2 in all" in ran.out
    first = run("search", "--in", "documents", "--store", small.address, "--format", "json",
                "--limit", 1).json  # fmt: skip
    assert first["total"] == 2 and "text" not in first["items"][0]
    rest = run("search", "--in", "documents", "--store", small.address, "--format", "json",
               "--after", first["next"]).json  # fmt: skip
    assert rest["next"] is None and rest["items"][0]["id"] != first["items"][0]["id"]
    found = run("search", "--in", "documents", "KEA crowd", "--store", small.address,
                "--format", "json").json  # fmt: skip
    assert [row["title"] for row in found["items"]] == ["Two crowds"]
    assert (
        "has these words" in run("search", "--in", "documents", "x y", "--store", small.address).err
    )


def test_pages_of_found_documents_lead_to_the_last(small, run):
    words = ["search", "--in", "documents", "e", "--store", small.address, "--format", "json"]
    first = run(*words, "--limit", 1).json
    second = run(*words, "--limit", 1, "--after", first["next"]).json
    ids = {page["items"][0]["id"] for page in (first, second)}
    assert first["total"] == second["total"] == 2 and second["next"] is None and len(ids) == 2
