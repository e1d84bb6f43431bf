"""Weights that were trained elsewhere: the network they become is theirs, or the reason is said."""

from __future__ import annotations

import io
import json
import struct
import zipfile
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxnor_ref.nn.checkpoint import load_model, save_model
from gxnor_ref.nn.foreign import NORM, WeightsError, at_our_epsilon, import_network, read_names
from gxnor_ref.nn.network import Network, plan
from gxnor_ref.nn.settings import Settings
from gxnor_ref.packed.loading import pack
from gxnor_ref.spec.convolution import conv2d
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.spec.normalization import EPSILON, batch_norm_inference

Arrays = dict[str, npt.NDArray[Any]]
Complains = Callable[..., AbstractContextManager[None]]

SETTINGS = Settings("3C3-MP2-4C2-5FC-SVM", (2, 9, 8), classes=3)
"""Images behind a pool that are not squares, so that every order of axes shows."""

ONE = Settings("SVM", (1, 2, 2), classes=2)


def network_of(settings: Settings = SETTINGS, seed: int = 0) -> Network:
    """Return a network whose batch norm is far from the identity."""
    network, random = Network(settings, seed), np.random.default_rng(seed)
    for name, array in network.parameters().items():
        if name.endswith((".gamma", ".beta", ".mean")):
            array[...] = random.normal(0.2, 1, array.shape)
        elif name.endswith(".variance"):
            array[...] = random.uniform(0.5, 9, array.shape)
    return network


def images_for(settings: Settings, count: int = 6) -> npt.NDArray[np.uint8]:
    random = np.random.default_rng(1)
    return random.integers(0, 256, (count, *settings.input_shape), dtype=np.uint8)


def torch_style(network: Network) -> Arrays:
    """Return states and statistics as a state dict of torch.nn.Sequential has them."""
    arrays: Arrays = {}
    values = {number: weights.values() for number, weights in network.weights().items()}
    own = network.parameters()
    for place, number in enumerate(values):
        arrays[f"{4 * place}.weight"] = values[number]
        words = ("weight", "bias", "running_mean", "running_var")
        for part, word in zip(NORM, words, strict=True):
            arrays[f"{4 * place + 2}.{word}"] = own[f"{number}.{part}"]
        arrays[f"{4 * place + 2}.num_batches_tracked"] = np.array(7)
    return arrays


def keras_style(network: Network) -> Arrays:
    """Return states and statistics as Keras and larq name and lay them out."""
    arrays: Arrays = {}
    own = network.parameters()
    for layer in plan(network.settings):
        if not layer.weights:
            continue
        W = network.weights()[layer.number].values()
        if W.ndim == 4:
            arrays[f"quant_conv2d_{layer.number}/kernel:0"] = W.transpose(2, 3, 1, 0)
        else:
            # A row for each input, the image's channels last.
            rows = [column.reshape(layer.inputs) for column in W]
            flat = [r.transpose(1, 2, 0).ravel() if r.ndim == 3 else r for r in rows]
            arrays[f"quant_dense_{layer.number}/kernel:0"] = np.stack(flat, axis=1)
        words = ("gamma", "beta", "moving_mean", "moving_variance")
        for part, word in zip(NORM, words, strict=True):
            arrays[f"batch_normalization_{layer.number}/{word}:0"] = own[f"{layer.number}.{part}"]
    return arrays


def saved(path: Path, arrays: Mapping[str, npt.NDArray[Any]]) -> Path:
    """Write an .npz whose members may have any names."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, array in arrays.items():
            file = io.BytesIO()
            np.lib.format.write_array(file, np.asanyarray(array))
            archive.writestr(f"{name}.npy", file.getvalue())
    return path


TYPES = {
    "float64": "F64",
    "float32": "F32",
    "float16": "F16",
    "int8": "I8",
    "uint16": "BF16",
    "int64": "I64",
}


def safetensors(path: Path, arrays: Mapping[str, npt.NDArray[Any]]) -> Path:
    """Write a safetensors file, its names sorted; an array of uint16 is one of bfloat16."""
    header, data = {}, b""
    for name, array in sorted(arrays.items()):
        begin, data = len(data), data + array.tobytes()
        offsets = [begin, len(data)]
        entry = {"dtype": TYPES[array.dtype.name], "shape": array.shape, "data_offsets": offsets}
        header[name] = entry
    text = json.dumps({"__metadata__": {"format": "pt"}, **header}).encode()
    path.write_bytes(struct.pack("<Q", len(text)) + text + data)
    return path


def unless(kind: type[Exception], function: Callable[..., Any], *arguments: Any) -> Any:
    """Return what a function returns, or None where it refuses."""
    try:
        return function(*arguments)
    except kind:
        return None


def equal(ours: Network, theirs: Network) -> bool:
    mine, other = ours.parameters(), theirs.parameters()
    return mine.keys() == other.keys() and all(
        mine[name].dtype == other[name].dtype and np.array_equal(mine[name], other[name])
        for name in mine
    )


@pytest.mark.parametrize("N", [0, 1, 3])
@pytest.mark.parametrize("precision", ["float32", "float64"])
@pytest.mark.parametrize("kind", ["torch", "keras", "sorted", "ours"])
def test_a_network_comes_back_as_it_was(kind: str, precision: str, N: int, tmp_path: Path) -> None:
    settings = replace(SETTINGS, weights=N, precision=precision)
    network = network_of(settings)
    file = tmp_path / "weights"
    if kind == "keras":
        model = import_network(saved(file, keras_style(network)), settings, "hwio")
    elif kind == "ours":
        states = {f"{l}.W": w.values() for l, w in network.weights().items()}
        model = import_network(saved(file, network.parameters() | states), settings)
    else:
        write = saved if kind == "torch" else safetensors
        model = import_network(write(file, torch_style(network)), settings)

    assert equal(model.network, network)
    save_model(tmp_path / "model.npz", model)
    again = load_model(tmp_path / "model.npz")
    assert equal(again.network, network)
    assert (again.recipe, again.dataset, again.epochs) == (None, "", 0)
    assert repr(again) == "<Model 3C3-MP2-4C2-5FC-SVM, trained elsewhere>"
    images = images_for(settings)
    np.testing.assert_array_equal(pack(again).scores(images), again.scores(images))


def test_big_endian_floats_keep_their_precision(tmp_path: Path) -> None:
    network = network_of(replace(SETTINGS, precision="float64"))
    arrays = {
        name: a.astype(">f8") if a.dtype == np.float64 else a
        for name, a in torch_style(network).items()
    }

    assert equal(import_network(saved(tmp_path / "w", arrays), SETTINGS).network, network)


def test_files_of_the_safetensors_library_are_read(tmp_path: Path) -> None:
    library = pytest.importorskip(
        "safetensors.numpy", reason="needs safetensors, to compare with another writer"
    )
    network = network_of()
    arrays = {name: np.ascontiguousarray(a) for name, a in torch_style(network).items()}
    library.save_file(arrays, tmp_path / "w.safetensors", metadata={"format": "pt"})

    assert equal(import_network(tmp_path / "w.safetensors", SETTINGS).network, network)


def test_half_precision_is_widened(tmp_path: Path) -> None:
    arrays = torch_style(network_of())
    halves = {name: array.astype(np.float16) for name, array in arrays.items()}
    upper = {name: (a.astype("<f4").view("<u4") >> 16).astype("<u2") for name, a in arrays.items()}
    for name in list(arrays):
        if name.endswith("num_batches_tracked"):
            del halves[name], upper[name]

    half = import_network(saved(tmp_path / "half", halves), SETTINGS).network
    brain = import_network(safetensors(tmp_path / "brain", upper), SETTINGS).network

    assert half.settings.precision == brain.settings.precision == "float32"
    for number in (1, 2, 3, 4):
        there = f"{4 * number - 2}.running_mean"
        np.testing.assert_array_equal(half.parameters()[f"{number}.mean"], halves[there])
        cut = (upper[there].astype(np.uint32) << 16).view(np.float32)
        np.testing.assert_array_equal(brain.parameters()[f"{number}.mean"], cut)
    assert {a.tobytes() for a in (half.weights()[1].stored, brain.weights()[1].stored)} == {
        network_of().weights()[1].stored.tobytes()
    }


def test_a_mapping_names_tensors_in_any_order(tmp_path: Path) -> None:
    network = network_of()
    parameters = network.parameters()
    states = {f"{l}.W": w.values().astype(np.int8) for l, w in network.weights().items()}
    theirs = {f"x{at}": a for at, a in enumerate(({**parameters, **states}).values())}
    names = dict(zip(parameters, theirs, strict=True))
    (tmp_path / "names.json").write_text(json.dumps(names))
    shuffled = dict(sorted(theirs.items(), reverse=True))

    model = import_network(
        saved(tmp_path / "w.npz", shuffled), SETTINGS, names=read_names(tmp_path / "names.json")
    )

    assert equal(model.network, network)


def test_gamma_and_beta_may_be_missing_in_a_mapping(tmp_path: Path) -> None:
    arrays = {"w": np.eye(2, 4), "m": np.ones(2), "v": np.full(2, 4.0)}
    names = {"1.W": "w", "1.mean": "m", "1.variance": "v"}

    own = import_network(saved(tmp_path / "w", arrays), ONE, names=names).network.parameters()

    assert own["1.gamma"].tolist() == [1, 1]
    assert own["1.beta"].tolist() == [0, 0]


@pytest.mark.parametrize("precision", [np.float32, np.float64])
@pytest.mark.parametrize("epsilon", [1e-12, 1e-5, 9e-5, 1.1e-4, 1e-3, 0.5])
def test_another_epsilon_gives_the_same_numbers(
    epsilon: float, precision: type[np.floating[Any]]
) -> None:
    random = np.random.default_rng(2)
    gamma, beta, mean = random.normal(0, 1, (3, 5000)).astype(precision)
    # Variances below, around and far above both epsilons.
    variance = (10 ** random.uniform(-9, 6, 5000)).astype(precision)
    variance[:9] = 0
    x = random.integers(-50, 50, (3, 5000)).astype(precision)

    ours = at_our_epsilon(gamma, variance, epsilon)

    assert (ours[1] >= 0).all()
    theirs = batch_norm_inference(x, gamma, beta, mean, variance, epsilon)
    np.testing.assert_array_equal(
        batch_norm_inference(x, ours[0], beta, mean, ours[1]), theirs, strict=True
    )


@given(
    st.floats(-1e9, 1e9, width=32),
    st.floats(0, 1e9, width=32),
    st.floats(2**-60, 2.0, width=32),
)
def test_an_epsilon_is_folded_exactly_or_refused(
    gamma: float, variance: float, epsilon: float
) -> None:
    scale, of = np.array([gamma], np.float32), np.array([variance], np.float32)
    wanted = scale / np.sqrt(of + np.float32(epsilon))

    folded = unless(DomainError, at_our_epsilon, scale, of, epsilon)

    if folded is None:
        # Never for a gamma of ordinary size.
        assert 0 < abs(gamma) < 1e-30
    else:
        ours = folded[0] / np.sqrt(folded[1] + np.float32(EPSILON))
        np.testing.assert_array_equal(ours, wanted)


def test_an_epsilon_that_does_not_fold_is_named(tmp_path: Path, complains: Complains) -> None:
    arrays = torch_style(network_of(ONE))
    arrays["2.weight"] = np.array([1, 3e38], np.float32)
    arrays["2.running_var"] = np.zeros(2, np.float32)

    with complains(WeightsError, "layer 1: epsilon is 1e-12; expected 0.0001", "in channel 1"):
        import_network(saved(tmp_path / "w", arrays), ONE, epsilon=1e-12)


def biased(bias: npt.ArrayLike, dtype: npt.DTypeLike = np.float32) -> Arrays:
    """Return the arrays of a first layer of two channels with biases."""
    return {
        "0.weight": np.array([[1, -1, 0, 1], [0, 1, 1, -1]], np.int8),
        "0.bias": np.asarray(bias, dtype),
        "1.weight": np.ones(2, dtype),
        "1.bias": np.zeros(2, dtype),
        "1.running_mean": np.asarray([0.5, -0.25], dtype),
        "1.running_var": np.ones(2, dtype),
    }


def test_biases_that_are_exact_are_folded(tmp_path: Path) -> None:
    arrays = biased([0.375, -3.0])
    pixels = images_for(ONE, 50)

    model = import_network(saved(tmp_path / "w", arrays), ONE)

    x = (2 * pixels.astype(np.float32) - 255) / 256
    kernels = arrays["0.weight"].astype(np.float32).reshape(2, 1, 2, 2)
    sums = conv2d(x, kernels)[:, :, 0, 0] + arrays["0.bias"]
    words = ("weight", "bias", "running_mean", "running_var")
    gamma, beta, mean, variance = (arrays[f"1.{word}"] for word in words)
    theirs = batch_norm_inference(sums, gamma, beta, mean, variance)
    np.testing.assert_array_equal(model.scores(pixels), theirs)


@pytest.mark.parametrize("bias", [0.1, 2.0**-24, 2.0**16 + 2.0**-7, float("nan")])
def test_a_bias_that_rounds_is_refused(bias: float, tmp_path: Path, complains: Complains) -> None:
    file = saved(tmp_path / "w", biased([0, bias]))

    with complains(WeightsError, "'0.bias'", "[1]", "expected"):
        import_network(file, ONE)


def test_a_bias_that_overflows_the_mean_is_refused(tmp_path: Path, complains: Complains) -> None:
    arrays = biased([0, -3e38]) | {"1.running_mean": np.full(2, 3e38, np.float32)}
    file = saved(tmp_path / "w", arrays)
    with complains(WeightsError, "'0.bias'", "[1]", "one that leaves float32 the mean without it"):
        import_network(file, ONE)


@pytest.mark.parametrize("bias", [0.5 + 2.0**-40, 1e-300, 1e300])
def test_a_wider_bias_is_not_rounded(bias: float, tmp_path: Path, complains: Complains) -> None:
    arrays = biased([0, 0]) | {"0.bias": np.array([0, bias])}

    with complains(WeightsError, "'0.bias'", "[1]", "one that float32 holds"):
        import_network(saved(tmp_path / "w", arrays), ONE)


@given(
    st.floats(-(2**15), 2**15, width=32) | st.integers(-(2**15), 2**15),
    st.floats(-100, 100, width=32) | st.integers(-100, 100),
)
def test_a_bias_is_folded_exactly_or_refused(
    tmp_path_factory: pytest.TempPathFactory, bias: float, mean: float
) -> None:
    arrays = biased([bias, bias])
    arrays["1.running_mean"][:] = mean
    file = saved(tmp_path_factory.mktemp("w") / "w", arrays)

    model = unless(WeightsError, import_network, file, ONE)

    exact = float(bias).is_integer() and float(mean).is_integer()
    assert model is not None or not exact
    if model is not None:
        sums = np.arange(-1020, 1021, dtype=np.float32)[:, np.newaxis] / 256
        ours = sums - model.network.parameters()["1.mean"][:1]
        np.testing.assert_array_equal((sums + np.float32(bias)) - np.float32(mean), ours)


def changed(name: str, value: Any) -> Arrays:
    """Return the arrays of a network, one of them changed, or left out for None."""
    arrays = torch_style(network_of())
    if value is None:
        del arrays[name]
    else:
        arrays[name] = np.asarray(value(arrays[name]) if callable(value) else value)
    return arrays


def with_element(at: tuple[int, ...], value: float) -> Callable[[npt.NDArray[Any]], Any]:
    def change(array: npt.NDArray[Any]) -> npt.NDArray[Any]:
        array = array.astype(np.float64)
        array[at] = value
        return array

    return change


@pytest.mark.parametrize(
    ("name", "value", "parts"),
    [
        (
            "4.weight",
            with_element((2, 1, 0, 1), 0.6180339887),
            ["has 0.6180339887 at [2, 1, 0, 1] of '4.weight'", "states of Z_1", "of which is 1"],
        ),
        ("0.weight", with_element((0, 0, 0, 0), float("nan")), ["has nan at [0, 0, 0, 0]"]),
        ("0.weight", with_element((2, 1, 2, 2), -7), ["has -7.0 at [2, 1, 2, 2]", "which is -1"]),
        ("0.weight", lambda a: a.astype(complex), ["'0.weight' as complex128", "integers or floa"]),
        ("0.weight", lambda a: a.astype("U4"), ["'0.weight' as <U4"]),
        ("0.weight", lambda a: a.astype(np.longdouble), ["'0.weight' as float128", "64 bits"]),
        ("0.weight", lambda a: a.transpose(2, 3, 1, 0), ["(3, 3, 2, 3)", "or --layout hwio"]),
        ("8.weight", lambda a: a[:, 1:], ["'8.weight' of shape (5, 15)", "(5, 16) for layer 3"]),
        (
            "2.running_mean",
            with_element((1,), float("inf")),
            ["has inf at [1] of '2.running_mean'"],
        ),
        ("2.running_var", with_element((2,), -1), ["has -1.0 at [2] of '2.running_var'", ">= 0"]),
        ("2.bias", lambda a: a[1:], ["'2.bias' of shape (2,)", "(3,)"]),
        ("2.bias", lambda a: a.astype(int), ["'2.bias' as int64", "floats of at most 64 bits"]),
        ("2.bias", None, ["has 3 tensors behind '0.weight'", "gamma, beta, mean", "--map"]),
        ("4.weight", None, ["has 3 tensors of two or more dimensions"]),
        ("12.weight", None, ["has 3 tensors of two or more", "expected 4, the weights of 3C3-MP2"]),
        ("header", "{}", ["is a model or a checkpoint"]),
    ],
)
def test_what_does_not_fit_is_named(
    name: str, value: Any, parts: list[str], tmp_path: Path, complains: Complains
) -> None:
    file = saved(tmp_path / "weights.npz", changed(name, value))

    with complains(WeightsError, file, *parts):
        import_network(file, SETTINGS)


def test_names_that_do_not_fit_their_place_are_refused(
    tmp_path: Path, complains: Complains
) -> None:
    arrays = keras_style(network_of())
    order = [n for n in arrays if "moving" not in n] + [n for n in arrays if "moving" in n]
    file = saved(tmp_path / "w", {name: arrays[name] for name in order})
    with complains(WeightsError, "has 2 tensors behind", "gamma, beta, mean and variance"):
        import_network(file, SETTINGS, "hwio")

    swapped = torch_style(network_of(ONE))
    swapped["2.running_mean"], swapped["2.x"] = swapped.pop("2.running_var"), np.ones(2)
    saved(file, swapped)
    with complains(WeightsError, "has '2.running_mean' where", "expected 1.variance, or --map"):
        names = ("0.weight", "2.weight", "2.bias", "2.x", "2.running_mean")
        import_network(saved(file, {name: swapped[name] for name in names}), ONE)


def test_safetensors_names_need_an_order(tmp_path: Path, complains: Complains) -> None:
    arrays = torch_style(network_of(ONE))
    renamed = {f"{'fc' if n[0] == '0' else 'bn'}{n[1:]}": a for n, a in arrays.items()}

    with complains(WeightsError, "names that do not tell the layers' order", "0.weight", "--map"):
        import_network(safetensors(tmp_path / "w", renamed), ONE)


@pytest.mark.parametrize(
    ("change", "parts"),
    [
        ({"1.W": "nothing"}, ["mapping", "maps '1.W' to 'nothing'", "one of 0.weight"]),
        ({"3.W": "0.weight"}, ["mapping", "has '3.W'", "one of 1.W, 1.bias"]),
        ({"1.mean": None}, ["mapping", "has no '1.mean'", "expected a name for it"]),
        ({"1.beta": None}, ["has a tensor '2.bias', which nothing is mapped to"]),
    ],
)
def test_a_mapping_that_does_not_fit_is_refused(
    change: dict[str, str | None], parts: list[str], tmp_path: Path, complains: Complains
) -> None:
    words = ("weight", "bias", "running_mean", "running_var")
    names = dict(zip((f"1.{p}" for p in NORM), (f"2.{w}" for w in words), strict=True))
    changed = {"1.W": "0.weight", **names, **change}
    file = saved(tmp_path / "w", torch_style(network_of(ONE)))

    with complains(WeightsError, *parts):
        import_network(file, ONE, names={k: v for k, v in changed.items() if v is not None})


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"1.W": 1}', '{"a": "b", "a": "c"}', "[" * 5000, "x" * (2 << 20)]
)
def test_a_mapping_file_of_anything_is_refused(
    text: str, tmp_path: Path, complains: Complains
) -> None:
    (tmp_path / "names.json").write_text(text)

    with complains(WeightsError, "names.json cannot be used", "expected a JSON object such as"):
        read_names(tmp_path / "names.json")


@pytest.mark.parametrize(
    ("content", "part"),
    [
        (b"", "a file of another kind"),
        (b"\x80\x02}q\x00.", "a pickle, as torch.save wrote it before PyTorch 1.6"),
        (b"PK\x03\x04", "cannot be read"),
        (struct.pack("<Q", 2**40) + b"{}", "announces a header of 1099511627776"),
        (struct.pack("<Q", 2) + b"{}", "has 0 tensors of two or more dimensions"),
    ],
)
def test_a_file_of_another_kind_is_refused(
    content: bytes, part: str, tmp_path: Path, complains: Complains
) -> None:
    (tmp_path / "w").write_bytes(content)

    with complains(WeightsError, tmp_path / "w", part):
        import_network(tmp_path / "w", ONE)
    with complains(WeightsError, "none does not exist; expected an .npz archive"):
        import_network(tmp_path / "none", ONE)


@pytest.mark.parametrize("name", ["a.keras", "a.weights.h5"])
def test_files_of_keras_say_what_makes_an_archive(
    name: str, tmp_path: Path, complains: Complains
) -> None:
    path = tmp_path / name
    if name == "a.keras":
        with zipfile.ZipFile(path, "w") as archive:
            for member in ("metadata.json", "config.json", "model.weights.h5"):
                archive.writestr(member, b"{}")
    else:
        path.write_bytes(b"\x89HDF\r\n\x1a\n" + bytes(100))

    with complains(WeightsError, path, "Keras", 'np.savez("weights.npz", *model.get_weights())'):
        import_network(path, ONE)


@pytest.mark.parametrize(
    ("entry", "part"),
    [
        ({"shape": [2**40, 2**40]}, "offsets that do not fit its shape"),
        ({"shape": [True]}, "no shape or no offsets"),
        ({"data_offsets": [0, 8]}, "offsets that do not fit"),
        ({"data_offsets": [16, 32]}, "does not begin where another ends"),
        ({"dtype": "F8_E4M3"}, "has the type 'F8_E4M3'"),
        ({"more": 1}, "no dtype, shape and data_offsets"),
        ({"shape": [1] * 40 + [4]}, "offsets that do not fit"),
    ],
)
def test_a_safetensors_header_is_checked_before_its_tensors(
    entry: dict[str, Any], part: str, tmp_path: Path, complains: Complains
) -> None:
    whole = {"dtype": "F32", "shape": [4], "data_offsets": [0, 16], **entry}
    text = json.dumps({"a": whole}).encode()
    (tmp_path / "w").write_bytes(struct.pack("<Q", len(text)) + text + bytes(16))

    with complains(WeightsError, "cannot be read", part):
        import_network(tmp_path / "w", ONE)


def test_tensors_that_share_bytes_are_refused(tmp_path: Path, complains: Complains) -> None:
    entry = {"dtype": "F32", "shape": [4], "data_offsets": [0, 16]}
    text = json.dumps({f"t{n}": entry for n in range(1000)}).encode()
    (tmp_path / "w").write_bytes(struct.pack("<Q", len(text)) + text + bytes(16))

    with complains(WeightsError, "does not begin where another ends"):
        import_network(tmp_path / "w", ONE)


@pytest.mark.parametrize(
    ("change", "part"),
    [({"layout": "ohwi"}, "layout"), ({"epsilon": 0.0}, "epsilon"), ({"epsilon": -1.0}, "epsilon")],
)
def test_arguments_are_checked(
    change: dict[str, Any], part: str, tmp_path: Path, complains: Complains
) -> None:
    with complains(DomainError, f"{part} is"):
        import_network(tmp_path / "w", ONE, **change)
    with complains(DomainError, "weights is float"):
        import_network(tmp_path / "w", replace(ONE, weights=None))


def test_settings_of_another_kind_are_named() -> None:
    with pytest.raises(TypeError, match="settings is None; expected Settings"):
        import_network("weights.npz", None)  # type: ignore[arg-type]
