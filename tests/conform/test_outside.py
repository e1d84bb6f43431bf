"""Through the same checker: PyTorch, JAX, onnxruntime, our own kernels, and our own folding."""

from __future__ import annotations

import importlib.util
import operator
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from gxnor_ref.conform import Report, check
from gxnor_ref.conform.checker import run_case
from gxnor_ref.conform.vectors import load
from gxnor_ref.kernels.arrays import LARGEST_LEVEL
from gxnor_ref.kernels.convolution import (
    conv2d,
    conv2d_levels,
    level_filters,
    pack_filters,
)
from gxnor_ref.kernels.packing import pack
from gxnor_ref.nn.layers import BatchNorm, DiscreteActivation
from gxnor_ref.packed.fold import Thresholds
from gxnor_ref.packed.fold import fold as packed_fold
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.spec.normalization import batch_norm_inference

Array = npt.NDArray[Any]
Implementation = dict[str, Callable[..., Any]]


def statuses(report: Report) -> dict[str, set[str]]:
    """Statuses of the cases by operator."""
    found: dict[str, set[str]] = {}
    for outcome in report.outcomes:
        found.setdefault(outcome.case.operator, set()).add(outcome.status)
    return found


# --- our own C kernels, on every instruction set ---


def trits_of(values: Array) -> Array:
    if not np.isin(values, (-1, 0, 1)).all():
        raise DomainError("values beyond -1, 0 and 1")
    return values.astype(np.int8)


def kernel_gated_dot(W: Array, Y: Array) -> Array:
    if W.shape != Y.shape:
        raise DomainError("rows of two shapes")
    rows = [trits_of(side).reshape(-1, W.shape[-1]) for side in (W, Y)]
    sums = [
        conv2d(
            pack(y[np.newaxis, np.newaxis, np.newaxis]), pack_filters(w[np.newaxis, :, None, None])
        )
        for w, y in zip(*rows, strict=True)
    ]
    return np.array(sums).reshape(W.shape[:-1])


def kernel_pack(trits: Array) -> tuple[Array, Array]:
    words = pack(trits_of(trits)).words
    return words[..., 0], words[..., 1]


def levels_of(values: Array) -> tuple[Array, float]:
    """Integers, and the largest unit of 1 .. 2^-6 of which the values are multiples of them."""
    for unit in 2.0 ** -np.arange(7):
        levels = values / unit
        if (levels == np.rint(levels)).all() and np.abs(levels).max(initial=0) <= LARGEST_LEVEL:
            return levels.astype(np.int8), float(unit)
    raise NotImplementedError("the kernels take discrete sides alone")


def kernel_conv2d(Y: Array, W: Array, stride: int, padding: int) -> Array:
    (y, y_unit), (w, w_unit) = levels_of(Y), levels_of(W)
    images = y.transpose(0, 2, 3, 1)
    if (y_unit, w_unit) == (1, 1) and np.abs(y).max() <= 1 and np.abs(w).max() <= 1:
        sums = conv2d(pack(images), pack_filters(w), stride, padding)
        assert (sums == conv2d_levels(images, level_filters(w), stride, padding)).all()
    else:
        sums = conv2d_levels(images, level_filters(w), stride, padding)
    return (sums * (y_unit * w_unit)).transpose(0, 3, 1, 2).astype(Y.dtype)


def kernel_dense(Y: Array, W: Array) -> Array:
    images, filters = Y[:, :, np.newaxis, np.newaxis], W[:, :, np.newaxis, np.newaxis]
    return kernel_conv2d(images, filters, 1, 0)[:, :, 0, 0]


def test_our_kernels_conform_on_every_instruction_set(isa: str) -> None:
    kernels = {
        "gated_dot": kernel_gated_dot,
        "pack": kernel_pack,
        "conv2d": kernel_conv2d,
        "dense": kernel_dense,
    }

    report = check(kernels, examples=30)

    assert report.passed, str(report)
    found = statuses(report)
    assert found["gated_dot"] == found["pack"] == {"passed"}
    by_id = {outcome.case.id: outcome.status for outcome in report.outcomes}
    assert by_id["conv2d/padded_ternary"] == by_id["dense/wide"] == "passed"
    assert by_id["conv2d/padded_real"] == "not implemented"


# --- the folding of packed networks ---


class Norm(BatchNorm):
    """A layer with any epsilon: the cases have others than a network's."""

    def __init__(self, epsilon: float, **parameters: Array) -> None:
        gamma = parameters["gamma"]
        super().__init__(len(gamma), gamma.dtype.type)
        vars(self).update(parameters)
        self.epsilon = epsilon

    def forward(self, x: Array) -> Array:
        statistics = (self.gamma, self.beta, self.mean, self.variance)
        return batch_norm_inference(x, *statistics, self.epsilon)


def folded_by_packed(
    epsilon: float,
    unit: float,
    N: int,
    r: float,
    H: float,
    boundary: str,
    low: int,
    high: int,
    **parameters: Array,
) -> tuple[Array, Array]:
    if low > high:
        raise DomainError("no sums")
    phi = DiscreteActivation(N, r, H, boundary, "rectangular", 0.5)
    found = packed_fold(Norm(epsilon, **parameters), phi, unit, max(-low, high, 0))
    values, direction = found.values.astype(np.int64), found.direction.astype(np.int64)
    # A packed network's sums reach equally far to both sides; the operator's end at low and high.
    rising = direction[:, np.newaxis] > 0
    values = np.clip(values, np.where(rising, low, low - 1), np.where(rising, high + 1, high))
    # Either direction suits a channel that is constant; the operator's is the sign of gamma.
    turned = (parameters["gamma"] < 0) & (direction > 0)
    assert np.isin(values[turned], (low, high + 1)).all()
    values[turned] = np.where(values[turned] == low, high, low - 1)
    return np.sort(values, axis=1), np.where(turned, -1, direction)


def thresholds_of_packed(sum: Array, thresholds: Array, direction: Array) -> Array:
    return Thresholds(thresholds.astype(np.int32), direction.astype(np.int8)).index(sum)


def test_the_folding_of_packed_networks_conforms() -> None:
    packed = {"fold": folded_by_packed, "threshold": thresholds_of_packed}

    report = check(packed, examples=100)

    assert report.passed, str(report)
    assert statuses(report)["fold"] == statuses(report)["threshold"] == {"passed"}


def test_a_packed_folding_whose_formula_keeps_gamma_positive_is_caught() -> None:
    def wrong(**inputs: Any) -> tuple[Array, Array]:
        return folded_by_packed(**{**inputs, "gamma": np.abs(inputs["gamma"])})

    report = check({"fold": wrong}, examples=0)

    failed = [outcome for outcome in report.outcomes if outcome.status == "failed"]
    assert "fold/n1" in {outcome.case.id for outcome in failed}
    likely = [clause.explanation.likely for clause in report.clauses if clause.failed]
    assert {tuple(names) for names in likely} == {("gamma_sign_ignored",)}


# --- onnxruntime's integer convolution ---


def test_the_integer_convolution_of_onnxruntime_conforms() -> None:
    onnx = pytest.importorskip("onnx", reason="needs onnx, to write a model for onnxruntime")
    runtime = pytest.importorskip("onnxruntime", reason="needs onnxruntime, to compare with it")
    helper, types = onnx.helper, onnx.TensorProto

    def integer_conv(Y: Array, W: Array, stride: int, padding: int) -> Array:
        if not (np.isin(Y, (-1, 0, 1)).all() and np.isin(W, (-1, 0, 1)).all()):
            raise NotImplementedError
        node = helper.make_node(
            "ConvInteger",
            ["y", "w", "zero"],
            ["x"],
            strides=[stride] * 2,
            pads=[padding] * 4,
            kernel_shape=list(W.shape[2:]),
        )
        inputs = [
            helper.make_tensor_value_info("y", types.UINT8, Y.shape),
            helper.make_tensor_value_info("w", types.INT8, W.shape),
            helper.make_tensor_value_info("zero", types.UINT8, []),
        ]
        result = helper.make_tensor_value_info("x", types.INT32, None)
        graph = helper.make_graph([node], "conv", inputs, [result])
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
        options = runtime.SessionOptions()
        options.intra_op_num_threads = 1
        options.log_severity_level = 4
        session = runtime.InferenceSession(
            model.SerializeToString(), options, providers=["CPUExecutionProvider"]
        )
        # Trits lie one above the zero point, with which onnxruntime pads.
        fed = {"y": (Y + 1).astype(np.uint8), "w": W.astype(np.int8), "zero": np.array(1, np.uint8)}
        (sums,) = session.run(None, fed)
        return np.asarray(sums, dtype=Y.dtype)

    report = check({"conv2d": integer_conv}, examples=30)

    assert report.passed, str(report)
    by_id = {outcome.case.id: outcome.status for outcome in report.outcomes}
    assert by_id["conv2d/strided_ternary"] == by_id["conv2d/wide_padding_ternary"] == "passed"


# --- PyTorch ---


def tensors(torch: Any, *arrays: Array) -> list[Any]:
    return [torch.tensor(array) for array in arrays]


def require(condition: bool) -> None:
    """PyTorch accepts some of what the spec refuses; a port has to check."""
    if not condition:
        raise ValueError("outside the domain")


class Torch:
    """The operators in PyTorch: its own functions, and autograd for what goes backwards."""

    def __init__(self, torch: Any) -> None:
        self.torch = torch
        self.F = torch.nn.functional

    def _gradients(self, output: Any, e: Array, *of: Any) -> list[Array]:
        signal = self.torch.tensor(e)
        require(output.shape == signal.shape)
        return [g.numpy() for g in self.torch.autograd.grad(output, of, signal)]

    def dense(self, Y: Array, W: Array) -> Array:
        return np.asarray(self.F.linear(*tensors(self.torch, Y, W)))

    def dense_backward_weight(self, e: Array, Y: Array) -> Array:
        W = self.torch.zeros(e.shape[1], Y.shape[1], dtype=tensors(self.torch, Y)[0].dtype)
        W.requires_grad_(True)
        return self._gradients(self.F.linear(self.torch.tensor(Y), W), e, W)[0]

    def dense_backward_input(self, e: Array, W: Array) -> Array:
        Y = self.torch.zeros(len(e), W.shape[1], dtype=self.torch.tensor(W).dtype)
        Y.requires_grad_(True)
        return self._gradients(self.F.linear(Y, self.torch.tensor(W)), e, Y)[0]

    def conv2d(self, Y: Array, W: Array, stride: int, padding: int) -> Array:
        return np.asarray(self.F.conv2d(*tensors(self.torch, Y, W), stride=stride, padding=padding))

    def conv2d_backward_weight(
        self, e: Array, Y: Array, kernel_height: int, kernel_width: int, stride: int, padding: int
    ) -> Array:
        y = self.torch.tensor(Y)
        shape = (e.shape[1], Y.shape[1], kernel_height, kernel_width)
        W = self.torch.zeros(shape, dtype=y.dtype, requires_grad=True)
        return self._gradients(self.F.conv2d(y, W, stride=stride, padding=padding), e, W)[0]

    def conv2d_backward_input(
        self, e: Array, W: Array, height: int, width: int, stride: int, padding: int
    ) -> Array:
        w = self.torch.tensor(W)
        shape = (len(e), W.shape[1], height, width)
        Y = self.torch.zeros(shape, dtype=w.dtype, requires_grad=True)
        return self._gradients(self.F.conv2d(Y, w, stride=stride, padding=padding), e, Y)[0]

    def max_pool(self, x: Array, k: int) -> Array:
        return np.asarray(self.F.max_pool2d(self.torch.tensor(x), k))

    def max_pool_backward(self, e: Array, x: Array, k: int) -> Array:
        below = self.torch.tensor(x, requires_grad=True)
        return self._gradients(self.F.max_pool2d(below, k), e, below)[0]

    def batch_norm(self, x: Array, gamma: Array, beta: Array, epsilon: float) -> Any:
        require(epsilon > 0)
        given = tensors(self.torch, x, gamma, beta)
        dims = (0, *range(2, x.ndim))
        mean, variance = given[0].mean(dims), given[0].var(dims, unbiased=False)
        if x.size == x.shape[1]:  # PyTorch wants more than one value in a channel
            raise NotImplementedError
        y = self.F.batch_norm(given[0], None, None, *given[1:], training=True, eps=epsilon)
        return y.numpy(), mean.numpy(), variance.numpy()

    def batch_norm_inference(
        self, x: Array, gamma: Array, beta: Array, mean: Array, variance: Array, epsilon: float
    ) -> Array:
        require(epsilon > 0 and bool((variance >= 0).all()))
        given = tensors(self.torch, x, mean, variance, gamma, beta)
        return np.asarray(self.F.batch_norm(*given, training=False, eps=epsilon))

    def batch_norm_backward(self, e: Array, x: Array, gamma: Array, epsilon: float) -> Any:
        require(e.shape == x.shape)
        if x.size == x.shape[1]:
            raise NotImplementedError
        given = [self.torch.tensor(a, requires_grad=True) for a in (x, gamma, 0 * gamma)]
        y = self.F.batch_norm(given[0], None, None, *given[1:], training=True, eps=epsilon)
        return tuple(self._gradients(y, e, *given))

    def running_average(self, average: Array, batch: Array, rate: float) -> Array:
        require(0 < rate <= 1)
        old, new = tensors(self.torch, average, batch)
        return np.asarray(old.lerp(new, rate))

    def squared_hinge(self, y: Array, t: Array) -> Array:
        require(y.shape == t.shape)
        y_, t_ = tensors(self.torch, y, t)
        return np.asarray(self.torch.clamp(1 - t_ * y_, min=0).square().mean())

    def squared_hinge_gradient(self, y: Array, t: Array) -> Array:
        require(y.shape == t.shape)
        y_, t_ = self.torch.tensor(y, requires_grad=True), self.torch.tensor(t)
        loss = self.torch.clamp(1 - t_ * y_, min=0).square().mean()
        return np.asarray(self.torch.autograd.grad(loss, y_)[0])

    def training_step(
        self, x: Array, labels: Array, settings: Mapping[str, Any], parameters: Mapping[str, Array]
    ) -> Any:
        """The gradients of a whole step by autograd, with phi_r as a function of its own."""
        torch, F, s = self.torch, self.F, settings
        p = {name: torch.tensor(value) for name, value in parameters.items()}
        leaves = {
            n: v.requires_grad_(True)
            for n, v in p.items()
            if n.count(".") == 1 and not n.endswith(("mean", "variance"))
        }
        steps = np.array([0.0])
        if s["N2"]:
            bins = 2 ** (s["N2"] - 1)
            positive = s["r"] + (s["H"] - s["r"]) * np.arange(bins) / bins
            steps = np.concatenate([-positive[::-1], positive])

        def phi(x: Any) -> Any:
            """Value of phi_r, derivative of a sum of integrals: those of the window's pulses."""
            value = -torch.ones_like(x)
            ramp = torch.zeros_like(x)
            for step in steps:
                inward = s["boundary"] == "closed"
                above = x >= step if s["N2"] == 0 or (step < 0) != inward else x > step
                value = value + above.to(x.dtype) * (2 / len(steps))
                d = torch.clamp(x - step, -s["a"], s["a"]) / s["a"]
                if s["window"] == "triangular":
                    d = 2 * d - d * d.abs()
                ramp = ramp + d / len(steps)
            return value + (ramp - ramp.detach())

        y, found = torch.tensor(x), {}
        following = {name: value.detach().clone() for name, value in p.items()}
        layers, rate = sorted({name[0] for name in p}), s["norm_rate"]
        tokens = s["notation"].split("-")
        places = [at for at, token in enumerate(tokens) if not token.startswith("MP")]
        for l in layers:
            W = p[f"{l}.W"]
            if W.ndim == 4:
                padding = W.shape[2] // 2 if s["padding"] == "same" else 0
                y = found[f"{l}.conv"] = F.conv2d(y, W, padding=padding)
                if tokens[places[int(l) - 1] + 1] == "MP2":
                    y = found[f"{l}.pool"] = F.max_pool2d(y, 2)
            else:
                y = found[f"{l}.dense"] = F.linear(y.flatten(1), W)
            dims = (0, *range(2, y.ndim))
            for name, value in (("mean", y.mean(dims)), ("variance", y.var(dims, unbiased=False))):
                following[f"{l}.{name}"] = ((1 - rate) * p[f"{l}.{name}"] + rate * value).detach()
            y = F.batch_norm(
                y, None, None, p[f"{l}.gamma"], p[f"{l}.beta"], training=True, eps=1e-4
            )
            found[f"{l}.norm"] = y
            if l != layers[-1]:
                y = found[f"{l}.phi"] = phi(y)
        t = 2 * F.one_hot(torch.tensor(labels), s["classes"]).to(y.dtype) - 1
        loss = torch.clamp(1 - t * y, min=0).square().mean()
        gradients = dict(zip(leaves, torch.autograd.grad(loss, list(leaves.values())), strict=True))
        increments = {}
        for name, g in gradients.items():
            if s["optimizer"] == "sgd":
                dW = -s["eta"] * g
            else:
                beta1, k = s["beta1"] if name.endswith("W") else 0.9, s["t"]
                first = following[f"{name}.first"].mul(beta1).add(g, alpha=1 - beta1)
                second = following[f"{name}.second"].mul(0.999).add(g * g, alpha=0.001)
                rate = s["eta"] * (1 - 0.999**k) ** 0.5 / (1 - beta1**k)
                dW = -rate * first / (second.sqrt() + 1e-8)
                following.update({f"{name}.first": first, f"{name}.second": second})
            increments[name] = dW
            W = leaves[name].detach()
            following[name] = self._moved(name, W, dW, s) if name.endswith("W") else W + dW
        plain = (
            {n: v.detach().numpy() for n, v in d.items()}
            for d in (found, gradients, increments, following)
        )
        return tuple(plain)

    def _moved(self, name: str, W: Any, dW: Any, s: Mapping[str, Any]) -> Any:
        from gxnor_ref.spec.uniform import uniforms

        torch = self.torch
        dz = 2.0 / 2 ** s["N1"]
        rho = torch.clamp(W + dW, -1, 1) - W
        rho = torch.where((W + dW).abs() <= 1, dW, rho)
        kappa = torch.trunc(rho / dz)
        share = (rho - kappa * dz).abs() / dz
        tau = torch.tanh(s["m"] * share) if s["law"] == "tanh" else share
        u = torch.tensor(uniforms(s["seed"], int(name[0]), s["t"] - 1, 0, W.numel()))
        moves = u.reshape(W.shape) < tau
        return W + dz * (kappa + torch.where(moves, torch.where(rho >= 0, 1.0, -1.0), 0.0))


def template(name: str) -> Any:
    """Return a module of clients/, which is not part of a package."""
    path = Path(__file__).parent / "clients" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_whole_step_in_pytorch_is_equal_to_the_last_bit() -> None:
    pytest.importorskip("torch", reason="needs PyTorch, to compare with it")

    step = template("torch_step").integer_training_step
    report = check({"integer_training_step": step}, examples=0)

    assert report.passed, str(report)
    assert statuses(report)["integer_training_step"] == {"passed"}


class Newcomer:
    """PyTorch as one would write it who has read the paper, and nothing about its pitfalls."""

    def __init__(self, torch: Any) -> None:
        self.torch = torch

    def phi_r(self, x: Array, N: int, r: float, H: float, boundary: str) -> Array:
        given = self.torch.tensor(x)
        if N > 1 or boundary == "closed":
            raise NotImplementedError
        if N == 0:
            return np.asarray(self.torch.sign(given))
        return np.asarray(self.torch.sign(given) * (given.abs() > r))

    def rectangular(self, x: Array, a: float, N: int, r: float, H: float) -> Array:
        given = self.torch.tensor(x)
        return np.asarray((given.abs() <= 1).to(given.dtype))

    def batch_norm(self, x: Array, gamma: Array, beta: Array, epsilon: float) -> Any:
        if x.size == x.shape[1]:
            raise NotImplementedError
        given = self.torch.tensor(x)
        dims, along = (0, *range(2, x.ndim)), (-1, *(1,) * (x.ndim - 2))
        variance, mean = self.torch.var_mean(given, dims)
        root = (variance + epsilon).sqrt()
        y = (given - mean.view(along)) / root.view(along)
        gamma, beta = (part.reshape(along) for part in tensors(self.torch, gamma, beta))
        return y * gamma + beta, mean, variance

    def adam(
        self,
        gradient: Array,
        first: Array,
        second: Array,
        t: int,
        eta: float,
        beta1: float,
        beta2: float,
        epsilon: float,
    ) -> Any:
        given = tensors(self.torch, gradient, first, second)
        W = self.torch.zeros_like(given[0], requires_grad=True)
        W.grad = given[0]
        stepped = self.torch.optim.Adam([W], eta, (beta1, beta2), epsilon)
        state = {"step": self.torch.tensor(float(t - 1)), "exp_avg": given[1]}
        stepped.state[W] = {**state, "exp_avg_sq": given[2]}
        stepped.step()
        return W.detach(), given[1], given[2]

    def transition(
        self, n: Array, dW: Array, u: Array, N: int, H: float, m: float, law: str
    ) -> Array:
        dz = 2 * H / 2**N
        state, increment, draw = tensors(self.torch, n, dW, u)
        W = state * dz - H
        rho = self.torch.clamp(W + increment, -H, H) - W
        kappa = self.torch.floor(rho / dz)
        share = (rho - kappa * dz) / dz
        tau = self.torch.tanh(m * share) if law == "tanh" else share
        return np.asarray(state + kappa + (draw < tau) * self.torch.sign(rho)).astype(np.int64)


def test_the_mistakes_of_a_newcomer_to_pytorch_are_named() -> None:
    torch = pytest.importorskip("torch", reason="needs PyTorch, to make its mistakes")

    report = check(Newcomer(torch), examples=0)

    named: dict[str, set[str]] = {}
    related: set[str] = set()
    for clause in report.clauses:
        if clause.failed:
            found = clause.explanation
            named.setdefault(clause.operator, set()).update(found.likely, found.partly)
            related.update(found.common)
    assert named == {
        "phi_r": {"sign_of_zero", "step_rounded"},
        "rectangular": {"window_of_sign", "invalid_accepted"},
        "batch_norm": {"unbiased_variance"},
        "adam": {"epsilon_corrected"},
        # It goes wrong twice: W + dW - W is rounded, too. So this explains some of its failures.
        "transition": {"floored"},
    }
    assert related == set()


def test_pytorch_conforms() -> None:
    torch = pytest.importorskip("torch", reason="needs PyTorch, to compare with it")

    report = check(Torch(torch), examples=10)

    assert report.passed, str(report)
    found = statuses(report)
    whole = [name for name, seen in found.items() if seen == {"passed"}]
    assert {"conv2d", "conv2d_backward_weight", "conv2d_backward_input", "dense"} <= set(whole)
    assert {"max_pool_backward", "squared_hinge", "squared_hinge_gradient"} <= set(whole)
    assert "training_step" in whole


# --- JAX ---


def test_jax_conforms_in_the_first_case_of_each_operator() -> None:
    """Compiling takes the time; following the guide runs every case of the whole step."""
    pytest.importorskip("jax", reason="needs JAX, to compare with it")
    firsts = {case.operator: case for case in reversed(load()) if case.expected is not None}

    for name, function in template("jax_step").OPERATORS.items():
        outcome = run_case(firsts[name], function)
        assert outcome.status == "passed", outcome.explain()


@pytest.mark.long
def test_jax_conforms() -> None:
    """Operators operation by operation, and a whole step compiled as one program."""
    pytest.importorskip("jax", reason="needs JAX, to compare with it")
    operators = template("jax_step").OPERATORS

    report = check(operators, examples=0)

    assert report.passed, str(report)
    found = statuses(report)
    assert {name for name, seen in found.items() if seen == {"passed"}} == set(operators)


def test_a_step_in_jax_that_is_not_compiled_as_one_program_is_exact_too() -> None:
    pytest.importorskip("jax", reason="needs JAX, to compare with it")
    jax_step = template("jax_step")
    (case,) = [case for case in load() if case.id == "integer_training_step/sgd"]

    outcome = run_case(case, partial(jax_step.integer_training_step, jit=False))

    assert outcome.status == "passed", outcome.explain()


def test_a_step_in_jax_as_one_writes_it_first_is_named_a_matter_of_rounding() -> None:
    """XLA divides by way of reciprocals, and contracts what is not kept from it."""
    pytest.importorskip("jax", reason="needs JAX, to compare with it")
    jax_step = template("jax_step")
    jax_step.divide, jax_step.rounded = operator.truediv, lambda product: product
    (case,) = [case for case in load() if case.id == "integer_training_step/sgd"]

    outcome = run_case(case, jax_step.integer_training_step)

    assert outcome.status == "failed"
    assert "rounding" in str(Report([outcome]))
