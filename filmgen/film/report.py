"""What was measured on a finished film, against what a film must be."""

from typing import Literal

from filmgen.film.document import Document

Verdict = Literal["pass", "fail", "unchecked"]


class Fact(Document):
    """One thing measured. `value` and `bound` are words for people; `detail` says where, or why it was not measured."""

    name: str
    value: str
    bound: str
    verdict: Verdict
    detail: str = ""


class Report(Document):
    """Every fact of one film. What could not be measured is `unchecked`, never passed."""

    title: str
    facts: tuple[Fact, ...]

    @property
    def failed(self) -> tuple[Fact, ...]:
        return tuple(fact for fact in self.facts if fact.verdict == "fail")

    @property
    def verdict(self) -> Verdict:
        """Failed when anything failed, passed when everything passed."""
        verdicts = {fact.verdict for fact in self.facts}
        return "fail" if "fail" in verdicts else "unchecked" if "unchecked" in verdicts else "pass"
