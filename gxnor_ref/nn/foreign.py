"""Weights that were trained elsewhere: they become a network exactly, or not at all."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any, NoReturn

import numpy as np
import numpy.typing as npt

from gxnor_ref.data.errors import absence, is_there, translated
from gxnor_ref.data.npy import open_regular, read_npz
from gxnor_ref.data.safetensors import no_repeats, read_safetensors
from gxnor_ref.data.state_dict import read_state_dict
from gxnor_ref.nn.checkpoint import Model
from gxnor_ref.nn.network import Network, plan
from gxnor_ref.nn.settings import Settings
from gxnor_ref.spec.domain import Floats, first_index, require, require_choice, require_positive
from gxnor_ref.spec.errors import DomainError, GxnorError, plain, shown
from gxnor_ref.spec.network import PIXEL_UNIT
from gxnor_ref.spec.normalization import EPSILON
from gxnor_ref.spec.notation import Layer
from gxnor_ref.spec.space import DiscreteSpace

LAYOUTS = ("oihw", "hwio")
"""Order of the axes of weights: that of PyTorch, and that of Keras and larq."""

NORM = ("gamma", "beta", "mean", "variance")
"""Numbers of batch normalization, in the order in which frameworks keep them."""

PARTS = ("W", "bias", *NORM)
"""What a weight layer may have."""

NEEDED = ("W", "mean", "variance")
"""What it must have; gamma is 1 and beta is 0 where a mapping names none."""

ROLES = {
    "weight": ("W", "gamma"),
    "kernel": ("W",),
    "bias": ("bias", "beta"),
    "gamma": ("gamma",),
    "beta": ("beta",),
    **dict.fromkeys(("running_mean", "moving_mean"), ("mean",)),
    **dict.fromkeys(("running_var", "moving_variance"), ("variance",)),
}
"""Last words of the names that frameworks give, and what they can mean."""

COUNTER = "num_batches_tracked"
"""Last word of a number that PyTorch keeps beside the statistics, and that no inference needs."""

LARGEST_MAP = 1 << 20
"""Bytes of a mapping file."""

PIECE = 1 << 20
"""Weights that are compared with the states at a time."""

MOST_DOUBLINGS = 80
"""How often gamma may be doubled, and the variance quadrupled, to fold an epsilon."""

HDF5 = b"\x89HDF\r\n\x1a\n"
"""First bytes of such files, as Keras writes them."""

KERAS_MEMBER = "model.weights.h5"
"""Member of the archives that Keras writes."""

KERAS_REMEDY = (
    'a .npz archive, which np.savez("weights.npz", *model.get_weights()) makes of a model'
)
"""HDF5 keeps layers by their names, and not in the order of the network."""

Arrays = dict[str, npt.NDArray[Any]]


class WeightsError(GxnorError, ValueError):
    """Weights from elsewhere cannot be taken in; the message names file, tensor and value."""


def import_network(
    path: str | Path,
    settings: Settings,
    layout: str = "oihw",
    epsilon: float = EPSILON,
    names: Mapping[str, str] | None = None,
) -> Model:
    """Make a network of weights that were trained elsewhere.

    It computes what `gxnor_ref.spec` says: pixels p become (2 p - 255) / 256; weights, max-pooling,
    batch normalization and phi_r follow each other; the SVM layer has batch normalization too.

    Parameters
    ----------
    path : path
        An `.npz` archive, a safetensors file, or a state dict of PyTorch, which has to be installed
        then. Its content tells which it is.
    settings : Settings
        What the network is; its weights have to be discrete. The precision is that of the file:
        float64 where a number of batch normalization is, else float32.
    layout : {"oihw", "hwio"}
        Axes of the weights: filters, channels, rows and columns of a convolution and outputs,
        inputs of a dense layer, as PyTorch has them; or rows, columns, channels and filters, and
        inputs, outputs, as Keras and larq have them. A dense layer behind images takes them in the
        order channel, row, column with "oihw", and row, column, channel with "hwio".
    epsilon : float
        What batch normalization adds to the variance there. Another one than `EPSILON` is folded
        by `at_our_epsilon`.
    names : mapping of str to str, optional
        Names of the file's tensors by ours: for each weight layer l "l.W", "l.mean", "l.variance",
        and where they are there "l.bias", "l.gamma" and "l.beta". By default tensors are taken by
        our names, or else by their order: weights, maybe a bias, gamma, beta, mean, variance.

    Returns
    -------
    Model
        The network, of no recipe and no data set.

    Raises
    ------
    WeightsError
        The file cannot be read or does not fit; a weight is not a state; a number is not finite; or
        a bias or epsilon cannot be folded without rounding.
    DomainError, NotationError
        Another argument is not as described.
    MissingExtraError
        The file is a state dict, and PyTorch is not installed.
    """
    if not isinstance(settings, Settings):
        raise TypeError(f"settings is {shown(settings)}; expected Settings")
    require_choice("layout", layout, LAYOUTS)
    require_positive("epsilon", epsilon)
    require(settings.weights is not None, "weights", "float", "N of a discrete space")
    settings = replace(settings, method="dst", float_last_layer=False)
    return Model(_Source(Path(path), settings, layout, epsilon, names).network(), None, "", 0, {})


def read_names(path: str | Path) -> dict[str, str]:
    """Read a mapping file: a JSON object of the file's names by ours.

    Parameters
    ----------
    path : path
        The file, such as ``{"1.W": "conv1.weight", "1.gamma": "bn1.weight"}``.

    Returns
    -------
    dict of str to str
        The mapping.

    Raises
    ------
    WeightsError
        The file cannot be read, or holds something else.
    """

    def refusal(reason: str) -> WeightsError:
        expected = 'a JSON object such as {"1.W": "conv1.weight"}'
        return WeightsError(f"{path} cannot be used ({reason}); expected {expected}")

    with translated(refusal), open_regular(Path(path)) as file:
        content = file.read(LARGEST_MAP + 1)
        if len(content) > LARGEST_MAP:
            raise refusal(f"it has more than {LARGEST_MAP} bytes")
        names = json.loads(content.decode(), object_pairs_hook=no_repeats)
    if not isinstance(names, dict) or not all(isinstance(name, str) for name in names.values()):
        raise refusal("it is not an object of names")
    return names


def at_our_epsilon(gamma: Floats, variance: Floats, epsilon: float) -> tuple[Floats, Floats]:
    """Scale and variance that give with `EPSILON` what others give with another epsilon.

    Batch normalization depends on them by s = gamma / sqrt(variance + epsilon) alone. Let t be
    variance + epsilon, rounded. For k = 0, 1, ... try 2^k gamma and 4^k t - EPSILON, rounded, and
    take the first pair that gives s to the last bit. Powers of two do not round, and for 4^k t from
    EPSILON to 2 EPSILON the difference does not either; larger ones mostly round back to 4^k t.

    Parameters
    ----------
    gamma, variance : float arrays, shape (channels,)
        Of the other network, in its precision; variance >= 0.
    epsilon : float
        What it adds to the variance, > 0.

    Returns
    -------
    gamma, variance : float arrays, shape (channels,)
        In the same precision.

    Raises
    ------
    DomainError
        For a channel there is no such k, as where numbers leave the precision's range.

    Examples
    --------
    >>> gamma, variance = at_our_epsilon(np.ones(1), np.zeros(1), 1e-5)
    >>> bool(gamma / np.sqrt(variance + EPSILON) == 1 / np.sqrt(1e-5))
    True
    """
    ours = gamma.dtype.type(EPSILON)
    with np.errstate(all="ignore"):
        t = variance + gamma.dtype.type(epsilon)
        s = gamma / np.sqrt(t)
        left = np.ones(len(gamma), bool)
        gamma, variance = gamma.copy(), variance.copy()
        for k in range(MOST_DOUBLINGS):
            doubled, ours_variance = np.ldexp(gamma, k), np.ldexp(t, 2 * k) - ours
            same = (ours_variance >= 0) & (doubled / np.sqrt(ours_variance + ours) == s)
            found = left & same & np.isfinite(doubled) & np.isfinite(ours_variance)
            gamma[found], variance[found] = doubled[found], ours_variance[found]
            left &= ~found
            if not left.any():
                return gamma, variance
    channel = int(np.argmax(left))
    raise DomainError(
        f"epsilon is {epsilon!r}; expected {EPSILON!r}, for it cannot be folded without rounding "
        f"in channel {channel} with gamma {gamma[channel]!s} and variance {variance[channel]!s}"
    )


def _kind_of(path: Path, refusal: Callable[[str], Exception]) -> str:
    """Tell the kind of a file by its content."""
    with translated(refusal), open_regular(path) as file:
        start = file.read(9)
        if start[:2] == b"PK":
            with zipfile.ZipFile(file) as archive:
                names = archive.namelist()
            if KERAS_MEMBER in names:
                raise WeightsError(f"{path} is a model of Keras; expected {KERAS_REMEDY}")
            pickled = any(name.endswith("/data.pkl") for name in names)
            return "a state dict" if pickled else "an .npz archive"
        if start[8:] == b"{":
            return "a safetensors file"
        if start.startswith(HDF5):
            raise WeightsError(f"{path} is an HDF5 file, as of Keras; expected {KERAS_REMEDY}")
        if start[:1] == b"\x80":
            raise refusal("it is a pickle, as torch.save wrote it before PyTorch 1.6")
        raise refusal("it is a file of another kind")


class _Source:
    """One file's arrays on their way to a network."""

    def __init__(
        self,
        path: Path,
        settings: Settings,
        layout: str,
        epsilon: float,
        names: Mapping[str, str] | None,
    ) -> None:
        self.path, self.settings, self.layout, self.epsilon = path, settings, layout, epsilon
        self.layers = [layer for layer in plan(settings) if layer.weights]
        if not is_there(path):
            self.fail(absence(path), "an .npz archive, a safetensors file or a state dict")
        self.kind = _kind_of(path, self.unreadable)
        self.arrays = self.read()
        self.names = self.by_order() if names is None else self.by_names(names)

    def error(self, found: str, expected: str) -> WeightsError:
        return WeightsError(f"{self.path} {plain(found, 500)}; expected {plain(expected, 500)}")

    def fail(self, found: str, expected: str) -> NoReturn:
        raise self.error(found, expected)

    def misnamed(self, found: str, expected: str) -> NoReturn:
        found, expected = plain(found, 500), plain(expected, 500)
        raise WeightsError(f"the mapping for {self.path} {found}; expected {expected}")

    def unreadable(self, reason: str) -> WeightsError:
        expected = "an .npz archive, a safetensors file or a state dict of PyTorch"
        return self.error(f"cannot be read ({reason})", expected)

    def read(self) -> Arrays:
        reader = {
            "an .npz archive": read_npz,
            "a safetensors file": read_safetensors,
            "a state dict": read_state_dict,
        }[self.kind]
        arrays: Arrays = {}
        for name, array in reader(self.path, self.unreadable):
            if name in arrays:
                self.fail(f"has {name!r} twice", "each tensor once")
            arrays[name] = array
        for name, what in (
            ("header", "a model or a checkpoint"),
            ("1.weights", "a packed network"),
        ):
            if name in arrays:
                self.fail(f"is {what}", "weights that were trained elsewhere")
        return arrays

    def by_names(self, names: Mapping[str, str]) -> dict[str, str]:
        """Check a mapping of the file's names by ours."""
        known = [f"{layer.number}.{part}" for layer in self.layers for part in PARTS]
        left = [name for name in self.tensors() if name not in names.values()]
        for ours, theirs in names.items():
            if ours not in known:
                self.misnamed(f"has {shown(ours)}", f"one of {', '.join(known)}")
            if theirs not in self.arrays:
                held = ", ".join(self.arrays)
                self.misnamed(f"maps {ours!r} to {shown(theirs)}", f"one of {held}")
        for layer in self.layers:
            for part in NEEDED:
                if f"{layer.number}.{part}" not in names:
                    self.misnamed(f"has no '{layer.number}.{part}'", "a name for it")
        if left:
            self.fail(f"has a tensor {left[0]!r}, which nothing is mapped to", "all of them mapped")
        return dict(names)

    def tensors(self) -> list[str]:
        """Names of the file's tensors, but for counters."""
        return [name for name in self.arrays if _last_word(name) != COUNTER]

    def by_order(self) -> dict[str, str]:
        """Our names for the file's, by the order of its tensors, unless they are ours already."""
        names = self.tensors()
        if f"{self.layers[0].number}.W" in names:
            return self.by_names({name: name for name in names})
        if self.kind == "a safetensors file":
            names = self.in_numbered_order(names)
        groups = list(self.groups(names))
        if len(groups) != len(self.layers):
            layers = f"{len(self.layers)}, the weights of {self.settings.notation}"
            tensors = "1 tensor" if len(groups) == 1 else f"{len(groups)} tensors"
            self.fail(f"has {tensors} of two or more dimensions", layers)
        mapped = {}
        for layer, (weights, *rest) in zip(self.layers, groups, strict=True):
            parts = {4: NORM, 5: ("bias", *NORM)}.get(len(rest))
            if parts is None:
                wanted = "gamma, beta, mean and variance, with or without a bias before them"
                self.fail(f"has {len(rest)} tensors behind {weights!r}", f"{wanted}, or --map")
            for part, name in zip(("W", *parts), (weights, *rest), strict=True):
                if part not in ROLES.get(_last_word(name), PARTS):
                    place = f"{layer.number}.{part}"
                    self.fail(f"has {name!r} where '{place}' should be", f"{place}, or --map")
                mapped[f"{layer.number}.{part}"] = name
        return mapped

    def groups(self, names: Iterable[str]) -> Iterator[list[str]]:
        """Yield the names of each weight layer: a tensor of two or more dimensions begins it."""
        group: list[str] = []
        for name in names:
            if self.arrays[name].ndim >= 2:
                if group:
                    yield group
                group = [name]
            elif group:
                group.append(name)
            else:
                self.fail(
                    f"begins with {name!r}, which has fewer than two dimensions",
                    "weights, or --map",
                )
        if group:
            yield group

    def in_numbered_order(self, names: list[str]) -> list[str]:
        """Sort names such as those of `torch.nn.Sequential`; safetensors files keep no order."""
        found = [re.fullmatch(r"(.*?)([0-9]{1,9})\.(\w+)", name) for name in names]
        if None in found or len({each[1] for each in found if each}) > 1:
            said = "has names that do not tell the layers' order, and safetensors files sort them"
            self.fail(said, "names such as 0.weight that differ in one number alone, or --map")
        words = list(ROLES)
        order = {
            name: (int(each[2]), words.index(each[3]) if each[3] in words else len(words))
            for name, each in zip(names, found, strict=True)
            if each
        }
        return sorted(names, key=order.__getitem__)

    def network(self) -> Network:
        """Network of the arrays, all of them checked."""
        norms = {
            layer.number: {part: self.norm(layer, part) for part in NORM} for layer in self.layers
        }
        wide = any(a.dtype.itemsize > 4 for norm in norms.values() for a in norm.values())
        precision = "float64" if wide else "float32"
        self.settings = replace(self.settings, precision=precision)
        parameters: Arrays = {}
        for layer in self.layers:
            norm = {part: a.astype(precision) for part, a in norms[layer.number].items()}
            parameters[f"{layer.number}.W"] = self.weights(layer)
            norm["mean"] = self.without_bias(layer, norm["mean"])
            if self.epsilon != EPSILON:
                norm["gamma"], norm["variance"] = self.folded(layer, norm)
            parameters |= {f"{layer.number}.{part}": norm[part] for part in NORM}
        return Network.from_parameters(self.settings, parameters)

    def numbers(self, name: str, kinds: str) -> npt.NDArray[Any]:
        array = self.arrays[name]
        if array.dtype.kind not in kinds or array.dtype.itemsize > 8:
            numbers = "integers or floats" if "i" in kinds else "floats"
            self.fail(f"has {name!r} as {array.dtype}", f"{numbers} of at most 64 bits")
        return array

    def norm(self, layer: Layer, part: str) -> Floats:
        """Read numbers of batch normalization, in their own precision."""
        name = self.names.get(f"{layer.number}.{part}")
        channels = layer.weights[0]
        if name is None:
            return np.full(channels, {"gamma": 1, "beta": 0}[part], np.float32)
        array = self.row(name, channels)
        if part == "variance" and (array < 0).any():
            (channel,) = first_index(array < 0)
            self.fail(f"has {array[channel]} at [{channel}] of {name!r}", "variances >= 0")
        return array

    def row(self, name: str, channels: int) -> Floats:
        array = self.numbers(name, "f")
        if array.shape != (channels,):
            self.fail(f"has {name!r} of shape {array.shape}", f"{(channels,)}")
        if not np.isfinite(array).all():
            (channel,) = first_index(~np.isfinite(array))
            self.fail(f"has {array[channel]} at [{channel}] of {name!r}", "finite numbers")
        return array

    def weights(self, layer: Layer) -> npt.NDArray[Any]:
        """State indices of a layer's weights, with the axes as we have them."""
        name = self.names[f"{layer.number}.W"]
        array = self.numbers(name, "iuf")
        shapes = {layout: _foreign_shape(layer, layout) for layout in LAYOUTS}
        if array.shape != shapes[self.layout]:
            fits = [layout for layout, shape in shapes.items() if shape == array.shape]
            hint = f", or --layout {fits[0]}" if fits else ""
            expected = f"{shapes[self.layout]} for layer {layer.number}{hint}"
            self.fail(f"has {name!r} of shape {array.shape}", expected)
        indices = self.states(name, array)
        if self.layout == "oihw":
            return indices
        if len(layer.weights) == 4:
            return indices.transpose(3, 2, 0, 1)
        if len(layer.inputs) == 1:
            return indices.T
        channels, height, width = layer.inputs
        images = indices.reshape(height, width, channels, -1)
        return images.transpose(3, 2, 0, 1).reshape(layer.weights)

    def states(self, name: str, array: npt.NDArray[Any]) -> npt.NDArray[Any]:
        assert self.settings.weights is not None
        space = DiscreteSpace(self.settings.weights)
        flat, indices = array.reshape(-1), np.empty(array.size, space.dtype)
        for start in range(0, array.size, PIECE):
            values = flat[start : start + PIECE].astype(np.float64)
            n = np.minimum(np.searchsorted(space.states, values), space.size - 1)
            wrong = space.states[n] != values
            if wrong.any():
                (at,) = first_index(wrong)
                place = [int(i) for i in np.unravel_index(start + at, array.shape)]
                value = float(values[at])
                states = f"states of Z_{space.N}"
                if np.isfinite(value):
                    nearest = space.states[space.nearest(np.array([value]))[0]]
                    states += f", the nearest of which is {nearest:g}"
                self.fail(f"has {value!r} at {place} of {name!r}", states)
            indices[start : start + PIECE] = n
        return indices.reshape(array.shape)

    def without_bias(self, layer: Layer, mean: Floats) -> Floats:
        """Fold a layer's bias b into the mean: (x + b) - mean is x - (mean - b).

        Both are the same in floating point where mean - b is exact, and x + b for every sum x. A
        sum is a whole multiple of the layer's unit, and at most the fan-in: states and inputs are
        at most 1. Let the step be the smaller of the unit and the lowest bit of b. Then x + b is a
        multiple of the step, and exact where fan-in + abs(b) is at most 2^p steps, for p bits of
        precision.
        """
        name = self.names.get(f"{layer.number}.bias")
        if name is None:
            return mean
        given = self.row(name, layer.weights[0])
        with np.errstate(over="ignore"):
            bias = given.astype(mean.dtype)
            folded = mean - bias
        digits = np.finfo(mean.dtype).nmant + 1
        unit = self.unit(layer)
        for channel in np.flatnonzero(given).tolist():
            if bias[channel] != given[channel]:
                found = f"has the bias {float(given[channel])!r} at [{channel}] of {name!r}"
                self.fail(found, f"one that {mean.dtype} holds, as its batch normalization is")
            if not np.isfinite(folded[channel]):
                found = f"has the bias {float(given[channel])!r} at [{channel}] of {name!r}"
                self.fail(found, f"one that leaves {mean.dtype} the mean without it")
            b, m, f = (Fraction(float(a[channel])) for a in (bias, mean, folded))
            step = min(unit, _lowest_bit(b)) if unit else Fraction(0)
            fan_in = int(np.prod(layer.weights[1:], dtype=object))
            if not unit or fan_in + abs(b) > step * 2**digits or f != m - b:
                found = f"has the bias {float(b)!r} at [{channel}] of {name!r}"
                self.fail(found, "0, or one that the mean takes in without rounding")
        return folded

    def unit(self, layer: Layer) -> Fraction:
        """Number of which all sums of a layer are whole multiples; 0 for real inputs."""
        N1, N2 = self.settings.weights, self.settings.activations
        assert N1 is not None
        if layer.number == 1:
            return Fraction(DiscreteSpace(N1).unit) * Fraction(PIXEL_UNIT)
        if isinstance(N2, str):
            return Fraction(0)
        return Fraction(DiscreteSpace(N1).unit) * Fraction(DiscreteSpace(N2).unit)

    def folded(self, layer: Layer, norm: Mapping[str, Floats]) -> tuple[Floats, Floats]:
        try:
            return at_our_epsilon(norm["gamma"], norm["variance"], self.epsilon)
        except DomainError as error:
            raise WeightsError(f"{self.path}: layer {layer.number}: {error}") from None


def _last_word(name: str) -> str:
    """Last part of a name such as bn1.running_mean or batch_normalization/gamma:0."""
    return re.split(r"[./]", name.removesuffix(":0"))[-1]


def _lowest_bit(number: Fraction) -> Fraction:
    numerator = abs(number.numerator)
    return Fraction(numerator & -numerator, number.denominator)


def _foreign_shape(layer: Layer, layout: str) -> tuple[int, ...]:
    filters, *rest = layer.weights
    if layout == "oihw":
        return layer.weights
    channels, *kernel = rest
    return (*kernel, channels, filters)
