"""What an audience reads of who did what."""

import pytest

from filmgen.film.cut import Credit


@pytest.mark.parametrize(
    ("backend", "shown"),
    [
        ("builtin:silhouette?grain=2.0", "builtin:silhouette?grain=2.0"),
        ("diffusers:stabilityai/sd-turbo?steps=1", "diffusers:stabilityai/sd-turbo?steps=1"),
        ("diffusers:/home/ina/models/moor/?steps=1&lora=~/loras/kettle", "diffusers:moor?steps=1&lora=kettle"),
        ("transformers:../voices/boris", "transformers:boris"),
        ("openai:qwen3?url=http://127.0.0.1:8000/v1&temperature=0.7", "openai:qwen3?temperature=0.7"),
        ("openai:qwen3?url=http://127.0.0.1:8000/v1", "openai:qwen3"),
    ],
)
def test_nobody_reads_where_something_lies_on_a_disk(backend, shown):
    assert Credit(craft="painter", backend=backend).shown == shown
