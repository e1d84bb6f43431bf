"""Options that several verbs share."""

from __future__ import annotations

import math
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from gxnor_ref.cli.terminal import say
from gxnor_ref.data.arrays import DATASETS
from gxnor_ref.data.dataset import Dataset, load_for, numbered, relabeled
from gxnor_ref.data.errors import DataError, home_written_out
from gxnor_ref.data.own import is_own
from gxnor_ref.nn.checkpoint import Model
from gxnor_ref.packed.fold import PackError
from gxnor_ref.packed.loading import hides_pretrained, load, pack
from gxnor_ref.packed.model import Packed
from gxnor_ref.packed.packed_network import PackedNetwork
from gxnor_ref.spec.errors import LONGEST, suggestion

# Generic for type checkers; the oldest supported version is not, when it runs.
if TYPE_CHECKING:
    Choice = click.Choice[str]
else:
    Choice = click.Choice


class OneOf(Choice):
    """A choice of names that suggests the nearest one."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the name, or fail with the suggestion."""
        if value not in self.choices:
            expected = f"{value!r} is not one of {', '.join(self.choices)}."
            self.fail(f"{expected}{suggestion(value, self.choices)}", param, ctx)
        return value


class Integers(click.IntRange):
    """Integers, of a range where there is one, and errors in our words."""

    name = "integer"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the number, or fail."""
        number = None
        with suppress(click.BadParameter):
            number = super().convert(value, param, ctx)
        if number is None:
            self.fail(f"{value!r}; expected an integer{_within(self)}.", param, ctx)
        return number

    def _describe_range(self) -> str:
        return super()._describe_range() if self.min is not None else ""


class Reals(click.FloatRange):
    """Real numbers, of a range where there is one, and errors in our words."""

    name = "float"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the number, or fail. Without a range NaN is left to those who take the number."""
        number = None
        with suppress(click.BadParameter):
            number = super().convert(value, param, ctx)
        if number is None or (self.min is not None and math.isnan(number)):
            self.fail(f"{value!r}; expected a number{_within(self)}.", param, ctx)
        return number

    def _describe_range(self) -> str:
        return super()._describe_range() if self.min is not None else ""


def _within(numbers: Integers | Reals) -> str:
    low, high = numbers.min, numbers.max
    if low is None:
        return ""
    if high is not None and not numbers.min_open:
        return f" in {low}..{high}"
    above = f" {'>' if numbers.min_open else '>='} {low}"
    return above if high is None else f"{above} and <= {high}"


class UserPath(click.Path):
    """A path in which a leading ``~`` is the user's home, also behind ``--data=``.

    Shells expand it only at the beginning of a word, and those of Windows not at all. Whether it
    can be read is the reader's to say: an output need not be readable.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(readable=False, **options)

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> str | bytes | os.PathLike[str]:
        """Return the path, with the home in place of its ``~``; "" would be the current folder."""
        if value == "":
            # click writes an argument that may be missing in brackets.
            hint = f"'{param.human_readable_name}'" if isinstance(param, click.Argument) else None
            expected = "expected the name of a file or folder"
            raise click.BadParameter(expected, ctx, param, hint)
        if isinstance(value, str) and value.startswith("~"):
            value = str(home_written_out(value))
        return super().convert(value, param, ctx)


def require_suffix(out: str, own: str) -> None:
    """Refuse the suffix of files of another kind than `own`, or any where that is of a folder."""
    suffix = Path(out).suffix
    if suffix != own and suffix in (".npz", ".gxnor", ".onnx", ".c", ".png"):
        expected = f"a name that ends in {own}" if own else "the name of a folder"
        raise click.UsageError(f"the output is {out}; expected {expected}.")


def data_for(
    model: str, network: Model | PackedNetwork, dataset: str | None, directory: str | None
) -> Dataset:
    """Load the data that a network is tested on, its classes numbered as the network has them."""
    own = directory is not None and is_own(directory)
    if not (dataset or network.dataset or own):
        raise click.UsageError(f"{model} does not record its data set; expected --dataset.")
    if not (dataset or directory or network.dataset in DATASETS):
        raise click.UsageError(
            f"{model} was trained on data called {network.dataset}; expected --data with its path."
        )
    data = load_for(dataset, directory, network.dataset)
    found, expected = data.image_shape, network.settings.input_shape
    if found != expected:
        has, takes = ("x".join(map(str, shape)) for shape in (found, expected))
        raise DataError(f"{data.name}: has images of {has}; expected {takes}, as {model} takes in")
    data = relabeled(data, network.names, network.settings.classes)
    if own and not network.names and data.names not in ((), numbered(network.settings.classes)):
        # Of pictures, it is the order of the names of their folders.
        names = ", ".join(data.names)[:LONGEST]
        say(f"{model} does not name its classes; 0, 1, ... are taken as {names}")
    most = network.settings.classes
    if data.classes > most:
        has = f"{data.name}: has {data.classes} classes"
        raise DataError(
            f"{has}; expected at most {most}, as {model} has; name other data with --data"
        )
    return data


def network_at(model: str, backend: str | None = None) -> Model | PackedNetwork:
    """Load a network, and say on stderr if its name hides one that comes with the package."""
    with packing(model):
        network = load(model, backend)
    say_if_hiding(model)
    return network


def packed_at(model: str) -> Packed:
    """Load a network as `network_at` does, in its packed form."""
    network = network_at(model, "numpy")  # which takes any network; nothing is computed
    if isinstance(network, PackedNetwork):
        return network.packed
    with packing(model):
        return pack(network, "numpy").packed


@contextmanager
def packing(model: str) -> Iterator[None]:
    """Name the network that has no packed form, or one that cannot be computed so."""
    try:
        yield
    except PackError as error:
        raise PackError(f"{model}: {error}") from error


def say_if_hiding(model: str) -> None:
    """Say on stderr that a file or folder is taken, and not the network of the same name."""
    if hides_pretrained(model):
        kind = "folder" if Path(model).is_dir() else "file"
        say(
            f"{model}: taking the {kind} here, not the network of that name that comes with "
            "gxnor_ref"
        )


data_option = click.option(
    "--data",
    "directory",
    metavar="DIR",
    type=UserPath(),
    help="Folder of the data set, or of several; or data of your own: IDX files, an .npz, or "
    "pictures in train/CLASS/ and test/CLASS/. Default: GXNOR_DATA, then the folder that "
    "`gxnor-ref fetch` fills.",
)

dataset_option = click.option(
    "--dataset",
    type=OneOf(DATASETS),
    help="Data set; default: that of the preset or of the model.",
)

fit_option = click.option(
    "--fit",
    is_flag=True,
    help="Make pictures fit: gray, inverted if the border is bright, cropped to the ink, scaled "
    "and centered as MNIST's; in color, cut to the middle and scaled.",
)

force_option = click.option(
    "--force", is_flag=True, help="Replace an older result that differs; never an input."
)

json_option = click.option(
    "--json", "as_json", is_flag=True, help="Print one JSON object on stdout, for scripts."
)
