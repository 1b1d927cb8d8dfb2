"""Which articles are near each other, and which topics come up together. Knows coverage alone, no texts.

An article is a vector of its topics, each weighted by its rarity (the logarithm of how many times fewer articles than
all speak of it) and by how often the article mentions it; nearness is the cosine of two such vectors.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from heapq import nsmallest
from itertools import chain, combinations
from math import log, sqrt

from site_builder.core.bodies import Coverage, Related
from site_builder.core.dates import newest_first
from site_builder.core.model import Article

MOST = 5
# Of the topics that come up together with one, those that do so most often are kept.
MOST_TOGETHER = 12
# Comparing each article with all others would take minutes on a large library. Only articles that share one of an
# article's rarest topics are looked at, of each topic those that it weighs most in, until this many have been met, and
# the best of them are compared in full.
_MET = 200
_COMPARED = 20

Vector = dict[str, float]
Holders = Mapping[str, list[tuple[str, float]]]
"""Topic to articles that speak of it, with its weight in each."""


def related_articles(
    by_article: Mapping[str, Sequence[Coverage]], articles: Mapping[str, Article]
) -> dict[str, tuple[Related, ...]]:
    """For every article at most five others, nearest first, ties by newer date and then by slug."""
    vectors = _vectors(by_article)
    holders: defaultdict[str, list[tuple[str, float]]] = defaultdict(list)
    for slug, vector in vectors.items():
        for topic, weight in vector.items():
            holders[topic].append((slug, weight))
    spread = {topic: len(found) for topic, found in holders.items()}
    telling = {
        topic: nsmallest(_MET, found, key=lambda pair: (-pair[1], pair[0])) if len(found) > _MET else found
        for topic, found in holders.items()
    }
    return {slug: _nearest(slug, vectors, telling, spread, articles) for slug in by_article}


def co_mentions(by_article: Mapping[str, Sequence[Coverage]]) -> dict[str, tuple[tuple[str, int], ...]]:
    """For every topic the others that stand with it in most articles, and in how many, most first, ties by id."""
    topics = (sorted(coverage.topic for coverage in coverages) for coverages in by_article.values())
    counts = Counter(chain.from_iterable(combinations(together, 2) for together in topics))
    others: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for (one, other), count in counts.items():
        others[one].append((other, count))
        others[other].append((one, count))
    return {
        topic: tuple(nsmallest(MOST_TOGETHER, others[topic], key=lambda pair: (-pair[1], pair[0])))
        for topic in sorted(others)
    }


def _vectors(by_article: Mapping[str, Sequence[Coverage]]) -> dict[str, Vector]:
    """The vectors of all articles, each of length 1; a topic of every article has no weight and is left out."""
    spread = Counter(coverage.topic for coverages in by_article.values() for coverage in coverages)
    vectors: dict[str, Vector] = {}
    for slug, coverages in by_article.items():
        weights = {
            one.topic: log(len(by_article) / spread[one.topic]) * (1 + log(max(1, one.mentions)))
            for one in coverages
            if spread[one.topic] < len(by_article)
        }
        length = sqrt(sum(weight * weight for weight in weights.values()))
        vectors[slug] = {topic: weights[topic] / length for topic in sorted(weights)}
    return vectors


def _nearest(
    slug: str,
    vectors: Mapping[str, Vector],
    holders: Holders,
    spread: Mapping[str, int],
    articles: Mapping[str, Article],
) -> tuple[Related, ...]:
    own = vectors[slug]
    rough: defaultdict[str, float] = defaultdict(float)
    met = 0
    for topic in sorted(own, key=lambda topic: (spread[topic], topic)):
        if met >= _MET:
            break
        met += len(holders[topic])
        weight = own[topic]
        for other, its in holders[topic]:
            rough[other] += weight * its
    rough.pop(slug, None)
    likely = nsmallest(_COMPARED, ((-nearness, other) for other, nearness in rough.items()))
    scored = [(_shared(own, vectors[other]), other) for _, other in likely]
    # Rounded, so that equal nearness by another order of addition stays equal.
    scored.sort(key=lambda pair: (-round(sum(pair[0].values()), 9), newest_first(articles[pair[1]].date), pair[1]))
    return tuple(
        Related(other, tuple(sorted(shared, key=lambda topic: (-shared[topic], topic))))
        for shared, other in scored[:MOST]
    )


def _shared(one: Vector, other: Vector) -> Vector:
    """The topics of both vectors with what each adds to their nearness."""
    return {topic: weight * other[topic] for topic, weight in one.items() if topic in other}
