"""How a model is asked: the question, the answer read and checked, one repair turn, and then a clear error."""

import json
from typing import Any

from filmgen.backends.language.forms import Form, Misfit, read_answer, told
from filmgen.errors import BadReply
from filmgen.film.room import Question
from filmgen.film.story import Prompt
from filmgen.film.text import clean, shortened

SHOWN = 160
"""Letters of a bad answer that an error shows."""


def question(
    house: Prompt, step: Prompt, facts: dict[str, str], form: Form, tokens: int, temperature: float, seed: int
) -> Question:
    """One question: the house's taste, the step's prompt, the form of the answer, and the facts under headings.

    What is the same for all questions of a step stands first, where it is read once; the facts stand last, where a
    small model still remembers them.
    """
    sheet = "\n\n".join(f"## {name}\n{text}" for name, text in facts.items() if text)
    return Question(
        system=house.text.strip(),
        user=f"{step.text.strip()}\n\nAnswer with one JSON object and nothing else. Its fields, in this order:\n\n"
        f"{told(form)}\n\n{sheet}\n\nNow the JSON object, filled with words of this film.",
        form=json.dumps(form, ensure_ascii=False),
        tokens=tokens,
        temperature=temperature,
        seed=seed % 2**31,
    )


def ask(writer: Any, questions: tuple[Question, ...]) -> tuple[dict[str, Any], ...]:
    """The answers, each made to fit its form; whatever does not fit is asked for once more, all of it together.

    Raises BadReply with what the model said when it cannot be used the second time either.
    """
    if not questions:
        return ()
    answers = writer.complete(questions)
    read: dict[int, dict[str, Any]] = {}
    again: dict[int, Question] = {}
    for number, (asked, answer) in enumerate(zip(questions, answers, strict=True)):
        try:
            read[number] = read_answer(answer, json.loads(asked.form))
        except Misfit as error:
            again[number] = _repaired(asked, answer, str(error))
    if again:
        for (number, asked), answer in zip(again.items(), writer.complete(tuple(again.values())), strict=True):
            try:
                read[number] = read_answer(answer, json.loads(asked.form))
            except Misfit as error:
                raise BadReply(
                    f"the writer's answer cannot be used: {error}; it was asked twice and said: {shown(answer)}; "
                    "try another --rng, or a larger model that follows instructions"
                ) from error
    return tuple(read[number] for number in range(len(questions)))


def _repaired(asked: Question, answer: str, reason: str) -> Question:
    """The same question with what was wrong about the first answer; it has another chance, and cooler blood."""
    said = shortened(clean(answer), 1500) or "(nothing)"
    user = (
        f"{asked.user}\n\n## Your first answer\n{said}\n\nIt cannot be used: {reason}. Answer again, the whole object, "
        "in exactly that form."
    )
    return asked.but(user=user, seed=(asked.seed + 1) % 2**31, temperature=round(asked.temperature * 0.7, 3))


def shown(answer: str) -> str:
    """An answer as an error may show it: one line, in quotes."""
    line = "".join(letter for letter in clean(answer) if letter.isprintable())
    return f'"{line[:SHOWN]}{"…" if len(line) > SHOWN else ""}"' if line else "nothing"
