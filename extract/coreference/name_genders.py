"""What gender a person's title or name tells: a hint, no proof."""

from extract.coreference.clusters import Cluster
from extract.coreference.lexicon import Gender, lexicon
from extract.coreference.names import words_of_name
from extract.coreference.scene import Scene
from extract.naming.mention import DocMention


def name_gender(scene: Scene, cluster: Cluster) -> Gender | None:
    """The gender that a given name or the ending of a surname suggests: a hint, no proof."""
    for index in cluster.members:
        mention = scene.mentions[index]
        words = words_of_name(mention.name)
        if mention.kind != "proper" or not words:
            continue
        given = next((p for w in words if (p := lexicon().name_parts.get(w))), None)
        given = given or lexicon().given_names.get(words[0])
        if given:
            return given
        for ending, gender in lexicon().name_endings:
            if len(words) > 1 and words[-1].endswith(ending) and len(words[-1]) > len(ending) + 1:
                return gender
    return None


def title_gender(scene: Scene, cluster: Cluster) -> Gender | None:
    """The gender of a title beside any of the names: "Mrs. Tal"."""
    for index in cluster.members:
        for word in title_words(scene, scene.mentions[index]):
            if word in lexicon().titles:
                return lexicon().titles[word]
    return None


def title_words(scene: Scene, mention: DocMention) -> tuple[str, str]:
    """The word before a name and its first: either may be its title."""
    before = scene.doc[mention.start - 1].lower_ if mention.start else ""
    return before, mention.text.split()[0].lower()
