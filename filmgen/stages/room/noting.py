"""What is wrong with a draft, and its cure: checks that count, narrow questions to a critic, and spans written anew.

Only the spans that failed are rewritten; the rest of the page stays letter for letter.
"""

import re
from collections.abc import Iterator

from filmgen.backends.language.asking import ask, question
from filmgen.backends.language.forms import Form, containing, has
from filmgen.crafts import LanguageModel
from filmgen.film.room import BeatSheet, Company, Note, PageNotes, SceneCards, SceneDraft, SceneNotes
from filmgen.film.story import Brief, Prompt, Screenplay
from filmgen.stages.room import sizes
from filmgen.stages.room.pages import seen, spoken
from filmgen.stages.room.paging import Paper, screenplay_of, spans_of
from filmgen.stages.room.sheets import told_card, told_draft, told_people
from filmgen.studio.stage import Desk, stage

MOST = 4
"""Spans of a scene that are rewritten in one round."""
HEAVY = 1.5
"""What a finding weighs at least, for its span to be written anew."""


@stage(version=1)
def check_page(
    _: Desk, brief: Brief, company: Company, sheet: BeatSheet, cards: SceneCards, drafts: tuple[SceneDraft, ...]
) -> PageNotes:
    """Notes by counting: length against runtime, people apart, the seed in it, what is planted, what is demanded."""
    from filmgen.backends.judgement import Page, judge
    from filmgen.backends.storyteller.reading import read_seed

    paper = Paper(brief, company, sheet, cards, drafts)
    screenplay = screenplay_of(paper)
    spans = spans_of(paper)
    nouns = read_seed(brief.seed.text).nouns
    notes: list[list[Note]] = [[] for _ in drafts]
    general = []
    for finding in judge(Page(screenplay.script, sizes.seconds(brief), nouns, screenplay.cast)):
        where = _where(finding.message, paper, spans)
        if finding.check == "seed_cover":
            where = (0, "opens")
        if where is None:
            general.append(f"{finding.check}: {finding.message}")
        elif finding.weight >= HEAVY:
            notes[where[0]].append(Note(span=where[1], wrong=f"{finding.check}: {finding.message}"[:240]))
    for scene, note in _missing(paper, screenplay):
        notes[scene].insert(0, note)
    return PageNotes(scenes=tuple(SceneNotes(notes=_once(own)) for own in notes), general=tuple(general)[:20])


def _where(message: str, paper: Paper, spans: dict[str, tuple[int, str]]) -> tuple[int, str] | None:
    """The span that a finding is about: it names a line, or ends with the words it found."""
    if named := re.search(r"\bline-\d+\b", message):
        return spans.get(named[0])
    words = message.rpartition(": ")[2]
    if len(words) < 6:
        return None
    return next(
        (
            (scene, span)
            for scene, draft in enumerate(paper.drafts)
            for span, text in draft.spans.items()
            if text and (words in text or text in words)
        ),
        None,
    )


def _missing(paper: Paper, screenplay: Screenplay) -> Iterator[tuple[int, Note]]:
    """What must be seen and is not: what a festival demands, by name, and what pays in a scene."""
    for scene, (card, draft) in enumerate(zip(paper.cards.scenes, paper.drafts, strict=True)):
        for thing in card.must_show:
            if not is_on(screenplay, thing):
                yield scene, Note(span="opens", wrong=f"{thing} has to be seen, and called so", must=thing)
        shown = " ".join((draft.opens, *(moment.then for moment in draft.moments), draft.ends)).lower()
        for thing in card.payoffs:
            if not re.search(rf"\b{re.escape(thing.split()[-1])}", shown):
                span = "ends" if draft.ends else "opens"
                yield scene, Note(span=span, wrong=f"the {thing} was planted and has to pay here, seen by name")


def is_on(screenplay: Screenplay, words: str) -> bool:
    """Whether some words are on the page: in an action, in a line, in a cue."""
    return any(
        has(element.text, words) or (element.kind == "line" and has(element.cue, words))
        for scene in screenplay.scenes
        for element in scene.elements
        if element.kind in ("action", "line", "card")
    )


def _once(notes: list[Note]) -> tuple[Note, ...]:
    """One note for each span, those first that say what must be there."""
    found: dict[str, Note] = {}
    for note in sorted(notes, key=lambda note: not note.must):
        before = found.get(note.span)
        if before is None or (note.must and not before.must):
            found[note.span] = note
        elif note.must:
            continue
        else:
            found[note.span] = before.but(wrong=f"{before.wrong}; {note.wrong}"[:400])
    return tuple(found.values())[:MOST]


# The critic


@stage(version=1, batched=True)
def critique_scene(
    _: Desk,
    drafts: tuple[SceneDraft, ...],
    numbers: tuple[int, ...],
    cards: SceneCards,
    company: Company,
    house: Prompt,
    prompt: Prompt,
    writer: LanguageModel,
) -> tuple[SceneNotes, ...]:
    """Put the prompt's narrow questions to a scene, each answered with yes or no, and where."""
    questions = dict(re.findall(r"^- ([a-z-]+): (.+)$", prompt.text, re.MULTILINE))
    told = told_people(company)
    asked = []
    for draft, number in zip(drafts, numbers, strict=True):
        spans = [name for name, text in draft.spans.items() if text]
        answer = _closed(
            {
                "yes": {"type": "boolean"},
                "span": {"type": "string", "enum": spans},
                "wrong": {"type": "string", "maxLength": 160},
            }
        )
        form = _closed({name: answer for name in questions})
        facts = {**told, "The card": told_card(number, cards.scenes[number]), "The scene": told_draft(draft)}
        asked.append(
            question(house, prompt, facts, form, 200 + 70 * len(questions), 0.2, sizes.chance(draft, "critic", number))
        )
    found = []
    for said in ask(writer, tuple(asked)):
        notes = [
            Note(span=one["span"], wrong=f"{name}: {one['wrong'] or questions[name]}"[:240])
            for name, one in said.items()
            if one["yes"]
        ]
        found.append(SceneNotes(notes=_once(notes)))
    return tuple(found)


def _closed(fields: dict[str, Form]) -> Form:
    return {"type": "object", "properties": fields, "required": list(fields), "additionalProperties": False}


# The rewrite


@stage(version=1, batched=True)
def rewrite_scene(
    _: Desk,
    drafts: tuple[SceneDraft, ...],
    numbers: tuple[int, ...],
    checks: tuple[SceneNotes, ...],
    critiques: tuple[SceneNotes, ...],
    cards: SceneCards,
    company: Company,
    house: Prompt,
    prompt: Prompt,
    writer: LanguageModel,
) -> tuple[SceneDraft, ...]:
    """Write the spans anew that somebody had a note on, and no other. Words that must be said are not touched."""
    made = list(drafts)
    asked, rows = [], []
    for at, (draft, number) in enumerate(zip(drafts, numbers, strict=True)):
        card = cards.scenes[number]
        kept = {name for name, text in draft.spans.items() if any(has(text, words) for words in card.must_say)}
        found = _once([*checks[at].notes, *critiques[at].notes])
        notes = [_keeping(note, draft, card.must_show) for note in found if note.span not in kept]
        if not notes:
            continue
        facts = {
            **told_people(company),
            "The card": told_card(number, card),
            "The scene": told_draft(draft),
            "Notes": "\n".join(f"- [{note.span}] {note.wrong}{_must(note)}" for note in notes),
        }
        form = _closed({note.span: _span_form(note) for note in notes})
        asked.append(
            question(house, prompt, facts, form, 100 + 130 * len(notes), 0.8, sizes.chance(draft, "rewrite", number))
        )
        rows.append(at)
    for at, said in zip(rows, ask(writer, tuple(asked)), strict=True):
        texts = {span: spoken(text) if span.startswith("said") else seen(text) for span, text in said.items()}
        made[at] = made[at].with_spans({span: text for span, text in texts.items() if text})
    return tuple(made)


def _must(note: Note) -> str:
    return f"; this has to stand in it word for word: {note.must}" if note.must else ""


def _keeping(note: Note, draft: SceneDraft, shown: tuple[str, ...]) -> Note:
    """The note, with what has to be seen and stands in its span already: it has to stand in the new one too."""
    there = next((thing for thing in shown if has(draft.spans.get(note.span, ""), thing)), "")
    return note if note.must or not there else note.but(must=there)


def _span_form(note: Note) -> Form:
    form: Form = {"type": "string", "minLength": 3, "maxLength": 120 if note.span.startswith("said") else 280}
    if note.must:
        form = {"type": "string", "pattern": containing(note.must)}
    return form
