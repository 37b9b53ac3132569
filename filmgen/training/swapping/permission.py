"""May this model put this face on, now? Asked before a film is opened, and again before anybody sees the new one."""

from pathlib import Path

from filmgen.consent import permit, permit_record
from filmgen.consent.cabinet import opened, told
from filmgen.errors import BadRequest, NotAllowed
from filmgen.film.consent import Consent
from filmgen.training.swapping.scenes import Side, Swapper


def ask(consent: Path, swapper: Swapper, to: Side) -> Consent:
    """The record in a file, if it lends the face of that side of the model.

    Raises NotAllowed with the reason, and BadRequest for a model that has not learnt both sides.
    """
    _check_model(swapper)
    return permit(consent, "swap", swapper.sides[to])


def ask_again(record: Consent, swapper: Swapper, to: Side) -> None:
    """The same for a record in hand."""
    _check_model(swapper)
    permit_record(record, "swap", swapper.sides[to])


def _check_model(swapper: Swapper) -> None:
    """A model that learnt from somebody who has taken that back is not used, whoever's face is put on."""
    for side, digest in swapper.consents.items():
        if not swapper.steps.get(side):
            raise BadRequest(f"side {side} of this model has learnt nothing yet: train it before a face is put on")
        with opened() as cabinet:
            revoked = cabinet.ledger.revocation_of(digest) if cabinet else None
        if revoked:
            raise NotAllowed(
                f"side {side} of this model was learnt under the consent record {digest[:12]}, which was revoked "
                f"({told(revoked.moment)}): delete the model, or ask them again and train anew"
            )
