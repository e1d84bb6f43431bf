"""Whether trainings decide a statement about accuracies: the statistics of the report.

A test accuracy scatters for two reasons: another seed trains another network, and other test
images are easier or harder. Two networks are compared seed by seed, and image by image where the
table of runs has which images each got right. With seed s and image i, the difference is

    d[s, i] = mean + seed[s] + image[i] + rest[s, i],

whose three variances are estimated from the means over rows and columns. All intervals hold 95 %
where nothing else is said; a verdict is wrong in at most `ALPHA` of the cases where seeds scatter
like normal numbers.

K. S. Banerjee, *On combining two t-statistics* (Journal of the American Statistical Association 56,
1961), is where the intervals come from: they hold at least what they say, however the variances of
seeds and images relate.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from gxnor_ref.data.extras import require_extra
from gxnor_ref.spec.domain import Floats, require

ALPHA = 0.05
"""Share of wrong verdicts that is allowed, half of it on either side."""


@dataclass(frozen=True)
class Sample:
    """What the runs of one network got right, or the difference of two such samples."""

    accuracies: Floats  # share of right answers of each run, float64, shape (seeds,)
    images: int  # number of test images
    image_variance: float  # of one image's answer; an upper bound if `right` is None
    # 1 for a right answer, 0 for a wrong one; float64, shape (seeds, images).
    right: Floats | None = None

    @classmethod
    def of(
        cls,
        accuracies: Sequence[float],
        images: int,
        right: Sequence[Floats | npt.NDArray[np.bool_] | None] = (),
    ) -> Sample:
        """Take the runs of one network; `right` counts if every run has it.

        An answer is right with probability p, so its variance is p (1 - p). DomainError: an
        accuracy is not a number from 0 to 1.
        """
        for accuracy in accuracies:
            require(0 <= accuracy <= 1, "an accuracy", accuracy, "a number from 0 to 1")
        known = [np.asarray(each, np.float64) for each in right if each is not None]
        p = float(np.mean(accuracies))
        return cls(
            np.array(accuracies, np.float64),
            images,
            p * (1 - p),
            np.stack(known) if len(known) == len(accuracies) else None,
        )

    @property
    def mean(self) -> float:
        """Mean accuracy."""
        return float(self.accuracies.mean())

    def minus(self, other: Sample) -> Sample:
        """Subtract another network's answers, seed by seed and image by image.

        If either lacks `right`, the sum of both bounds the variance of an image's difference. This
        supposes that two networks tend to find the same images hard rather than different ones.
        DomainError: the two have other numbers of seeds or of images.
        """
        for name, ours, others in (
            ("seeds", len(self.accuracies), len(other.accuracies)),
            ("images", self.images, other.images),
        ):
            require(ours == others, f"the number of {name}", others, f"{ours}, as of the first")
        paired = self.right is not None and other.right is not None
        return Sample(
            self.accuracies - other.accuracies,
            self.images,
            self.image_variance + other.image_variance,
            self.right - other.right if paired else None,  # type: ignore[operator]
        )

    def shifted(self, by: Sequence[float]) -> Sample:
        """Subtract a number from each run, such as its training accuracy; images vary as before."""
        shift = np.array(by, np.float64)
        right = None if self.right is None else self.right - shift[:, None]
        return Sample(self.accuracies - shift, self.images, self.image_variance, right)

    def spread(self) -> Spread:
        """Estimate how far the mean may be from that of all seeds and all images.

        The variance of the means of rows or columns includes that of the rest, and is raised to it
        where it happens to be smaller.
        """
        seeds = len(self.accuracies)
        if seeds == 1:
            return Spread(0.0, self._image_variance() / self.images, 0.0, 1, self.images)
        by_seeds = float(self.accuracies.var(ddof=1)) / seeds
        by_images = self._image_variance() / self.images
        if self.right is None:
            # The bound already counts the rest among the images.
            return Spread(by_seeds, by_images, 0.0, seeds, self.images)
        rest = self.right - self.right.mean(axis=0) - self.right.mean(axis=1)[:, None]
        rest += self.right.mean()
        shared = float((rest**2).sum()) / ((seeds - 1) * (self.images - 1)) / (seeds * self.images)
        return Spread(max(by_seeds, shared), max(by_images, shared), shared, seeds, self.images)

    def _image_variance(self) -> float:
        if self.right is None:
            return self.image_variance
        return float(self.right.mean(axis=0).var(ddof=1))


def mean(samples: Sequence[Sample]) -> Sample:
    """Average networks of the same seeds and images, as Fig 13 does for its rows and columns."""
    rights = [each.right for each in samples if each.right is not None]
    return Sample(
        np.mean([each.accuracies for each in samples], axis=0),
        samples[0].images,
        float(np.mean([each.image_variance for each in samples])),
        np.mean(rights, axis=0) if len(rights) == len(samples) else None,
    )


class Spread(NamedTuple):
    """The variance of a mean over seeds and images, by its sources."""

    by_seeds: float  # of the means of the seeds, with `shared` in it
    by_images: float  # of the means of the images, with `shared` in it
    shared: float  # what both hold, and the sum has once
    seeds: int
    images: int

    @property
    def variance(self) -> float:
        """Of the mean."""
        return self.by_seeds + self.by_images - self.shared

    def reach(self, alpha: float = ALPHA) -> float:
        """Half the mean's interval: each part of the variance with a Student's t of its own.

        One seed does not show how seeds scatter, and has the images' part alone.
        """
        by_images = _quantile(alpha, self.images - 1) ** 2 * (self.by_images - self.shared)
        by_seeds = 0.0
        if self.seeds > 1:
            by_seeds = _quantile(alpha, self.seeds - 1) ** 2 * self.by_seeds
        return math.sqrt(by_seeds + by_images)

    def chance(self, ahead: float) -> float:
        """One-sided p value of a mean so far above a truth of zero, not below 1e-9.

        It is half the `alpha` of the interval that ends at zero.
        """
        if ahead <= 0:
            return 0.5 if ahead == 0 else 1 - self.chance(-ahead)
        low, high = math.log(2e-9), 0.0
        for _ in range(16):  # to 3 parts in 10,000, never too small
            middle = (low + high) / 2
            low, high = (low, middle) if self.reach(math.exp(middle)) < ahead else (middle, high)
        return math.exp(high) / 2

    def blames(self, distance: float) -> str:
        """Say what is too scarce to tell the mean from a value at this distance >= 0.

        It is the images if with any number of seeds the value would stay within the interval.
        """
        of_images = math.sqrt(self.by_images - self.shared)
        if _quantile(ALPHA, self.images - 1) * of_images >= distance:
            return f"cannot be decided with {self.images:,} images"
        return f"not decided by {self.seeds} seed{'s' if self.seeds > 1 else ''}"


def _quantile(alpha: float, freedom: int) -> float:
    """What abs(t) of Student's t exceeds with a probability of alpha."""
    return -float(require_extra("scipy.special", "paper").stdtrit(freedom, alpha / 2))


class Verdict(NamedTuple):
    """What the numbers say about a statement."""

    agrees: bool | None  # None where they do not decide it
    here: str  # the numbers, in words
    why: str = ""  # what is too scarce to decide it


def larger(p: Sample, q: Sample, above: float = 0.0, alpha: float = ALPHA) -> Verdict:
    """Judge that p is larger than q, by more than `above`: by the interval of their difference.

    One seed does not show how seeds scatter, and so decides nothing.
    """
    return _judged(p.minus(q), above, alpha)


def _judged(difference: Sample, above: float, alpha: float = ALPHA) -> Verdict:
    spread, ahead = difference.spread(), difference.mean
    if spread.seeds == 1:
        return Verdict(None, f"difference {100 * ahead:+.2f} points", "not decided by one seed")
    reach = spread.reach(alpha)
    level = "" if alpha == ALPHA else f" at {100 * (1 - alpha):.3g} %"
    here = (
        f"difference {100 * ahead:+.2f} points "
        f"({100 * (ahead - reach):+.2f} to {100 * (ahead + reach):+.2f}{level})"
    )
    if abs(ahead - above) <= reach:
        return Verdict(None, here, spread.blames(abs(ahead - above)))
    return Verdict(ahead > above, here)


def comparable(p: Sample, q: Sample, margin: float) -> Verdict:
    """Judge that p is as good as q: behind it by less than a margin.

    A test of non-inferiority, which is equivalence on the side that matters: True only where the
    whole interval is above -margin, so that too little data never counts as agreement.
    """
    return _behind_by_less(p.minus(q), margin)


def reaches(p: Sample, value: float, margin: float) -> Verdict:
    """Judge that p has an accuracy, as `comparable` judges that of another network.

    Accuracies near 1 scatter further down than up, and no second network makes up for that. With 5
    seeds whose errors scatter by half of their mean, 7 % of the networks that miss the accuracy by
    the margin pass, in place of 2.5 %; where they scatter by an eighth, more than those of Table 1
    here do, 2 % pass.
    """
    return _behind_by_less(p.shifted([value] * len(p.accuracies)), margin)


def _behind_by_less(difference: Sample, margin: float) -> Verdict:
    verdict = _judged(difference, -margin)
    if verdict.agrees is None and difference.mean + difference.spread().reach() < 0:
        return verdict._replace(here=f"{verdict.here}, behind, but not surely by the margin")
    return verdict


def both(one: Verdict, other: Verdict, here: str) -> Verdict:
    """Judge that two statements hold: False where either does not, whatever the other."""
    if False in (one.agrees, other.agrees):
        return Verdict(False, here)
    undecided = [each.why for each in (one, other) if each.agrees is None]
    return Verdict(None, here, undecided[0]) if undecided else Verdict(True, here)


class _Rivals:
    """One network beside others: which it is ahead of and which are ahead of it, after Holm."""

    def __init__(self, one: Sample, others: Mapping[Any, Sample]) -> None:
        self.one, self.others = one, others
        self.differences = {value: one.minus(each) for value, each in others.items()}
        self.spreads = {value: each.spread() for value, each in self.differences.items()}
        # One-sided p values: by chance so far ahead, and so far behind.
        self.ahead = {v: self.spreads[v].chance(each.mean) for v, each in self.differences.items()}
        self.behind = {value: 1 - chance for value, chance in self.ahead.items()}
        self.beaten, self.winners = map(_rejected, (self.ahead, self.behind))

    def alpha(self, value: Any) -> float:
        """Level at which Holm's steps take a comparison, or stop at it."""
        found = self.beaten if self.ahead[value] < self.behind[value] else self.winners
        before = found.index(value) if value in found else len(found)
        return ALPHA / (len(self.others) - before)

    def verdict(self, agrees: bool | None, shown: Any, alpha: float, hardest: Any) -> Verdict:
        """Put all comparisons in words, and that with `shown` in numbers, at the level `alpha`.

        Where nothing is decided, the difference from `hardest` says what is too scarce.
        """
        detail = larger(self.one, self.others[shown], alpha=alpha)
        if detail.why == "not decided by one seed":
            return Verdict(None, f"against {_listed([shown])}: {detail.here}", detail.why)
        undecided = [v for v in self.others if v not in self.beaten + self.winners]
        groups = {
            "better than": self.beaten,
            "worse than": self.winners,
            f"not distinguishable{', after Holm,' * (len(self.others) > 1)} from": undecided,
        }
        here = "; ".join(
            f"{word} {_listed([value for value in self.others if value in group])}"
            for word, group in groups.items()
            if group
        )
        if undecided:
            needed = sorted(self.spreads[value].reach(self.alpha(value)) for value in undecided)
            ends = dict.fromkeys(f"{100 * r:.2f}" for r in (needed[0], needed[-1]) if r < 1)
            more = ", for some of them never" if needed[-1] >= 1 else ""
            here += f" (significant only beyond {' to '.join(ends)} points{more})" if ends else ""
        here += f"; against {_listed([shown])}: {detail.here}"
        distance = abs(self.differences[hardest].mean)
        why = self.spreads[hardest].blames(distance) if agrees is None else ""
        return Verdict(agrees, here, why)


def best(samples: Mapping[Any, Sample], claimed: Any) -> Verdict:
    """Judge that one value of a parameter, a key of `samples`, is better than every other.

    True if it is ahead of each rival at the level of a single comparison, since all of these must
    hold. False if a rival is ahead of it after Holm's correction for their number.
    """
    rivals = _Rivals(samples[claimed], {v: each for v, each in samples.items() if v != claimed})
    hardest = max(rivals.ahead, key=lambda value: rivals.ahead[value])
    if not rivals.winners and rivals.ahead[hardest] <= ALPHA / 2:
        rivals.beaten = list(rivals.others)
        return rivals.verdict(True, hardest, ALPHA, hardest)
    nearest = min(rivals.behind, key=lambda value: rivals.behind[value])
    agrees = False if rivals.winners else None
    return rivals.verdict(agrees, nearest, rivals.alpha(nearest), hardest)


def falls(first: Sample, later: Mapping[Any, Sample]) -> Verdict:
    """Judge that one of the values of a parameter beyond the first is worse than that.

    True if `first` is ahead of one of `later` after Holm's correction for their number. False if
    each of them is ahead of `first` at the level of a single comparison.
    """
    rivals = _Rivals(first, later)
    hardest = max(rivals.behind, key=lambda value: rivals.behind[value])
    if not rivals.beaten and rivals.behind[hardest] <= ALPHA / 2:
        rivals.winners = list(rivals.others)
        return rivals.verdict(False, hardest, ALPHA, hardest)
    surest = min(rivals.ahead, key=lambda value: rivals.ahead[value])
    agrees = True if rivals.beaten else None
    return rivals.verdict(agrees, surest, rivals.alpha(surest), surest)


def _rejected(chances: Mapping[Any, float]) -> list[Any]:
    """Values whose one-sided hypotheses Holm's steps reject, the surest first."""
    found: list[Any] = []
    for value in sorted(chances, key=lambda value: chances[value]):
        if chances[value] > ALPHA / 2 / (len(chances) - len(found)):
            break
        found.append(value)
    return found


def _listed(values: Sequence[Any]) -> str:
    words = [f"{value:g}" if isinstance(value, float) else str(value) for value in values]
    return ", ".join(words) if len(words) <= 6 else f"{len(words)} others"


def slower(p: Sequence[float], q: Sequence[float]) -> Verdict:
    """Judge that one network takes more epochs (infinite: never) than another to reach an error.

    By the interval of the difference over the seeds; that of test images has no part in it. An
    epoch is a whole number: rounding alone gives a difference a variance of 2/12, which is the
    least that the seeds' variance is taken as. Where a seed does not reach the error, only the
    order of the two counts.
    """
    if len(p) == 1:
        return Verdict(None, "one seed", "not decided by one seed")
    undecided = f"not decided by {len(p)} seeds"
    if any(map(math.isinf, (*p, *q))):
        later = sum(a > b for a, b in zip(p, q, strict=True))
        sooner = sum(a < b for a, b in zip(p, q, strict=True))
        here = f"later with {later} and sooner with {sooner} of {len(p)} seeds"
        # A sign test: without a difference, each of them has probability 1/2. Five seeds can
        # decide for the statement, and six against it: both errors together stay below ALPHA.
        allowed = ALPHA if later else ALPHA / 2
        certain = 0.5 ** (later + sooner) <= allowed and not (later and sooner)
        return Verdict(later > 0 if certain else None, here, "" if certain else undecided)
    d = np.array(p) - np.array(q)
    ahead = float(d.mean())
    reach = _quantile(ALPHA, len(d) - 1) * math.sqrt(max(float(d.var(ddof=1)), 1 / 6) / len(d))
    here = f"{ahead:+.1f} epochs ({ahead - reach:+.1f} to {ahead + reach:+.1f})"
    if abs(ahead) <= reach:
        return Verdict(None, here, undecided)
    return Verdict(ahead > 0, here)
