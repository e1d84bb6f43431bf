"""Pictures as pixels: in the usual formats, as they are or fitted to a network."""

from __future__ import annotations

import math
import os
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from gxnor_ref.data.arrays import BRIGHT, Bytes
from gxnor_ref.data.errors import DataError, translated
from gxnor_ref.data.extras import require_extra
from gxnor_ref.data.npy import open_regular
from gxnor_ref.spec.domain import require
from gxnor_ref.spec.errors import shown

MODES = {1: "L", 3: "RGB"}
"""Pillow's name of the pixels, by number of channels."""

FORMATS = (
    *("BMP", "GIF", "JPEG", "JPEG2000", "PCX", "PNG"),
    *("PPM", "QOI", "SGI", "TGA", "TIFF", "WEBP"),
)
"""Formats whose header announces the pixels that Pillow decodes.

Others hold a picture of another format, whose size Pillow does not compare with theirs: icons (ICO,
ICNS), AVIF, BLP, IPTC. What IPTC holds may be EPS, which Pillow hands to another program.
"""

BYTES_A_PIXEL = 8
"""Most memory that decoding takes, with copies of all pixels."""

FITTED_BYTES = {"1": 2, "L": 2, "LA": 5, "RGB": 5, "RGBA": 5}
"""The same by mode, where a picture is averaged down before it is copied."""

TILE_TAGS = 322, 323
"""TIFF's numbers of the width and the height of its tiles."""

ROTATED = {2: 0, 3: 3, 4: 1, 5: 5, 6: 4, 7: 6, 8: 2}
"""EXIF's orientations, as Pillow's transpositions that undo them."""

LEAST_CONTRAST = 32
"""Between border and ink."""

FAINT = 64
"""Of 255 for the strongest ink: what is below counts as paper."""

INNER, OUTER = 20, 28
"""Pixels of a side that the ink of MNIST's images is scaled to, and those of the side."""

LARGEST_SIDE = 512
"""Pixels that a picture is averaged down to before it is fitted."""


class Picture(NamedTuple):
    """A picture as a network takes it in.

    Attributes
    ----------
    pixels : uint8 array, shape (channels, height, width)
        Pixels.
    steps : tuple of str
        What was done to it, for the user.
    """

    pixels: Bytes
    steps: tuple[str, ...]


def read_picture(
    path: str | os.PathLike[str],
    shape: tuple[int, int, int] | None = None,
    fit: bool = False,
    background: int | None = None,
) -> Picture:
    """Read a picture.

    EXIF's orientation is applied, and of several frames the first is taken. Gray of 16 bits is
    scaled to 8; of colors of 16 bits Pillow keeps the upper 8. What is transparent shows the color
    of the border, the median of its opaque pixels; where most of the border is transparent, white
    or black, whichever is farther from the mean of the visible pixels.

    Parameters
    ----------
    path : path
        A file in one of `FORMATS`, whatever its name.
    shape : (int, int, int), optional
        Channels (1: gray; 3: red, green, blue), height and width; by default those of the picture,
        one channel where it is gray.
    fit : bool
        Make the picture fit the shape. For three channels the largest part in the middle that has
        the shape's proportions is scaled. For one channel the picture becomes what MNIST's images
        are: ink on an empty background, the distance from the border's gray with 255 for the
        strongest and nothing below `FAINT`; cropped, scaled to 20 of 28 pixels (to all of sides
        below 20), its center of mass in the middle.
    background : {0, 255}, optional
        Gray of the background that a network of one channel was trained on.

    Returns
    -------
    Picture
        Its pixels.

    Raises
    ------
    DomainError
        `fit` without a shape.
    DataError
        The file cannot be read as a picture, is too large, has another size, or a border of the
        other polarity than `background`, or nothing on it to fit.
    MissingExtraError
        Pillow is not installed.
    """
    path = Path(path)
    require(shape is not None or not fit, "shape", shape, "channels, height and width to fit")
    if shape is not None and shape[0] not in MODES:
        raise DataError(
            f"{path}: is a picture; expected images of {shape[0]} channels, as a .npy array"
        )
    pillow = require_extra("PIL.Image", "data")
    pillow.init()
    formats = [name for name in FORMATS if name in pillow.OPEN]

    def refusal(reason: str) -> DataError:
        # Pillow's words for it have the number of a file.
        known = not reason.startswith("cannot identify image file")
        why = reason if known else f"it is not one of {', '.join(formats)}"
        return DataError(f"{path}: cannot be read ({why}); expected a picture")

    with (
        translated(refusal),
        open_regular(path) as file,
        pillow.open(file, formats=formats) as image,
    ):
        if shape is not None and not fit:
            _require_shape(path, image, shape)
        steps = [f"{image.height}x{image.width} {image.mode}"]
        size = image.size
        _require_size(path, image, os.fstat(file.fileno()).st_size, fit)
        if image.size != size:
            steps.append(f"decoded at {image.height}x{image.width}")
        return _picture(path, image, shape, fit, background, steps)


def _require_shape(path: Path, image: Any, shape: tuple[int, int, int]) -> None:
    width, height = image.size
    # Only then: to look for EXIF's orientation, Pillow decodes a PNG, whatever its size.
    if sorted(image.size) == sorted(shape[1:]) and _orientation(image) >= 5:
        width, height = height, width
    if (height, width) != shape[1:]:
        raise DataError(
            f"{path}: is a picture of {height}x{width}; expected {shape[1]}x{shape[2]}, "
            "which --fit makes of it"
        )


def _require_size(path: Path, image: Any, size: int, fit: bool) -> None:
    """Check the size before a pixel is made: few bytes may announce many."""
    bytes_a_pixel = FITTED_BYTES.get(image.mode, BYTES_A_PIXEL) if fit else BYTES_A_PIXEL
    # Of a progressive JPEG all coefficients are kept, whatever size it is decoded at.
    progressive = "progressive" in image.info
    if progressive:
        bytes_a_pixel = BYTES_A_PIXEL
    # As in `gxnor_ref.data.npy`, and what SECURITY.md promises of memory.
    most = (16 * size + (1 << 26)) // bytes_a_pixel
    width, height = image.size
    if fit and width * height > most and not progressive:
        # A JPEG is decoded at a half to an eighth of its size then, others are left as they are.
        image.draft(None, (2 * LARGEST_SIDE, 2 * LARGEST_SIDE))
    tile = _tile(path, image)
    if image.width * image.height + math.prod(tile) > most:
        tiles = f", in tiles of {tile[1]}x{tile[0]}," if any(tile) else ""
        found = f"is a picture of {height}x{width} pixels{tiles} in {size} bytes"
        raise DataError(f"{path}: {found}; expected at most {most} pixels: scale it down")


def _tile(path: Path, image: Any) -> tuple[int, int]:
    """Width and height of a TIFF's tiles, which are decoded whole: they may exceed the picture."""
    tags = image.tag_v2 if image.format == "TIFF" else {}
    width, height = (tags.get(tag, 0) for tag in TILE_TAGS)
    if not (isinstance(width, int) and isinstance(height, int)):
        found = f"has tiles of {shown(height)} by {shown(width)}"
        raise DataError(f"{path}: {found}; expected their height and width in pixels")
    return width, height


def _picture(
    path: Path,
    image: Any,
    shape: tuple[int, int, int] | None,
    fit: bool,
    background: int | None,
    steps: list[str],
) -> Picture:
    orientation = _orientation(image)
    image = _eight_bits(path, image, steps)
    if fit:
        image = _reduced(image, steps)
    if orientation in ROTATED:
        image = image.transpose(ROTATED[orientation])
        steps.append("turned as EXIF says")
    image = _opaque(image, steps)
    gray = shape[0] == 1 if shape is not None else image.mode in ("L", "1", "LA")
    pixels = np.asarray(image.convert("L" if gray else "RGB"), np.uint8)
    if shape is not None and fit:
        if gray:
            pixels = _fitted(path, pixels, shape[1:], background or 0, steps)
        else:
            pixels = _middle(pixels, shape[1:], steps)
    elif gray and background is not None:
        border = _border_level(pixels)
        if (border >= BRIGHT) != (background >= BRIGHT):
            kinds = ("dark", "bright")
            found, expected = kinds[border >= BRIGHT], kinds[background >= BRIGHT]
            raise DataError(
                f"{path}: has a {found} border (gray {border}); expected a {expected} one, as the "
                "network was trained on; --fit inverts it"
            )
    channels_first = pixels[np.newaxis] if gray else np.moveaxis(pixels, -1, 0)
    return Picture(np.ascontiguousarray(channels_first), tuple(steps))


def _orientation(image: Any) -> int:
    """Return EXIF's orientation, 1 for none."""
    found = image.getexif().get(0x0112, 1)
    return found if isinstance(found, int) and 1 <= found <= 8 else 1


def _eight_bits(path: Path, image: Any, steps: list[str]) -> Any:
    """Scale gray of 16 bits to 8."""
    if image.mode != "F" and not image.mode.startswith("I"):
        return image
    numbers = np.asarray(image)
    # A TIFF of mode I has 32 bits, or 16 with a sign, whose white is not known.
    unknown = image.mode == "F" or (image.mode == "I" and image.format == "TIFF")
    if unknown or numbers.min() < 0 or numbers.max() > 0xFFFF:
        raise DataError(f"{path}: holds {numbers.dtype} pixels; expected 8 or 16 bits")
    scaled = ((np.arange(1 << 16) * 255 + (1 << 15) - 1) // 0xFFFF).astype(np.uint8)
    steps.append("16 bits scaled to 8")
    return require_extra("PIL.Image", "data").fromarray(scaled[numbers])


def _reduced(image: Any, steps: list[str]) -> Any:
    """Average blocks of a large picture."""
    factor = max(image.size) // LARGEST_SIDE
    if factor < 2:
        return image
    if image.mode not in ("L", "RGB", "RGBA", "LA"):
        alpha = image.has_transparency_data
        image = image.convert("RGBA" if alpha else "L" if image.mode == "1" else "RGB")
    steps.append(f"blocks of {factor}x{factor} averaged")
    return image.reduce(factor)


def _opaque(image: Any, steps: list[str]) -> Any:
    """Lay what is transparent on the color of the border."""
    if not image.has_transparency_data or image.mode.startswith("I"):
        return image
    image = image.convert("RGBA")
    pixels = np.asarray(image)
    border = _border(pixels)
    opaque = border[border[:, 3] >= 128, :3]
    if 2 * len(opaque) >= len(border):
        color = tuple(int(level) for level in np.median(opaque, axis=0))
    else:
        luminance = np.asarray(image.convert("L"), np.int64)
        alpha = pixels[..., 3].astype(np.int64)
        dark = (luminance * alpha).sum() < 128 * alpha.sum()
        color = (255, 255, 255) if dark else (0, 0, 0)
    laid = require_extra("PIL.Image", "data").new("RGB", image.size, color)
    laid.paste(image, mask=image.getchannel("A"))
    steps.append(f"transparency laid on the color {color}")
    return laid


def _border(pixels: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Pixels of the first and last rows and columns."""
    sides = (pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1])
    return np.concatenate(sides)


def _border_level(pixels: Bytes) -> int:
    return int(np.median(_border(pixels)))


def _fitted(
    path: Path, pixels: Bytes, sides: tuple[int, int], background: int, steps: list[str]
) -> Bytes:
    """Make an image like those of MNIST: ink, cropped, scaled, and centered by its mass."""
    border = _border_level(pixels)
    bright = border >= BRIGHT
    levels = pixels.astype(np.int16)
    contrast = np.clip(border - levels if bright else levels - border, 0, None)
    strongest = int(contrast.max())
    if strongest < LEAST_CONTRAST:
        raise DataError(
            f"{path}: has no ink, only grays within {strongest} of its border's {border}; expected "
            f"a contrast of {LEAST_CONTRAST}"
        )
    ink = (contrast.astype(np.int32) * 255 // strongest).astype(np.uint8)
    ink[ink < FAINT] = 0
    steps.append(f"gray, {'inverted, ' if bright else ''}the border's {border} taken for empty")
    rows, columns = (np.flatnonzero(ink.any(axis=axis)) for axis in (1, 0))
    top, bottom, left, right = (int(n) for n in (*rows[[0, -1]], *columns[[0, -1]]))
    cropped = ink[top : bottom + 1, left : right + 1]
    steps.append(f"cropped to the ink, {cropped.shape[0]}x{cropped.shape[1]} at ({top}, {left})")
    small = _scaled(cropped, _inner_size(cropped.shape, sides))
    small = (small.astype(np.int32) * 255 // max(1, int(small.max()))).astype(np.uint8)
    steps.append(f"scaled to {small.shape[0]}x{small.shape[1]}, centered by mass")
    whole = _centered(small, sides)
    if background >= BRIGHT:
        steps.append("dark on bright, as the network was trained")
        return 255 - whole
    return whole


def _inner_size(shape: tuple[int, ...], sides: tuple[int, int]) -> tuple[int, int]:
    """Height and width of the ink in an image of these sides, in its own proportions."""
    room = [INNER * side // OUTER if side >= OUTER else min(INNER, side) for side in sides]
    scale = min(room[0] / shape[0], room[1] / shape[1])
    height, width = (max(1, round(scale * length)) for length in shape)
    return height, width


def _centered(small: Bytes, sides: tuple[int, int]) -> Bytes:
    whole = np.zeros(sides, np.uint8)
    at = []
    for axis, (length, side) in enumerate(zip(small.shape, sides, strict=True)):
        mass = small.sum(axis=1 - axis, dtype=np.int64)
        center = float((mass * (np.arange(length) + 0.5)).sum() / mass.sum())
        at.append(min(max(0, round(side / 2 - center)), side - length))
    whole[at[0] : at[0] + small.shape[0], at[1] : at[1] + small.shape[1]] = small
    return whole


def _middle(pixels: Bytes, sides: tuple[int, int], steps: list[str]) -> Bytes:
    """Scale the largest part in the middle that has the proportions of these sides."""
    height, width = pixels.shape[:2]
    scale = min(height / sides[0], width / sides[1])
    rows, columns = (max(1, round(scale * side)) for side in sides)
    top, left = (height - rows) // 2, (width - columns) // 2
    steps.append(f"cut to its middle, {rows}x{columns}, scaled to {sides[0]}x{sides[1]}")
    return _scaled(pixels[top : top + rows, left : left + columns], sides)


def _scaled(pixels: Bytes, sides: tuple[int, int]) -> Bytes:
    pillow = require_extra("PIL.Image", "data")
    image = pillow.fromarray(np.ascontiguousarray(pixels))
    # Columns first. Each direction is rounded, and which one Pillow begins with is its version's.
    for size in ((sides[1], image.height), (sides[1], sides[0])):
        image = image.resize(size, pillow.Resampling.LANCZOS)
    return np.asarray(image, np.uint8)
