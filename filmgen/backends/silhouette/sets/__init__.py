"""Every set, by the name a screenplay's place has. To add one: a function that paints on an `Easel`, and a row."""

from collections.abc import Callable

from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.sets.beyond import space, void
from filmgen.backends.silhouette.sets.deserts import desert
from filmgen.backends.silhouette.sets.forest import forest
from filmgen.backends.silhouette.sets.gardens import garden
from filmgen.backends.silhouette.sets.headlands import headland
from filmgen.backends.silhouette.sets.indoors.rooms import interior
from filmgen.backends.silhouette.sets.micro_world import micro_world
from filmgen.backends.silhouette.sets.mountains import mountain
from filmgen.backends.silhouette.sets.open_country import plain
from filmgen.backends.silhouette.sets.orbit import orbit
from filmgen.backends.silhouette.sets.planets import planet
from filmgen.backends.silhouette.sets.rooftops import rooftop
from filmgen.backends.silhouette.sets.ruins import ruins
from filmgen.backends.silhouette.sets.snowfield import snowfield
from filmgen.backends.silhouette.sets.station import station
from filmgen.backends.silhouette.sets.street import street
from filmgen.backends.silhouette.sets.theatre import theatre
from filmgen.backends.silhouette.sets.train import train
from filmgen.backends.silhouette.sets.under_water import underwater
from filmgen.backends.silhouette.sets.water import sea
from filmgen.film.staging import SetName

SETS: dict[SetName, Callable[[Easel], None]] = {
    "snowfield": snowfield,
    "mountain": mountain,
    "forest": forest,
    "sea": sea,
    "headland": headland,
    "desert": desert,
    "plain": plain,
    "street": street,
    "rooftop": rooftop,
    "station": station,
    "garden": garden,
    "ruins": ruins,
    "room": interior,
    "kitchen": interior,
    "bedroom": interior,
    "office": interior,
    "laboratory": interior,
    "shop": interior,
    "diner": interior,
    "library": interior,
    "corridor": interior,
    "theatre": theatre,
    "train": train,
    "museum": interior,
    "orbit": orbit,
    "space": space,
    "planet": planet,
    "underwater": underwater,
    "micro-world": micro_world,
    "void": void,
}
