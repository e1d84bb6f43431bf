"""What users are told of a mistake: what is wrong, and what mends it, in their own words."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

Gxnor = Callable[..., Any]

pytestmark = pytest.mark.usefixtures("any_backend")

DIGITS = "--preset digits --network SVM --epochs 1"

MESSAGES: dict[str, str] = {
    # Outputs.
    "pack run folder": "folder is a folder; expected a file",
    "pack run missing/net.gxnor": ": the folder missing does not exist; create it or name another",
    "pack run a/b/net.gxnor": "the folder a does not exist; create it",
    "pack run file/net.gxnor": "file is not a folder; expected another name",
    f"train {DIGITS} --out file": "file is not a folder; expected another name",
    f"train {DIGITS} --out file/run": "file is not a folder; expected another name",
    f"train {DIGITS} --out new --log-csv folder": "folder is a folder; expected a file",
    f"train {DIGITS} --out new --log-csv a/b.csv": "the folder a does not exist; create it",
    f"sweep {DIGITS} --out file": "file is not a folder; expected another name",
    "export digits folder/ --to c": "folder is a folder; expected a file",
    "trace digits one.npy -o a/trace.npz": "the folder a does not exist; create it",
    "plot run -o a/run.png": "the folder a does not exist; create it",
    "paper --quick --out file": "file is not a folder; expected another name",
    "vectors file": "gxnor-ref: file is not a folder; expected another name",
    "vectors file/vectors": "file is not a folder; expected another name",
    # Inputs.
    "plot number.jsonl": "number.jsonl, line 1, is not an epoch of a run: it is not a JSON object",
    "plot epoch.jsonl": "epoch.jsonl, line 1, is not an epoch of a run: it has no 'learning_rate'",
    "plot text.jsonl": "text.jsonl, line 1, is not an epoch of a run: it is not valid JSON: ",
    "plot file": "file cannot be read (it is not text); expected the folder of a run",
    "info cut.npz": "cut.npz cannot be read (it is cut or damaged); expected an undamaged .npz",
    "info cut.gxnor": "cut.gxnor is cut or damaged: its SHA-256 begins with ",
    "diff cut.npz cut.npz": "cut.npz cannot be read (it is cut or damaged); expected a trac",
    "evaluate digits --data cut.npz": "cut.npz: cannot be read (it is cut or damaged); expected",
    "evaluate mnist --dataset digits": "digits: has images of 1x8x8; expected 1x28x28, as mnist",
    "conform --command ./folder": "--command is './folder', which is a folder; expected a program",
    "conform --command ./file": "'./file', which is not executable; `chmod +x ./file` makes it so",
    "conform --command ./lost.sh": "names an interpreter in its first line that does not exist",
    "conform --command ./bare": "expected one, or a script that begins with #! and its interpreter",
    "conform --command ./missing": "is './missing', which does not exist; expected a program",
    "conform --command no-such-program": "'no-such-program', which does not exist; expected a prog",
    "conform --command true --dtype float16": "'float16' is not one of float32, float64.",
    # Options.
    f"train {DIGITS} --out new --range nan": "--range is nan; expected a finite number > 0",
    f"train {DIGITS} --out new --log-csv new": "expected another file than the run's own",
    f"train {DIGITS} --out new --log-csv /dev/stdout --json": "--log-csv is the standard output, ",
    "conform --command ./file --junit /dev/stdout --json": "--junit is the standard output, as ",
    "fetch mnist --url http://[::1": "--url is 'http://[::1'; expected http://... or https://",
    f"sweep {DIGITS} --out new --seeds 18446744073709551616": "--seeds 18446744073709551616: ",
    f"train {DIGITS} --out new --activations 2 --range 0.2": "--range is 0.2; expected",
    f"train {DIGITS} --out new --batch 1": "--batch is 1, which leaves",
    f"train {DIGITS} --out new --validation 1436": "beside those set aside (--validation)",
    f"sweep {DIGITS} --out new --grid norm-rate=2": "--norm-rate is 2.0; expected",
    f"train {DIGITS} --out new --gradient-bits 7": (
        "Invalid value for '--gradient-bits': '7'; expected 8, 16 or float. See"
    ),
    f"train {DIGITS} --out run --seed 3": (
        "run/checkpoint.npz belongs to a run with seed 0, not 3; expected another folder (--out), "
        "or --restart to discard that run"
    ),
    f"train {DIGITS} --out run --network 8FC-SVM": "a run with network 'SVM', not '8FC-SVM'; ",
    f"train {DIGITS} --out run --gradient-bits float": "a run with gradient bits 8, not float; ",
    "diff trace.npz trace.npz --within nan": "--within is nan; expected a finite distance >= 0",
    "bench digits --batch 1,,2": "separated by commas. See 'gxnor-ref bench --help'.",
    "train --out": "requires an argument. See 'gxnor-ref train --help'.",
    f"train {DIGITS} --out new --activations relu --a 3": (
        "--a is 3.0; expected none with activations 'relu', which have no steps"
    ),
    f"train {DIGITS} --out new --range 2": "--range is 2.0; expected none with ternary activations",
    f"train {DIGITS} --out new --activations 0 --r 0.7": "--r is 0.7; expected none with binary ac",
    f"sweep {DIGITS} --out new --grid range=1,2": "--range is 1.0, 2.0; expected none with ternary",
    f"train {DIGITS} --out new --weights float --m 3": "--m is 3.0; expected none with real weigh",
    f"train {DIGITS} --out new --optimizer sgd --beta1 0.5": "--beta1 is 0.5; expected none with S",
    f"sweep {DIGITS} --out new --weights float --grid m=1,3": "--m is 1.0, 3.0; expected none with",
    f"sweep {DIGITS} --out new --seeds a": "'a'",
    f"sweep {DIGITS} --out new --seeds 0-4": "--seeds 0-4: expected values separated by commas",
    f"sweep {DIGITS} --out new --grid seed=1": "--grid seed=1: --seeds gives the seeds",
    "bench digits --threads 2 --backend numpy": "--threads is 2; expected 1, or --backend c: the ",
    "train --preset digits --out new --network abc": "gxnor-ref: --network: notation 'abc', posit",
    "import arrays.npz new.npz --network abc": "gxnor-ref: --network: notation 'abc', position 1",
    "import arrays.npz new.npz --network SVM --input-shape 0x28x28": (
        "'--input-shape': '0x28x28'; expected channels x height x width, as 1x28x28"
    ),
    "verify run mnist": "'SVM', as the trained one; `gxnor-ref pack` makes a packed one of it",
    "pack run net.onnx": "expected a name that ends in .gxnor, or `gxnor-ref export run net.onnx`.",
    "pack run packed/": "the output is 'packed/'; expected the name of a file, and not of a folder",
    "pack run net.npz": "the output is net.npz; expected a name that ends in .gxnor. See",
    "import arrays.npz net.gxnor --network SVM": "expected a name that ends in .npz. See",
    "export digits net.c --to onnx": "the output is net.c; expected a name that ends in .onnx. See",
    "export digits net.png --to qonnx": "net.png; expected a name that ends in .onnx. See",
    "export digits net.onnx --to hex": "the output is net.onnx; expected the name of a folder. See",
    "trace digits one.npy -o trace.gxnor": "trace.gxnor; expected a name that ends in .npz. See",
    "pack run -": "the output is '-'; expected the name of a file: ./- if it is called -",
    "export run -": "expected a file or folder, or /dev/stdout with --to onnx or qonnx.",
    "export run a+b.c": "a+b.c; expected a name such as digits.c: a letter, then letters, digits,",
    "conform --command true --vectors none": "which `gxnor-ref vectors none` writes",
    "info arrays.npz": "; `gxnor-ref import` makes a model from weights",
    "import net.gxnor new.npz --network SVM": "net.gxnor is a packed network; expected weights",
    "predict digits objects.npy": "it holds Python objects",
    "predict digits header.npy": "its header is not that of a .npy array",
    "plot huge.jsonl": "huge.jsonl, line 1, is not an epoch of a run: train_loss is inf; expected ",
    "plot shares.jsonl": "weight_zeros is {'1.W': 'x'}; expected shares in 0..1 by layer",
    "plot twice.jsonl": "twice.jsonl, line 2, is not an epoch of a run: epoch is 1; expected one ",
    "info EMPTY": "value for 'MODEL': expected the name of a file or folder. See",
    "evaluate digits --data EMPTY": "'--data': expected the name of a file or folder. See",
}


@pytest.fixture(scope="module")
def folder(gxnor_process: Gxnor, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a run, a folder, and files of several kinds."""
    folder = tmp_path_factory.mktemp("messages")
    assert gxnor_process("train", *DIGITS.split(), "--out", folder / "run").status == 0
    assert gxnor_process("pack", folder / "run", folder / "net.gxnor").status == 0
    for name, whole in (("cut.npz", "run/model.npz"), ("cut.gxnor", "net.gxnor")):
        (folder / name).write_bytes((folder / whole).read_bytes()[:-100])
    (folder / "folder").mkdir()
    (folder / "file").write_bytes(b"\xff\xfe\xfd")
    for name, text in (("lost.sh", "#!/missing/interpreter"), ("bare", "no first line")):
        (folder / name).write_text(text)
        (folder / name).chmod(0o755)
    (folder / "number.jsonl").write_text("1")
    (folder / "epoch.jsonl").write_text('{"epoch": 1}')
    (folder / "text.jsonl").write_text("epoch 1")
    whole = (folder / "run" / "metrics.jsonl").read_text().splitlines()[0]
    loss = json.loads(whole)["train_loss"]
    (folder / "huge.jsonl").write_text(whole.replace(json.dumps(loss), "1e400"))
    (folder / "shares.jsonl").write_text(
        json.dumps({**json.loads(whole), "weight_zeros": {"1.W": "x"}})
    )
    (folder / "twice.jsonl").write_text(f"{whole}\n{whole}\n")
    np.savez(folder / "arrays.npz", w=np.zeros(3))
    np.save(folder / "objects.npy", np.array([{}], object), allow_pickle=True)
    header = (folder / "objects.npy").read_bytes().replace(b"'descr'", b"<descr>")
    (folder / "header.npy").write_bytes(header)
    np.savez(folder / "trace.npz", scores=np.zeros(3))
    np.save(folder / "one.npy", np.zeros((8, 8), np.uint8))
    return folder


@pytest.mark.parametrize("command", MESSAGES)
def test_a_mistake_is_named_in_the_users_words(
    command: str, gxnor: Gxnor, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if command.startswith("plot"):
        pytest.importorskip("matplotlib", reason="needs matplotlib, which the extra paper brings")
    monkeypatch.chdir(folder)
    before = sorted(folder.rglob("*"))

    finished = gxnor(*("" if word == "EMPTY" else word for word in command.split()))

    assert (finished.status, finished.out) == (2, "")
    assert len(finished.err.splitlines()) == 1
    assert MESSAGES[command] in finished.err
    assert sorted(folder.rglob("*")) == before


@pytest.mark.parametrize("name", ["a  b", " a", "a\tb"])
def test_a_name_keeps_its_blanks(name: str, gxnor: Gxnor, tmp_path: Path) -> None:
    shown = str(tmp_path / name).replace("\t", r"\t")

    assert gxnor("info", tmp_path / name).err.startswith(f"gxnor-ref: {shown} does not exist")


def test_a_folder_that_was_removed_is_said(
    gxnor: Gxnor, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()

    for command in (f"pack {folder / 'run'} new.gxnor", f"train {DIGITS} --out new"):
        finished = gxnor(*command.split())

        assert (finished.status, finished.out) == (2, "")
        assert "the current folder does not exist any more; change to another" in finished.err


def test_json_has_no_numbers_that_json_lacks(
    gxnor_process: Gxnor, folder: Path, tmp_path: Path
) -> None:
    with np.load(folder / "run/model.npz") as file:
        members = dict(file)
    members["1.gamma"] = np.full_like(members["1.gamma"], 1e38)
    members["1.variance"] = np.full_like(members["1.variance"], 0)
    np.savez(tmp_path / "huge.npz", **members)
    np.save(tmp_path / "white.npy", np.full((8, 8), 255, np.uint8))

    # In a process of its own, where NumPy's warnings are not errors.
    found = gxnor_process("predict", tmp_path / "huge.npz", tmp_path / "white.npy", "--json")

    def refuse(word: str) -> None:
        raise AssertionError(word)

    answer = json.loads(found.out, parse_constant=refuse)
    assert {"inf", "-inf"} & set(answer["scores"][0])


@pytest.mark.skipif(sys.platform != "linux", reason="needs Linux's limit of memory")
def test_a_network_that_memory_cannot_hold_is_told_what_makes_it_smaller(
    gxnor_process: Gxnor, tmp_path: Path
) -> None:
    limit = "import resource; resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))"
    options = ["--preset", "digits", "--network", "999999C3-SVM", "--out", tmp_path / "run"]

    finished = gxnor_process("train", *options, after=limit)

    assert (finished.status, finished.out) == (2, "")
    assert finished.err.startswith("gxnor-ref: not enough memory for another ")
    assert finished.err.endswith("iB; expected a smaller --batch or --network\n")


def test_names_that_lead_nowhere_are_named(gxnor: Gxnor, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("nothing")
    (tmp_path / "loop").symlink_to("loop")

    link, long, loop, home = (
        gxnor("train", "--preset", "digits", "--epochs", 1, "--out", out).err
        for out in (tmp_path / "link", tmp_path / ("x" * 300), tmp_path / "loop/run", "~nobody-x/r")
    )

    assert "link is a link to nothing, which does not exist; expected another" in link
    assert "xx: the name is too long; expected a shorter one" in long
    assert "loop is a link that leads nowhere; expected a file or folder" in loop
    assert home == "gxnor-ref: ~nobody-x/r: there is no home for its ~; expected a path without ~\n"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may do anything")
def test_what_is_closed_to_the_user_is_not_said_to_be_missing(
    gxnor: Gxnor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    np.save("one.npy", np.zeros((8, 8), np.uint8))
    Path("closed/run").mkdir(parents=True)
    Path("closed/run/model.npz").touch()
    Path("closed").chmod(0)
    Path("readable").mkdir(0o555)

    run, data, image, out, below = (
        gxnor(*command.split()).err
        for command in (
            "info closed/run",
            "train --preset digits --data closed/data --out run",
            "predict digits closed/one.npy",
            "trace digits one.npy -o readable/trace.npz",
            "trace digits one.npy -o closed/run/trace.npz",
        )
    )
    Path("closed").chmod(0o700)

    assert "closed/run cannot be reached (permission denied); expected a model" in run
    assert "closed/one.npy: cannot be reached (permission denied); expected images" in image
    assert "you may not enter the folder closed; change its permissions" in data
    assert "the folder readable is read-only; change its permissions" in out
    assert "you may not enter the folder closed; change its permissions" in below
