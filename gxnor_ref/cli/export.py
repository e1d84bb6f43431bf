"""`gxnor-ref export`: a network as an ONNX or QONNX model, in C, or in Verilog."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from gxnor_ref.cli.options import (
    Integers,
    OneOf,
    UserPath,
    force_option,
    json_option,
    packed_at,
    packing,
    require_suffix,
)
from gxnor_ref.cli.terminal import echo, echo_json
from gxnor_ref.data.atomic import is_output, no_empty_folders, require_folder, require_output
from gxnor_ref.packed.loading import file_of
from gxnor_ref.packed.targets.c import export_c, header_of
from gxnor_ref.packed.targets.onnx import LARGEST_BATCH, export_onnx, export_qonnx
from gxnor_ref.packed.targets.verilog import export_verilog

TARGETS = ("onnx", "qonnx", "c", "hex")


@click.command(
    epilog="""\b
Targets:
  onnx   OUT.onnx: an ONNX model of standard operators; needs the package onnx
  qonnx  OUT.onnx: the same with QONNX's quantizers, for hls4ml and FINN
  c      OUT.c and OUT.h: C99 for microcontrollers, without allocation or
         C library
  hex    a folder OUT: memories for $readmemh, and Verilog with a test bench;
         for ternary and binary networks

\b
Examples:
  gxnor-ref export digits digits.onnx
  gxnor-ref export digits.gxnor single.onnx --batch 1
  gxnor-ref export digits digits.qonnx.onnx --to qonnx
  gxnor-ref export runs/digits digits.c
  gxnor-ref export runs/digits hdl/digits --to hex
"""
)
@click.argument("model", type=UserPath())
@click.argument("out", type=UserPath())
@click.option(
    "--to",
    "target",
    type=OneOf(TARGETS),
    help="What to write. Default: by the suffix of OUT; hex if it has none.",
)
@click.option(
    "--batch",
    type=Integers(min=1, max=LARGEST_BATCH),
    metavar="N",
    help="Images that an ONNX model takes at a time. Default: any number; 1 with --to qonnx.",
)
@force_option
@json_option
def export(
    model: str, out: str, target: str | None, batch: int | None, force: bool, as_json: bool
) -> None:
    """Write a network in its packed form to OUT, for another runtime or machine.

    MODEL is a packed network (.gxnor), a model, a checkpoint, the folder of a run, or the name of a
    network that comes with gxnor_ref: digits or mnist. The integer sums and the classes that the
    target computes are equal to ours.
    """
    if out == "-":
        raise click.UsageError(
            "OUT is -; expected a file or folder, or /dev/stdout with --to onnx or qonnx."
        )
    target = target or _target_of(out)
    if batch is not None and target not in ("onnx", "qonnx"):
        raise click.UsageError(
            f"--batch is for --to onnx and qonnx; expected none for --to {target}."
        )
    if target != "c":  # whose names are refused by more than their suffix
        require_suffix(out, "" if target == "hex" else ".onnx")
    if target == "hex":
        require_folder(out)
        click.get_current_context().with_resource(no_empty_folders(out))
    else:
        require_output(out, [file_of(model)])
        if target == "c":
            require_output(header_of(out), [file_of(model)])
    packed = packed_at(model)
    facts: dict[str, Any]
    with packing(model):
        if target == "onnx":
            export_onnx(out, packed, force, batch)
            facts = {"files": [out], "batch": batch}
            said = "as an ONNX model"
        elif target == "qonnx":
            batch = batch or 1
            export_qonnx(out, packed, force, batch)
            facts = {"files": [out], "batch": batch}
            said = f"as a QONNX model, batch {batch}"
        elif target == "c":
            memory = export_c(out, packed, replace=force)
            facts = {"files": [out, str(header_of(out))], **memory}
            said = (
                f"in C99, with {memory['table_bytes']:,} bytes of tables and "
                f"{memory['static_bytes']:,} bytes of static memory"
            )
        else:
            names = export_verilog(out, packed, force, [file_of(model)])
            facts = {"files": [str(Path(out) / name) for name in names]}
            said = f"in Verilog and memories, {len(names)} files; gxnor_tb.v runs it"
    err = is_output(out)
    if as_json:
        echo_json({"target": target, **facts}, err)
    else:
        echo(f"{out}: {model} {said}", err=err)


def _target_of(out: str) -> str:
    suffix = Path(out).suffix
    if suffix in (".onnx", ".c"):
        return suffix[1:]
    # The name ".c" has no suffix, and is not a folder that anyone wants.
    if Path(out).is_dir() or not ("." in Path(out).name or Path(out).exists()):
        return "hex"
    raise click.UsageError(
        f"{out} does not tell the target; expected a name that ends in .onnx or .c, a folder, or "
        "--to."
    )
