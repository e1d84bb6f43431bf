"""Pictures of any format, as they are and fitted."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import hypothesis.extra.numpy as hnp
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxnor_ref.data.errors import DataError
from gxnor_ref.data.pictures import read_picture
from gxnor_ref.spec.errors import DomainError

Image = pytest.importorskip("PIL.Image", reason="needs Pillow, which the extra data brings")

Complains = Callable[..., AbstractContextManager[None]]


def pixels(*shape: int, seed: int = 0, most: int = 255) -> Any:
    return np.random.default_rng(seed).integers(0, most + 1, shape, dtype=np.uint8)


@pytest.fixture
def saved(tmp_path: Path) -> Callable[..., Path]:
    """Return a function that writes pixels or a picture to a file, and returns its path."""

    def save(picture: Any, name: str = "a.png", **options: Any) -> Path:
        if isinstance(picture, np.ndarray):
            picture = Image.fromarray(picture)
        picture.save(tmp_path / name, **options)
        return tmp_path / name

    return save


@pytest.mark.parametrize("name", ["a.png", "a.bmp", "a.gif", "a.tiff", "a.pgm", "a", "a.npz"])
def test_every_format_is_told_by_its_content(name: str, saved: Any) -> None:
    gray = pixels(4, 5)
    kind = {"a": "PNG", "a.npz": "BMP"}.get(name)

    found = read_picture(saved(gray, name, format=kind), (1, 4, 5))

    np.testing.assert_array_equal(found.pixels, gray[np.newaxis])


def test_sixteen_bits_are_scaled(saved: Any) -> None:
    deep = np.arange(0, 1 << 16, 257, dtype=np.uint16).reshape(16, 16)

    for numbers in (deep, deep | 1):
        found = read_picture(saved(numbers), (1, 16, 16))
        np.testing.assert_array_equal(found.pixels.reshape(-1), np.arange(256))
        assert "16 bits scaled to 8" in found.steps


def test_wider_pixels_are_refused(saved: Any, complains: Complains) -> None:
    """Nor are those of 32 bits taken for 16 where their numbers happen to be small."""
    for level in (0, 255, 1 << 16, 1 << 20, -1, 0.5):
        numbers = np.full((4, 4), level, np.float32 if isinstance(level, float) else np.int32)
        with complains(DataError, "a.tiff", f"holds {numbers.dtype} pixels", "8 or 16 bits"):
            read_picture(saved(numbers, "a.tiff"), (1, 4, 4))


def test_transparent_parts_show_the_color_of_the_border(saved: Any) -> None:
    picture = np.zeros((6, 6, 4), np.uint8)
    picture[..., :3], picture[..., 3] = (10, 200, 30), 255
    picture[2:4, 2:4] = (255, 0, 0, 0)
    picture[2, 2] = (255, 0, 0, 255)

    found = read_picture(saved(picture), (3, 6, 6)).pixels

    expected = np.broadcast_to(np.array([10, 200, 30])[:, None, None], (3, 6, 6)).copy()
    expected[:, 2, 2] = (255, 0, 0)
    np.testing.assert_array_equal(found, expected)


@pytest.mark.parametrize(("ink", "background"), [(0, 255), (255, 0), (90, 255), (180, 0)])
def test_ink_on_a_transparent_border_lies_on_what_shows_it(
    ink: int, background: int, saved: Any
) -> None:
    picture = np.zeros((6, 6, 4), np.uint8)
    picture[2:4, 2:4] = (ink, ink, ink, 255)

    found = read_picture(saved(picture), (1, 6, 6)).pixels[0]

    assert set(found[[0, -1]].ravel()) == {background}
    assert set(found[2:4, 2:4].ravel()) == {ink}


@pytest.mark.parametrize(("ink", "background"), [(0, 255), (255, 0)])
def test_transparent_paper_stays_so_where_ink_touches_the_border(
    ink: int, background: int, saved: Any
) -> None:
    picture = np.zeros((6, 6, 4), np.uint8)
    picture[:, 2:4] = (ink, ink, ink, 255)

    found = read_picture(saved(picture), (1, 6, 6)).pixels[0]

    assert set(found[:, :2].ravel()) == {background}
    assert set(found[:, 2:4].ravel()) == {ink}


@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_orientation_of_exif_is_applied(orientation: int, saved: Any) -> None:
    from PIL import ImageOps

    exif = Image.Exif()
    exif[0x0112] = orientation
    path = saved(pixels(4, 6), exif=exif)
    upright = np.asarray(ImageOps.exif_transpose(Image.open(path)))

    found = read_picture(path, (1, *upright.shape))

    np.testing.assert_array_equal(found.pixels[0], upright)


def test_a_wrong_size_or_polarity_names_fit(saved: Any, complains: Complains) -> None:
    with complains(DataError, "a.png", "is a picture of 4x6; expected 28x28", "--fit"):
        read_picture(saved(pixels(4, 6)), (1, 28, 28))
    bright = np.full((8, 8), 230, np.uint8)
    with complains(DataError, "a bright border (gray 230)", "expected a dark one", "--fit"):
        read_picture(saved(bright), (1, 8, 8), background=0)
    with complains(DataError, "a dark border (gray 25)", "expected a bright one", "--fit"):
        read_picture(saved(255 - bright), (1, 8, 8), background=255)
    assert read_picture(saved(bright), (1, 8, 8)).pixels.min() == 230
    assert read_picture(saved(bright), (1, 8, 8), background=255).pixels.min() == 230


def test_other_numbers_of_channels_are_refused(saved: Any, complains: Complains) -> None:
    with complains(DataError, "a.png: is a picture", "2 channels", ".npy"):
        read_picture(saved(pixels(4, 4)), (2, 4, 4))


def test_without_a_shape_a_picture_keeps_its_own(saved: Any) -> None:
    assert read_picture(saved(pixels(4, 6))).pixels.shape == (1, 4, 6)
    assert read_picture(saved(pixels(4, 6, 3))).pixels.shape == (3, 4, 6)


DRAWN = hnp.arrays(np.uint8, (9, 7), elements=st.integers(0, 255))


@given(ink=DRAWN, top=st.integers(0, 20), left=st.integers(0, 20), bright=st.booleans())
def test_a_fitted_picture_depends_on_its_ink_alone(
    ink: Any, top: int, left: int, bright: bool, tmp_path_factory: pytest.TempPathFactory
) -> None:
    ink[0, 0] = 255
    path = tmp_path_factory.getbasetemp() / "drawn.png"
    found = []
    for row, column, inverted in ((3, 3, False), (top + 1, left + 1, bright)):
        canvas = np.zeros((60, 70), np.uint8)
        canvas[row : row + 9, column : column + 7] = ink
        Image.fromarray(255 - canvas if inverted else canvas).save(path)
        found.append(read_picture(path, (1, 28, 28), fit=True).pixels)

    np.testing.assert_array_equal(found[0], found[1])
    assert found[0].shape == (1, 28, 28)
    assert found[0].max() == 255
    rows, columns = (np.flatnonzero(found[0][0].any(axis=axis)) for axis in (1, 0))
    assert max(np.ptp(rows), np.ptp(columns)) <= 19


def test_a_fitted_picture_has_its_mass_in_the_middle_and_20_of_28_pixels(saved: Any) -> None:
    canvas = np.full((400, 300), 240, np.uint8)
    canvas[40:240, 200:240] = 20
    canvas[200:240, 120:240] = 20

    found = read_picture(saved(canvas), (1, 28, 28), fit=True)

    image = found.pixels[0].astype(float)
    rows = np.flatnonzero(image.any(axis=1))
    assert rows[-1] - rows[0] + 1 == 20
    for axis in (0, 1):
        mass = image.sum(axis=1 - axis)
        # Moved by whole pixels: at most half a pixel remains.
        assert abs((mass * (np.arange(28) + 0.5)).sum() / mass.sum() - 14) <= 0.5
    assert found.steps == (
        "400x300 L",
        "gray, inverted, the border's 240 taken for empty",
        "cropped to the ink, 200x120 at (40, 120)",
        "scaled to 20x12, centered by mass",
    )
    on_bright = read_picture(saved(canvas), (1, 28, 28), fit=True, background=255)
    np.testing.assert_array_equal(on_bright.pixels, 255 - found.pixels)


def test_the_ink_of_small_images_fills_their_side(saved: Any) -> None:
    canvas = np.zeros((100, 100), np.uint8)
    canvas[20:80, 40:50] = 255

    image = read_picture(saved(canvas), (1, 8, 8), fit=True).pixels[0]

    assert image.any(axis=1).all()


def test_a_color_picture_is_cut_to_its_middle(saved: Any) -> None:
    picture = np.zeros((40, 100, 3), np.uint8)
    picture[:, 30:70] = (200, 100, 50)

    found = read_picture(saved(picture), (3, 8, 8), fit=True)

    assert set(map(tuple, found.pixels.reshape(3, -1).T.tolist())) == {(200, 100, 50)}
    assert found.steps[-1] == "cut to its middle, 40x40, scaled to 8x8"


def test_a_large_picture_is_reduced_first(saved: Any) -> None:
    canvas = np.full((2100, 1500), 240, np.uint8)
    canvas[400:1600, 400:700] = 20

    found = read_picture(saved(canvas), (1, 28, 28), fit=True)

    assert "blocks of 4x4 averaged" in found.steps
    rows, columns = (np.flatnonzero(found.pixels[0].any(axis=axis)) for axis in (1, 0))
    assert (len(rows), len(columns)) == (20, 5)


@pytest.mark.parametrize("level", [0, 100, 255])
def test_a_blank_picture_has_nothing_to_fit(level: int, saved: Any, complains: Complains) -> None:
    with complains(DataError, "a.png: has no ink", f"border's {level}", "contrast of 32"):
        read_picture(saved(np.full((50, 50), level, np.uint8)), (1, 28, 28), fit=True)


def test_a_small_file_that_announces_many_pixels_is_refused(
    tmp_path: Path, complains: Complains
) -> None:
    path = tmp_path / "bomb.png"

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    header = struct.pack(">2I5B", 20000, 20000, 8, 0, 0, 0, 0)
    data = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(100))) + chunk(b"IEND", b"")
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + data)

    for fit in (False, True):
        with complains(DataError, path, "expected"):
            read_picture(path, (1, 28, 28), fit=fit)


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.gif"])
@pytest.mark.parametrize("content", [b"", b"hello", b"<svg xmlns='http://www.w3.org/2000/svg'/>"])
def test_what_is_no_picture_is_called_so(
    name: str, content: bytes, tmp_path: Path, complains: Complains
) -> None:
    (tmp_path / name).write_bytes(content)

    with complains(DataError, f"{name}: cannot be read (it is not one of BMP, GIF"):
        read_picture(tmp_path / name, (1, 28, 28), fit=True)


@pytest.mark.parametrize(("mode", "name"), [("L", "a.png"), ("RGB", "a.png"), ("RGB", "a.jpg")])
def test_a_photo_of_twelve_megapixels_and_few_bytes_is_fitted(
    mode: str, name: str, tmp_path: Path
) -> None:
    photo = Image.new(mode, (4000, 3000), "white")
    photo.paste("black", (1800, 500, 2000, 2500))
    photo.save(tmp_path / name)

    found = read_picture(tmp_path / name, (1, 28, 28), fit=True)

    assert found.steps[0] == f"3000x4000 {mode}"
    assert found.pixels[0, 6:22, 13:15].min() > 128
    assert found.pixels[0, :, :10].max() == found.pixels[0, :, 18:].max() == 0


def test_a_jpeg_of_many_pixels_is_decoded_at_a_part_of_its_size(
    tmp_path: Path, complains: Complains
) -> None:
    photo = Image.new("L", (8000, 8000), 255)
    photo.paste(0, (3000, 1000, 3600, 7000))
    photo.save(tmp_path / "a.jpg")
    photo.save(tmp_path / "b.jpg", progressive=True)

    found = read_picture(tmp_path / "a.jpg", (1, 28, 28), fit=True)

    assert found.steps[:2] == ("8000x8000 L", "decoded at 2000x2000")
    assert found.pixels[0, 6:22, 13:15].min() > 128
    with complains(DataError, "b.jpg: is a picture of 8000x8000 pixels", "scale it down"):
        read_picture(tmp_path / "b.jpg", (1, 28, 28), fit=True)
    with complains(DataError, "a.jpg: is a picture of 8000x8000; expected 28x28", "--fit"):
        read_picture(tmp_path / "a.jpg", (1, 28, 28))


def png(*size: int) -> bytes:
    file = io.BytesIO()
    Image.new("L", size).save(file, "PNG")
    return file.getvalue()


def icon(content: bytes) -> bytes:
    """Return an ICO file that calls its only picture one of 8x8."""
    entry = struct.pack("<4B2H2I", 8, 8, 0, 0, 1, 32, len(content), 22)
    return struct.pack("<3H", 0, 1, 1) + entry + content


def apple_icon(content: bytes) -> bytes:
    return struct.pack(">4sI4sI", b"icns", len(content) + 16, b"icp4", len(content) + 8) + content


def news_photo(content: bytes) -> bytes:
    """Return an IPTC file that calls its picture one of 8x8."""
    records = [(3, 20, b"\x08"), (3, 30, b"\x08"), (3, 60, b"\x01\x00"), (3, 120, b"\x05")]
    fields = [struct.pack(">3BH", 0x1C, *kind, len(v)) + v for *kind, v in records]
    return b"".join(fields) + struct.pack(">3BH", 0x1C, 8, 10, len(content)) + content


@pytest.mark.parametrize("container", [icon, apple_icon, news_photo])
def test_a_picture_within_a_picture_is_not_decoded(
    container: Callable[[bytes], bytes], tmp_path: Path, complains: Complains
) -> None:
    (tmp_path / "a").write_bytes(container(png(1 << 12, 1 << 13)))

    for fit in (False, True):
        with complains(DataError, "a: cannot be read (it is not one of", "PNG", "expected a pic"):
            read_picture(tmp_path / "a", (1, 8, 8), fit=fit)


def tiled(side: int, kind: int = 4) -> bytes:
    """Return a TIFF of 8x8 pixels in one compressed tile; `kind` is the type of its sides."""
    content = zlib.compress(bytes(side * side), 9)
    where = 8 + 2 + 12 * 9 + 4
    tags = {256: 8, 257: 8, 258: 8, 259: 8, 262: 1, 322: side, 323: side, 324: where}
    entries = [
        struct.pack("<2H2I", tag, kind if tag in (322, 323) else 4, 1, value)
        for tag, value in {**tags, 325: len(content)}.items()
    ]
    head = struct.pack("<2sHIH", b"II", 42, 8, len(entries))
    return head + b"".join(entries) + bytes(4) + content


def test_tiles_may_not_be_far_larger_than_their_picture(
    tmp_path: Path, complains: Complains
) -> None:
    for name, content in (("a", tiled(256)), ("b", tiled(1 << 13)), ("c", tiled(256, kind=11))):
        (tmp_path / name).write_bytes(content)

    assert not read_picture(tmp_path / "a", (1, 8, 8)).pixels.any()
    with complains(DataError, "b: is a picture of 8x8 pixels, in tiles of 8192x8192,", "at most"):
        read_picture(tmp_path / "b", (1, 8, 8))
    with complains(DataError, "c: has tiles of", "expected their height and width"):
        read_picture(tmp_path / "c", (1, 8, 8))


def test_no_other_program_is_run_for_a_picture(tmp_path: Path, complains: Complains) -> None:
    (tmp_path / "a.eps").write_bytes(b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 8 8\n%%EOF\n")

    with complains(DataError, "a.eps: cannot be read", "expected a picture"):
        read_picture(tmp_path / "a.eps", (1, 8, 8))


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "BMP", "TIFF"])
def test_a_cut_file_is_refused_in_one_line(kind: str, tmp_path: Path) -> None:
    file = io.BytesIO()
    Image.fromarray(pixels(40, 40)).save(file, kind)
    path = tmp_path / "cut"
    whole = file.getvalue()

    for length in range(0, len(whole) - 40, max(1, len(whole) // 10)):
        path.write_bytes(whole[:length])
        with pytest.raises(DataError) as caught:
            read_picture(path, (1, 28, 28), fit=True)
        assert "\n" not in str(caught.value)


def test_fitting_needs_a_shape(tmp_path: Path, complains: Complains) -> None:
    Image.new("L", (1100, 1100)).save(tmp_path / "large.png")

    with complains(DomainError, "shape is None; expected channels, height and width to fit"):
        read_picture(tmp_path / "large.png", fit=True)
