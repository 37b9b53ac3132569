"""Every error filmgen raises on purpose.

FilmgenError                 one line for a person: what, where, and what to type next
├── Refusal                  the request cannot be carried out as asked
│   ├── BadRequest           a seed, title, runtime, genre or option that makes no film
│   ├── BadScript            a Fountain file that cannot be read as a screenplay
│   ├── UnknownBackend       a backend string that names nobody
│   ├── MissingPackage       a backend whose library is not installed
│   ├── MissingWeights       a model that is not on this machine, or not whole, or not what the craft needs
│   ├── NotLicensed          a model whose licence nobody has accepted
│   └── NotAllowed           a face whose owner has not agreed to this, or no longer, or not on paper that holds
├── StudioError              the store or the output folder failed
│   └── TornStore            paper or celluloid that is not what its name says
├── StageFailed              a stage broke; names stage and shot, keeps the cause
├── CrewFailed               a backend could not do its work; an understudy may
│   ├── OutOfMemory          the card, or the machine, is too small for it as it was asked to work
│   ├── BadReply             a model's text that is not what was asked for
│   ├── BadTake              a black picture, a silent voice, numbers that are none
│   └── Unreachable          a server or a worker that does not answer
└── BadMedia                 a sound or picture that cannot be read or encoded
"""


class FilmgenError(Exception):
    """The family. `str(error)` is one line that a person can act on; `who` is the backend it happened to, if one."""

    who: object = None


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


class MissingWeights(Refusal):
    pass


class NotLicensed(Refusal):
    pass


class NotAllowed(Refusal):
    pass


class StudioError(FilmgenError):
    pass


class TornStore(StudioError):
    pass


class StageFailed(FilmgenError):
    pass


class CrewFailed(FilmgenError):
    pass


class OutOfMemory(CrewFailed):
    pass


class BadReply(CrewFailed):
    pass


class BadTake(CrewFailed):
    pass


class Unreachable(CrewFailed):
    pass


class BadMedia(FilmgenError):
    pass
