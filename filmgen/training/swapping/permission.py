"""May this model put this face on, now? Asked before a film is opened, and again before anybody sees the new one."""

from pathlib import Path

from filmgen.consent import not_taken_back, permit, permit_record
from filmgen.errors import BadRequest
from filmgen.film.consent import Consent
from filmgen.training.swapping.scenes import Side, Swapper


def ask(consent: Path, swapper: Swapper, to: Side, title: str = "") -> Consent:
    """The record in a file, if it lends the face of that side of the model; to the film of that title, if it has one.

    Raises NotAllowed with the reason, and BadRequest for a model that has not learnt both sides.
    """
    _check_model(swapper)
    return permit(consent, "swap", swapper.sides[to], title)


def ask_again(record: Consent, swapper: Swapper, to: Side) -> None:
    """The same for a record in hand."""
    _check_model(swapper)
    permit_record(record, "swap", swapper.sides[to])


def _check_model(swapper: Swapper) -> None:
    """A model that learnt from somebody who has taken that back is not used, whoever's face is put on."""
    for side, digest in swapper.consents.items():
        if not swapper.steps.get(side):
            raise BadRequest(f"side {side} of this model has learnt nothing yet: train it before a face is put on")
        not_taken_back(digest, f"side {side} of this model")
