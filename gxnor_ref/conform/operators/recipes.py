"""What surrounds a step: rates, initial weights, orders, images, dropout, mean of states, a run."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from gxnor_ref.conform.case import LONG, LONG_ABOUT, WIDE, Draw, long
from gxnor_ref.conform.draws import Draws
from gxnor_ref.conform.formats.encoding import Array
from gxnor_ref.conform.operator import Cases, Operator, in_8_bits, in_32_bits, instead
from gxnor_ref.conform.operators.gate import in_twos_complement
from gxnor_ref.conform.step_mutants import step_methods
from gxnor_ref.conform.steps import IntegerStep, Tensors
from gxnor_ref.conform.training_run import (
    TrainingRun,
    dropout,
    initial_weights,
    sample_order,
    state_mean,
    training_run,
    validation_split,
)
from gxnor_ref.data.augmentation import augment, normalize, shift
from gxnor_ref.nn.randomness import Use, permutation, uniform_array
from gxnor_ref.spec.optimizer import learning_rate
from gxnor_ref.spec.space import DiscreteSpace
from gxnor_ref.spec.uniform import uniforms, words

RUN: dict[str, Any] = {
    "notation": "2C3-MP2-SVM",
    "padding": "same",
    "classes": 3,
    "N1": 1,
    "N2": 1,
    "r": 0.5,
    "H": 1.0,
    "boundary": "open",
    "window": "rectangular",
    "a": 0.5,
    "optimizer": "adam",
    "beta1": 0.75,
    "m": 3.0,
    "law": "tanh",
    "seed": 7,
    "norm_rate": 0.1,
    "gradient_bits": 16,
    "epochs": 2,
    "batch": 4,
    "lr_start": 0.25,
    "lr_fin": 0.01,
    "initial": "rounded",
    "augmentation": 0,
    "average": 0.0,
}
"""Settings of a run."""

LATER: dict[str, Any] = {
    "N1": 2,
    "padding": "valid",
    "N2": 2,
    "r": 0.25,
    "H": 1.5,
    "window": "triangular",
    "a": 0.75,
    "batch": 3,
    "boundary": "closed",
    "optimizer": "sgd",
    "law": "linear",
    "seed": 2**63 + 1,
    "gradient_bits": 8,
    "epochs": 3,
    "lr_start": 8.0,
    "lr_fin": 2.0,
    "initial": "states",
    "augmentation": 1,
    "average": 0.7,  # of 6 steps the last 4: means can lie halfway
}
"""Second values."""

DENSE: dict[str, Any] = {
    "notation": "4FC-SVM",
    "classes": 2,
    "beta1": 0.5,
    "m": 15.0,
    "norm_rate": 0.25,
    "epochs": 1,
}
"""Second values of what plays no part beside those of `LATER`."""


PARTS: dict[str, Any] = {"notation": "SVM", "batch": 100, "epochs": 1, "average": 0.45}
"""Second values for more images than statistics take at once: of 11 steps the last 4."""


# --- random inputs ---


def _draw_rate(d: Draws) -> dict[str, Any]:
    epochs = d.integer(1, 50)
    ends = {"start": d.one_of(0.1, 0.01, 1.0, 3.0), "fin": d.one_of(1e-7, 3e-5, 0.3)}
    return {"epoch": d.integer(0, epochs), "epochs": epochs, **ends}


def _draw_weights(d: Draws) -> dict[str, Any]:
    given = {"seed": d.word(), "layer": d.integer(1, 9), "size": d.length(1, 40)}
    return {**given, "N": d.integer(0, 15), "initial": d.one_of("rounded", "states")}


def _draw_order(d: Draws) -> dict[str, Any]:
    return {"seed": d.word(), "epoch": d.integer(0, 99), "count": d.length(1, 60)}


def _draw_split(d: Draws) -> dict[str, Any]:
    count = d.length(1, 40)
    return {"seed": d.word(), "count": count, "validation": d.integer(0, count - 1)}


def _draw_shift(d: Draws) -> dict[str, Any]:
    images, *image = d.lengths((1, 3), (1, 2), (1, 4), (1, 4))
    x = d.integers(0, 255, images, *image)
    u = d.integers(0, 2**53 - 1, images, 2) * 2.0**-53
    return {"x": normalize(x.astype(np.uint8)), "u": u, "background": d.integer(0, 255)}


def _draw_dropout(d: Draws) -> dict[str, Any]:
    Y = d.floats(*d.lengths((1, 3), (1, 6)), dtype=d.dtype(), size=1.0)
    address = {"seed": d.word(), "layer": d.integer(1, 9), "step": d.integer(0, 99)}
    return {"Y": Y, **address, "dropout": d.one_of(0.5, 0.25, 0.1, 0.0)}


def _draw_mean(d: Draws) -> dict[str, Any]:
    shape = (d.integer(1, 6), d.length(1, 6))
    return {"n": d.integers(0, 2 ** d.integer(0, 15), *shape)}


# --- wrong implementations ---

_right_dropout = dropout


def _multiplied(epoch: int, epochs: int, start: float, fin: float) -> float:
    alpha = learning_rate(1, epochs, 1.0, fin / start)
    rate = start
    for _ in range(epoch):
        rate *= alpha
    return rate


def _epochs_ahead(ahead: int) -> Callable[..., float]:
    def rate(epoch: int, epochs: int, start: float, fin: float) -> float:
        return learning_rate(min(max(epoch + ahead, 0), epochs), epochs, start, fin)

    return rate


def _in_time(epoch: int, epochs: int, start: float, fin: float) -> float:
    last = max(epochs - 1, 1)
    return learning_rate(min(epoch, last), last, start, fin)


def _cosine(epoch: int, epochs: int, start: float, fin: float) -> float:
    return fin + (start - fin) * (1 + math.cos(math.pi * epoch / epochs)) / 2


def _drawn_at(
    use: Use = Use.INITIAL_WEIGHTS, first: int = 1, truncated: bool = False
) -> Callable[..., Array]:
    """initial_weights drawn at another address, or rounded down."""

    def implementation(seed: int, layer: int, size: int, N: int, initial: str) -> Array:
        u = uniform_array(seed, use, 0, (size,), layer - 1 + first)
        space = DiscreteSpace(N)
        if initial == "states":
            return np.asarray(np.floor(u * space.size), np.int64)
        n = np.floor(u * 2**N) if truncated else space.nearest(2 * u - 1)
        return np.asarray(n, np.int64)

    return implementation


def _averaged_in_float32(self: IntegerStep, average: Array, batch: Array) -> Array:
    rate = np.float32(self.settings.norm_rate)
    return np.asarray((np.float32(1) - rate) * average + rate * batch)


def _descending(seed: int, epoch: int, count: int) -> Array:
    found = words(seed, int(Use.ORDER) << 32, epoch, 0, count)
    return np.argsort(found, kind="stable")[::-1]


def _signed(seed: int, epoch: int, count: int) -> Array:
    found = words(seed, int(Use.ORDER) << 32, epoch, 0, count)
    return np.argsort(found.astype(np.int64), kind="stable")


def _upside_down(x: Array, u: Array) -> Array:
    upright = np.asarray(augment(x, _with_column(u, 2, np.full(len(u), 0.75))))
    return np.where(u[:, 2, None, None, None] < 0.5, upright[:, :, ::-1], upright)


def _black_padded(x: Array, u: Array) -> Array:
    inside = np.asarray(augment(np.ones_like(x), u))
    return np.where(inside == 0, x.dtype.type(-1), augment(x, u))


def _mirrored_first(x: Array, u: Array) -> Array:
    mirrored = np.where(u[:, 2, None, None, None] < 0.5, x[..., ::-1], x)
    return np.asarray(augment(mirrored, _with_column(u, 2, np.full(len(u), 0.75))))


def _shifted_back(x: Array, u: Array) -> Array:
    places = (8.5 - np.floor(9 * u[:, :2])) / 9
    return np.asarray(augment(x, np.concatenate([places, u[:, 2:]], axis=1)))


def _edge_padded(x: Array, u: Array) -> Array:
    found = np.asarray(augment(x, u)).copy()
    ones = np.asarray(augment(np.ones_like(x), u))
    edge = x[:, :, :1, :1]
    return np.where(ones == 0, np.broadcast_to(edge, x.shape), found)


def _black_background(x: Array, u: Array, background: int) -> Array:
    inside = np.asarray(shift(np.ones_like(x), u, 0)) == 1
    return np.asarray(np.where(inside, shift(x, u, background), x.dtype.type(0)))


def _shifts_of_4(u: Array) -> Array:
    return np.asarray(np.floor(4 * u) / 5 + 2.0**-20)


def _split_at(use: Use) -> Callable[..., Any]:
    def split(seed: int, count: int, validation: int) -> Any:
        order = permutation(seed, use, 0, count)
        return np.sort(order[validation:]), np.sort(order[:validation])

    return split


def _split_at_the_end(seed: int, count: int, validation: int) -> Any:
    order = permutation(seed, Use.VALIDATION_SPLIT, 0, count)
    return np.sort(order[: count - validation]), np.sort(order[count - validation :])


def _split_in_its_order(seed: int, count: int, validation: int) -> Any:
    order = permutation(seed, Use.VALIDATION_SPLIT, 0, count)
    return order[validation:], order[:validation]


def _scaled_up(Y: Array, dropout: float, **at: Any) -> Array:
    return np.asarray(_right_dropout(Y=Y, dropout=dropout, **at) / Y.dtype.type(1 - dropout))


def _dropped_above(Y: Array, **given: Any) -> Array:
    return np.asarray(Y - _right_dropout(Y=Y, **given))


def _with_column(u: Array, column: int, values: Array) -> Array:
    other = u.copy()
    other[:, column] = values
    return other


def _eighths(u: Array) -> Array:
    other = u.copy()
    other[:, :2] = np.floor(8 * u[:, :2]) / 9 + 2.0**-20
    return other


def _rounded_mean(total: Array, count: int) -> Array:
    return np.asarray(np.rint(total / count), np.int64)


def _restarted(self: TrainingRun, p: Tensors, batch: Array, epoch: int, eta: float) -> Tensors:
    steps, self.k = self.k, self.k - epoch * self.steps // self.s["epochs"]
    found = TrainingRun.step(self, p, batch, epoch, eta)
    if steps + 1 > self.steps - self.averaged and all(found is not kept for kept in self.kept):
        self.kept.append(found)
    self.k = steps + 1
    return found


def _whole_batches(self: TrainingRun, order: Array) -> list[Array]:
    batches = TrainingRun.batches(self, order)
    return [batch for batch in batches if len(batch) == self.s["batch"]]


def _statistics_kept(self: TrainingRun, p: Tensors) -> Tensors:
    last = {name: part for name, part in p.items() if name.endswith(("mean", "variance"))}
    return {**TrainingRun.mean(self, p), **last}


def _parts_in_file_order(self: TrainingRun) -> list[Array]:
    ordered = TrainingRun.parts(self)
    return np.array_split(np.arange(len(self.images)), len(ordered))


def _mean_of_more(self: TrainingRun, images: Array, labels: Array, settings: Any) -> None:
    TrainingRun.__init__(self, images, labels, settings)
    self.averaged = math.ceil(settings["average"] * self.steps)


def _running(**methods: Any) -> Callable[..., Any]:
    """training_run with other methods."""
    wrong: type[TrainingRun] = type("Wrong", (TrainingRun,), methods)
    return lambda images, labels, settings: wrong(images, labels, settings).run()


SEEN_IN_RUNS = (
    "frozen_uniforms",
    "uniforms_step",
    "uniforms_order",
    "moments_forgotten",
    "statistics_not_moved",
    "weights_too_new",
    "beta1_everywhere",
    "moments_not_kept",
    "uniforms_columns",
    "step_exchanged",
)
"""Mistakes in a step that a run shows too."""

LEARNING_RATE = Operator(
    "learning_rate",
    "Section 3, SPEC.md S",
    "learning rate of an epoch: LR_start (LR_fin / LR_start)^(epoch / epochs)",
    "epoch:int epochs:int start:float fin:float -> rate:float",
    learning_rate,
    draw=_draw_rate,
    mutants={
        "rate_multiplied": _multiplied,
        "rate_ends_in_time": _in_time,
        "rate_linear": lambda epoch, epochs, start, fin: start + (fin - start) * epoch / epochs,
        "rate_constant": lambda start, **_: start,
        "rate_ahead": _epochs_ahead(1),
        "rate_behind": _epochs_ahead(-1),
        "rate_cosine": _cosine,
    },
)
INITIAL_WEIGHTS = Operator(
    "initial_weights",
    "SPEC.md 20 and G",
    "state indices that the weights of a layer begin with",
    "seed:int layer:int size:int N:int initial:str -> n:integers",
    initial_weights,
    draw=_draw_weights,
    mutants={
        "initial_truncated": _drawn_at(truncated=True),
        "initial_ignored": instead(
            initial_weights,
            initial=lambda initial: "states" if initial == "rounded" else "rounded",
        ),
        "initial_layer": _drawn_at(first=0),
        "initial_as_transition": _drawn_at(Use.TRANSITION),
        **in_8_bits(initial_weights),
        **in_32_bits(initial_weights, "seed"),
    },
)
SAMPLE_ORDER = Operator(
    "sample_order",
    "SPEC.md G",
    "order of the training images in an epoch: sorted by their random words",
    "seed:int epoch:int count:int -> order:integers",
    sample_order,
    draw=_draw_order,
    mutants={
        "order_descending": _descending,
        "order_kept": instead(sample_order, epoch=0),
        "order_ahead": instead(sample_order, epoch=lambda epoch: epoch + 1),
        "order_signed": _signed,
        "order_by_rank": lambda **given: np.argsort(sample_order(**given)),
        **in_32_bits(sample_order, "seed"),
    },
)
PIXELS = Operator(
    "pixels",
    "SPEC.md I",
    "bytes as numbers: (2 p - 255) / 256",
    "images:integers -> x",
    normalize,
    mutants={
        "pixels_by_255": lambda images: np.asarray(images * 2.0 / 255 - 1, np.float32),
        "pixels_by_128": lambda images: np.asarray((images - 128.0) / 128, np.float32),
    },
    is_total=True,
)
AUGMENT = Operator(
    "augment",
    "SPEC.md 25",
    "window of each image, padded by 4 zeros, at floor(9 u); mirrored where u < 1/2",
    "x u -> y",
    augment,
    mutants={
        "not_mirrored": instead(augment, u=lambda u: _with_column(u, 2, np.full(len(u), 0.75))),
        "mirrored_above": instead(
            augment, u=lambda u: _with_column(u, 2, np.where(u[:, 2] < 0.5, 0.75, 0.25))
        ),
        "windows_of_8": instead(augment, u=_eighths),
        "shifts_exchanged": instead(augment, u=lambda u: u[:, [1, 0, 2]]),
        "padded_with_edge": _edge_padded,
        "padded_with_minus_one": _black_padded,
        "mirrored_upside_down": _upside_down,
        "mirrored_first": _mirrored_first,
        "shifted_back": _shifted_back,
    },
)
SHIFT = Operator(
    "shift",
    "SPEC.md 25",
    "window of each image, padded by 2 pixels of the background, at floor(5 u)",
    "x u background:int -> y",
    shift,
    draw=_draw_shift,
    mutants={
        "windows_of_4": instead(shift, u=_shifts_of_4),
        "shifts_exchanged": instead(shift, u=lambda u: u[:, ::-1].copy()),
        "shifted_back": instead(shift, u=lambda u: (4.5 - np.floor(5 * u)) / 5),
        "background_ignored": _black_background,
    },
)
VALIDATION_SPLIT = Operator(
    "validation_split",
    "SPEC.md G",
    "images to train on, and those held back: the first of their order, both ascending",
    "seed:int count:int validation:int -> training:integers validation:integers",
    validation_split,
    draw=_draw_split,
    mutants={
        "split_as_order": _split_at(Use.ORDER),
        "split_at_the_end": _split_at_the_end,
        "split_unsorted": _split_in_its_order,
        **in_32_bits(validation_split, "seed"),
    },
)
DROPOUT = Operator(
    "dropout",
    "SPEC.md X and G",
    "activations in front of a dense layer, 0 where u < dropout",
    "Y seed:int layer:int step:int dropout:float -> Y",
    dropout,
    draw=_draw_dropout,
    mutants={
        "dropout_scaled": _scaled_up,
        "dropout_kept": _dropped_above,
        "dropout_closed": instead(dropout, dropout=lambda p: math.nextafter(p, 1)),
        "dropout_layer": instead(dropout, layer=lambda layer: layer + 1),
        "frozen_uniforms": instead(dropout, step=0),
        **in_32_bits(dropout, "seed"),
    },
)
STATE_MEAN = Operator(
    "state_mean",
    "SPEC.md R",
    "nearest state to the mean of the states of several steps, halves to the even index",
    "n:integers -> mean:integers",
    state_mean,
    draw=_draw_mean,
    mutants={
        "mean_half_up": lambda n: np.floor(n.sum(axis=0) / len(n) + 0.5).astype(np.int64),
        "mean_truncated": lambda n: n.sum(axis=0) // len(n),
        "mean_ignored": lambda n: n[-1],
        "mean_median": lambda n: np.rint(np.median(n, axis=0)).astype(np.int64),
        "int16_overflow": lambda n: _rounded_mean(in_twos_complement(n.sum(axis=0), 16), len(n)),
        **in_8_bits(state_mean),
    },
)
RUN_CLAUSES = {
    "initial": "SPEC.md 16, 20 and G",
    "order": "SPEC.md G",
    "rates": "SPEC.md 19 and S",
}
"""What a result of a run follows from; losses and parameters follow from whole steps."""

TRAINING_RUN = Operator(
    "training_run",
    "Eq (2) to (26), SPEC.md 2 to 25, C to J and R to W",
    "a whole short run with exact integer gradients in float32",
    "images:integers labels:integers settings:mapping "
    "-> initial:mapping order:integers rates losses parameters:mapping",
    training_run,
    of_float32=("losses",),
    clause_of=lambda path: RUN_CLAUSES.get(path.partition("/")[0]),
    mutants={
        "rate_ahead": _running(rate=lambda self, epoch: TrainingRun.rate(self, epoch + 1)),
        "last_batch_dropped": _running(batches=_whole_batches),
        "t_restarted": _running(step=_restarted),
        "rate_constant": _running(rate=lambda self, epoch: TrainingRun.rate(self, 0)),
        "order_kept": _running(order=lambda self, epoch: TrainingRun.order(self, 0)),
        "mean_ignored": _running(mean=lambda self, p: p),
        "statistics_kept": _running(mean=_statistics_kept),
        "statistics_at_once": _running(parts=lambda self: [self.order(self.s["epochs"])]),
        "statistics_in_file_order": _running(parts=_parts_in_file_order),
        "mean_of_more": _running(__init__=_mean_of_more),
        "share_in_float32": _running(
            step_kind=type("Step", (IntegerStep,), {"average": _averaged_in_float32})
        ),
        "augmentation_ignored": _running(inputs=lambda self, b: normalize(self.images[b])),
        **{
            name: _running(step_kind=type("Step", (IntegerStep,), step_methods(IntegerStep)[name]))
            for name in SEEN_IN_RUNS
        },
    },
    is_total=True,
)

OPERATORS = (
    LEARNING_RATE,
    INITIAL_WEIGHTS,
    SAMPLE_ORDER,
    PIXELS,
    AUGMENT,
    SHIFT,
    VALIDATION_SPLIT,
    DROPOUT,
    STATE_MEAN,
    TRAINING_RUN,
)

MISTAKES = {
    "share_in_float32": "1 - rate of the running statistics is a difference of float32 numbers",
    "rate_multiplied": "the learning rate is multiplied by alpha after each epoch, and rounded",
    "rate_ends_in_time": "the last epoch has LR_fin: the exponent is epoch / (epochs - 1)",
    "rate_linear": "the learning rate decays linearly",
    "rate_constant": "the learning rate stays LR_start",
    "rate_ahead": "the learning rate is that of the epoch after",
    "rate_behind": "the learning rate is that of the epoch before",
    "rate_cosine": "the learning rate follows a cosine",
    "order_ahead": "the order is that of the epoch after: epochs are counted from 0",
    "order_signed": "words are compared as signed integers",
    "mirrored_upside_down": "images are mirrored from top to bottom",
    "mirrored_first": "images are mirrored before they are shifted, not after",
    "shifted_back": "windows are counted from the lower right corner: shifts go the other way",
    "mean_median": "the median is taken for the mean",
    "initial_truncated": "initial weights are truncated, not rounded",
    "initial_ignored": "initial weights are those of the other rule",
    "initial_layer": "weight layers are counted from 0 where initial weights are drawn",
    "initial_as_transition": "initial weights are drawn at the address of transitions",
    "order_descending": "images are sorted by descending words",
    "order_kept": "the order is that of the first epoch",
    "order_by_rank": "the ranks of the words are taken for the order",
    "pixels_by_255": "a pixel p is 2 p / 255 - 1",
    "pixels_by_128": "a pixel p is (p - 128) / 128",
    "not_mirrored": "images are never mirrored",
    "mirrored_above": "images are mirrored where u >= 1/2",
    "windows_of_8": "windows are drawn from 8 places a side, not 9",
    "shifts_exchanged": "rows are shifted by the second number, columns by the first",
    "padded_with_edge": "images are padded with their own edge",
    "windows_of_4": "windows are drawn from 4 places a side, not 5",
    "background_ignored": "images are padded with 0, not with their background",
    "split_as_order": "images are held back by the order of the first epoch",
    "split_at_the_end": "the last images of their order are held back, not the first",
    "split_unsorted": "the images of both parts stay in their random order",
    "dropout_scaled": "the activations that stay are divided by 1 - dropout",
    "dropout_closed": "activations are 0 where u is just dropout, too",
    "dropout_kept": "activations stay where u < dropout, and are 0 elsewhere",
    "dropout_layer": "the weight layer above is taken for the one below, where u is addressed",
    "mean_half_up": "halves go to the upper state",
    "mean_truncated": "the mean is rounded down",
    "last_batch_dropped": "what does not fill a batch is left out",
    "t_restarted": "steps are counted from the start of each epoch",
    "mean_ignored": "the run ends with the weights of the last step",
    "statistics_kept": "the statistics are not taken anew for the mean",
    "statistics_at_once": "the statistics for the mean are those of all images at once",
    "statistics_in_file_order": "the statistics for the mean are taken in the order of the file",
    "mean_of_more": "the number of averaged steps is rounded up",
    "augmentation_ignored": "the images are not augmented",
}


LARGE_WEIGHTS = ((7, 3, 16), (8, 2**40 + 3, 16), (15, 2**64 - 1, 8))
"""Spaces whose indices 8 bits do not hold, seeds, and numbers of weights."""


def cases(factor: int) -> Cases:
    """Write the cases."""
    for epochs, start, fin in ((10, 0.1, 1e-7), (7, 0.01, 3e-5), (3, 1.0, 0.25), (1, 0.5, 0.5)):
        for epoch in sorted({0, 1, epochs // 2, epochs - 1, epochs}):
            given: dict[str, Any] = {"epoch": epoch, "epochs": epochs, "start": start, "fin": fin}
            about = f"epoch {epoch} of {epochs}, from {start} to {fin}"
            yield LEARNING_RATE.case(f"{epochs}_{epoch}", about, given)
    yield LEARNING_RATE.refused("beyond", "more epochs ended than there are", given, epoch=2)
    yield LEARNING_RATE.refused("no_rate", "LR_fin = 0", given, fin=0.0)
    for N, seed, size in ((0, 3, 24), (1, 3, 24), (2, 3, 24), (6, 2**33 + 3, 20), *LARGE_WEIGHTS):
        for initial in ("rounded", "states"):
            given = {"seed": seed, "layer": 1 + N, "size": size * factor, "N": N}
            about = f"weights of Z_{N}, {initial}"
            yield INITIAL_WEIGHTS.case(f"n{N}_{initial}", about, given, initial=initial)
    given = {"seed": 5, "layer": 2, "size": LONG, "N": 1}
    for initial in ("rounded", "states"):
        yield INITIAL_WEIGHTS.case(f"long_{initial}", LONG_ABOUT, given, initial=initial)
    given["initial"] = "states"
    yield INITIAL_WEIGHTS.refused("layer_0", "layer = 0, where layers count from 1", given, layer=0)
    yield INITIAL_WEIGHTS.refused("unknown", "no such rule", given, initial="zeros")
    for name, seed, epoch, count in (
        ("first", 9, 0, 7),
        ("second", 9, 1, 7),
        ("later", 2**64 - 3, 5, 20 * factor),
        ("long", 9, 0, LONG),
        ("one", 9, 0, 1),
    ):
        given = {"seed": seed, "epoch": epoch, "count": count}
        yield SAMPLE_ORDER.case(name, f"{count} images, epoch {epoch}", given)
    yield SAMPLE_ORDER.refused("negative_epoch", "an epoch below 0", given, epoch=-1)
    pixels = np.arange(256).astype(np.uint8)
    yield PIXELS.case("all", "every byte", images=pixels)
    yield PIXELS.case("long", LONG_ABOUT, images=long(pixels))
    yield from _augmented(factor)
    yield from _shifted(factor)
    for name, seed, count, held in (
        ("some", 9, 12 * factor, 5),
        ("none", 2**64 - 3, 7, 0),
        ("long", 9, LONG, WIDE),
        ("most", 2**40 + 9, 9, 8),
    ):
        given = {"seed": seed, "count": count, "validation": held}
        about = f"{held} of {count} images are held back"
        yield VALIDATION_SPLIT.case(name, about, given)
    yield VALIDATION_SPLIT.refused("none_left", "validation = count", given, validation=9)
    yield from _dropped(factor)
    n = Draw("state_mean").integers(0, 4, 5, 12 * factor)
    yield STATE_MEAN.case("random", "five steps of Z_2", n=n)
    n = Draw("state_mean/n15").integers(2**14, 2**15, 5, 6 * factor)
    yield STATE_MEAN.case("n15", "five steps of Z_15: sums beyond 16 bits", n=n)
    n = long(Draw("state_mean/long").integers(0, 2, 13, 3)).T
    yield STATE_MEAN.case("long", LONG_ABOUT, n=n)
    n = long(Draw("state_mean/steps").integers(0, 2, 13, 3), WIDE)
    yield STATE_MEAN.case("steps", f"{WIDE} steps", n=n)
    n = np.array([[0, 1, 2, 3, 4, 1], [1, 2, 3, 4, 4, 2]])
    yield STATE_MEAN.case("halves", "two steps: halves go to the even index", n=n)
    n = np.array([[0, 1, 2], [0, 1, 2], [1, 2, 2]])
    yield STATE_MEAN.case("thirds", "three steps", n=n)
    yield STATE_MEAN.refused("negative", "an index below 0", n=n - 1)
    for name, about, shape, changes in (
        ("adam", "Adam, two epochs, the last batch of each is smaller", (2, 6, 5), {}),
        ("sgd", "SGD, augmentation, mean of the last steps, other settings", (2, 6, 5), LATER),
        ("dense", "dense layers, Adam with another beta1, another m", (1, 3, 3), DENSE),
        ("parts", "statistics of the mean in parts of 335, 334 and 334 images", (1, 2, 2), PARTS),
    ):
        draw = Draw(f"training_run/{name}")
        # The last of the batches of four has two images.
        count = 1003 if changes is PARTS else 4 * factor + 2
        images = draw.integers(0, 255, count, *shape).astype(np.uint8)
        settings = {**RUN, **changes}
        labels = draw.integers(0, settings["classes"] - 1, len(images))
        yield TRAINING_RUN.case(name, about, images=images, labels=labels, settings=settings)


def _augmented(factor: int) -> Cases:
    draw = Draw("augment")
    x = ((2 * draw.integers(0, 255, 6 * factor, 2, 5, 3) - 255) / 256).astype(np.float32)
    yield AUGMENT.case("random", "random windows", x=x, u=draw.uniform(len(x), 3))
    corners = np.array([[0, 0, 0], [1, 1, 1], [4 / 9, 4 / 9, 0.5], [0.5, 0.5, 0.25]])
    u = np.minimum(corners, 1 - 2.0**-53)
    yield AUGMENT.case("corners", "the outermost windows, and none moved", x=x[:4], u=u)
    for name, wide in _wide_images(draw):
        about = f"{WIDE} {name}"
        yield AUGMENT.case(name, about, x=wide, u=long(draw.uniform(13, 3), len(wide)))
    yield AUGMENT.refused("u_is_1", "u = 1", x=x[:4], u=corners)
    yield from AUGMENT.not_finite({"x": x[:1], "u": u[:1]}, "x", "u")


def _wide_images(draw: Draw) -> Iterator[tuple[str, Array]]:
    """Images that are many along one axis, with its name."""
    for name, shape in (
        ("images", (WIDE, 1, 2, 2)),
        ("channels", (1, WIDE, 2, 2)),
        ("rows", (1, 1, WIDE, 2)),
        ("columns", (1, 1, 2, WIDE)),
    ):
        yield name, ((2 * draw.integers(0, 255, *shape) - 255) / 256).astype(np.float32)


def _shifted(factor: int) -> Cases:
    draw = Draw("shift")
    x = ((2 * draw.integers(0, 255, 4 * factor, 2, 3, 4) - 255) / 256).astype(np.float32)
    given: dict[str, Any] = {"x": x, "u": draw.uniform(len(x), 2), "background": 0}
    yield SHIFT.case("random", "random windows, a black background", given)
    u = np.minimum(np.array([[0, 0], [1, 1], [0.4, 0.4], [0.6, 0]]), 1 - 2.0**-53)
    about = "the outermost windows, and one not moved, a light background"
    yield SHIFT.case("corners", about, x=x[:4], u=u, background=200)
    for name, wide in _wide_images(draw):
        own = {"x": wide, "u": long(draw.uniform(13, 2), len(wide)), "background": 0}
        yield SHIFT.case(name, f"{WIDE} {name}", own)
    yield SHIFT.refused("background_256", "a background beyond a byte", given, background=256)
    yield from SHIFT.not_finite({**given, "x": x[:1], "u": u[:1]}, "x", "u")


def _dropped(factor: int) -> Cases:
    draw = Draw("dropout")
    given: dict[str, Any] = {"seed": 5, "layer": 2, "step": 3, "dropout": 0.25}
    Y = draw.trits(3, 5 * factor).astype(np.float32)
    yield DROPOUT.case("neurons", "activations of a dense layer", given, Y=Y)
    for name, shape in (("wide", (5, WIDE)), ("images", (WIDE, 3))):
        wide = Draw(f"dropout/{name}").trits(*shape).astype(np.float32)
        yield DROPOUT.case(f"{name}_neurons", f"activations of shape {shape}", given, Y=wide)
    Y = draw.reals(2, 2 * factor, 2, 3, dtype="float64")
    other = {"seed": 2**63 + 5, "layer": 1, "step": 0, "dropout": 0.5}
    yield DROPOUT.case("images", "activations of a convolution, in float64", other, Y=Y)
    u = float(uniforms(5, 5 * 2**32 + 2, 3, 0, 1)[0])
    about = "dropout is just the first u"
    yield DROPOUT.case("at_u", about, {**given, "dropout": u}, Y=np.ones((1, 2), np.float32))
    yield DROPOUT.case("none", "dropout = 0", given, Y=Y[:1], dropout=0.0)
    yield DROPOUT.refused("all", "dropout = 1", given, Y=Y, dropout=1.0)
