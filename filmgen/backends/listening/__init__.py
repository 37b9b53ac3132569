"""Ears: what a careful listener would hear in a finished mix, measured."""

from filmgen.backends.listening.clearance import clearances
from filmgen.backends.listening.clicks import clicks
from filmgen.backends.listening.dynamics import Dynamics, dynamics
from filmgen.backends.listening.film import Impression, listen
from filmgen.backends.listening.image import Image, image
from filmgen.backends.listening.recognition import Heard, recognise

__all__ = [
    "Dynamics",
    "Heard",
    "Image",
    "Impression",
    "clearances",
    "clicks",
    "dynamics",
    "image",
    "listen",
    "recognise",
]
