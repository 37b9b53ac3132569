"""Every error filmgen raises on purpose.

FilmgenError                 one line for a person: what, where, and what to type next
├── Refusal                  the request cannot be carried out as asked
│   ├── BadRequest           a seed, title, runtime, genre or option that makes no film
│   ├── BadScript            a Fountain file that cannot be read as a screenplay
│   ├── UnknownBackend       a backend string that names nobody
│   └── MissingPackage       a backend whose library is not installed
├── StudioError              the store or the output folder failed
│   └── TornStore            paper or celluloid that is not what its name says
├── StageFailed              a stage broke; names stage and shot, keeps the cause
└── BadMedia                 a sound or picture that cannot be read or encoded
"""


class FilmgenError(Exception):
    """The family. `str(error)` is one line that a person can act on."""


class Refusal(FilmgenError):
    pass


class BadRequest(Refusal):
    pass


class BadScript(Refusal):
    pass


class UnknownBackend(Refusal):
    pass


class MissingPackage(Refusal):
    pass


class StudioError(FilmgenError):
    pass


class TornStore(StudioError):
    pass


class StageFailed(FilmgenError):
    pass


class BadMedia(FilmgenError):
    pass
