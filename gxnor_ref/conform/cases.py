"""The cases, written by code: each aims at an edge, and the spec says what is right there."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np

from gxnor_ref.conform import recipes, signals
from gxnor_ref.conform.builder import Cases, around, bad, case, f32, f64
from gxnor_ref.conform.case import Case, Draw
from gxnor_ref.conform.encoding import Array
from gxnor_ref.conform.networks import inferences, integer_steps, training_steps
from gxnor_ref.conform.operators import OPERATORS
from gxnor_ref.spec.activation import jumps
from gxnor_ref.spec.bits import pack
from gxnor_ref.spec.space import DiscreteSpace
from gxnor_ref.spec.transition import tau

SIZES = ("small", "medium", "large")
"""How many random cases there are beside those that aim at an edge, and how large they are."""


def build(size: str) -> list[Case]:
    """Write all cases of a set.

    Parameters
    ----------
    size : {"small", "medium", "large"}
        Which set.

    Returns
    -------
    list of Case
        Cases in the order of the operators; `catches` is still empty.
    """
    factor = 4 ** SIZES.index(size)
    found = [made for write in WRITERS for made in write(factor)]
    order = list(OPERATORS)
    return sorted(found, key=lambda made: order.index(made.operator))


def _spaces(factor: int) -> Cases:
    for N, H in ((0, 1.0), (1, 1.0), (2, 1.0), (3, 0.75), (6, 1.0)):
        name = f"n{N}_h{H:g}"
        space = DiscreteSpace(N, H)
        yield case(f"states/{name}", f"the {space.size} states of Z_{N}", N=N, H=H)
        yield case(
            f"state_index/{name}", "every state, descending", z=space.states[::-1].copy(), N=N, H=H
        )
        middle = space.states[:-1] + space.dz / 2
        some = middle if N < 4 else middle[[0, 31, 32, 63]]
        x = np.concatenate([around(some), f64(-9.0, 0.0, -0.0, 5e-324, 9.0)])
        yield case(
            f"nearest/{name}", "halfway between states, beside it, and beyond H", x=x, N=N, H=H
        )
        x = Draw(f"nearest/{name}").reals(8 * factor, size=1.2 * H)
        yield case(f"nearest/random_{name}", "random numbers in float32", x=x, N=N, H=H)
    if factor > 1:
        yield case("states/n15_h1", "the largest space", N=15, H=1.0)
    yield bad("states/n16", "N beyond 15", "SPEC.md B", N=16, H=1.0)
    yield bad("states/negative_n", "N below 0", "SPEC.md B", N=-1, H=1.0)
    yield bad("states/no_range", "H = 0", "SPEC.md A", N=1, H=0.0)
    yield bad("states/h_too_long", "an H whose states are no floats", "SPEC.md A", N=6, H=math.pi)
    yield bad("state_index/between", "a number between two states", z=f64(0.5), N=1, H=1.0)
    yield bad("nearest/nan", "not a number", x=f64(0.0, math.nan), N=1, H=1.0)


def _phi(factor: int) -> Cases:
    edge = "SPEC.md 2"
    tiny = (0.0, -0.0, 1e-45, -1e-45, 1.2e-38, -1.2e-38)
    r = f32(-0.5, 0.5)
    for boundary in ("open", "closed"):
        given: dict[str, Any] = {"N": 1, "r": 0.5, "H": 1.0, "boundary": boundary}
        yield case(
            f"phi_r/at_r_{boundary}", "r itself and its neighbors", edge, x=around(r), **given
        )
        x = f64(0.75, 0.5, 1.0)
        given["N"] = 2
        yield case(
            f"phi_r/at_steps_{boundary}",
            "every step of Z_2 and its neighbors",
            edge,
            x=around(np.concatenate([-x, x])),
            **given,
        )
    given = {"N": 1, "r": 0.5, "H": 1.0, "boundary": "open"}
    yield case("phi_r/tiny", "signed zeros and subnormal numbers are 0", x=f32(*tiny), **given)
    x = f32(1e30, -1e30, math.inf, -math.inf, 1.0, -1.0, 1.5, -1.5)
    yield case("phi_r/saturates", "large sums and infinities", "SPEC.md 3", x=x, **given)
    given["r"] = 0.0
    yield case("phi_r/r_zero", "r = 0: only 0 is 0", x=f32(0.0, -0.0, 2e-38, 1.0, -1.0), **given)
    yield case("phi_r/r_zero_tiny", "r = 0: subnormal numbers", x=f32(*tiny), **given)
    theirs: dict[str, Any] = {"N": 1, "r": 1.0, "H": 1.0, "boundary": "closed"}
    yield case("phi_r/authors", "r = 1, closed", edge, x=around(f32(-1.0, 1.0)), **theirs)
    given = {"N": 0, "r": 0.5, "H": 1.0, "boundary": "open"}
    yield case(
        "phi_r/binary",
        "sign(0) = 1, also of -0",
        "SPEC.md 5, Eq (19)",
        x=f32(0.0, -0.0, 2e-38, -2e-38, 0.3, -0.3),
        **given,
    )
    yield case("phi_r/binary_tiny", "the sign of subnormal numbers", x=f32(*tiny), **given)
    # 0.1 and 0.3 are no float32 numbers, and the steps between 0.1 and 0.7 not even float64 ones.
    for N, r_, H in ((1, 0.1, 1.0), (2, 0.1, 0.7), (3, 0.3, 2.0), (4, 0.5, 1.0)):
        steps = np.array([float(T) for T in jumps(N, r_, H)])
        some = steps if N < 4 else steps[[0, 1, 7, 8, 15]]
        given = {"N": N, "r": r_, "H": H, "boundary": "open"}
        for dtype in ("float32", "float64"):
            x = around(some.astype(dtype))
            yield case(
                f"phi_r/steps_n{N}_{dtype}", "steps that no float meets", "SPEC.md D", x=x, **given
            )
        x = Draw(f"phi_r/n{N}").reals(16 * factor, size=1.5 * H)
        yield case(f"phi_r/random_n{N}", "random sums", x=x, **given)
        x = f64(H, -H, 1.5 * H, -1.5 * H, 4 * H, -4 * H, math.inf, -math.inf)
        yield case(f"phi_r/beyond_h_n{N}", "at H and beyond", "SPEC.md 3", x=x, **given)
    given = {"x": f32(0.5), "N": 1, "r": 0.5, "H": 1.0, "boundary": "open"}
    yield bad("phi_r/nan", "not a number", **{**given, "x": f32(0.0, math.nan)})
    yield bad("phi_r/negative_r", "r < 0", **{**given, "r": -0.5})
    yield bad("phi_r/r_equals_h", "no room for steps", "SPEC.md 4", **{**given, "N": 2, "r": 1.0})
    yield bad("phi_r/unknown_boundary", "no such option", **{**given, "boundary": "half"})
    empty = {**given, "r": 0.0, "boundary": "closed"}
    yield bad("phi_r/empty_window", "r = 0 with a closed boundary", **empty)


def _windows(factor: int) -> Cases:
    for name in ("rectangular", "triangular"):
        for N, r, H, a in (
            (1, 0.5, 1.0, 0.5),
            (1, 0.75, 1.0, 0.25),
            (0, 0.5, 1.0, 1.0),
            (2, 0.5, 1.0, 0.125),
            (2, 0.5, 1.0, 0.25),
            (3, 0.25, 1.25, 0.5),
            (1, 1.0, 1.0, 0.5),
            (1, 0.3, 1.0, 0.3),
            (2, 0.1, 0.7, 0.2),
        ):
            ends = sorted({float(T) + s * a for T in jumps(N, r, H) for s in (-1, 0, 1)})
            given: dict[str, Any] = {"a": a, "N": N, "r": r, "H": H}
            yield case(
                f"{name}/n{N}_r{r:g}_a{a:g}",
                "ends and middles of the pulses, and their neighbors",
                x=around(f64(*ends)),
                **given,
            )
            x = Draw(f"{name}/{N}/{a}").reals(8 * factor, size=2.0)
            yield case(f"{name}/random_n{N}_r{r:g}_a{a:g}", "random sums in float32", x=x, **given)
        given = {"x": f32(0.5), "a": 0.5, "N": 1, "r": 0.5, "H": 1.0}
        yield bad(f"{name}/no_width", "a = 0", "SPEC.md 6", **{**given, "a": 0.0})
        yield bad(f"{name}/negative_width", "a < 0", "SPEC.md 6", **{**given, "a": -0.5})


def _words(factor: int) -> Cases:
    W, Y = (np.array(np.meshgrid([-1, 0, 1], [-1, 0, 1]), np.int8)[i].reshape(9, 1) for i in (0, 1))
    yield case("gated_dot/truth_table", "the nine products of Fig 11(f)", W=W, Y=Y)
    lengths = [1, 2, 7, 8, 63, 64, 65, 127, 128, 129]
    for K in [*lengths, *([255, 256, 257, 1000] if factor > 1 else [])]:
        draw = Draw(f"trits/{K}")
        W, Y = draw.trits(3, K), draw.trits(3, K)
        W[0], Y[0] = -1, 1
        yield case(f"gated_dot/length_{K}", f"{K} products: word edges, all of them -1", W=W, Y=Y)
        yield case(f"pack/length_{K}", f"{K} channels: word edges", trits=W)
        (Wn, Ws), (Yn, Ys) = pack(W), pack(Y)
        yield case(
            f"packed_dot/length_{K}",
            f"{K} products: word edges, all of them -1",
            W_nonzero=Wn,
            W_sign=Ws,
            Y_nonzero=Yn,
            Y_sign=Ys,
        )
    for K in (200, 300, 2100, 33000):
        ones = np.ones((1, K), np.int8)
        if K < 33000 or factor > 1:
            yield case(f"gated_dot/sum_{K}", f"a sum of {K}", W=ones, Y=ones)
        nonzero, sign = pack(ones)
        yield case(
            f"packed_dot/sum_{K}",
            f"a sum of {K}",
            W_nonzero=nonzero,
            W_sign=sign,
            Y_nonzero=nonzero,
            Y_sign=sign,
        )
    # Fan-ins of the layers for MNIST and CIFAR-10 beyond a few words.
    for K in (800, 1024, 1152, 2304, 4608, 8192):
        draw = Draw(f"packed_dot/fan_in/{K}")
        (Wn, Ws), (Yn, Ys) = (pack(draw.trits(1, K)) for _ in range(2))
        parts: dict[str, Any] = {"W_nonzero": Wn, "W_sign": Ws, "Y_nonzero": Yn, "Y_sign": Ys}
        yield case(f"packed_dot/fan_in_{K}", f"{K} products", **parts)
    for name, trits in (("zeros", [0] * 9), ("ones", [1] * 9), ("minus_ones", [-1] * 9)):
        yield case(f"pack/{name}", f"nine {name.replace('_', ' ')}", trits=np.array(trits, np.int8))
    one_two = np.array([1, 2], np.int8)
    yield bad("gated_dot/no_trit", "a 2 among the weights", W=one_two, Y=one_two // 2)
    yield bad("gated_dot/shapes", "rows of two lengths", W=one_two // 2, Y=one_two[:1])
    yield bad("pack/no_trit", "a 2 among the trits", trits=one_two)
    one, none = np.array([[1]], np.uint64), np.array([[0]], np.uint64)
    yield bad(
        "packed_dot/sign_of_a_zero",
        "a sign bit without its nonzero bit",
        W_nonzero=none,
        W_sign=one,
        Y_nonzero=one,
        Y_sign=none,
    )


def _sums(factor: int) -> Cases:
    draw = Draw("sums")
    discrete = "ternary sums are exact"
    Y, W = (draw.trits(*shape).astype("float32") for shape in ((3, 20), (4, 20)))
    yield case("dense/ternary", discrete, Y=Y, W=W)
    # Products of Z_6 and Z_4 are multiples of 2^-8: 200 of them are 51200 units.
    Y = np.where(draw.uniform(2, 200) < 0.5, 1.0, 0.875).astype("float32")
    W = np.where(draw.uniform(2, 200) < 0.5, 1.0, 0.96875).astype("float32")
    yield case(
        "dense/wide", "sums of 200 products of Z_6 and Z_4 beyond 16 bits", "SPEC.md H", Y=Y, W=W
    )
    for dtype in ("float32", "float64"):
        Y, W, e = (draw.reals(*shape, dtype=dtype) for shape in ((3, 17), (4, 17), (3, 4)))
        yield case(f"dense/real_{dtype}", "real numbers", Y=Y, W=W)
        yield case(f"dense_backward_weight/real_{dtype}", "real numbers", e=e, Y=Y)
        yield case(f"dense_backward_input/real_{dtype}", "real numbers", e=e, W=W)
    Y, W = (draw.trits(*shape).astype("float32") for shape in ((3, 9), (4, 9)))
    e = draw.reals(3, 4)
    yield case("dense_backward_weight/ternary", "real signals, ternary activations", e=e, Y=Y)
    yield case("dense_backward_input/ternary", "real signals, ternary weights", e=e, W=W)
    yield bad("dense/shapes", "inputs of two lengths", Y=Y, W=W[:, 1:])
    yield bad("dense_backward_weight/shapes", "batches of two lengths", e=e[1:], Y=Y)
    yield bad("dense_backward_input/shapes", "outputs of two lengths", e=e[:, 1:], W=W)
    geometries = [
        ("plain", (2, 2, 5, 6), (3, 3), 1, 0),
        ("padded", (2, 2, 4, 5), (3, 3), 1, 1),
        ("strided", (1, 2, 7, 6), (3, 2), 2, 1),
        ("one_place", (2, 3, 2, 3), (2, 3), 1, 0),
        ("pointwise", (1, 3, 3, 2), (1, 1), 1, 0),
        ("wide_padding", (1, 1, 2, 2), (3, 3), 3, 3),
    ]
    for name, shape, kernel, stride, padding in geometries:
        shape = (shape[0] * factor, *shape[1:])
        draw = Draw(f"conv2d/{name}")
        given: dict[str, Any] = {"stride": stride, "padding": padding}
        rows, columns = (
            (length + 2 * padding - side) // stride + 1
            for length, side in zip(shape[2:], kernel, strict=True)
        )
        about = f"{shape[2:]}, kernel {kernel}, stride {stride}, padding {padding}"
        for kind in ("ternary", "real"):

            def some(*of: int, kind: str = kind, draw: Draw = draw) -> Array:
                return draw.trits(*of).astype("float32") if kind == "ternary" else draw.reals(*of)

            Y, W = some(*shape), some(4, shape[1], *kernel)
            e = draw.reals(shape[0], 4, rows, columns)
            yield case(f"conv2d/{name}_{kind}", about, Y=Y, W=W, **given)
            if (kind == "real") == (padding > 0):
                continue
            size: dict[str, Any] = {"kernel_height": kernel[0], "kernel_width": kernel[1]}
            yield case(f"conv2d_backward_weight/{name}_{kind}", about, e=e, Y=Y, **size, **given)
            size = {"height": shape[2], "width": shape[3]}
            yield case(f"conv2d_backward_input/{name}_{kind}", about, e=e, W=W, **size, **given)
    Y, W = draw.trits(1, 2, 3, 3).astype("float32"), draw.trits(1, 2, 4, 4).astype("float32")
    yield bad(
        "conv2d/kernel_too_large", "a kernel larger than the image", Y=Y, W=W, stride=1, padding=0
    )
    yield bad(
        "conv2d/channels", "channels that differ", Y=Y, W=W[:, :1, :2, :2], stride=1, padding=0
    )
    given = {"e": np.zeros((1, 1, 3, 3), np.float32), "stride": 1, "padding": 0}
    yield bad(
        "conv2d_backward_weight/shapes",
        "a signal of another shape",
        Y=Y,
        kernel_height=2,
        kernel_width=2,
        **given,
    )
    yield bad(
        "conv2d_backward_input/shapes",
        "a signal of another shape",
        W=W[..., :2, :2],
        height=3,
        width=3,
        **given,
    )
    yield bad("conv2d/no_stride", "stride 0", Y=Y, W=W[..., :2, :2], stride=0, padding=0)
    yield bad("conv2d/negative_padding", "padding -1", Y=Y, W=W[..., :1, :1], stride=1, padding=-1)


def _pooling(factor: int) -> Cases:
    draw = Draw("max_pool")
    for name, shape, k in (
        ("ties", (2 * factor, 2, 4, 4), 2),
        ("cropped", (1, 2, 5, 7), 2),
        ("three", (1, 1, 6, 6), 3),
    ):
        x = draw.integers(-1, 1, *shape).astype("float32")
        if name == "ties":
            x[0] = -3.0
        e = draw.reals(*shape[:2], shape[2] // k, shape[3] // k)
        about = f"blocks of {k}x{k} in {shape[2]}x{shape[3]}, with ties"
        yield case(f"max_pool/{name}", about, x=x, k=k)
        yield case(f"max_pool_backward/{name}", about, e=e, x=x, k=k)
    yield bad("max_pool/too_large", "a block larger than the image", x=x, k=7)
    yield bad("max_pool_backward/shapes", "a signal of another shape", e=e[:, :, 1:], x=x, k=3)


def _normalization(factor: int) -> Cases:
    epsilon = 1e-4
    for name, shape, dtype in (
        ("dense", (6, 3), "float32"),
        ("images", (2, 3, 3, 4), "float32"),
        ("double", (3, 2, 2, 2), "float64"),
    ):
        draw = Draw(f"batch_norm/{name}")
        shape = (shape[0] * factor, *shape[1:])
        x = draw.integers(-9, 9, *shape).astype(dtype)
        gamma, beta = draw.reals(shape[1], dtype=dtype), draw.reals(shape[1], dtype=dtype)
        gamma[0] = -abs(gamma[0])
        e = draw.reals(*shape, dtype=dtype)
        mean, variance = 4 * draw.reals(shape[1], dtype=dtype), 9 * draw.uniform(shape[1])
        stored: dict[str, Any] = {"mean": mean, "variance": variance.astype(dtype)}
        about = "integer sums, gamma of both signs"
        given: dict[str, Any] = {"x": x, "gamma": gamma, "epsilon": epsilon}
        yield case(f"batch_norm/{name}", about, beta=beta, **given)
        yield case(f"batch_norm_backward/{name}", about, e=e, **given)
        yield case(f"batch_norm_inference/{name}", about, beta=beta, **stored, **given)
    x = np.full((4, 2), 3.0, np.float32)
    one = np.ones(2, np.float32)
    given = {"gamma": one, "epsilon": epsilon}
    yield case(
        "batch_norm/constant", "no variance: epsilon keeps it finite", x=x, beta=one, **given
    )
    x = np.stack([f32(0.01, -0.01, 0.02, -0.02), x[:, 1]], axis=1)
    yield case(
        "batch_norm/little_variance", "variance of the size of epsilon", x=x, beta=one, **given
    )
    given = {**given, "x": x, "mean": one}
    yield case(
        "batch_norm_inference/little_variance",
        "variance 0 and of the size of epsilon",
        beta=one,
        variance=f32(1e-4, 0.0),
        **given,
    )
    yield bad(
        "batch_norm_inference/negative_variance",
        "a variance below 0",
        beta=one,
        variance=-one,
        **given,
    )
    yield bad(
        "batch_norm_backward/shapes",
        "a signal of another shape",
        e=x[1:],
        gamma=one,
        x=x,
        epsilon=epsilon,
    )
    yield bad("batch_norm/no_epsilon", "epsilon = 0", x=x, gamma=one, beta=one, epsilon=0.0)
    yield bad(
        "batch_norm/channels",
        "gamma of another length",
        x=x,
        gamma=one[:1],
        beta=one,
        epsilon=epsilon,
    )
    old, new = f32(1.0, -2.0, 0.0), f32(3.0, 5.0, 0.125)
    yield case("running_average/tenth", "rate 0.1", average=old, batch=new, rate=0.1)
    yield case("running_average/whole", "rate 1 takes the newest", average=old, batch=new, rate=1.0)
    yield bad("running_average/no_rate", "rate 0", average=old, batch=new, rate=0.0)


def _training(factor: int) -> Cases:
    draw = Draw("loss")
    t = np.where(np.eye(4)[draw.integers(0, 3, 3)] == 1, 1.0, -1.0).astype("float32")
    y = draw.reals(3, 4, size=2.5)
    y[0] = t[0]  # exactly on the margin
    y[1] = 3 * t[1]
    for name in ("squared_hinge", "squared_hinge_gradient"):
        yield case(f"{name}/margins", "scores on the margin, beyond it and within", y=y, t=t)
        given: dict[str, Any] = {"y": draw.reals(5 * factor, 10, size=2.0, dtype="float64")}
        given["t"] = np.where(draw.uniform(5 * factor, 10) < 0.1, 1.0, -1.0)
        yield case(f"{name}/random", "random scores in float64", **given)
        yield bad(f"{name}/shapes", "scores and targets of two shapes", y=y, t=t[1:])
    g = np.concatenate([draw.reals(5), f32(0.0, 1e-30, -1e-6)])
    yield case(
        "sgd/small", "increments far below the distance of floats at 1", gradient=3e-7 * g, eta=0.1
    )
    yield case("sgd/random", "random gradients", gradient=g, eta=0.25)
    yield bad("sgd/no_rate", "eta = 0", gradient=g, eta=0.0)
    yield bad("sgd/nan", "a gradient that is no number", gradient=f32(math.nan), eta=0.1)
    rates: dict[str, Any] = {"eta": 0.01, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8}
    for dtype in ("float32", "float64"):
        for t_ in (1, 2, 1000):
            g = draw.reals(6 * factor, dtype=dtype)
            g[0] = 0.0
            first = 0.5 * draw.reals(*g.shape, dtype=dtype) * (t_ > 1)
            second = (np.square(draw.reals(*g.shape, dtype=dtype)) * (t_ > 1)).astype(dtype)
            yield case(
                f"adam/step_{t_}_{dtype}",
                f"step {t_}",
                gradient=g,
                first=first.astype(dtype),
                second=second,
                t=t_,
                **rates,
            )
    g = f64(1e-9, -1e-8, 3e-8)
    zero = 0 * g
    yield case(
        "adam/tiny_gradient",
        "gradients of the size of epsilon",
        gradient=g,
        first=zero,
        second=zero,
        t=1,
        **rates,
    )
    given_: dict[str, Any] = {"gradient": g, "first": zero, "second": zero, "t": 1, **rates}
    yield bad("adam/step_0", "steps are counted from 1", **{**given_, "t": 0})
    yield bad("adam/decay_1", "beta2 = 1", **{**given_, "beta2": 1.0})
    yield bad(
        "adam/infinite", "an infinite gradient", **{**given_, "gradient": f64(math.inf, 0, 0)}
    )


def _increments(space: DiscreteSpace, W: float) -> Array:
    """Increments at every edge: 0, steps, the bound and its neighbors, both signs."""
    dz, H = space.dz, space.H
    edges = f64(dz / 2, dz, 1.5 * dz, 2 * dz, 2.5 * dz, H - W, H + W, 2 * H, 5 * H)
    tiny = f64(0.0, -0.0, 5e-324, -5e-324, 1e-300, -1e-300)
    return _distinct(np.concatenate([around(edges), -around(edges), tiny]))


def _distinct(values: Array) -> Array:
    """Sorted, each once; both zeros, in an order that does not hang on how a machine sorts."""
    positive_zeros = np.unique(values) + 0.0
    return np.concatenate([positive_zeros, f64(-0.0)])


def _transitions(factor: int) -> Cases:
    for N, H in ((0, 1.0), (1, 1.0), (1, 0.5), (2, 1.0), (6, 1.0)):
        space = DiscreteSpace(N, H)
        name = f"n{N}_h{H:g}"
        given: dict[str, Any] = {"N": N, "H": H}
        ends = space.states if N == 1 else space.states[[0, -1]]
        pairs = [(W, dW) for W in ends for dW in _increments(space, float(W))]
        W, dW = (np.array(side) for side in zip(*pairs, strict=True))
        yield case(
            f"bound/{name}", "increments up to, at and beyond the range", W=W, dW=dW, **given
        )
        rho = _distinct(OPERATORS["bound"].expected({"W": W, "dW": dW, **given})["rho"])
        yield case(
            f"decompose/{name}", "whole steps, halves, and their neighbors", rho=rho, **given
        )
        nu = _distinct(OPERATORS["decompose"].expected({"rho": rho, **given})["nu"])
        for law in ("tanh", "linear"):
            ruled = {**given, "m": 3.0, "law": law}
            yield case(f"tau/{name}_{law}", "remainders of both signs", nu=nu, **ruled)
            draw = Draw(f"transition/{name}/{law}")
            n = draw.integers(0, 2**N, 32 * factor).astype(space.dtype)
            step = draw.reals(32 * factor, size=1.5 * space.dz, dtype="float64")
            step[::8] = draw.reals(4 * factor, size=3 * H, dtype="float64")
            u = draw.uniform(32 * factor)
            yield case(
                f"transition/random_{name}_{law}", "random steps", n=n, dW=step, u=u, **ruled
            )
    ruled = {"N": 1, "H": 1.0, "m": 3.0}
    nu = Draw("tau").reals(16 * factor, dtype="float64")
    yield case("tau/random", "random remainders", nu=nu, law="tanh", **ruled)
    yield case("tau/other_m", "m = 0.5 and large m", nu=nu, law="tanh", **{**ruled, "m": 0.5})
    yield case("tau/large_m", "tau saturates at 1", nu=nu, law="tanh", **{**ruled, "m": 400.0})
    huge = {**ruled, "m": 1e6}
    yield case("tau/huge_m", "a fraction that is not cut at 20 fails", nu=nu, law="tanh", **huge)
    for m in (1.0, 2.0, 3.0, 15.0, 40.0):
        some = Draw(f"tau/{m}").uniform(24 * factor) * min(1.0, 8 / m)
        given = {"nu": some, "law": "tanh", "N": 1, "H": 1.0, "m": m}
        yield case(f"tau/m_{m:g}", f"m = {m:g}", **given)
    near = f64(15.5, 16.0, 16.5, 19.0, 19.9, 20.0, 20.5, 25.0, 39.0) / 40
    yield case(
        "tau/clamp", "arguments up to 20 and beyond", nu=near, law="tanh", **{**ruled, "m": 40.0}
    )
    for N, H in ((2, 0.75), (0, 0.7)):
        some = Draw(f"tau/order/{N}").reals(
            48 * factor, size=0.99 * DiscreteSpace(N, H).dz, dtype="float64"
        )
        given = {"nu": some, "law": "tanh", "N": N, "H": H, "m": 15.0}
        yield case(f"tau/order_n{N}", "dz is no power of two, m = 15", **given)
    # u lies on a grid of 2^-53; at tau = 1/2 and 1/4 it can be equal.
    dW = f64(0.5, 0.5, 0.5, -0.25, -0.25, -0.25)
    u = f64(0.5 - 2.0**-53, 0.5, 0.5 + 2.0**-53, 0.25 - 2.0**-53, 0.25, 0.25 + 2.0**-53)
    n = np.ones(6, np.uint8)
    yield case(
        "transition/u_at_tau",
        "u just below, at and just above tau",
        "SPEC.md F",
        n=n,
        dW=dW,
        u=u,
        law="linear",
        **ruled,
    )
    # Beyond what a tanh good to 2 ulps could decide differently.
    p = tau(dW, DiscreteSpace(1))
    u = np.floor((p + np.tile([-1, 1, -1], 2) * 2.0**-47) * 2.0**53) * 2.0**-53
    yield case(
        "transition/u_near_tau", "u within 2^-47 of tau", n=n, dW=dW, u=u, law="tanh", **ruled
    )
    u = f64(0.0, 1 - 2.0**-53, 0.0, 1 - 2.0**-53, 0.0, 0.0)
    dW = f64(0.0, 1.0, -0.0, -1.0, 5e-324, -5e-324)
    yield case(
        "transition/extreme_u",
        "no increment never moves, a whole step always; a subnormal one has tau = 0",
        n=n,
        dW=dW,
        u=u,
        law="tanh",
        **ruled,
    )
    given = {"n": n, "dW": dW, "u": u, "law": "tanh", **ruled}
    yield bad("transition/u_is_1", "u = 1", "SPEC.md F", **{**given, "u": u + 2.0**-53})
    yield bad("transition/nan", "an increment that is no number", **{**given, "dW": dW + math.nan})
    yield bad("transition/index", "an index beyond the space", **{**given, "n": n + np.uint8(2)})
    yield bad("bound/no_state", "a weight that is no state", W=f64(0.25), dW=f64(0.0), N=1, H=1.0)
    yield bad("decompose/too_large", "beyond 2 H", rho=f64(2.5), N=1, H=1.0)
    yield bad("tau/whole_step", "a remainder of a whole step", nu=f64(1.0), law="tanh", **ruled)
    yield bad("tau/no_m", "m = 0", nu=f64(0.5), N=1, H=1.0, m=0.0, law="tanh")
    yield bad("tau/unknown_law", "no such law", nu=f64(0.5), law="sigmoid", **ruled)


def _random(factor: int) -> Cases:
    last = 2**64 - 1
    for name, about, seed, tensor, step, start, stop in (
        ("first", "the first block", 0, 0, 0, 0, 4),
        ("words", "each word of a block, and beyond", 1, 2, 3, 1, 10),
        ("later", "far into a stream", 7, 1, 0, 100003, 100008),
        ("steps", "the next step of the same tensor", 7, 1, 1, 0, 8 * factor),
        ("largest", "the largest key and counter", last, last, last, 3, 6),
    ):
        address: dict[str, Any] = {
            "seed": seed,
            "tensor": tensor,
            "step": step,
            "start": start,
            "stop": stop,
        }
        yield case(f"words/{name}", about, **address)
        yield case(f"uniforms/{name}", about, **address)
    yield bad("words/negative_seed", "a seed below 0", **{**address, "seed": -1})
    yield bad("uniforms/backwards", "a range that ends before it starts", **{**address, "stop": 2})


def _folding(factor: int) -> Cases:
    names = ("gamma", "beta", "mean", "variance")
    epsilon = 1e-4
    for N, unit in ((1, 1.0), (0, 1.0), (2, 0.5), (3, 2.0**-5)):
        draw = Draw(f"fold/{N}")
        dtype = "float32" if N < 2 else "float64"
        channels = 6 * factor
        parts = [draw.reals(channels, dtype=dtype) for _ in names]
        parts[0][1], parts[0][2] = -0.5, 0.0
        parts[0][3], parts[1][3] = -0.0, 0.75
        parts[2] = (8 * parts[2]).astype(dtype)
        parts[3] = (30 * abs(parts[3])).astype(dtype)
        given: dict[str, Any] = {
            **dict(zip(names, parts, strict=True)),
            "epsilon": epsilon,
            "unit": unit,
        }
        given.update({"N": N, "r": 0.5, "H": 1.0, "low": -90, "high": 90})
        about = "gamma above 0, below it, 0 and -0"
        yield case(f"fold/n{N}", about, **given, boundary="open")
        found = OPERATORS["fold"].expected({**given, "boundary": "open"})
        sums = draw.integers(-90, 90, 8, channels)
        sums[:4, :] = found["thresholds"][:, [0, -1]].T.repeat(2, 0) + np.array(
            [[0], [1], [0], [-1]]
        )
        yield case(f"threshold/n{N}", "sums at, beside and beyond thresholds", sum=sums, **found)
    far: dict[str, Any] = {"thresholds": np.array([[-3, 3]]), "direction": np.array([1])}
    yield case("threshold/far", "sums far from thresholds", sum=np.array([[-99], [0], [99]]), **far)
    wide = np.array([[-40000, 40000], [-3000, 3000], [-200, 200]])
    sums = np.concatenate([wide.T, wide.T + 1, wide.T - 1])
    up = np.array([1, -1, 1])
    about = "thresholds beyond 16, 12 and 8 bits"
    yield case("threshold/wide", about, sum=sums, thresholds=wide, direction=up)
    yield from _folds_that_round(factor)
    # mean 0, variance + epsilon = 1, gamma 1/4: sums of 2 and -2 lie on r itself.
    exact: dict[str, Any] = {"gamma": f64(0.25, -0.25), "beta": f64(0, 0), "mean": f64(0, 0)}
    exact.update({"variance": f64(0.75, 0.75)})
    for boundary in ("open", "closed"):
        yield case(
            f"fold/at_r_{boundary}",
            "a sum that lands on r itself",
            "SPEC.md 2",
            **exact,
            epsilon=0.25,
            unit=1.0,
            N=1,
            r=0.5,
            H=1.0,
            boundary=boundary,
            low=-9,
            high=9,
        )
    yield bad(
        "fold/empty_range",
        "low above high",
        **exact,
        epsilon=0.25,
        unit=1.0,
        N=1,
        r=0.5,
        H=1.0,
        boundary="open",
        low=1,
        high=0,
    )


def _folds_that_round(factor: int) -> Cases:
    """Channels with a sum within an ulp of r, where float64 or a fused product may differ."""
    settings: dict[str, Any] = {"epsilon": 1e-4, "unit": 1.0, "N": 1, "r": 0.5, "H": 1.0}
    settings.update({"boundary": "open", "low": -90, "high": 90})
    draw = Draw("fold/rounds")
    gamma, mean, at = draw.reals(200), 8 * draw.reals(200), draw.integers(-60, 60, 200)
    variance = (9 * draw.uniform(200)).astype(np.float32)
    scale = gamma / np.sqrt(variance + np.float32(1e-4))
    beta = np.float32(0.5) - (at.astype(np.float32) - mean) * scale
    parts = {"gamma": gamma, "beta": beta, "mean": mean, "variance": variance}
    single = OPERATORS["fold"].expected({**parts, **settings})["thresholds"]
    wide = {name: part.astype(np.float64) for name, part in parts.items()}
    double = OPERATORS["fold"].expected({**wide, **settings})["thresholds"]
    some = np.flatnonzero((single != double).any(axis=1))[: 6 * factor]
    kept = {name: part[some] for name, part in parts.items()}
    yield case("fold/rounds", "a sum within an ulp of r, in float32", **kept, **settings)
    theirs = {**settings, "r": 1.0, "boundary": "closed"}
    yield case("fold/authors", "r = 1, closed", **kept, **theirs)


def _networks(factor: int) -> Cases:
    for name, about, inputs in inferences(factor):
        yield case(f"inference/{name}", about, **inputs)
    for name, about, inputs in training_steps(factor):
        yield case(f"training_step/{name}", about, **inputs)
    for name, about, inputs in integer_steps(factor):
        yield case(f"integer_training_step/{name}", about, **inputs)


WRITERS: tuple[Callable[[int], Cases], ...] = (
    _spaces,
    _phi,
    _windows,
    _words,
    _sums,
    _pooling,
    _normalization,
    signals.cases,
    _training,
    _transitions,
    _random,
    _folding,
    _networks,
    recipes.cases,
)
