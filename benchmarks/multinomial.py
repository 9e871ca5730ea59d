"""Multinomial choice with shared weights, fitted by maximum likelihood with an L2 penalty (L-BFGS, numpy only)."""

from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np

Weights = dict[str, float]
Floats = np.ndarray
_KEPT = 10
"""How many steps back L-BFGS remembers."""
_STEPS = 200


class Table:
    """Choices as arrays: a row per candidate, the features of each as numbers of columns."""

    def __init__(
        self, choices: Sequence[tuple[list[list[str]], list[bool]]], shares: Sequence[float], rare: int
    ) -> None:
        seen = Counter(f for features, _ in choices for one in features for f in set(one))
        self.columns = {name: place for place, name in enumerate(sorted(f for f, n in seen.items() if n >= rare))}
        cells: list[int] = []
        sizes: list[int] = []
        for features, _ in choices:
            for one in features:
                known = [self.columns[f] for f in dict.fromkeys(one) if f in self.columns]
                cells += known
                sizes.append(len(known))
        self.cells, self.rows = np.array(cells), np.repeat(np.arange(len(sizes)), sizes)
        self.choice = np.repeat(np.arange(len(choices)), [len(features) for features, _ in choices])
        self.right = np.concatenate([np.array(right, dtype=float) for _, right in choices])
        self.shares = np.array(shares)
        self.starts = np.searchsorted(self.choice, np.arange(len(choices)))

    def loss(self, weights: Floats, strength: float) -> tuple[float, Floats]:
        """Return the penalised negative log-likelihood of the right candidates, and its gradient."""
        sums = np.bincount(self.rows, weights=weights[self.cells], minlength=len(self.choice))
        odds = np.exp(sums - np.maximum.reduceat(sums, self.starts)[self.choice])
        total = np.add.reduceat(odds, self.starts)
        good = np.add.reduceat(odds * self.right, self.starts) + 1e-300
        value = float((self.shares * (np.log(total) - np.log(good))).sum() + strength / 2 * weights @ weights)
        slope = (odds / total[self.choice] - odds * self.right / good[self.choice]) * self.shares[self.choice]
        gradient = np.bincount(self.cells, weights=slope[self.rows], minlength=len(weights))
        return value, gradient + strength * weights


def fit(table: Table, strength: float) -> Weights:
    """Return the weights of every column that make the right candidates likeliest."""
    found = _minimum(lambda weights: table.loss(weights, strength), np.zeros(len(table.columns)))
    return {name: float(found[place]) for name, place in table.columns.items()}


def _minimum(loss: Callable[[Floats], tuple[float, Floats]], at: Floats) -> Floats:
    """Return where a convex function is least: steps of L-BFGS, each halved until it leads down enough."""
    value, gradient = loss(at)
    steps: list[tuple[Floats, Floats]] = []
    for _ in range(_STEPS):
        way = -_curved(gradient, steps)
        size, slope = 1.0, float(gradient @ way)
        new_value, new_gradient = loss(at + way)
        while new_value > value + 1e-4 * size * slope and size > 1e-8:
            size /= 2
            new_value, new_gradient = loss(at + size * way)
        step, turn = size * way, new_gradient - gradient
        if turn @ step > 1e-10:
            steps = [*steps, (step, turn)][-_KEPT:]
        is_flat = abs(value - new_value) < 1e-6 * abs(value)
        at, value, gradient = at + step, new_value, new_gradient
        if is_flat:
            break
    return at


def _curved(gradient: Floats, steps: list[tuple[Floats, Floats]]) -> Floats:
    """Return the gradient times the inverse curvature that the last steps tell of."""
    if not steps:
        return gradient / max(1.0, float(np.linalg.norm(gradient)))
    way = gradient.copy()
    shares = []
    for step, turn in reversed(steps):
        share = float(step @ way) / float(turn @ step)
        shares.append(share)
        way -= share * turn
    step, turn = steps[-1]
    way *= float(step @ turn) / float(turn @ turn)
    for (step, turn), share in zip(steps, reversed(shares), strict=True):
        way += step * (share - float(turn @ way) / float(turn @ step))
    return way
