"""Coreference inside one document: which mentions are the same entity, and by which rule.

Names first, for the whole document; then grammar's bonds; then, in text order, bare governments,
definite nouns and pronouns; last I, we and you. Nothing is joined on doubt: a wrong join accuses
the wrong person. Nothing here looks into another document.
"""

from collections.abc import Mapping

from extract.coreference.bonds import link_bonds, link_told_name
from extract.coreference.clusters import NOTHING, Cluster, Clusters, Link
from extract.coreference.exiles import exiles
from extract.coreference.first_person import NARRATOR, FirstPerson
from extract.coreference.government import Governments
from extract.coreference.homelands import link_homelands
from extract.coreference.labels import join_label, labels_of_turns
from extract.coreference.leads import link_lead_bodies, link_leads
from extract.coreference.local_offices import link_local_offices
from extract.coreference.mission_staff import link_mission_staff
from extract.coreference.missions_abroad import link_missions_abroad, link_senders
from extract.coreference.named_missions import link_named_missions
from extract.coreference.names import link_names
from extract.coreference.nominals import Nominals
from extract.coreference.of_two import is_one_of_two, one_of_two
from extract.coreference.organs_at_home import link_organs_at_home
from extract.coreference.own_offices import link_own_offices
from extract.coreference.owned_missions import link_owned_missions
from extract.coreference.people import link_people
from extract.coreference.pronouns import Pronouns
from extract.coreference.quotes import find_voices
from extract.coreference.scene import Scene, set_scene
from extract.coreference.staff_seats import link_staff_of_capitals
from extract.coreference.subjects import Subjects
from extract.coreference.territory import ReadingName
from extract.coreference.title import state_name, states_named
from extract.coreference.unrelated import namesakes
from extract.coreference.voice import Voices

__all__ = [
    "NARRATOR",
    "NOTHING",
    "Cluster",
    "Clusters",
    "Link",
    "Pronouns",
    "ReadingName",
    "Scene",
    "Voices",
    "exiles",
    "find_clusters",
    "set_scene",
    "state_name",
    "states_named",
]


def find_clusters(
    scene: Scene, title_states: frozenset[str], *, resolver: type[Pronouns] = Pronouns
) -> tuple[Clusters, Voices]:
    """Cluster all mentions of a scene.

    Args:
        title_states: ISO codes of the states that the document's title names.
        resolver: What links pronouns of the third person; another one watches while fitting.
    """
    clusters = Clusters(scene)
    link_names(scene, clusters, namesakes(scene))
    link_people(scene, clusters)
    voices = find_voices(scene)
    labels = labels_of_turns(scene, voices)
    link_bonds(scene, clusters, labels)
    link_leads(scene, clusters)
    link_lead_bodies(scene, clusters)
    speakers = FirstPerson(scene, clusters, voices)
    subjects = Subjects(scene, title_states)
    governments = Governments(scene, clusters, subjects)
    pronouns = resolver(scene, clusters, voices)
    _link_in_order(scene, clusters, governments, pronouns, speakers, labels, voices)
    link_homelands(scene, clusters)
    link_named_missions(scene, clusters)
    link_owned_missions(scene, clusters)
    link_senders(scene, clusters)
    link_missions_abroad(scene, clusters, subjects)
    link_staff_of_capitals(scene, clusters)
    link_mission_staff(scene, clusters)
    link_local_offices(scene, clusters)
    link_organs_at_home(scene, clusters, subjects)
    link_own_offices(scene, clusters)
    for index, mention in enumerate(scene.mentions):
        if mention.kind == "pronoun" and clusters.links.get(index) is None:
            speakers.link(index)
    return clusters, voices


def _link_one_of_two(scene: Scene, clusters: Clusters, index: int) -> None:
    found = one_of_two(scene, clusters, index)
    if found is None:
        clusters.open(index)
    else:
        clusters.join(index, found, "coref:one_of_two")


def _link_in_order(
    scene: Scene,
    clusters: Clusters,
    governments: Governments,
    pronouns: Pronouns,
    speakers: FirstPerson,
    labels: Mapping[int, str],
    voices: Voices,
) -> None:
    """Link what looks back, in text order; pronouns whose speaker comes later are left."""
    nominals = Nominals(scene, clusters, voices)
    spoken: dict[str, int] = {}
    for index, mention in enumerate(scene.mentions):
        governments.see(index)
        if mention.kind == "pronoun":
            if mention.person == 3:
                pronouns.link(index)
            elif speakers.is_ready(index):
                speakers.link(index)
        elif clusters.of(index) is None:
            if mention.kind == "proper":
                clusters.open(index)
            elif index in labels and join_label(clusters, index, labels[index], spoken):
                continue
            elif is_one_of_two(scene, index):
                _link_one_of_two(scene, clusters, index)
                continue
            elif not governments.link(index):
                nominals.link(index)
        elif mention.kind == "nominal":
            nominals.tie(index)
        else:
            link_told_name(scene, clusters, index)
        nominals.see(index)
