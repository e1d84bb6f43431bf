"""Gated XNOR networks: an executable spec, training, packed inference, and what checks them.

`__all__` lists the public names. Each is imported when it is first used, and its import needs NumPy
alone. `load` reads any file that holds a network, and knows those that come with the package by
name. `gxnor_ref.spec` has every equation, `gxnor_ref.conform` what checks another implementation,
and `gxnor_ref.estimator` a classifier for scikit-learn.

Examples
--------
>>> import gxnor_ref as gx
>>> digits = gx.load_dataset("digits")
>>> model = gx.train(digits, network="16C3-MP2-64FC-SVM", recipe=gx.Recipe(epochs=3))
>>> packed = gx.pack(model)
>>> bool((packed.predict(digits.test_images) == model.predict(digits.test_images)).all())
True
"""

TYPE_CHECKING = False  # `typing` would take as long as all the rest; type checkers know the name

if TYPE_CHECKING:
    from gxnor_ref import pretrained
    from gxnor_ref.conform.checker import check
    from gxnor_ref.data.dataset import load as load_dataset
    from gxnor_ref.nn.network import Network
    from gxnor_ref.nn.recipe import Recipe
    from gxnor_ref.nn.run import train
    from gxnor_ref.nn.settings import Settings
    from gxnor_ref.packed.loading import load, pack, save
    from gxnor_ref.packed.packed_network import PackedNetwork
    from gxnor_ref.spec.activation import phi_r
    from gxnor_ref.spec.errors import GxnorError
    from gxnor_ref.spec.space import DiscreteSpace
    from gxnor_ref.spec.transition import transition

__version__ = "0.1.0"

__all__ = [
    "DiscreteSpace",
    "GxnorError",
    "Network",
    "PackedNetwork",
    "Recipe",
    "Settings",
    "__version__",
    "check",
    "load",
    "load_dataset",
    "pack",
    "phi_r",
    "pretrained",
    "save",
    "train",
    "transition",
]

_HOMES = {
    "DiscreteSpace": "spec.space",
    "GxnorError": "spec.errors",
    "Network": "nn.network",
    "PackedNetwork": "packed.packed_network",
    "Recipe": "nn.recipe",
    "Settings": "nn.settings",
    "check": "conform.checker",
    "load": "packed.loading",
    "load_dataset": "data.dataset:load",
    "pack": "packed.loading",
    "phi_r": "spec.activation",
    "pretrained": "pretrained",
    "save": "packed.loading",
    "train": "nn.run",
    "transition": "spec.transition",
}

if not TYPE_CHECKING:  # with it, a type checker would find any name

    def __getattr__(name):
        """Import a name of the face when it is first used."""
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        module, _, original = _HOMES[name].partition(":")
        found = import_module(f"{__name__}.{module}")
        if module != name:
            found = getattr(found, original or name)
        globals()[name] = found
        return found


def __dir__() -> list[str]:
    """List the public face, and nothing else."""
    return list(__all__)
