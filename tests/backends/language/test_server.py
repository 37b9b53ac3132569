"""A model behind a server: a real one on this machine, which behaves as servers do on bad days."""

import json
import threading
import time

import pytest

from filmgen.backends.language import replies
from filmgen.backends.language.asking import ask
from filmgen.backends.language.server import Served
from filmgen.crew import hire
from filmgen.errors import BadReply, BadRequest, CrewFailed, Unreachable
from filmgen.film.room import Question
from tests.tiny.servers import completed, completion, say, serving

FORM = json.dumps(
    {
        "type": "object",
        "properties": {"word": {"type": "string", "minLength": 1, "maxLength": 20}},
        "required": ["word"],
        "additionalProperties": False,
    }
)
QUESTION = Question(system="You are brief.", user="A word, please.", form=FORM, tokens=60, seed=5)
GOOD = '{"word": "kettle"}'


@pytest.fixture
def served():
    """A writer behind a server that answers as it is told: each request, with its body, in a list."""
    open_ = []

    def start(answer, **options):
        seen = []

        def listen(handler, body):
            seen.append((dict(handler.headers), body))
            answer(handler, body)

        block = serving(listen)
        url = block.__enter__()
        open_.append(
            (block, writer := Served(model="m", url=url, **{"retries": 1, "wait": 0.0, "timeout": 5.0, **options}))
        )
        return writer, seen

    yield start
    for block, writer in open_:
        writer.release()
        block.__exit__(None, None, None)


def test_a_good_answer_is_the_answer(served):
    writer, seen = served(lambda handler, body: say(handler, completion(GOOD)))
    assert writer.complete((QUESTION,)) == (GOOD,)
    headers, body = seen[0]
    assert body["model"] == "m"
    assert [turn["role"] for turn in body["messages"]] == ["system", "user"]
    assert body["response_format"]["json_schema"]["schema"] == json.loads(FORM)
    assert (body["seed"], body["max_tokens"]) == (5, 60 + 1024)


def test_many_questions_are_asked_at_a_time_and_answered_in_order(served):
    together, most, lock = [0], [0], threading.Lock()

    def slowly(handler, body):
        with lock:
            together[0] += 1
            most[0] = max(most[0], together[0])
        time.sleep(0.1)
        with lock:
            together[0] -= 1
        say(handler, completion(json.dumps({"word": body["messages"][1]["content"]})))

    writer, _ = served(slowly, threads=3)
    answers = writer.complete(tuple(QUESTION.but(user=f"w{number}") for number in range(6)))
    assert [json.loads(answer)["word"] for answer in answers] == [f"w{number}" for number in range(6)]
    assert most[0] == 3
    assert writer.at_once == 3


def test_a_server_that_knows_no_schema_is_asked_for_an_object_then_in_words_and_remembered(served):
    def simple(handler, body):
        kind = body.get("response_format", {}).get("type", "text")
        if kind != "text":
            say(handler, {"error": {"message": f"{kind} is not known here"}}, 400 if kind == "json_schema" else 500)
        else:
            say(handler, completion(f"Of course! Here it is:\n```json\n{GOOD}\n```"))

    writer, seen = served(simple, retries=0)
    assert ask(writer, (QUESTION,)) == ({"word": "kettle"},)
    kinds = [body.get("response_format", {}).get("type") for _, body in seen]
    assert kinds == ["json_schema", "json_schema", "json_object", None]
    forms = [body["response_format"]["json_schema"]["schema"]["properties"]["word"] for _, body in seen[:2]]
    assert forms == [{"type": "string", "minLength": 1, "maxLength": 20}, {"type": "string"}]
    assert FORM in seen[2][1]["messages"][1]["content"]
    writer.complete((QUESTION,))
    assert len(seen) == 5


@pytest.mark.parametrize("name", ["max_tokens", "temperature", "seed"])
def test_an_option_that_a_server_does_not_take_is_left_out(served, name):
    def picky(handler, body):
        if name in body:
            say(handler, {"error": {"message": f"Unsupported parameter: '{name}'", "param": name}}, 400)
        else:
            say(handler, completion(GOOD))

    writer, seen = served(picky)
    assert writer.complete((QUESTION, QUESTION)) == (GOOD, GOOD)
    assert seen[-1][1].get("max_completion_tokens", 1084) == 1084


@pytest.mark.parametrize("status", [500, 503, 429])
def test_an_error_that_passes_is_waited_for(served, status):
    times = []

    def tired(handler, body):
        times.append(time.monotonic())
        if len(times) == 1:
            say(handler, {"error": {"message": "busy"}}, status, retry_after="0.1")
        else:
            say(handler, completion(GOOD))

    writer, _ = served(tired)
    assert writer.complete((QUESTION,)) == (GOOD,)
    assert times[1] - times[0] >= 0.1


@pytest.mark.parametrize(
    ("answer", "error", "says"),
    [
        (lambda h, b: say(h, {"error": {"message": "boom"}}, 500), Unreachable, "fails (500)"),
        (lambda h, b: say(h, {"error": {"message": "busy"}}, 429), Unreachable, "too much to do"),
        (lambda h, b: say(h, {"error": {"message": "no model m"}}, 404), BadRequest, "has no model 'm'"),
        (lambda h, b: say(h, {"error": {"message": "who?"}}, 401), BadRequest, "FILMGEN_API_KEY"),
        (lambda h, b: say(h, {"error": {"message": "too long"}}, 413), CrewFailed, "too long"),
        (lambda h, b: say(h, {}, 307, location="http://127.0.0.1:9/v1/x"), Unreachable, "sends elsewhere"),
        (lambda h, b: say(h, completion(None, refusal="I would rather not.")), BadReply, "I would rather not."),
        (lambda h, b: say(h, ["not", "a", "completion"]), BadReply, "not with a completion"),
        (lambda h, b: say(h, {"choices": []}), BadReply, "not with a completion"),
        (lambda h, b: say(h, {"choices": "many"}), BadReply, "not with a completion"),
    ],
)  # fmt: skip
def test_each_way_to_fail_is_one_line_that_says_what_to_do(served, answer, error, says):
    writer, _ = served(answer, form="text")
    with pytest.raises(error) as caught:
        writer.complete((QUESTION,))
    assert says in str(caught.value)
    assert "openai:m" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_nobody_there_is_said_with_what_to_start():
    writer = Served(model="gpt-oss-20b", url="http://127.0.0.1:9/v1", retries=0)
    for asked in (writer.ready, lambda: writer.complete((QUESTION,))):
        with pytest.raises(Unreachable, match=r"no server answers at http://127.0.0.1:9/v1 .*vllm serve gpt-oss-20b"):
            asked()
    writer.release()


def test_a_model_that_only_thinks_is_told_apart_from_one_that_is_silent(served):
    thought = completion("")
    thought["choices"][0]["finish_reason"] = "length"
    with pytest.raises(BadReply, match="thinking=8192"):
        served(lambda handler, body: say(handler, thought))[0].complete((QUESTION,))


def half(handler, body):
    """Half a reply, and the line goes dead."""
    handler.send_response(200)
    handler.send_header("content-type", "application/json")
    handler.send_header("content-length", "1000")
    handler.end_headers()
    handler.wfile.write(b'{"choices": [{"mess')
    handler.wfile.flush()
    handler.connection.close()


def broken(handler, body):
    handler.send_response(200)
    handler.send_header("content-type", "application/json")
    handler.send_header("content-length", "12")
    handler.end_headers()
    handler.wfile.write(b'{"choices": ')


def test_half_a_reply_and_broken_json_are_clear_errors(served):
    with pytest.raises(Unreachable, match="hung up in the middle of a reply"):
        served(half)[0].complete((QUESTION,))
    with pytest.raises(BadReply, match="half a reply"):
        served(broken)[0].complete((QUESTION,))


@pytest.mark.parametrize("drip", [False, True], ids=["silent", "dripping"])
def test_a_server_that_hangs_is_left_after_its_time(served, drip):
    over = threading.Event()

    def hang(handler, body):
        handler.send_response(200)
        handler.send_header("content-length", "1000")
        handler.end_headers()
        while not over.wait(0.05):
            if drip:
                handler.wfile.write(b" ")
                handler.wfile.flush()

    writer, _ = served(hang, timeout=0.4)
    start = time.monotonic()
    with pytest.raises(Unreachable, match="timeout=1800"):
        writer.complete((QUESTION,))
    over.set()
    assert time.monotonic() - start < 3


def test_forty_megabytes_are_not_read(served):
    sent = []

    def endless(handler, body):
        handler.send_response(200)
        handler.send_header("content-type", "application/json")
        handler.end_headers()
        try:
            for _ in range(40):
                handler.wfile.write(b" " * 1_000_000)
                sent.append(1)
        except OSError:
            pass

    writer, _ = served(endless)
    with pytest.raises(BadReply, match="more than 8 MB"):
        writer.complete((QUESTION,))
    assert len(sent) < 30


@pytest.mark.parametrize(
    ("first", "says"),
    [
        ('{"word": 5, "and": "so on"}', None),
        ('{"wird": "kettle"}', "no 'word'"),
        ("I am only a language model.", "no JSON object"),
        ('{"word": "ket', "no end"),
        ("", "empty"),
        ('{"word": ["a"]}', "not a text"),
    ],
)
def test_an_answer_that_does_not_fit_has_one_repair_turn(served, first, says):
    answers = iter([first, GOOD])
    writer, seen = served(lambda handler, body: say(handler, completion(next(answers))))
    found = ask(writer, (QUESTION,))
    if says is None:
        assert found == ({"word": "5"},)
        assert len(seen) == 1
    else:
        assert found == ({"word": "kettle"},)
        repair = seen[1][1]["messages"][1]["content"]
        assert says in repair
        assert "A word, please." in repair


def test_after_the_repair_turn_the_error_shows_what_the_model_said(served):
    writer, _ = served(lambda handler, body: say(handler, completion("No.\x1b[31m\nNever \u202e!")))
    with pytest.raises(BadReply, match='said: "No. .31m Never !"') as caught:
        ask(writer, (QUESTION,))
    assert all(letter.isprintable() for letter in str(caught.value))


def test_keys_come_from_the_environment_and_stay_there(served, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "sk-open")
    monkeypatch.setenv("FILMGEN_API_KEY", "sk-secret-of-mine")
    monkeypatch.setenv("OPENAI_ORG_ID", "org-mine")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/elsewhere")
    writer, seen = served(lambda h, b: say(h, {"error": {"message": "bad key sk-secret-of-mine"}}, 413), form="text")
    with pytest.raises(CrewFailed) as caught:
        writer.complete((QUESTION,))
    headers = {name.lower(): value for name, value in seen[0][0].items()}
    assert headers["authorization"] == "Bearer sk-secret-of-mine"
    assert "openai-organization" not in headers
    assert "sk-secret" not in str(caught.value) + writer.to_json() + repr(writer)


@pytest.mark.parametrize(
    "url", ["http://me:word@127.0.0.1/v1", "http://127.0.0.1/v1?key=1", "localhost:8000", "file:///etc"]
)
def test_a_url_is_a_place_and_holds_no_secret(url):
    with pytest.raises(BadRequest, match="url"):
        Served(model="m", url=url)


def test_a_key_is_no_option():
    with pytest.raises(BadRequest, match="no option 'api_key'"):
        hire("writer", "openai:m?api_key=sk-1")


def test_the_walker_answers_every_schema(served):
    writer, _ = served(completed)
    assert ask(writer, (QUESTION,)) == ask(writer, (QUESTION,))


def test_the_largest_reply_has_a_bound():
    assert replies.LARGEST < 40_000_000
