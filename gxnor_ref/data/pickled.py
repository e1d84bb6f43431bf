"""Pickles of unknown origin, read without Python's unpickler: they call and build nothing.

A pickle is a program for a stack machine. The one here knows plain values, lists, tuples and
dicts; a call is put down as what it says, and only if it is one that an array of NumPy is made of.
"""

from __future__ import annotations

import pickletools
from dataclasses import dataclass, field
from typing import Any, NamedTuple

MOST_STEPS = 1_000_000
"""Steps of a program; a batch of 10,000 images takes 50,000."""

LONGEST_KEY = 100
"""Characters of a dict's key."""


class PickleError(ValueError):
    """A pickle does what no data needs."""


class Name(NamedTuple):
    """A function or class that a pickle names."""

    module: str
    name: str


@dataclass(eq=False)
class Call:
    """A call that a pickle asks for, put down and not made, and the state given to its result."""

    function: Name
    arguments: Any
    state: Any = None


@dataclass(eq=False)
class _Machine:
    """A stack, of which each mark begins a new part, and what was put aside."""

    admitted: frozenset[Name]
    stack: list[Any] = field(default_factory=list)
    marked: list[list[Any]] = field(default_factory=list)
    memo: dict[int, Any] = field(default_factory=dict)

    def mark(self) -> None:
        self.marked.append(self.stack)
        self.stack = []

    def since_mark(self) -> list[Any]:
        items, self.stack = self.stack, self.marked.pop()
        return items

    def pop(self, count: int) -> tuple[Any, ...]:
        if count > len(self.stack):
            raise PickleError("it takes more from its stack than is there")
        items = tuple(self.stack[len(self.stack) - count :])
        del self.stack[len(self.stack) - count :]
        return items

    def extend(self, items: list[Any]) -> None:
        target = self.stack[-1]
        if not isinstance(target, list):
            raise PickleError(f"it appends to a {type(target).__name__}")
        target.extend(items)

    def set_items(self, items: list[Any]) -> None:
        target = self.stack[-1]
        if not isinstance(target, dict) or len(items) % 2:
            raise PickleError(f"it sets an item of a {type(target).__name__}")
        for key, value in zip(items[::2], items[1::2], strict=True):
            target[_key(key)] = value

    def name(self, module: Any, name: Any) -> None:
        named = Name(str(module), str(name))
        if named not in self.admitted:
            raise PickleError(f"it asks for {named.module}.{named.name}")
        self.stack.append(named)

    def call(self) -> None:
        function, arguments = self.pop(2)
        if not isinstance(function, Name) or not isinstance(arguments, tuple):
            raise PickleError(f"it calls a {type(function).__name__}")
        self.stack.append(Call(function, arguments))

    def build(self) -> None:
        (state,) = self.pop(1)
        target = self.stack[-1]
        if not isinstance(target, Call):
            raise PickleError(f"it sets the state of a {type(target).__name__}")
        target.state = state

    def step(self, name: str, argument: Any) -> None:
        """Take one step."""
        match name:
            case "PROTO" | "FRAME":
                pass
            case "MARK":
                self.mark()
            case "POP":
                self.pop(1)
            case "POP_MARK":
                self.since_mark()
            case "DUP":
                self.stack.append(self.stack[-1])
            case "NONE" | "NEWTRUE" | "NEWFALSE":
                self.stack.append({"NONE": None, "NEWTRUE": True, "NEWFALSE": False}[name])
            case "EMPTY_LIST" | "EMPTY_DICT" | "EMPTY_TUPLE":
                self.stack.append({"LIST": list, "DICT": dict, "TUPLE": tuple}[name[6:]]())
            case "LIST" | "TUPLE":
                items = self.since_mark()
                self.stack.append(items if name == "LIST" else tuple(items))
            case "DICT":
                items = self.since_mark()
                self.stack.append({})
                self.set_items(items)
            case "TUPLE1" | "TUPLE2" | "TUPLE3":
                self.stack.append(self.pop(int(name[-1])))
            case "APPEND":
                self.extend(list(self.pop(1)))
            case "APPENDS":
                self.extend(self.since_mark())
            case "SETITEM":
                self.set_items(list(self.pop(2)))
            case "SETITEMS":
                self.set_items(self.since_mark())
            case "GLOBAL":
                self.name(*argument.split(" ", 1))
            case "STACK_GLOBAL":
                self.name(*self.pop(2))
            case "REDUCE":
                self.call()
            case "BUILD":
                self.build()
            case "PUT" | "BINPUT" | "LONG_BINPUT":
                self.memo[argument] = self.stack[-1]
            case "MEMOIZE":
                self.memo[len(self.memo)] = self.stack[-1]
            case "GET" | "BINGET" | "LONG_BINGET":
                self.stack.append(self.memo[argument])
            case "STRING" | "BINSTRING" | "SHORT_BINSTRING":
                # Texts of Python 2, which are bytes.
                self.stack.append(argument.encode("latin-1"))
            case _ if argument is not None:
                self.stack.append(_value(name, argument))
            case _:
                raise PickleError(f"it has the opcode {name}")


_VALUES = {
    *("INT", "LONG", "BININT", "BININT1", "BININT2", "LONG1", "LONG4", "FLOAT", "BINFLOAT"),
    *("UNICODE", "BINUNICODE", "SHORT_BINUNICODE", "BINUNICODE8"),
    *("BINBYTES", "SHORT_BINBYTES", "BINBYTES8", "BYTEARRAY8"),
}


def _value(name: str, argument: Any) -> Any:
    if name not in _VALUES:
        raise PickleError(f"it has the opcode {name}")
    return argument


def _key(key: Any) -> Any:
    if isinstance(key, Call):
        key = encoded(key)
    if not isinstance(key, bytes | str | int | float) or (
        isinstance(key, bytes | str) and len(key) > LONGEST_KEY
    ):
        raise PickleError(f"it has a {type(key).__name__} as a key")
    return key


ENCODE = Name("_codecs", "encode")
"""How Python 3 writes bytes in a pickle that Python 2 can read."""


def encoded(value: Any) -> Any:
    """Bytes that are written as a call of `ENCODE`, in Latin-1; any other value as it is."""
    if not isinstance(value, Call) or value.function != ENCODE:
        return value
    match value.arguments:
        case (str(text), "latin1" | b"latin1"):
            return text.encode("latin-1")
        case (str(), str() | bytes() as encoding):
            raise PickleError(f"it asks for the encoding {encoding!r}")
    raise PickleError("it asks for an encoding of something else")


def read_pickle(content: bytes, admitted: frozenset[Name]) -> Any:
    """Value of a pickle of any protocol that names nothing but what is admitted.

    It is made of numbers, texts, bytes, lists, tuples and dicts, and for what is admitted `Call`
    and `Name`. PickleError: it names anything else, or does what no data needs. Exceptions of
    other types: it is not a pickle.

    >>> import pickle
    >>> read_pickle(pickle.dumps({b"labels": [1, 2]}), frozenset())
    {b'labels': [1, 2]}
    >>> read_pickle(pickle.dumps(print), frozenset())
    Traceback (most recent call last):
        ...
    gxnor_ref.data.pickled.PickleError: it asks for builtins.print
    """
    machine = _Machine(admitted | {ENCODE})
    for steps, (opcode, argument, _) in enumerate(pickletools.genops(content)):
        if steps > MOST_STEPS:
            raise PickleError(f"it takes more than {MOST_STEPS} steps")
        if opcode.name == "STOP":
            (value,) = machine.pop(1)
            return value
        machine.step(opcode.name, argument)
    raise PickleError("it does not end")
