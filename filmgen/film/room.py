"""What passes between the writers' room and a language model: questions, and the papers that their answers become."""

from filmgen.film.document import Document


class Question(Document):
    """One question for a language model. `schema_text` is a JSON schema that the answer must keep to, or empty.

    `tokens` is the most it may answer with; the same question with the same `seed` has the same answer.
    """

    system: str = ""
    user: str
    schema_text: str = ""
    tokens: int = 512
    temperature: float = 0.8
    seed: int = 0
