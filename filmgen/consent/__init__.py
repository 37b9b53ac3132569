"""Who may be learned from and shown: records of what people agreed to, and the gate that every face goes through.

`permit` is the gate. Nothing that learns a face or puts it on somebody works without what it returns, and it takes no
argument that would make it lenient. The records are paper (`filmgen/film/consent.py`); this machine's key and what it
remembers of them lie in the cabinet.
"""

from filmgen.consent.gate import not_taken_back, permit, permit_record
from filmgen.consent.records import issue, read_record, revoke, standing, trust
from filmgen.film.consent import digest_of, disclosed

__all__ = [
    "digest_of",
    "disclosed",
    "issue",
    "not_taken_back",
    "permit",
    "permit_record",
    "read_record",
    "revoke",
    "standing",
    "trust",
]
