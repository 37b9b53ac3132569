"""Every set, by the name a screenplay's place has."""

from collections.abc import Callable

from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.sets.rooms import interior
from filmgen.backends.silhouette.sets.snowfield import snowfield
from filmgen.backends.silhouette.sets.water import headland, sea, underwater
from filmgen.film.staging import SetName

SETS: dict[SetName, Callable[[Easel], None]] = {
    "snowfield": snowfield,
    "sea": sea,
    "headland": headland,
    "underwater": underwater,
    "room": interior,
    "kitchen": interior,
    "bedroom": interior,
    "office": interior,
    "laboratory": interior,
    "shop": interior,
    "diner": interior,
    "library": interior,
    "corridor": interior,
    "theatre": interior,
    "station": interior,
    "mountain": snowfield,
    "forest": snowfield,
    "desert": snowfield,
    "plain": snowfield,
    "street": snowfield,
    "rooftop": snowfield,
    "garden": snowfield,
    "ruins": snowfield,
    "space": underwater,
    "planet": snowfield,
    "micro-world": underwater,
    "void": underwater,
}
